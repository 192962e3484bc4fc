import { api, kBaseUrl } from '@/api/client';
import { apiContext } from '@/api/context';
import { ApiProblem, NetworkProblem, toProblem } from '@/api/problem';
import type { CaseDetail } from '@/api/types';
import type { DeviceDatabase, OutboxItem } from './db';
import { uploadPhoto } from './upload';

export const kUndo_ms = 5_000;
export const kTick_ms = 30_000;
const kFirstPause_ms = 2_000;
const kLongestPause_ms = 5 * 60_000;
const kSentKept = 20;

export type NewItem = Pick<
  OutboxItem,
  'account_id' | 'action' | 'path' | 'case_id' | 'title' | 'detail' | 'body' | 'photos'
>;

export interface OutboxStatus {
  sending: boolean;
  /** The last try got no answer. */
  unreachable: boolean;
  /** The server no longer knows this device; nothing is sent until it is activated again. */
  signed_out: boolean;
}

/** What came of one attempt: go on, or stop here and come back. */
type Outcome = 'sent' | 'refused' | 'stop';

/** Sends what the person did, oldest first and exactly once, whenever there is a network. */
export class Outbox {
  status: OutboxStatus = { sending: false, unreachable: false, signed_out: false };
  private draining = false;
  private again = false;
  private failures = 0;
  private paused_until = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly sent_listeners = new Set<(item: OutboxItem, detail: CaseDetail) => void>();

  constructor(
    private readonly db: DeviceDatabase,
    private readonly accountId: () => string | undefined,
    private readonly now: () => number = Date.now,
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  snapshot = () => this.status;

  onSent(listener: (item: OutboxItem, detail: CaseDetail) => void) {
    this.sent_listeners.add(listener);
    return () => void this.sent_listeners.delete(listener);
  }

  /** Keeps a change and answers at once; it is sent when `kUndo_ms` have passed, unless undone. */
  async add(item: NewItem, undo_ms = kUndo_ms): Promise<OutboxItem> {
    const row: Omit<OutboxItem, 'seq'> = {
      ...item,
      key: crypto.randomUUID(),
      state: 'waiting',
      not_before: this.now() + undo_ms,
      created_at: this.now(),
      problem: null,
      result_number: null,
    };
    const seq = await this.db.outbox.add(row as OutboxItem);
    this.wake();
    return { ...row, seq };
  }

  /** Takes a change back. False when it is on its way already. */
  async undo(seq: number): Promise<boolean> {
    return this.db.transaction('rw', this.db.outbox, async () => {
      const item = await this.db.outbox.get(seq);
      if (item?.state !== 'waiting' || item.not_before <= this.now()) return false;
      await this.db.outbox.delete(seq);
      return true;
    });
  }

  /** Sends a refused change once more, after the person repaired what was wrong elsewhere. */
  async retry(seq: number): Promise<void> {
    await this.db.outbox.update(seq, { state: 'waiting', problem: null, key: crypto.randomUUID() });
    this.hurry();
  }

  async discard(seq: number): Promise<void> {
    const item = await this.db.outbox.get(seq);
    if (item?.state === 'waiting' && this.status.sending) return;
    if (item) await this.db.photos.bulkDelete(Object.values(item.photos).flat());
    await this.db.outbox.delete(seq);
    this.wake();
  }

  /** The device is (again) somebody's: what waits under that account may go. */
  signedIn() {
    this.set({ signed_out: false });
    this.hurry();
  }

  /** A reason to believe the network is back: forget the pause. */
  hurry = () => {
    this.paused_until = 0;
    this.wake();
  };

  /** Starts a drain, or tells the running one to look again, so that no wake-up is lost. */
  wake = () => {
    if (this.draining) {
      this.again = true;
      return;
    }
    this.draining = true;
    void this.drainWhileAsked();
  };

  private async drainWhileAsked() {
    try {
      do {
        this.again = false;
        await this.exclusively(() => this.drain());
      } while (this.again);
    } catch {
      // The device's database is closed or full; the rows are still there and the next tick looks again.
      this.again = false;
    } finally {
      this.draining = false;
      this.set({ sending: false });
      // A wake-up between the last look and here would otherwise wait for the next tick.
      if (this.again) this.wake();
      else await this.planNext();
    }
  }

  /** Two tabs share one queue: the lock lets one of them send. */
  private async exclusively(work: () => Promise<void>) {
    if (globalThis.navigator?.locks) await navigator.locks.request('jingwei.outbox', work);
    else await work();
  }

  private async drain() {
    for (;;) {
      if (this.now() < this.paused_until) return;
      const item = await this.next();
      if (!item) return;
      if (item.not_before > this.now()) return;
      this.set({ sending: true });
      if ((await this.attempt(item)) === 'stop') return;
    }
  }

  /** The oldest row that may go: not behind a refused row of the same case, because it builds on that one. */
  private async next(): Promise<OutboxItem | undefined> {
    const account_id = this.accountId();
    if (!account_id) return undefined;
    const rows = await this.db.outbox.orderBy('seq').toArray();
    const blocked = new Set<string>();
    for (const row of rows) {
      if (row.account_id !== account_id || row.state === 'sent') continue;
      if (row.state === 'refused') {
        if (row.case_id) blocked.add(row.case_id);
      } else if (!row.case_id || !blocked.has(row.case_id)) return row;
    }
    return undefined;
  }

  private async attempt(item: OutboxItem): Promise<Outcome> {
    try {
      const body: Record<string, unknown> = { ...item.body };
      for (const [field, photo_ids] of Object.entries(item.photos)) {
        const uploads: string[] = [];
        for (const photo_id of photo_ids) uploads.push(await uploadPhoto(this.db, photo_id));
        body[field] = uploads;
      }
      await this.settle(item, await this.post(item, body));
      this.failures = 0;
      this.set({ unreachable: false, signed_out: false });
      return 'sent';
    } catch (error) {
      return this.fail(item, error);
    }
  }

  private async post(item: OutboxItem, body: Record<string, unknown>): Promise<CaseDetail> {
    await this.ensureToken();
    const answer = await fetch(`${kBaseUrl}${item.path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': apiContext.language(),
        'Idempotency-Key': item.key,
        'X-CSRF-Token': apiContext.csrfToken() ?? '',
      },
    }).catch(() => {
      throw new NetworkProblem();
    });
    const json: unknown = await answer.json().catch(() => undefined);
    if (!answer.ok) throw toProblem(answer.status, json);
    return json as CaseDetail;
  }

  /** A page opened offline has a session from its own memory and may lack the token. */
  private async ensureToken() {
    if (apiContext.csrfToken()) return;
    const { data } = await api.GET('/session');
    apiContext.setCsrfToken(data?.csrf_token);
  }

  private async settle(item: OutboxItem, detail: CaseDetail) {
    const { outbox, photos } = this.db;
    await this.db.transaction('rw', outbox, photos, async () => {
      await outbox.update(item.seq, { state: 'sent', result_number: detail.summary.number });
      await photos.bulkDelete(Object.values(item.photos).flat());
      // What was done later on the same case builds on this answer's version.
      if (item.case_id)
        await outbox
          .where('case_id')
          .equals(item.case_id)
          .and((row) => row.state === 'waiting' && row.seq !== item.seq)
          .modify((row) => {
            row.body = { ...row.body, version: detail.summary.version };
          });
      const old = (await outbox.where('state').equals('sent').sortBy('seq')).slice(0, -kSentKept);
      await outbox.bulkDelete(old.map((row) => row.seq));
    });
    for (const listener of this.sent_listeners) listener(item, detail);
  }

  private async fail(item: OutboxItem, error: unknown): Promise<Outcome> {
    if (error instanceof ApiProblem && error.status === 401) {
      this.set({ signed_out: true });
      return 'stop';
    }
    if (error instanceof ApiProblem && error.status === 403 && error.code.includes('csrf')) {
      apiContext.setCsrfToken(undefined);
      return this.pause(false);
    }
    const may_heal =
      !(error instanceof ApiProblem) || error.status >= 500 || [408, 425, 429].includes(error.status);
    if (may_heal) return this.pause(error instanceof NetworkProblem);
    await this.db.outbox.update(item.seq, { state: 'refused', problem: (error as ApiProblem).problem });
    return 'refused';
  }

  private pause(unreachable: boolean): Outcome {
    const pause = Math.min(kFirstPause_ms * 2 ** this.failures, kLongestPause_ms);
    this.failures += 1;
    this.paused_until = this.now() + pause;
    this.set({ unreachable });
    return 'stop';
  }

  /** The next time by which something can be sent without any event from outside. */
  private async planNext() {
    clearTimeout(this.timer);
    const item = await this.next().catch(() => undefined);
    if (!item || this.status.signed_out) return;
    const wait = Math.max(item.not_before, this.paused_until) - this.now();
    this.timer = setTimeout(this.wake, Math.max(50, wait));
  }

  private set(change: Partial<OutboxStatus>) {
    const next = { ...this.status, ...change };
    if ((Object.keys(next) as (keyof OutboxStatus)[]).every((key) => next[key] === this.status[key])) return;
    this.status = next;
    for (const listener of this.listeners) listener();
  }
}

/** Wakes the outbox at start, when the network returns, when the page is looked at, and every 30 s. */
export function watchNetwork(outbox: Outbox): () => void {
  const visible = () => {
    if (document.visibilityState === 'visible') outbox.hurry();
  };
  window.addEventListener('online', outbox.hurry);
  document.addEventListener('visibilitychange', visible);
  const tick = setInterval(outbox.wake, kTick_ms);
  outbox.hurry();
  return () => {
    window.removeEventListener('online', outbox.hurry);
    document.removeEventListener('visibilitychange', visible);
    clearInterval(tick);
  };
}
