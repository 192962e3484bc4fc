import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { Status } from '@/shared/Status';
import type { useAnswers } from '../queries';
import { AnswerLines, Around } from './AnswerLines';

type Answers = Schemas['DutyAnswers'];

function Head({ answers }: { answers: Answers }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const path = answers.area_path.map(({ name }) => format.localized(name)).join(' › ');
  return (
    <div className="duty-answer-head">
      <h2>{`${answers.class_code} ${format.localized(answers.class_name)}`}</h2>
      <p className="t2">{[path, answers.date].filter(Boolean).join(' · ')}</p>
      {answers.position_state === 'known' ? null : (
        <Status tone="due">{t(`answer.position.${answers.position_state}`)}</Status>
      )}
    </div>
  );
}

/** The answer, step by step, or what is still missing in the question. */
export function Answer({ asked, whole }: { asked: ReturnType<typeof useAnswers>; whole: boolean }) {
  const { t } = useTranslation('duty');
  return (
    <section className="card duty-answer" aria-label={t('answer.result')} aria-live="polite">
      {whole ? (
        <Listed asked={asked} rows={8} isEmpty={() => false} empty={null}>
          {(answers) => (
            <>
              <Head answers={answers} />
              {answers.lines.length > 0 ? (
                <AnswerLines lines={answers.lines} />
              ) : (
                <Empty title={t('answer.nobody')} detail={t('answer.nobody_detail')} />
              )}
              <Around lines={answers.around} />
            </>
          )}
        </Listed>
      ) : (
        <Empty title={t('answer.ask')} detail={t('answer.ask_detail')} />
      )}
    </section>
  );
}
