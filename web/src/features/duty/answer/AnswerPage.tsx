import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/PageHead';
import { useCan } from '@/shared/session';
import { useAnswers } from '../queries';
import { useAddress } from '../use-address';
import { Answer } from './Answer';
import { QuestionForm } from './QuestionForm';
import { answersQuery, readQuestion } from './question';
import { RulingDialog } from './RulingDialog';
import { Rulings } from './Rulings';
import '../duty.css';

/** Who answers for a class at a place on a day, by which rule and why; after a dispute a ruling decides. */
export function AnswerPage() {
  const { t } = useTranslation('duty');
  const manages = useCan('duty_manage');
  const { params, change } = useAddress();
  const question = readQuestion(params);
  const query = answersQuery(question);
  const asked = useAnswers(query ?? {}, query !== undefined);
  const [ruling, setRuling] = useState(false);
  const found = query ? asked.data?.area_path.at(-1)?.id : undefined;
  const area_id = question.position ? found : question.area_id;
  return (
    <div className="page">
      <PageHead title={t('answer.title')} fact={t('answer.lead')}>
        {manages ? (
          <Button type="primary" onClick={() => setRuling(true)}>
            {t('ruling.add')}
          </Button>
        ) : null}
      </PageHead>
      <div className="duty-answer-grid">
        <QuestionForm question={question} found_area_id={found ?? question.area_id} onChange={change} />
        <Answer asked={asked} whole={query !== undefined} />
      </div>
      <Rulings
        all={params.get('all') === 'true'}
        onAll={(all) => change({ all: all ? 'true' : undefined })}
      />
      {ruling ? (
        <RulingDialog start={{ class_code: question.class_code, area_id }} onClose={() => setRuling(false)} />
      ) : null}
    </div>
  );
}
