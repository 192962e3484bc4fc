import { useEffect, useRef, useState } from 'react';
import { db } from './db';
import { uploadPhoto } from './upload';
import { useLive } from './use-live';

export interface ShownPhoto {
  id: string;
  url: string;
  percent: number;
  complete: boolean;
}

/** The kept photos of these ids with an address for showing them and how much has arrived. */
export function usePhotos(ids: readonly string[]): ShownPhoto[] {
  const urls = useRef(new Map<string, string>());
  const [shown, setShown] = useState<ShownPhoto[]>([]);
  const rows = useLive(() => db.photos.bulkGet([...ids]), ids.join());

  useEffect(() => {
    const known = urls.current;
    const present = (rows ?? []).filter((row) => row !== undefined);
    for (const row of present) if (!known.has(row.id)) known.set(row.id, URL.createObjectURL(row.blob));
    setShown(
      present.map((row) => ({
        id: row.id,
        url: known.get(row.id) ?? '',
        percent: row.blob.size ? Math.floor((100 * row.sent_bytes) / row.blob.size) : 0,
        complete: row.complete,
      })),
    );
  }, [rows]);

  useEffect(() => {
    const known = urls.current;
    return () => {
      for (const url of known.values()) URL.revokeObjectURL(url);
      known.clear();
    };
  }, []);

  return shown;
}

const kRetry_ms = 10_000;

/** Sends photos ahead, while the person still writes. A failure is no matter: it is tried again, and on sending. */
export function useUploadAhead(ids: readonly string[]) {
  const list = ids.join();
  useEffect(() => {
    if (!list) return undefined;
    const send = () => {
      for (const id of list.split(',')) uploadPhoto(db, id).catch(() => undefined);
    };
    send();
    const timer = setInterval(send, kRetry_ms);
    window.addEventListener('online', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [list]);
}
