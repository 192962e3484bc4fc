import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Empty, Failure, Loading } from '@/shared/States';
import { GapTable } from './GapTable';
import { ListPages } from './ListPages';
import { useGaps } from './queries';
import type { Cursor } from './use-gap-cursor';
import { type Change, isNarrowed, kDistrict, rowsOf, type View } from './view';

interface Props {
  gaps: ReturnType<typeof useGaps>;
  proof: Schemas['CoverageSummary'];
  view: View;
  cursor: Cursor;
  onChange: (next: Change) => void;
}

/** Units that have something to mend under the other filters. */
function OwnerFilter({ gaps, view, onChange }: Pick<Props, 'gaps' | 'view' | 'onChange'>) {
  const { t } = useTranslation(['coverage', 'common']);
  const format = useFormat();
  const wider = useGaps({ ...view, owner_unit_id: undefined }, view.owner_unit_id !== undefined);
  const items = view.owner_unit_id ? wider.items : gaps.items;
  const owners = new Map(
    items.flatMap(({ owner }) => (owner ? [[owner.id, format.localized(owner.name)]] : [])),
  );
  const unowned = view.owner_unit_id === kDistrict || items.some(({ owner }) => !owner);
  return (
    <Select
      size="small"
      className="coverage-owner"
      aria-label={t('list.owner')}
      prefix={<span className="t2">{t('list.owner')}</span>}
      value={view.owner_unit_id ?? ''}
      options={[
        { value: '', label: t('common:action.all') },
        ...(unowned ? [{ value: kDistrict, label: t('list.district') }] : []),
        ...[...owners].map(([value, label]) => ({ value, label })),
      ]}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(value) => onChange({ owner_unit_id: value || undefined })}
    />
  );
}

function NoGaps({ proof, view, onChange }: Pick<Props, 'proof' | 'view' | 'onChange'>) {
  const { t } = useTranslation(['coverage', 'common']);
  if (isNarrowed(view))
    return (
      <Empty title={t('list.empty_filters')} detail={t('list.empty_filters_detail')}>
        <button
          type="button"
          className="btn"
          onClick={() => onChange({ group: undefined, kind: undefined, owner_unit_id: undefined })}
        >
          {t('common:action.clear')}
        </button>
      </Empty>
    );
  if (view.acknowledged)
    return <Empty title={t('list.empty_acknowledged')} detail={t('list.empty_acknowledged_detail')} />;
  return (
    <Empty
      title={t('list.all_acknowledged')}
      detail={t('list.all_acknowledged_detail', { count: proof.acknowledged })}
    />
  );
}

/** Which gaps are listed: those to mend, or apart from them those accepted for some time. */
function Which({ proof, view, onChange }: Pick<Props, 'proof' | 'view' | 'onChange'>) {
  const { t } = useTranslation('coverage');
  const open = proof.gaps - proof.acknowledged;
  return (
    <Segmented<string>
      size="small"
      aria-label={t('list.which')}
      value={view.acknowledged ? 'true' : ''}
      onChange={(value) => onChange({ acknowledged: value || undefined })}
      options={[
        { value: '', label: `${t('list.open')} ${open}` },
        { value: 'true', label: `${t('list.acknowledged')} ${proof.acknowledged}` },
      ]}
    />
  );
}

/** A filter set elsewhere on the page can be taken away here. */
function KindChip({ proof, view, onChange }: Pick<Props, 'proof' | 'view' | 'onChange'>) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const group = proof.groups.find((one) => one.group === view.group);
  const kind = proof.groups.flatMap(({ kinds }) => kinds).find((one) => one.kind === view.kind);
  const name = format.localized((kind ?? group)?.name);
  if (!name) return null;
  return (
    <button
      type="button"
      className="chip"
      aria-label={t('list.remove', { name })}
      onClick={() => onChange({ group: undefined, kind: undefined })}
    >
      {name}
      <Icon name="close" size={12} />
    </button>
  );
}

/** The list card: what, whose, and how to mend it, the most urgent first. */
export function GapList({ gaps, proof, view, cursor, onChange }: Props) {
  const { t } = useTranslation('coverage');
  const { list, items, total } = gaps;
  return (
    <section className="card coverage-list" aria-label={t('list.title')}>
      <header>
        <h2>{t('list.title')}</h2>
        <span className="fact coverage-order">{t('list.by_urgency')}</span>
        <span className="tools">
          <KindChip proof={proof} view={view} onChange={onChange} />
          <Which proof={proof} view={view} onChange={onChange} />
          <OwnerFilter gaps={gaps} view={view} onChange={onChange} />
        </span>
      </header>
      <div className="coverage-rows">
        {list.error && !list.data ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isPending ? <Loading rows={9} /> : null}
        {list.data && items.length === 0 ? <NoGaps proof={proof} view={view} onChange={onChange} /> : null}
        {items.length > 0 ? <GapTable rows={rowsOf(items, view)} cursor={cursor} /> : null}
      </div>
      {items.length > 0 ? (
        <ListPages loaded={items.length} total={total} view={view} onChange={onChange} />
      ) : null}
    </section>
  );
}
