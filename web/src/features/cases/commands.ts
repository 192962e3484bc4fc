import { api, idempotent, must } from '@/api/client';
import type { CaseDetail, Schemas } from '@/api/types';

/** What the desk can tell the server to do with a case. */
export type Command =
  | { kind: 'dispatch'; unit_id: string; note?: string }
  | { kind: 'accept' }
  | { kind: 'return_to_desk'; reason: string }
  | { kind: 'submit_rectification'; note: string }
  | { kind: 'verify'; passed: boolean; reason?: string }
  | { kind: 'reject'; reason: string }
  | { kind: 'release'; released: boolean };

/** Sends one command for the version of the case the person saw. */
export async function send(case_id: string, version: number, command: Command): Promise<CaseDetail> {
  const params = { path: { case_id } };
  const headers = idempotent();
  switch (command.kind) {
    case 'dispatch': {
      const body: Schemas['DispatchCase'] = { version, unit_id: command.unit_id, note: command.note };
      return must(await api.POST('/cases/{case_id}/dispatch', { params, headers, body }));
    }
    case 'accept':
      return must(await api.POST('/cases/{case_id}/acceptance', { params, headers, body: { version } }));
    case 'return_to_desk': {
      const body = { version, reason: command.reason };
      return must(await api.POST('/cases/{case_id}/return', { params, headers, body }));
    }
    case 'submit_rectification': {
      const body = { version, note: command.note, photo_upload_ids: [] };
      return must(await api.POST('/cases/{case_id}/rectification', { params, headers, body }));
    }
    case 'verify': {
      const body = { version, passed: command.passed, reason: command.reason };
      return must(await api.POST('/cases/{case_id}/verification', { params, headers, body }));
    }
    case 'reject': {
      const body = { version, reason: command.reason };
      return must(await api.POST('/cases/{case_id}/rejection', { params, headers, body }));
    }
    case 'release': {
      const body = { version, released: command.released };
      return must(await api.POST('/cases/{case_id}/release', { params, headers, body }));
    }
  }
}
