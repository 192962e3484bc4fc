import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput } from '@/shared/DayInput';

/** First and last day side by side; no last day is no end. */
export function TermFields({ fixed_from }: { fixed_from?: boolean }) {
  const { t } = useTranslation('duty');
  return (
    <div className="duty-two">
      <Form.Item name="from_day" label={t('field.from')} rules={[{ required: true, message: t('needed') }]}>
        <DayInput disabled={fixed_from} />
      </Form.Item>
      <Form.Item name="to_day" label={t('field.to')} extra={t('field.to_hint')}>
        <DayInput />
      </Form.Item>
    </div>
  );
}
