import Dexie, { type EntityTable } from 'dexie';
import type { Problem } from '@/api/types';

/** A photo on this device, until the server has it. `upload_id` lets a broken upload go on where it stopped. */
export interface LocalPhoto {
  id: string;
  blob: Blob;
  upload_id: string | null;
  sent_bytes: number;
  complete: boolean;
}

/** One change the person made here. Rows are sent oldest first; `key` makes each happen exactly once. */
export interface OutboxItem {
  seq: number;
  key: string;
  account_id: string;
  action: OutboxAction;
  path: string;
  case_id: string | null;
  /** What the queue page calls it: the class, and where. */
  title: string;
  detail: string;
  body: Record<string, unknown>;
  /** Field of the body → local photos whose upload ids go there. */
  photos: Record<string, string[]>;
  state: 'waiting' | 'refused' | 'sent';
  /** Not sent before this time (ms), so that it can be undone. */
  not_before: number;
  created_at: number;
  problem: Problem | null;
  result_number: string | null;
}

export type OutboxAction = 'record_case' | 'accept' | 'return_to_desk' | 'submit_rectification' | 'verify';

/** An answer kept for reading without a network. */
export interface CachedAnswer {
  key: string;
  value: unknown;
  saved_at: number;
}

/** Unfinished input that must survive a reload. */
export interface Draft {
  key: string;
  value: unknown;
}

/** Everything one browser keeps. Bump the version and add a block when a table changes. */
export class DeviceDatabase extends Dexie {
  photos!: EntityTable<LocalPhoto, 'id'>;
  outbox!: EntityTable<OutboxItem, 'seq'>;
  cache!: EntityTable<CachedAnswer, 'key'>;
  drafts!: EntityTable<Draft, 'key'>;

  constructor(name = 'jingwei') {
    super(name);
    this.version(1).stores({
      photos: 'id',
      outbox: '++seq, &key, state, case_id',
      cache: 'key',
      drafts: 'key',
    });
  }
}

export const db = new DeviceDatabase();
