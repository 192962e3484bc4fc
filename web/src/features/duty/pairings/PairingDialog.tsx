import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { showToast } from '@/shared/toast';
import { useAddPairing, useChangePairing } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { AreaSelect } from '../fields/AreaSelect';
import { UnitSelect } from '../fields/choices';
import { PersonSelect } from '../fields/PersonSelect';
import { TermFields } from '../fields/TermFields';
import { useTaken } from '../register/use-taken';
import { useToday } from '../use-address';

type Values = Schemas['CreatePairing'];
export type PairingStart = { unit_id?: string; area_ids?: string[] };

/** Pairs a leader with a co-building unit on some areas, or changes such a pairing. */
export function PairingDialog(props: {
  pairing?: Schemas['Pairing'];
  start?: PairingStart;
  onClose: () => void;
  onAdded?: (id: string) => void;
}) {
  const { pairing } = props;
  const { t } = useTranslation('duty');
  const today = useToday();
  const { form, onError } = useFieldErrors<Values>();
  const refused = useTaken(onError).onError;
  const add = useAddPairing();
  const change = useChangePairing();
  const needed = [{ required: true, message: t('needed') }];
  const done = ({ id }: Schemas['Pairing']) => {
    showToast({ tone: 'done', text: t(pairing ? 'saved' : 'pairings.added') });
    props.onClose();
    if (!pairing) props.onAdded?.(id);
  };
  const submit = (values: Values) => {
    const body = { ...values, to_day: values.to_day || undefined };
    const told = { onError: refused, onSuccess: done };
    if (pairing) change.mutate({ pairing_id: pairing.id, body: { ...body, version: pairing.version } }, told);
    else add.mutate(body, told);
  };
  return (
    <DutyDialog<Values>
      title={t(pairing ? 'pairings.change_title' : 'pairings.add')}
      ok={pairing ? undefined : t('pairings.add')}
      busy={add.isPending || change.isPending}
      form={form}
      initial={
        pairing
          ? {
              leader_id: pairing.leader.id,
              unit_id: pairing.unit.id,
              area_ids: pairing.areas.map(({ id }) => id),
              from_day: pairing.from_day,
              to_day: pairing.to_day ?? undefined,
            }
          : { from_day: today, area_ids: [], ...props.start }
      }
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Form.Item name="leader_id" label={t('pairings.leader')} rules={needed}>
        <PersonSelect known={pairing?.leader} />
      </Form.Item>
      <Form.Item name="unit_id" label={t('pairings.unit')} rules={needed}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="area_ids" label={t('pairings.areas')} rules={needed}>
        <AreaSelect multiple />
      </Form.Item>
      <TermFields />
    </DutyDialog>
  );
}
