import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { showToast } from './toast';

/** "/name/zh-CN" is the field ['name', 'zh-CN'], "/area_ids/0" is about ['area_ids']. */
export function fieldOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .filter((part) => !/^\d+$/.test(part));
}

/** A form whose refusals stand at the field they name, or in a toast when the form has no such field. */
export function useFieldErrors<Values extends object>() {
  const { t } = useTranslation('common');
  const [form] = Form.useForm<Values>();
  const onError = (error: unknown) => {
    const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
    const known = new Set(form.getFieldsError().map(({ name }) => name.join('/')));
    const fields = errors
      .map(({ pointer, detail }) => ({ name: fieldOf(pointer), errors: [detail] }))
      .filter(({ name }) => known.has(name.join('/')));
    const untold = errors.find(({ pointer }) => !known.has(fieldOf(pointer).join('/')));
    form.setFields(fields as unknown as Parameters<typeof form.setFields>[0]);
    if (untold) showToast({ tone: 'warning', text: untold.detail });
    else if (fields.length === 0)
      showToast({ tone: 'warning', text: error instanceof ApiProblem ? error.message : t('error.network') });
  };
  return { form, onError };
}
