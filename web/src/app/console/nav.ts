import type { IconName } from '@/shared/Icon';
import type { Permission } from '@/shared/session';

/** A page of the console. What a session may not see does not appear; pages not built yet are not listed. */
export interface NavItem {
  path: string;
  word: 'workbench' | 'cases' | 'map' | 'territory' | 'catalog' | 'units' | 'accounts' | 'api_keys';
  icon: IconName;
  needs: Permission;
  /** Second group: set-up and administration. */
  admin?: boolean;
}

export const kNav: readonly NavItem[] = [
  { path: '/', word: 'workbench', icon: 'workbench', needs: 'case_read' },
  { path: '/cases', word: 'cases', icon: 'case', needs: 'case_read' },
  { path: '/map', word: 'map', icon: 'map', needs: 'case_read' },
  { path: '/territory', word: 'territory', icon: 'grid', needs: 'territory_read' },
  { path: '/units', word: 'units', icon: 'flag', needs: 'org_read' },
  { path: '/classes', word: 'catalog', icon: 'list', needs: 'catalog_read' },
  { path: '/accounts', word: 'accounts', icon: 'person', needs: 'account_manage', admin: true },
  { path: '/api-keys', word: 'api_keys', icon: 'key', needs: 'api_key_manage', admin: true },
];
