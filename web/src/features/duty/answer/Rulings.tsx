import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { useCan } from '@/shared/session';
import { useEndRuling } from '../changes';
import { EndDayDialog } from '../EndDayDialog';
import { useRulings } from '../queries';
import { TermDays, TermStatus } from '../Term';

type Ruling = Schemas['Ruling'];

function Row({ one, onEnd }: { one: Ruling; onEnd: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const manages = useCan('duty_manage');
  return (
    <li>
      <div className="duty-ruling">
        <p>
          <b>{one.number}</b>{' '}
          {t('ruling.sentence', {
            class: `${one.class_code} ${format.localized(one.class_name)}`,
            area: format.localized(one.area?.name) || t('everywhere'),
            unit: format.localized(one.unit.name),
          })}
        </p>
        <p className="t2">{one.reason}</p>
      </div>
      <span className="t2">
        <TermDays {...one} />
      </span>
      <TermStatus term={one} />
      {manages && one.in_force && !one.to_day ? (
        <Button size="small" aria-label={t('ruling.end_title', { number: one.number })} onClick={onEnd}>
          {t('register.end')}
        </Button>
      ) : null}
    </li>
  );
}

/** Every ruling in force, newest first; those that ended when asked for. */
export function Rulings({ all, onAll }: { all: boolean; onAll: (all: boolean) => void }) {
  const { t } = useTranslation('duty');
  const asked = useRulings(all ? { all } : {});
  const end = useEndRuling();
  const [ending, setEnding] = useState<Ruling>();
  return (
    <section id="rulings" className="card duty-card" aria-label={t('ruling.title')}>
      <header>
        <h2>{t('ruling.title')}</h2>
        <span className="tools">
          <Checkbox checked={all} onChange={(event) => onAll(event.target.checked)}>
            {t('pairings.with_ended')}
          </Checkbox>
        </span>
      </header>
      <Listed
        asked={asked}
        rows={3}
        isEmpty={(items) => items.length === 0}
        empty={<Empty title={t('ruling.none')} />}
      >
        {(items) => (
          <ul className="duty-rows duty-rulings">
            {items.map((one) => (
              <Row key={one.id} one={one} onEnd={() => setEnding(one)} />
            ))}
          </ul>
        )}
      </Listed>
      {ending ? (
        <EndDayDialog
          title={t('ruling.end_title', { number: ending.number })}
          detail={t('ruling.end_detail')}
          run={(last_day) =>
            end.mutateAsync({ ruling_id: ending.id, body: { version: ending.version, last_day } })
          }
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </section>
  );
}
