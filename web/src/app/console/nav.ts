import type { IconName } from '@/shared/Icon';
import type { Permission } from '@/shared/session';

/** A page of the console. What a session may not see does not appear; pages not built yet are not listed. */
export interface NavItem {
  path: string;
  word: 'workbench' | 'cases' | 'map' | 'territory' | 'catalog' | 'accounts' | 'api_keys';
  icon: IconName;
  needs: Permission;
  /** Second group: set-up and administration. */
  admin?: boolean;
  /** Pages of one task, shown as tabs above them; the first is the item's own page. */
  tabs?: readonly NavTab[];
}

export interface NavTab {
  path: string;
  word:
    | 'territory'
    | 'coverage'
    | 'plates'
    | 'import'
    | 'drafts'
    | 'editions'
    | 'duty'
    | 'people'
    | 'units'
    | 'pairings'
    | 'answer'
    | 'duty_setup';
  needs: Permission;
}

const kTerritoryTabs: readonly NavTab[] = [
  { path: '/territory', word: 'territory', needs: 'territory_read' },
  { path: '/coverage', word: 'coverage', needs: 'org_read' },
  { path: '/territory/plates', word: 'plates', needs: 'territory_read' },
  { path: '/territory/import', word: 'import', needs: 'territory_import' },
  { path: '/territory/drafts', word: 'drafts', needs: 'territory_edit' },
  { path: '/territory/editions', word: 'editions', needs: 'territory_read' },
  { path: '/duty', word: 'duty', needs: 'org_read' },
  { path: '/duty/people', word: 'people', needs: 'org_read' },
  { path: '/duty/units', word: 'units', needs: 'org_read' },
  { path: '/duty/pairings', word: 'pairings', needs: 'org_read' },
  { path: '/duty/answer', word: 'answer', needs: 'org_read' },
  { path: '/duty/setup', word: 'duty_setup', needs: 'org_read' },
];

export const kNav: readonly NavItem[] = [
  { path: '/', word: 'workbench', icon: 'workbench', needs: 'case_read' },
  { path: '/cases', word: 'cases', icon: 'case', needs: 'case_read' },
  { path: '/map', word: 'map', icon: 'map', needs: 'case_read' },
  { path: '/territory', word: 'territory', icon: 'grid', needs: 'territory_read', tabs: kTerritoryTabs },
  { path: '/classes', word: 'catalog', icon: 'list', needs: 'catalog_read' },
  { path: '/accounts', word: 'accounts', icon: 'person', needs: 'account_manage', admin: true },
  { path: '/api-keys', word: 'api_keys', icon: 'key', needs: 'api_key_manage', admin: true },
];

/** Where an item leads a session: to its own page, or to the first of its tabs that may be seen; nowhere without one. */
export function wayInto(item: NavItem, may: (needs: Permission) => boolean): string | undefined {
  return may(item.needs) ? item.path : item.tabs?.find(({ needs }) => may(needs))?.path;
}

const covers = (path: string, pathname: string) => pathname === path || pathname.startsWith(`${path}/`);

/** The rail item and the tab a page belongs to: of those whose path it continues the longest. */
export function placeOf(pathname: string): { item?: NavItem; tab?: NavTab } {
  let longest = '';
  let place: { item?: NavItem; tab?: NavTab } = {};
  for (const item of kNav) {
    for (const tab of [undefined, ...(item.tabs ?? [])]) {
      const { path } = tab ?? item;
      if (!covers(path, pathname) || path.length < longest.length) continue;
      longest = path;
      place = { item, tab };
    }
  }
  return place;
}
