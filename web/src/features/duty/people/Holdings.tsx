import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { targetName } from '@/shared/duty-names';
import { useFormat } from '@/shared/format';
import { useAssignments, usePairings, useWorkloads } from '../queries';
import { TermStatus } from '../Term';

type Assignment = Schemas['Assignment'];

function Duties({ items }: { items: readonly Assignment[] }) {
  const format = useFormat();
  return (
    <ul className="duty-rows">
      {items.map((one) => (
        <li key={one.id}>
          <Link to={`/duty?assignment=${encodeURIComponent(one.id)}`}>
            {targetName(one.target, format.localized)}
          </Link>
          <span>{format.localized(one.duty_name)}</span>
          <TermStatus term={one} />
        </li>
      ))}
    </ul>
  );
}

const kFigures = [
  ['area_count', 'areas'],
  ['site_count', 'sites'],
  ['open_case_count', 'open'],
  ['overdue_case_count', 'overdue'],
] as const;

function Workload({ person }: { person: Schemas['Person'] }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const loads = useWorkloads({ q: person.code });
  const load = loads.items.find((one) => one.person.id === person.id);
  if (!load) return null;
  return (
    <dl className="duty-figures">
      {kFigures.map(([field, word]) => (
        <div key={field}>
          <dt>{t(`workload.${word}`)}</dt>
          <dd className={field === 'overdue_case_count' && load[field] ? 'c-over' : undefined}>
            {format.number(load[field])}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('workload.households')}</dt>
        <dd>{load.household_count == null ? '—' : format.number(load.household_count)}</dd>
      </div>
    </dl>
  );
}

/** Everything one person carries: figures, duties, deputyships, pairings. */
export function Holdings({ person }: { person: Schemas['Person'] }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const list = useAssignments({ person_id: person.id });
  const pairings = usePairings({ leader_id: person.id });
  const held = list.items.filter((one) => one.person?.id === person.id);
  const deputy = list.items.filter((one) => one.deputy?.id === person.id);
  const led = pairings.data?.items ?? [];
  return (
    <>
      <Workload person={person} />
      <div className="duty-rows-head">
        <h3>{t('people.holds')}</h3>
        {list.asked.hasNextPage ? (
          <Link to={`/duty?person_id=${encodeURIComponent(person.id)}`}>{t('people.all_duties')}</Link>
        ) : null}
      </div>
      {held.length > 0 ? (
        <Duties items={held} />
      ) : (
        <p className="t2">{list.asked.isPending ? '…' : t('people.holds_none')}</p>
      )}
      {deputy.length > 0 ? (
        <>
          <h3>{t('people.deputy_of')}</h3>
          <Duties items={deputy} />
        </>
      ) : null}
      {led.length > 0 ? (
        <>
          <h3>{t('people.leads')}</h3>
          <ul className="duty-rows">
            {led.map((one) => (
              <li key={one.id}>
                <Link to={`/duty/pairings?pairing=${encodeURIComponent(one.id)}`}>
                  {format.localized(one.unit.name)}
                </Link>
                <span className="t2">{t('people.pairing_items', { n: one.open_item_count })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
