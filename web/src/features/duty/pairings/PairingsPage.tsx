import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { FilterSelect } from '@/shared/FilterSelect';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { useCan } from '@/shared/session';
import { usePairings } from '../queries';
import { SearchInput } from '../SearchInput';
import { SheetButton } from '../sheets/SheetButton';
import { useAddress } from '../use-address';
import { progressOf } from './figures';
import { PairingDialog, type PairingStart } from './PairingDialog';
import { PairingPeek } from './PairingPeek';
import { PairingTable, Progress } from './PairingTable';
import { Unpaired } from './Unpaired';
import '../duty.css';

type Pairing = Schemas['Pairing'];

function Figures({ list }: { list: Schemas['PairingList'] }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { pairings, items, done, overdue } = progressOf(list.items);
  return (
    <dl className="card duty-strip">
      <div>
        <dt>{t('pairings.figure_pairings')}</dt>
        <dd>{format.number(pairings)}</dd>
      </div>
      <div>
        <dt>{t('pairings.figure_items')}</dt>
        <dd>
          <Progress done={done} all={items} />
        </dd>
      </div>
      <div>
        <dt>{t('pairings.figure_overdue')}</dt>
        <dd className={overdue > 0 ? 'c-over' : undefined}>{format.number(overdue)}</dd>
      </div>
      <div>
        <dt>{t('pairings.figure_gaps')}</dt>
        <dd>{format.number(list.gaps.units.length + list.gaps.areas.length)}</dd>
      </div>
    </dl>
  );
}

const words = ({ leader, unit, areas }: Pairing) =>
  [leader, unit, ...areas].map(({ code, name }) => `${code} ${name['zh-CN']} ${name.en}`).join(' ');

/** 结对共建: a leader, a co-building unit, the areas, and what they do together. */
export function PairingsPage() {
  const { t } = useTranslation('duty');
  const manages = useCan('duty_manage');
  const { params, change } = useAddress();
  const all = params.get('all') === 'true';
  const q = params.get('q')?.trim().toLowerCase() ?? '';
  const area_id = params.get('area_id');
  const open_id = params.get('pairing') ?? undefined;
  const asked = usePairings(all ? { all } : {});
  const [adding, setAdding] = useState<PairingStart>();
  const shown = (asked.data?.items ?? []).filter((one) => words(one).toLowerCase().includes(q));
  const opened = asked.data?.items.find(({ id }) => id === open_id);
  return (
    <div className="with-peek">
      <div className="page">
        <PageHead title={t('pairings.title')}>
          <SheetButton sheet="pairings" />
          {manages ? (
            <Button
              type="primary"
              icon={<Icon name="plus" size={16} />}
              onClick={() => setAdding(area_id ? { area_ids: [area_id] } : {})}
            >
              {t('pairings.add')}
            </Button>
          ) : null}
        </PageHead>
        {asked.data ? <Figures list={asked.data} /> : null}
        <search className="duty-filters" aria-label={t('filters')}>
          <SearchInput
            label={t('pairings.search')}
            value={params.get('q') ?? undefined}
            onSearch={(text) => change({ q: text })}
          />
          <FilterSelect
            word={t('field.state')}
            none={t('standing.in_force')}
            value={all ? 'true' : undefined}
            options={[{ value: 'true', label: t('pairings.with_ended') }]}
            onPick={(value) => change({ all: value })}
          />
        </search>
        <section className="card duty-card">
          <Listed
            asked={asked}
            rows={8}
            isEmpty={() => shown.length === 0}
            empty={<Empty title={t('pairings.none')} />}
          >
            {() => <PairingTable items={shown} open_id={open_id} onOpen={(pairing) => change({ pairing })} />}
          </Listed>
        </section>
        {asked.data ? <Unpaired gaps={asked.data.gaps} onPair={setAdding} /> : null}
      </div>
      {opened ? <PairingPeek pairing={opened} onClose={() => change({ pairing: undefined })} /> : null}
      {adding ? (
        <PairingDialog
          start={adding}
          onClose={() => setAdding(undefined)}
          onAdded={(pairing) => change({ pairing })}
        />
      ) : null}
    </div>
  );
}
