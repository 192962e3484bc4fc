import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { FilterSelect } from '@/shared/FilterSelect';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { useCan } from '@/shared/session';
import { useSetup, useTree } from '../queries';
import { SearchInput } from '../SearchInput';
import { SheetButton } from '../sheets/SheetButton';
import { useAddress } from '../use-address';
import { useUnitList } from './queries';
import { readUnits, type UnitFilters, unitRows } from './tree';
import { UnitDialog } from './UnitDialog';
import { UnitPeek } from './UnitPeek';
import { UnitTable } from './UnitTable';
import '../duty.css';

type Change = (change: Record<string, string | undefined>) => void;

/** The district's words behind the codes of a unit. */
function useUnitWords(roles: readonly Schemas['NamedCode'][]) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const setup = useSetup();
  const tree = useTree(useCan('territory_read'));
  return useMemo(() => {
    const say = (rows: readonly Schemas['NamedCode'][]) => {
      const names = new Map(rows.map(({ code, name }) => [code, format.localized(name)]));
      return { of: (word: string) => names.get(word) ?? word, options: [...names] };
    };
    const kinds = say(setup.data?.unit_kinds ?? []);
    const classes = say(roles);
    const areas = new Map((tree.data?.areas ?? []).map(({ id, name }) => [id, format.localized(name)]));
    return {
      kind: kinds.of,
      role: classes.of,
      home: (id: string | null | undefined) => (id ? (areas.get(id) ?? '') : t('everywhere')),
      options: (of: 'kind' | 'role') =>
        (of === 'kind' ? kinds : classes).options.map(([value, label]) => ({ value, label })),
    };
  }, [setup.data, tree.data, roles, format, t]);
}

function Filters(props: { filters: UnitFilters; words: ReturnType<typeof useUnitWords>; onChange: Change }) {
  const { filters, words, onChange } = props;
  const { t } = useTranslation('duty');
  return (
    <search className="duty-filters" aria-label={t('filters')}>
      <SearchInput label={t('units.search')} value={filters.q} onSearch={(q) => onChange({ q })} />
      <FilterSelect
        word={t('field.type')}
        value={filters.kind}
        options={words.options('kind')}
        onPick={(kind) => onChange({ kind })}
      />
      <FilterSelect
        word={t('units.role')}
        search
        value={filters.role}
        options={words.options('role')}
        onPick={(role) => onChange({ role })}
      />
      <Checkbox
        checked={filters.closed ?? false}
        onChange={({ target }) => onChange({ closed: target.checked ? 'true' : undefined })}
      >
        {t('units.with_closed')}
      </Checkbox>
    </search>
  );
}

const kNone: Schemas['NamedCode'][] = [];

/** The tree of units; one of them beside it with its posts and who holds them. */
export function UnitsPage() {
  const { t } = useTranslation('duty');
  const manages = useCan('org_manage');
  const { params, change } = useAddress();
  const filters = readUnits(params);
  const list = useUnitList(filters.closed ?? false);
  const words = useUnitWords(list.data?.roles ?? kNone);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const units = list.data?.items ?? [];
  const rows = unitRows(units, filters, folded);
  const open = units.find(({ id }) => id === params.get('unit'));
  const fold = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  const openUnit = (unit: string | undefined) => change({ unit });
  return (
    <div className="with-peek">
      <div className="page">
        <PageHead
          title={t('units.title')}
          fact={list.data ? t('units.count', { count: units.length }) : undefined}
        >
          <SheetButton sheet="units" />
          {manages ? (
            <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
              {t('units.add')}
            </Button>
          ) : null}
        </PageHead>
        <Filters filters={filters} words={words} onChange={change} />
        <section className="card duty-card">
          <Listed
            asked={list}
            rows={10}
            isEmpty={() => rows.length === 0}
            empty={<Empty title={t('units.none')} detail={t('units.none_detail')} />}
          >
            {() => (
              <UnitTable
                rows={rows}
                flat={Boolean(filters.q ?? filters.kind ?? filters.role)}
                folded={folded}
                open_id={open?.id}
                words={words}
                onFold={fold}
                onOpen={openUnit}
              />
            )}
          </Listed>
        </section>
      </div>
      {open ? (
        <UnitPeek
          key={open.id}
          unit={open}
          units={units}
          kind={words.kind(open.kind)}
          role={words.role(open.role)}
          closed={filters.closed ?? false}
          onOpen={openUnit}
          onClose={() => openUnit(undefined)}
        />
      ) : null}
      {adding ? <UnitDialog onClose={() => setAdding(false)} onAdded={openUnit} /> : null}
    </div>
  );
}
