import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { AwayNote } from '@/shared/AwayNote';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';

type Line = Schemas['DutyAnswerLine'];
const kRules = [
  'ruling',
  'class_assigned',
  'class_in_area',
  'class_in_district',
  'grid_chief',
  'territory',
] as const;

function ruleWord(rule: string) {
  const known = kRules.find((one) => one === rule);
  return known ? (`answer.rule.${known}` as const) : undefined;
}

/** Who a line names: the person with their unit, or the unit with its post. */
function Who({ line }: { line: Line }) {
  const format = useFormat();
  const { person, unit, post_name } = line;
  const unit_words = [format.localized(unit?.name), format.localized(post_name)].filter(Boolean);
  const joined = unit_words.join(format.language === 'en' ? ', ' : '·');
  if (!person) return <b>{joined}</b>;
  return (
    <>
      <Link to={`/duty/people?person=${encodeURIComponent(person.id)}`}>
        <b>{format.localized(person.name)}</b>
      </Link>{' '}
      <span className="t2">{joined}</span>
    </>
  );
}

/** One step of the answer: the rule, its sentence, who, who stands in, and what is behind it. */
function Step({ line, first }: { line: Line; first: boolean }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const word = ruleWord(line.rule);
  return (
    <li className={first ? 'duty-step duty-step--first' : 'duty-step'}>
      <div className="duty-step-head">
        <span className="duty-step-rule">{word ? t(word) : line.rule}</span>
        {first ? (
          <Status tone="info" tag>
            {t('answer.acts')}
          </Status>
        ) : null}
      </div>
      <p className="duty-step-who">
        <Who line={line} />
      </p>
      {line.deputy && !line.holder_away ? (
        <p className="t2">
          {t('field.deputy')} {format.localized(line.deputy.name)}
        </p>
      ) : null}
      {line.holder_away ? (
        <p>
          <AwayNote one={line} />
        </p>
      ) : null}
      <p className="t2">{format.localized(line.sentence)}</p>
      {line.assignment_id || line.ruling_number ? (
        <p className="duty-step-why">
          {line.assignment_id ? (
            <Link to={`/duty?assignment=${encodeURIComponent(line.assignment_id)}`}>
              {t('answer.see_assignment')}
            </Link>
          ) : null}
          {line.ruling_number ? <a href="#rulings">{line.ruling_number}</a> : null}
        </p>
      ) : null}
    </li>
  );
}

export function AnswerLines({ lines }: { lines: readonly Line[] }) {
  return (
    <ol className="duty-steps">
      {lines.map((line, index) => (
        <Step
          key={`${line.rule}${line.assignment_id ?? line.ruling_id ?? ''}${line.area?.id ?? ''}${line.unit?.id ?? ''}`}
          line={line}
          first={index === 0}
        />
      ))}
    </ol>
  );
}

/** Everybody with a duty on the ground around the place, nearest first. */
export function Around({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className="duty-around">{t('answer.around')}</h3>
      <ul className="duty-rows duty-around-rows">
        {lines.map((line) => (
          <li key={line.assignment_id}>
            <span>
              <Who line={line} />
            </span>
            <span>{format.localized(line.duty_name)}</span>
            <span className="t2">{format.localized(line.area?.name)}</span>
            <AwayNote one={line} />
          </li>
        ))}
      </ul>
    </>
  );
}
