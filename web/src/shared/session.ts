import { createContext, useContext } from 'react';
import type { Session } from '@/api/types';

/** What a role may be given (server/domain/org/permission.hpp). The server checks; pages only hide. */
export type Permission =
  | 'case_report'
  | 'case_read'
  | 'case_read_reporter'
  | 'case_dispatch'
  | 'case_handle'
  | 'case_verify'
  | 'case_reject'
  | 'case_release'
  | 'case_export'
  | 'case_import'
  | 'territory_read'
  | 'territory_import'
  | 'territory_edit'
  | 'territory_publish'
  | 'catalog_read'
  | 'org_read'
  | 'org_manage'
  | 'duty_manage'
  | 'person_contact_read'
  | 'account_manage'
  | 'api_key_manage'
  | 'journal_verify'
  | 'metrics_read';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of a signed-in page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('used outside a signed-in page');
  return session;
}

export function can(session: Session, permission: Permission): boolean {
  return session.permissions.includes(permission);
}

export function useCan(permission: Permission): boolean {
  return can(useSession(), permission);
}
