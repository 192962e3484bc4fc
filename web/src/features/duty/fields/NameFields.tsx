import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** A name in Chinese, which is needed, and in English; `longest` counts Chinese characters. */
export function NameFields({ longest }: { longest?: number }) {
  const { t } = useTranslation('duty');
  return (
    <>
      <Form.Item
        name={['name', 'zh-CN']}
        label={t('field.name')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <Input maxLength={longest} />
      </Form.Item>
      <Form.Item name={['name', 'en']} label={t('field.name_en')}>
        <Input maxLength={longest && 2 * longest} />
      </Form.Item>
    </>
  );
}
