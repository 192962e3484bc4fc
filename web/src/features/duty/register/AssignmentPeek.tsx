import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { AwayNote } from '@/shared/AwayNote';
import { targetName } from '@/shared/duty-names';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { SidePeek } from '@/shared/SidePeek';
import { useCan } from '@/shared/session';
import { termState } from '../days';
import { Fact, Facts } from '../Facts';
import { kExpiring_days } from '../filters';
import { useAssignment } from '../queries';
import { TermDays, TermStatus } from '../Term';
import { useToday } from '../use-address';
import { ChangeDialog } from './ChangeDialog';
import { EndDialog } from './EndDialog';

type Assignment = Schemas['Assignment'];
type Asking = 'change' | 'extend' | 'end';

const personPath = (id: string) => `/duty/people?person=${encodeURIComponent(id)}`;

function PersonLink({ person }: { person: Schemas['PersonRef'] }) {
  const format = useFormat();
  return (
    <>
      <Link to={personPath(person.id)}>{format.localized(person.name)}</Link>{' '}
      <span className="t2">{person.code}</span>
    </>
  );
}

function Body({ one }: { one: Assignment }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { area, site, class_code, class_name } = one.target;
  return (
    <>
      <div className="duty-peek-title">
        <h2>{format.localized(one.duty_name)}</h2>
        <TermStatus term={one} />
      </div>
      <p className="t2">{targetName(one.target, format.localized)}</p>
      {one.holder_away ? (
        <p className="duty-note">
          <AwayNote one={one} />
        </p>
      ) : null}
      <Facts>
        <Fact word={t('field.site')}>{site ? `${format.localized(site.name)} ${site.code}` : null}</Fact>
        <Fact word={t('field.class')}>
          {class_code ? `${class_code} ${format.localized(class_name)}` : null}
        </Fact>
        <Fact word={t('field.area')}>
          {area ? (
            <Link to={`/territory/${encodeURIComponent(area.id)}`}>{format.localized(area.name)}</Link>
          ) : null}
        </Fact>
        <Fact word={t('field.holder')}>
          {one.person ? <PersonLink person={one.person} /> : format.localized(one.unit?.name)}
        </Fact>
        <Fact word={t('field.deputy')}>{one.deputy ? <PersonLink person={one.deputy} /> : null}</Fact>
        <Fact word={t('field.days')}>
          <TermDays {...one} />
        </Fact>
      </Facts>
    </>
  );
}

/** One assignment beside the register, and what may be done to it. */
export function AssignmentPeek({ assignment_id, onClose }: { assignment_id: string; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const manages = useCan('duty_manage');
  const asked = useAssignment(assignment_id);
  const today = useToday();
  const [asking, setAsking] = useState<Asking>();
  const one = asked.data;
  const over = one ? termState(one, today, kExpiring_days) === 'ended' : true;
  const close = () => setAsking(undefined);
  return (
    <SidePeek
      label={t('register.label')}
      onClose={onClose}
      foot={
        one && manages && !over ? (
          <>
            <Button onClick={() => setAsking('change')}>{t('register.change')}</Button>
            {one.to_day ? <Button onClick={() => setAsking('extend')}>{t('register.extend')}</Button> : null}
            <Button danger onClick={() => setAsking('end')}>
              {t('register.end')}
            </Button>
          </>
        ) : undefined
      }
    >
      <Listed asked={asked} rows={6} isEmpty={() => false} empty={null}>
        {(data) => <Body one={data} />}
      </Listed>
      {one && (asking === 'change' || asking === 'extend') ? (
        <ChangeDialog one={one} only_days={asking === 'extend'} onClose={close} />
      ) : null}
      {one && asking === 'end' ? <EndDialog one={one} onClose={close} /> : null}
    </SidePeek>
  );
}
