import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAreaBounds } from '@/map/queries';
import { DayInput } from '@/shared/DayInput';
import { AreaSelect } from '../fields/AreaSelect';
import { ClassSelect } from '../fields/choices';
import { PlacePick } from '../fields/PlacePick';
import { useToday } from '../use-address';
import type { Question } from './question';

/** Class, place by name or by a click on the map, day. */
export function QuestionForm(props: {
  question: Question;
  /** The finest area of the answer, shown on the map. */
  found_area_id: string | undefined;
  onChange: (change: Record<string, string | undefined>) => void;
}) {
  const { question, onChange } = props;
  const { t } = useTranslation('duty');
  const today = useToday();
  const { position } = question;
  const fit = useAreaBounds(position ? undefined : question.area_id);
  return (
    <Form layout="vertical" className="card duty-question">
      <Form.Item label={t('field.class')} htmlFor="answer-class">
        <ClassSelect
          id="answer-class"
          value={question.class_code}
          onChange={(class_code) => onChange({ class_code })}
        />
      </Form.Item>
      <Form.Item label={t('answer.area')} htmlFor="answer-area">
        <AreaSelect
          id="answer-area"
          allowClear
          value={position ? undefined : question.area_id}
          placeholder={position ? t('answer.point') : undefined}
          onChange={(area_id) => onChange({ area_id, lon: undefined, lat: undefined })}
        />
      </Form.Item>
      <Form.Item label={t('answer.date')} htmlFor="answer-date">
        <DayInput
          id="answer-date"
          value={question.date ?? today}
          onChange={(date) => onChange({ date: date === today ? undefined : date })}
        />
      </Form.Item>
      <p className="t2">{t('answer.map')}</p>
      <PlacePick
        value={position}
        selected_area_id={props.found_area_id}
        fit={fit}
        onChange={(place) => onChange({ lon: place && String(place.lon), lat: place && String(place.lat) })}
      />
    </Form>
  );
}
