import { api, kBaseUrl, must } from '@/api/client';
import { apiContext } from '@/api/context';
import { ApiProblem, NetworkProblem, toProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import type { DeviceDatabase, LocalPhoto } from './db';

export const kChunkBytes = 512 * 1024;
const kMaxStarts = 3;

type Upload = Schemas['Upload'];

/** PATCH is done by hand: its body is bytes, which the typed client would serialise. */
async function append(upload_id: string, offset: number, bytes: Blob): Promise<Upload> {
  const headers: Record<string, string> = {
    'Content-Type': 'application/octet-stream',
    'Upload-Offset': String(offset),
    'Accept-Language': apiContext.language(),
  };
  const token = apiContext.csrfToken();
  if (token) headers['X-CSRF-Token'] = token;
  const url = `${kBaseUrl}/uploads/${encodeURIComponent(upload_id)}`;
  const answer = await fetch(url, { method: 'PATCH', headers, body: bytes }).catch(() => {
    throw new NetworkProblem();
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw toProblem(answer.status, body);
  return body as Upload;
}

/** Where the server stands with this photo: the upload begun earlier, or a new one. */
async function begin(photo: LocalPhoto): Promise<Upload> {
  if (photo.upload_id) {
    try {
      return must(
        await api.GET('/uploads/{upload_id}', { params: { path: { upload_id: photo.upload_id } } }),
      );
    } catch (error) {
      // The server forgets unfinished uploads after a while; then the photo is sent again from its start.
      if (!(error instanceof ApiProblem) || (error.status !== 404 && error.status !== 410)) throw error;
    }
  }
  return must(await api.POST('/uploads', { body: { size: photo.blob.size } }));
}

const isOffsetMismatch = (error: unknown) =>
  error instanceof ApiProblem && error.status === 409 && error.code === 'upload_offset_mismatch';

async function appendAll(upload: Upload, photo: LocalPhoto, onProgress: (upload: Upload) => Promise<void>) {
  let at = upload;
  for (let corrections = 0; !at.complete && at.offset < photo.blob.size; ) {
    try {
      at = await append(at.id, at.offset, photo.blob.slice(at.offset, at.offset + kChunkBytes));
    } catch (error) {
      // A chunk whose answer was lost has arrived all the same: ask where to go on.
      if (!isOffsetMismatch(error) || ++corrections > kMaxStarts) throw error;
      at = must(await api.GET('/uploads/{upload_id}', { params: { path: { upload_id: at.id } } }));
    }
    await onProgress(at);
  }
  return at;
}

const running = new Map<string, Promise<string>>();

async function send(db: DeviceDatabase, photo_id: string): Promise<string> {
  const photo = await db.photos.get(photo_id);
  if (!photo) throw new Error(`photo ${photo_id} is not on this device`);
  if (photo.complete && photo.upload_id) return photo.upload_id;
  const note = async (upload: Upload) => {
    await db.photos.update(photo_id, {
      upload_id: upload.id,
      sent_bytes: upload.offset,
      complete: upload.complete,
    });
  };
  const started = await begin(photo);
  await note(started);
  return (await appendAll(started, photo, note)).id;
}

/** Brings one local photo to the server and returns its upload id. A second call joins the first; a later one
 *  goes on from the server's offset. Progress is readable as `sent_bytes` of the photo's row. */
export function uploadPhoto(db: DeviceDatabase, photo_id: string): Promise<string> {
  const under_way = running.get(photo_id);
  if (under_way) return under_way;
  const task = send(db, photo_id).finally(() => running.delete(photo_id));
  running.set(photo_id, task);
  return task;
}

/** Brings a picture to the server that is not kept on the device. */
export async function uploadPicture(blob: Blob): Promise<string> {
  const photo = { id: '', blob, upload_id: null, sent_bytes: 0, complete: false };
  return (await appendAll(await begin(photo), photo, async () => undefined)).id;
}

/** Keeps a picked photo on the device, so that a reload or a dead zone does not lose it. */
export async function keepPhoto(db: DeviceDatabase, blob: Blob): Promise<string> {
  const id = crypto.randomUUID();
  await db.photos.add({ id, blob, upload_id: null, sent_bytes: 0, complete: false });
  return id;
}
