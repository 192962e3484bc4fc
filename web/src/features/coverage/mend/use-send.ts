import { Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { showToast } from '@/shared/toast';
import { useRefresh } from '../queries';

type Field = Parameters<FormInstance['setFields']>[0][number];

/** Puts a refusal at the fields it is about; answers what has to be said because no field here is meant. */
function tellFields(problem: ApiProblem, form: FormInstance | undefined): string | undefined {
  const names = Object.keys(form?.getFieldsValue() ?? {});
  const errors = problem.problem.errors ?? [];
  const known = errors.filter(({ pointer }) => names.includes(pointer.slice(1)));
  form?.setFields(
    known.map(({ pointer, detail }) => ({ name: [pointer.slice(1)], errors: [detail] }) as Field),
  );
  return known.length > 0 ? undefined : (errors[0]?.detail ?? problem.message);
}

/** Does what a button or dialog stands for: figures and list are read again before it says that it is done. When
 *  somebody was faster, what is shown is read anew. Without words it is done in silence. */
export function useAct(onDone: () => void, form?: FormInstance) {
  const { t } = useTranslation(['coverage', 'common']);
  const [busy, setBusy] = useState(false);
  const refresh = useRefresh();

  const refused = async (error: unknown) => {
    if (!(error instanceof ApiProblem)) return t('common:error.network');
    if (error.status !== 409) return tellFields(error, form);
    await refresh();
    return error.code === 'changed_meanwhile' ? t('done.changed') : error.message;
  };
  const send = async (run: () => Promise<unknown>, done?: string) => {
    setBusy(true);
    try {
      await run();
      if (done) {
        await refresh();
        showToast({ tone: 'done', text: done });
      }
      onDone();
    } catch (error) {
      const text = await refused(error);
      if (text) showToast({ tone: 'warning', text });
    } finally {
      setBusy(false);
    }
  };
  return { busy, send };
}

/** The same for a dialog with fields. */
export function useSend<Values extends object>(onDone: () => void) {
  const [form] = Form.useForm<Values>();
  return { form, ...useAct(onDone, form as unknown as FormInstance) };
}
