import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Position, Schemas } from '@/api/types';
import { DayInput } from '@/shared/DayInput';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { useAddSite, useChangeSite } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { AreaSelect } from '../fields/AreaSelect';
import { SiteTypeSelect } from '../fields/choices';
import { NameFields } from '../fields/NameFields';
import { PlacePick } from '../fields/PlacePick';
import { useTaken } from './use-taken';

interface Values {
  code: string;
  name: Schemas['Localized'];
  type: string;
  area_id?: string;
  position?: Position;
  closed_on?: string;
}

/** A new site, or everything about one anew. */
export function SiteDialog({ site, onClose }: { site?: Schemas['Site']; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { form, onError } = useFieldErrors<Values>();
  const refused = useTaken(onError).onError;
  const add = useAddSite();
  const change = useChangeSite();
  const needed = [{ required: true, message: t('needed') }];
  const done = () => {
    showToast({ tone: 'done', text: t('saved') });
    onClose();
  };
  const submit = ({ closed_on, name, ...values }: Values) => {
    const body = { ...values, name: { 'zh-CN': name['zh-CN'], en: name.en ?? '' } };
    if (!site) add.mutate(body, { onError: refused, onSuccess: done });
    else
      change.mutate(
        { site_id: site.id, body: { ...body, version: site.version, closed_on: closed_on || undefined } },
        { onError: refused, onSuccess: done },
      );
  };
  return (
    <DutyDialog<Values>
      title={site ? t('sites.change_title', { name: format.localized(site.name) }) : t('sites.add')}
      busy={add.isPending || change.isPending}
      form={form}
      initial={
        site
          ? {
              code: site.code,
              name: site.name,
              type: site.type,
              area_id: site.area?.id,
              position: site.position ?? undefined,
              closed_on: site.closed_on ?? undefined,
            }
          : { name: { 'zh-CN': '', en: '' } }
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="duty-two">
        <Form.Item name="code" label={t('field.code')} rules={needed}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="type" label={t('field.type')} rules={needed}>
          <SiteTypeSelect />
        </Form.Item>
        <NameFields />
      </div>
      <Form.Item name="area_id" label={t('field.area')}>
        <AreaSelect allowClear />
      </Form.Item>
      <Form.Item name="position" label={t('sites.place')} extra={t('sites.place_hint')}>
        <PlacePick />
      </Form.Item>
      {site ? (
        <Form.Item name="closed_on" label={t('sites.closed_on')} extra={t('sites.closed_hint')}>
          <DayInput />
        </Form.Item>
      ) : null}
    </DutyDialog>
  );
}
