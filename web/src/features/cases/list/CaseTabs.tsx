import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { type Filters, kTabs, type Tab, tabFilters, tabOf } from '../filters';

function countOf(tab: Tab, figures: Schemas['CaseFigures'] | undefined): number | undefined {
  return tab === 'all' ? undefined : figures?.[tab];
}

export function CaseTabs(props: {
  filters: Filters;
  figures: Schemas['CaseFigures'] | undefined;
  onChange: (next: Partial<Filters>) => void;
}) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const chosen = tabOf(props.filters);
  return (
    <nav className="cases-tabs" aria-label={t('filter.state')}>
      {kTabs.map((tab) => {
        const count = countOf(tab, props.figures);
        return (
          <button
            key={tab}
            type="button"
            aria-current={tab === chosen ? 'true' : undefined}
            onClick={() => props.onChange(tabFilters(tab))}
          >
            {t(`tab.${tab}`)}
            {count === undefined ? null : <span>{format.number(count)}</span>}
          </button>
        );
      })}
    </nav>
  );
}
