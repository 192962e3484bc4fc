import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { holderName } from '@/shared/duty-names';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { useAssign } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { AreaSelect } from '../fields/AreaSelect';
import { ClassSelect, DutySelect, SiteSelect, UnitSelect } from '../fields/choices';
import { PersonSelect } from '../fields/PersonSelect';
import { TermFields } from '../fields/TermFields';
import { useSetup } from '../queries';
import { useToday } from '../use-address';
import { useTaken } from './use-taken';

const kKinds = ['area', 'site', 'class_in_area'] as const;
type Values = Omit<Schemas['CreateAssignment'], 'target_kind'> & {
  target_kind: (typeof kKinds)[number];
  held_by: 'person' | 'unit';
};
export type AssignStart = Partial<
  Pick<Values, 'target_kind' | 'area_id' | 'site_id' | 'class_code' | 'duty'>
> & {
  site?: Schemas['SiteRef'];
};

/** What is sent: only the ids that the kind of target and of holder need. */
export function assignmentOf({ held_by, ...values }: Values): Schemas['CreateAssignment'] {
  const site = values.target_kind === 'site';
  return {
    target_kind: values.target_kind,
    ...(site ? { site_id: values.site_id } : { area_id: values.area_id }),
    ...(values.target_kind === 'class_in_area' ? { class_code: values.class_code } : {}),
    duty: values.duty,
    ...(held_by === 'unit'
      ? { unit_id: values.unit_id }
      : { person_id: values.person_id, deputy_id: values.deputy_id || undefined }),
    from_day: values.from_day,
    to_day: values.to_day || undefined,
    replace: values.replace || undefined,
  };
}

/** Gives somebody a duty: for what, which, who, from when until when. */
export function AssignDialog({ start, onClose }: { start: AssignStart; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { form, onError } = useFieldErrors<Values>();
  const taken = useTaken(onError);
  const assign = useAssign();
  const setup = useSetup();
  const today = useToday();
  const target_kind = Form.useWatch('target_kind', form) ?? start.target_kind ?? 'area';
  const held_by = Form.useWatch('held_by', form) ?? 'person';
  const needed = [{ required: true, message: t('needed') }];
  const { site, ...known } = start;
  const chooseDuty = (code: string) => {
    const role = setup.data?.roles.find((one) => one.code === code);
    if (role && role.held_by !== 'either') form.setFieldValue('held_by', role.held_by);
  };
  const fixed = setup.data?.roles.find(({ code }) => code === form.getFieldValue('duty'))?.held_by;
  const submit = (values: Values) =>
    assign.mutate(assignmentOf(values), {
      onError: taken.onError,
      onSuccess: (made) => {
        const holder = holderName(made, format.localized);
        const duty = format.localized(made.duty_name);
        showToast({ tone: 'done', text: t('register.assigned', { duty, holder }) });
        onClose();
      },
    });
  return (
    <DutyDialog<Values>
      title={t('register.assign')}
      ok={t('register.assign')}
      busy={assign.isPending}
      form={form}
      initial={{ target_kind: 'area', held_by: 'person', from_day: today, ...known }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="target_kind" label={t('register.target_kind')}>
        <Radio.Group options={kKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      {target_kind === 'site' ? (
        <Form.Item name="site_id" label={t('field.site')} rules={needed}>
          <SiteSelect known={site} />
        </Form.Item>
      ) : (
        <Form.Item name="area_id" label={t('field.area')} rules={needed}>
          <AreaSelect />
        </Form.Item>
      )}
      {target_kind === 'class_in_area' ? (
        <Form.Item name="class_code" label={t('field.class')} rules={needed}>
          <ClassSelect />
        </Form.Item>
      ) : null}
      <Form.Item name="duty" label={t('field.duty')} rules={needed}>
        <DutySelect onChange={chooseDuty} />
      </Form.Item>
      <Form.Item name="held_by" label={t('register.held_by')} hidden={Boolean(fixed && fixed !== 'either')}>
        <Radio.Group
          options={(['person', 'unit'] as const).map((value) => ({
            value,
            label: t(`register.by_${value}`),
          }))}
        />
      </Form.Item>
      {held_by === 'unit' ? (
        <Form.Item name="unit_id" label={t('field.unit')} rules={needed}>
          <UnitSelect />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="person_id" label={t('field.holder')} rules={needed}>
            <PersonSelect />
          </Form.Item>
          <Form.Item name="deputy_id" label={t('field.deputy')}>
            <PersonSelect allowClear />
          </Form.Item>
        </>
      )}
      <TermFields />
      {taken.notice}
    </DutyDialog>
  );
}
