import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useCan } from '@/shared/session';
import type { Gap } from '../view';

/** One assignment as the register has it. */
export function useAssignment(assignment_id: string | null | undefined) {
  return query.useQuery(
    'get',
    '/duty/assignments/{assignment_id}',
    { params: { path: { assignment_id: assignment_id ?? '' } } },
    { enabled: Boolean(assignment_id) },
  );
}

/** 网格长 · 新民社区·网格长岗 · 2025-10-22 起 */
export function useAssignmentWords() {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  return (one: Schemas['Assignment']) => ({
    holder: format.localized((one.person ?? one.unit)?.name),
    deputy: one.deputy ? format.localized(one.deputy.name) : t('peek.none'),
    term: one.to_day
      ? t('peek.from_to', { from: one.from_day, to: one.to_day })
      : t('peek.from', { from: one.from_day }),
  });
}

function Held({ one }: { one: Schemas['Assignment'] }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const words = useAssignmentWords()(one);
  return (
    <li>
      <b>{words.holder}</b>
      <span className="t2">
        {format.localized(one.duty_name)} · {words.term}
      </span>
      <span className="t2">
        {t('peek.deputy')} {words.deputy}
      </span>
    </li>
  );
}

/** Who holds the duty in question, and who answers at this place. */
export function GapHolders({ gap }: { gap: Gap }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const allowed = useCan('territory_read');
  const first = useAssignment(gap.assignment_id);
  const second = useAssignment(gap.other_assignment_id);
  const held = [first.data, second.data].filter((one) => one !== undefined);
  const area_id = gap.areas[0]?.id;
  const card = query.useQuery(
    'get',
    '/territory/areas/{area_id}',
    { params: { path: { area_id: area_id ?? '' } } },
    { enabled: allowed && Boolean(area_id) },
  );
  return (
    <>
      {held.length > 0 ? (
        <section aria-label={t('peek.holds')}>
          <h3>{t('peek.holds')}</h3>
          <ul className="gap-held">
            {held.map((one) => (
              <Held key={one.id} one={one} />
            ))}
          </ul>
        </section>
      ) : null}
      {card.data ? (
        <section aria-label={t('peek.responsible')}>
          <h3>{t('peek.responsible')}</h3>
          {card.data.responsibles.length === 0 ? <p className="t2">{t('peek.no_responsible')}</p> : null}
          <ul className="gap-duties">
            {card.data.responsibles.map((one) => {
              const [unit, post] = [format.localized(one.unit_name), format.localized(one.post_name)];
              return (
                <li key={`${format.localized(one.duty)} ${unit} ${post}`}>
                  <span className="t2">{format.localized(one.duty)}</span>
                  <span>{[unit, post === unit ? '' : post].filter(Boolean).join(' · ')}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}
