import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { DutyDialog } from '../DutyDialog';
import { AreaSelect } from '../fields/AreaSelect';
import { UnitSelect } from '../fields/choices';
import { NameFields } from '../fields/NameFields';
import { useSetup } from '../queries';
import { useTaken } from '../register/use-taken';
import { useAddUnit, useChangeUnit, useUnitList } from './queries';
import { unitBody, withinUnit } from './tree';

type Unit = Schemas['Unit'];
interface Values {
  code?: string;
  name: Schemas['Localized'];
  parent_id?: string;
  kind?: string;
  role?: string;
  home_area_id?: string;
}

function WordSelect(props: {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  words: readonly Schemas['NamedCode'][];
}) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { words, ...rest } = props;
  return (
    <Select
      placeholder={t('choose')}
      {...rest}
      value={rest.value || undefined}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={words.map(({ code, name }) => ({ value: code, label: format.localized(name) }))}
    />
  );
}

/** Sends the form: a new unit, or everything about one anew. */
function useSave(unit: Unit | undefined, onError: (error: unknown) => void, done: (made: Unit) => void) {
  const add = useAddUnit();
  const change = useChangeUnit();
  const save = ({ code, name, parent_id, kind = '', role = '', home_area_id }: Values) => {
    const both = { 'zh-CN': name['zh-CN'], en: name.en ?? '' };
    const words = { name: both, parent_id, kind, role, home_area_id };
    const answer = { onError, onSuccess: done };
    if (!unit) add.mutate({ ...words, code: code || undefined }, answer);
    else
      change.mutate(
        { unit_id: unit.id, body: { ...unitBody(unit), ...words, code: code || unit.code } },
        answer,
      );
  };
  return { save, busy: add.isPending || change.isPending };
}

export function UnitDialog(props: {
  unit?: Unit;
  parent_id?: string;
  onClose: () => void;
  onAdded?: (id: string) => void;
}) {
  const { unit } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { form, onError } = useFieldErrors<Values>();
  const refused = useTaken(onError).onError;
  const setup = useSetup();
  const list = useUnitList(false);
  const { save, busy } = useSave(unit, refused, (made) => {
    const text = unit ? t('saved') : t('units.added', { name: format.localized(made.name), code: made.code });
    showToast({ tone: 'done', text });
    if (!unit) props.onAdded?.(made.id);
    props.onClose();
  });
  const inside = unit ? withinUnit(list.data?.items ?? [], unit.id) : undefined;
  return (
    <DutyDialog<Values>
      title={unit ? t('units.change_title', { name: format.localized(unit.name) }) : t('units.add')}
      ok={unit ? undefined : t('units.add')}
      busy={busy}
      form={form}
      initial={
        unit
          ? {
              code: unit.code,
              name: unit.name,
              kind: unit.kind,
              role: unit.role,
              parent_id: unit.parent_id ?? undefined,
              home_area_id: unit.home_area_id ?? undefined,
            }
          : { name: { 'zh-CN': '', en: '' }, parent_id: props.parent_id }
      }
      onSubmit={save}
      onClose={props.onClose}
    >
      <div className="duty-two">
        <NameFields longest={80} />
        <Form.Item name="code" label={t('field.code')} extra={unit ? undefined : t('people.code_hint')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="parent_id" label={t('units.parent')} extra={t('units.parent_hint')}>
          <UnitSelect allowClear without={inside} />
        </Form.Item>
        <Form.Item name="kind" label={t('field.type')}>
          <WordSelect words={setup.data?.unit_kinds ?? []} />
        </Form.Item>
        <Form.Item name="role" label={t('units.role')} extra={t('units.role_hint')}>
          <WordSelect words={list.data?.roles ?? []} />
        </Form.Item>
      </div>
      <Form.Item name="home_area_id" label={t('units.home')} extra={t('units.home_hint')}>
        <AreaSelect allowClear />
      </Form.Item>
    </DutyDialog>
  );
}
