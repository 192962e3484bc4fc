// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apiContext } from '@/api/context';
import { DeviceDatabase } from './db';
import { type NewItem, Outbox } from './outbox';
import { kChunkBytes, keepPhoto } from './upload';

// The typed client builds a Request from a relative address, which only a page can resolve; it keeps the class it
// finds when it is made, so this comes before the imports.
vi.hoisted(() => {
  const Native = globalThis.Request;
  globalThis.Request = class extends Native {
    constructor(input: string | URL | Request, init?: RequestInit) {
      super(typeof input === 'string' ? new URL(input, 'http://x') : input, init);
    }
  };
});

let db: DeviceDatabase;
let outbox: Outbox;
let clock = 1_000_000;
let count = 0;

/** A server that remembers: answers by key, uploads by offset, and can be made to fail. */
class FakeServer {
  posts: { path: string; key: string; body: Record<string, unknown> }[] = [];
  cases = new Map<string, unknown>();
  uploads = new Map<string, { size: number; offset: number }>();
  patches: number[] = [];
  fail: ((method: string, path: string) => Response | 'lost' | 'lost_after' | undefined) | undefined;

  fetch = async (input: string | Request, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : new Request(new URL(input, 'http://x'), init);
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    const failure = this.fail?.(request.method, path);
    if (failure === 'lost') throw new TypeError('network');
    if (failure instanceof Response) return failure;
    const answer = await this.answer(request, path);
    if (failure === 'lost_after') throw new TypeError('network');
    return answer;
  };

  private async answer(request: Request, path: string): Promise<Response> {
    const upload_id = /^\/uploads\/(.+)$/.exec(path)?.[1];
    if (request.method === 'PATCH' && upload_id) return this.patch(request, upload_id);
    if (request.method === 'GET' && upload_id) return this.upload(upload_id);
    const body = (await request.json()) as Record<string, unknown>;
    if (path === '/uploads') {
      const id = `u${this.uploads.size + 1}`;
      this.uploads.set(id, { size: body.size as number, offset: 0 });
      return this.upload(id);
    }
    const key = request.headers.get('Idempotency-Key') ?? '';
    this.posts.push({ path, key, body });
    if (!this.cases.has(key))
      this.cases.set(key, {
        summary: { number: `JW-${this.cases.size + 1}`, version: 10 + this.cases.size },
      });
    return Response.json(this.cases.get(key));
  }

  private async patch(request: Request, id: string): Promise<Response> {
    const upload = this.uploads.get(id);
    const offset = Number(request.headers.get('Upload-Offset'));
    if (!upload || upload.offset !== offset) return problem(409, 'upload_offset_mismatch');
    this.patches.push(offset);
    upload.offset += (await request.arrayBuffer()).byteLength;
    return this.upload(id);
  }

  private upload(id: string): Response {
    const upload = this.uploads.get(id);
    if (!upload) return problem(404, 'not_found');
    return Response.json({ id, ...upload, complete: upload.offset === upload.size });
  }
}

function problem(status: number, code: string, errors: object[] = []) {
  return Response.json(
    { type: 'x', title: code, status, code, detail: code, request_id: 'r', errors },
    { status },
  );
}

const item = (part: Partial<NewItem> = {}): NewItem => ({
  account_id: 'a1',
  action: 'record_case',
  path: '/cases',
  case_id: null,
  title: 'litter',
  detail: '',
  body: { class_code: '01-10' },
  photos: {},
  ...part,
});

const photo = (bytes: number) => keepPhoto(db, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
const settled = () => vi.waitFor(() => expect(outbox['draining' as keyof Outbox]).toBe(false));
const rows = () => db.outbox.orderBy('seq').toArray();

let server: FakeServer;
beforeEach(() => {
  db = new DeviceDatabase(`test-${++count}`);
  clock = 1_000_000;
  server = new FakeServer();
  vi.stubGlobal('fetch', server.fetch);
  apiContext.setCsrfToken('t');
  outbox = new Outbox(
    db,
    () => 'a1',
    () => clock,
  );
});
afterEach(async () => {
  await settled();
  vi.unstubAllGlobals();
  await db.delete();
});

test('changes are sent oldest first', async () => {
  server.fail = () => 'lost';
  for (const class_code of ['1', '2', '3']) await outbox.add(item({ body: { class_code } }), 0);
  await settled();
  server.fail = undefined;
  outbox.hurry();
  await vi.waitFor(() => expect(server.posts.map(({ body }) => body.class_code)).toEqual(['1', '2', '3']));
});

test('an answer lost on the way back does not make the change happen twice', async () => {
  let lost = false;
  server.fail = (method, path) => {
    if (lost || method !== 'POST' || path !== '/cases') return undefined;
    lost = true;
    return 'lost_after';
  };
  await outbox.add(item(), 0);
  await settled();
  outbox.hurry();
  await vi.waitFor(async () => expect((await rows())[0]?.state).toBe('sent'));
  expect(server.posts).toHaveLength(2);
  expect(new Set(server.posts.map(({ key }) => key)).size).toBe(1);
  expect(server.cases.size).toBe(1);
});

test('a change can be undone within its five seconds and is then never sent', async () => {
  const { seq } = await outbox.add(item());
  await settled();
  expect(server.posts).toHaveLength(0);
  expect(await outbox.undo(seq)).toBe(true);
  clock += 6_000;
  outbox.hurry();
  await settled();
  expect(server.posts).toHaveLength(0);
});

test('a change whose five seconds are over cannot be undone', async () => {
  const { seq } = await outbox.add(item());
  clock += 5_001;
  expect(await outbox.undo(seq)).toBe(false);
});

test('a refusal stays, names its field, and does not hold up other cases', async () => {
  server.fail = (_method, path) =>
    path === '/cases/7/rectification'
      ? problem(422, 'validation', [
          { pointer: '/note', rule: 'required', detail: 'Words: write what was done.', params: {} },
        ])
      : undefined;
  await outbox.add(
    item({
      action: 'submit_rectification',
      path: '/cases/7/rectification',
      case_id: '7',
      body: { version: 1 },
    }),
    0,
  );
  await outbox.add(item(), 0);
  await vi.waitFor(async () => expect((await rows()).map((row) => row.state)).toEqual(['refused', 'sent']));
  expect((await rows())[0]?.problem?.errors?.[0]?.pointer).toBe('/note');
});

test('what was done later on a refused case waits for the person', async () => {
  server.fail = (_method, path) => (path === '/cases/7/acceptance' ? problem(409, 'conflict') : undefined);
  await outbox.add(item({ path: '/cases/7/acceptance', case_id: '7', body: { version: 1 } }), 0);
  await outbox.add(item({ path: '/cases/7/rectification', case_id: '7', body: { version: 1 } }), 0);
  await vi.waitFor(async () => expect((await rows())[0]?.state).toBe('refused'));
  await settled();
  expect((await rows())[1]?.state).toBe('waiting');
  expect(server.posts).toHaveLength(0);
});

test('the next change on a case carries the version the one before it produced', async () => {
  server.fail = () => 'lost';
  await outbox.add(item({ path: '/cases/7/acceptance', case_id: '7', body: { version: 1 } }), 0);
  await outbox.add(item({ path: '/cases/7/rectification', case_id: '7', body: { version: 1 } }), 0);
  await settled();
  server.fail = undefined;
  outbox.hurry();
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  expect(server.posts[1]?.body.version).toBe(10);
});

test('a wake-up during a running drain is not lost', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const through = server.fetch;
  vi.stubGlobal('fetch', async (input: string | Request, init?: RequestInit) => {
    await gate;
    return through(input, init);
  });
  await outbox.add(item({ body: { class_code: 'first' } }), 0);
  await db.outbox.add({
    ...(await rows())[0]!,
    seq: 99,
    key: 'second',
    body: { class_code: 'second' },
    not_before: clock + 10,
  });
  outbox.wake();
  clock += 20;
  release();
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
});

test('photos go up in pieces and a broken upload goes on where it stopped', async () => {
  const photo_id = await photo(kChunkBytes * 2 + 100);
  let patches = 0;
  server.fail = (method) => (method === 'PATCH' && ++patches === 2 ? 'lost_after' : undefined);
  await outbox.add(item({ photos: { photo_upload_ids: [photo_id] } }), 0);
  await settled();
  expect(server.posts).toHaveLength(0);
  outbox.hurry();
  await vi.waitFor(() => expect(server.posts).toHaveLength(1));
  expect(server.patches).toEqual([0, kChunkBytes, kChunkBytes * 2]);
  expect(server.posts[0]?.body.photo_upload_ids).toEqual(['u1']);
  expect(await db.photos.count()).toBe(0);
});

test('an upload the server forgot starts anew', async () => {
  const photo_id = await photo(100);
  await db.photos.update(photo_id, { upload_id: 'gone', sent_bytes: 50 });
  await outbox.add(item({ photos: { photo_upload_ids: [photo_id] } }), 0);
  await vi.waitFor(() => expect(server.posts).toHaveLength(1));
  expect(server.posts[0]?.body.photo_upload_ids).toEqual(['u1']);
});

test('a device that was signed out keeps everything and sends nothing', async () => {
  server.fail = (method) => (method === 'POST' ? problem(401, 'unauthenticated') : undefined);
  await outbox.add(item(), 0);
  await settled();
  expect(outbox.status.signed_out).toBe(true);
  expect((await rows())[0]?.state).toBe('waiting');
});

test("another account's changes are not sent under this one", async () => {
  await outbox.add(item({ account_id: 'somebody-else' }), 0);
  await settled();
  expect(server.posts).toHaveLength(0);
  expect((await rows())[0]?.state).toBe('waiting');
});

test('after a failure the queue pauses longer each time', async () => {
  server.fail = () => problem(503, 'busy');
  await outbox.add(item(), 0);
  await settled();
  outbox.wake();
  await settled();
  expect(outbox.status.unreachable).toBe(false);
  expect(server.posts).toHaveLength(0);
  server.fail = undefined;
  clock += 2_001;
  outbox.wake();
  await vi.waitFor(() => expect(server.posts).toHaveLength(1));
});
