import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { SidePeek } from '@/shared/SidePeek';
import { useCan } from '@/shared/session';
import { useEndPairing } from '../changes';
import { EndDayDialog } from '../EndDayDialog';
import { Fact, Facts } from '../Facts';
import { TermDays, TermStatus } from '../Term';
import { Items } from './Items';
import { PairingDialog } from './PairingDialog';

/** One pairing beside the list: who with whom, where, and what they do together. */
export function PairingPeek({ pairing, onClose }: { pairing: Schemas['Pairing']; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const manages = useCan('duty_manage');
  const end = useEndPairing();
  const [asking, setAsking] = useState<'change' | 'end'>();
  const { leader, areas, version } = pairing;
  const close = () => setAsking(undefined);
  return (
    <SidePeek
      label={t('pairings.label')}
      onClose={onClose}
      foot={
        manages && pairing.in_force ? (
          <>
            <Button onClick={() => setAsking('change')}>{t('pairings.change')}</Button>
            <Button danger onClick={() => setAsking('end')}>
              {t('register.end')}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="duty-peek-title">
        <h2>{format.localized(pairing.unit.name)}</h2>
        <TermStatus term={pairing} />
      </div>
      <Facts>
        <Fact word={t('pairings.leader')}>
          <Link to={`/duty/people?person=${encodeURIComponent(leader.id)}`}>
            {format.localized(leader.name)}
          </Link>{' '}
          <span className="t2">{format.localized(pairing.leader_unit?.name)}</span>
        </Fact>
        <Fact word={t('pairings.areas')}>
          <span className="duty-areas">
            {areas.map(({ id, name }) => (
              <Link key={id} to={`/territory/${encodeURIComponent(id)}`}>
                {format.localized(name)}
              </Link>
            ))}
          </span>
        </Fact>
        <Fact word={t('field.days')}>
          <TermDays {...pairing} />
        </Fact>
        <Fact word={t('workload.open')}>{format.number(pairing.open_case_count)}</Fact>
      </Facts>
      <Items pairing={pairing} />
      {asking === 'change' ? <PairingDialog pairing={pairing} onClose={close} /> : null}
      {asking === 'end' ? (
        <EndDayDialog
          title={t('pairings.end_title', { unit: format.localized(pairing.unit.name) })}
          detail={t('pairings.end_detail')}
          run={(last_day) => end.mutateAsync({ pairing_id: pairing.id, body: { version, last_day } })}
          onClose={close}
        />
      ) : null}
    </SidePeek>
  );
}
