import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { SidePeek } from '@/shared/SidePeek';
import { useCan } from '@/shared/session';
import { showToast } from '@/shared/toast';
import { useChangePerson } from '../changes';
import { Fact, Facts } from '../Facts';
import { usePerson } from '../queries';
import { useTaken } from '../register/use-taken';
import { Absences } from './Absences';
import { Holdings } from './Holdings';
import { LeaveDialog, leaving } from './LeaveDialog';
import { PersonDialog } from './PersonDialog';
import { PresenceStatus } from './PersonTable';
import { PhoneLine } from './PhoneLine';

type Person = Schemas['Person'];

function Actions({ person }: { person: Person }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const navigate = useNavigate();
  const change = useChangePerson();
  const refused = useTaken((error) => showToast({ tone: 'warning', text: (error as Error).message })).onError;
  const [asking, setAsking] = useState<'change' | 'leave'>();
  const name = format.localized(person.name);
  const comeBack = () =>
    change.mutate(
      { person_id: person.id, body: leaving(person, undefined) },
      {
        onError: refused,
        onSuccess: () => void showToast({ tone: 'done', text: t('people.came_back', { name }) }),
      },
    );
  return (
    <>
      <Button onClick={() => navigate(`/duty/people/${person.id}/handover`)}>{t('people.handover')}</Button>
      <Button onClick={() => setAsking('change')}>{t('people.change')}</Button>
      {person.left_on ? (
        <Button loading={change.isPending} onClick={comeBack}>
          {t('people.come_back')}
        </Button>
      ) : (
        <Button danger onClick={() => setAsking('leave')}>
          {t('people.leave')}
        </Button>
      )}
      {asking === 'change' ? <PersonDialog person={person} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'leave' ? <LeaveDialog person={person} onClose={() => setAsking(undefined)} /> : null}
    </>
  );
}

/** One person beside the list: how to reach them, when they are away, and everything they carry. */
export function PersonPeek({ person_id, onClose }: { person_id: string; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const manages = useCan('duty_manage');
  const asked = usePerson(person_id);
  return (
    <SidePeek
      label={t('people.label')}
      onClose={onClose}
      foot={asked.data && manages ? <Actions person={asked.data} /> : undefined}
    >
      <Listed asked={asked} rows={8} isEmpty={() => false} empty={null}>
        {(person) => (
          <>
            <div className="duty-peek-title">
              <h2>{format.localized(person.name)}</h2>
              <PresenceStatus person={person} />
            </div>
            <p className="t2">
              {[person.code, format.localized(person.unit?.name), format.localized(person.post_name)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Facts>
              <Fact word={t('field.phone')}>
                <PhoneLine person={person} />
              </Fact>
            </Facts>
            <Holdings person={person} />
            <Absences person={person} />
          </>
        )}
      </Listed>
    </SidePeek>
  );
}
