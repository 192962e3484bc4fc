import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { useCan } from '@/shared/session';
import type { PairingStart } from './PairingDialog';

/** Who has nobody yet: one touch begins a pairing with it. */
export function Unpaired(props: { gaps: Schemas['PairingGaps']; onPair: (start: PairingStart) => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const manages = useCan('duty_manage');
  const { units, areas } = props.gaps;
  const lists = [
    ['units', units.map((one) => ({ ...one, start: { unit_id: one.id } }))],
    ['areas', areas.map((one) => ({ ...one, start: { area_ids: [one.id] } }))],
  ] as const;
  if (units.length + areas.length === 0) return null;
  return (
    <section className="card duty-card" aria-label={t('pairings.gaps')}>
      <header>
        <h2>{t('pairings.gaps')}</h2>
      </header>
      <div className="duty-gaps">
        {lists.map(([kind, rows]) =>
          rows.length > 0 ? (
            <div key={kind}>
              <h3>{t(`pairings.gap_${kind}`, { count: rows.length })}</h3>
              <ul>
                {rows.map((one) => (
                  <li key={one.id}>
                    {manages ? (
                      <button
                        type="button"
                        className="chip"
                        aria-label={t('pairings.pair', { name: format.localized(one.name) })}
                        onClick={() => props.onPair(one.start)}
                      >
                        <Icon name="plus" size={12} />
                        {format.localized(one.name)}
                      </button>
                    ) : (
                      format.localized(one.name)
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ) : null,
        )}
      </div>
    </section>
  );
}
