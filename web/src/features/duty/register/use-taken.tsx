import { Alert, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { showToast } from '@/shared/toast';

/** What a form of a duty does about refusals of its own: the duty is held by somebody else (then one may replace them),
 *  or somebody else changed it meanwhile. */
export function useTaken(otherwise: (error: unknown) => void) {
  const { t } = useTranslation('duty');
  const [taken, setTaken] = useState<string>();
  const onError = (error: unknown) => {
    const code = error instanceof ApiProblem ? error.code : undefined;
    if (code === 'duty_taken') setTaken((error as ApiProblem).message);
    else if (code === 'changed_meanwhile') showToast({ tone: 'warning', text: t('changed_meanwhile') });
    else otherwise(error);
  };
  const notice = taken ? (
    <Alert
      type="warning"
      showIcon
      title={t('register.taken')}
      description={
        <>
          <p>{taken}</p>
          <Form.Item name="replace" valuePropName="checked" noStyle>
            <Checkbox>{t('register.replace')}</Checkbox>
          </Form.Item>
        </>
      }
    />
  ) : null;
  return { onError, notice };
}
