import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useClasses, useSetup, useSiteChoices, useUnits } from '../queries';
import { usePosts } from '../units/queries';

interface Choice {
  id?: string;
  'aria-label'?: string;
  allowClear?: boolean;
  disabled?: boolean;
  value?: string;
  onChange?: (value: string) => void;
}
type Option = { value: string; label: string; search: string };

function Choose({ options, ...props }: Choice & { options: Option[] }) {
  const { t } = useTranslation('duty');
  return (
    <Select<string, Option>
      placeholder={t('choose')}
      {...props}
      options={options}
      showSearch={{
        filterOption: (text, option) => option?.search.includes(text.trim().toLowerCase()) ?? false,
      }}
    />
  );
}

const words = (code: string, { 'zh-CN': zh, en }: Schemas['Localized']) =>
  `${code} ${zh} ${en}`.toLowerCase();

/** A unit by name or code: of some kinds only, or without some. */
export function UnitSelect({
  kinds,
  without,
  ...props
}: Choice & { kinds?: readonly string[]; without?: ReadonlySet<string> | undefined }) {
  const format = useFormat();
  const units = useUnits();
  const options = (units.data?.items ?? [])
    .filter(({ id, kind }) => (!kinds || kinds.includes(kind)) && !without?.has(id))
    .map(({ id, code, name }) => ({ value: id, label: format.localized(name), search: words(code, name) }));
  return <Choose {...props} options={options} />;
}

/** A post of a unit. */
export function PostSelect({ unit_id, ...props }: Choice & { unit_id: string | undefined }) {
  const format = useFormat();
  const posts = usePosts(unit_id);
  const options = (unit_id ? (posts.data ?? []) : []).map(({ id, code, name }) => ({
    value: id,
    label: format.localized(name),
    search: words(code, name),
  }));
  return <Choose {...props} disabled={!unit_id} options={options} />;
}

export function ClassSelect(props: Choice) {
  const format = useFormat();
  const catalog = useClasses();
  const options = (catalog.data?.classes ?? []).map(({ code, name }) => ({
    value: code,
    label: `${code} ${format.localized(name)}`,
    search: words(code, name),
  }));
  return <Choose {...props} options={options} />;
}

/** The district's kinds of duty, without those that `takes` refuses. */
export function DutySelect({ takes, ...props }: Choice & { takes?: (role: Schemas['DutyRole']) => boolean }) {
  const format = useFormat();
  const setup = useSetup();
  const options = (setup.data?.roles ?? [])
    .filter((role) => takes?.(role) ?? true)
    .map(({ code, name }) => ({ value: code, label: format.localized(name), search: words(code, name) }));
  return <Choose {...props} options={options} />;
}

export function SiteTypeSelect(props: Choice) {
  const format = useFormat();
  const setup = useSetup();
  const options = (setup.data?.site_types ?? []).map(({ code, name }) => ({
    value: code,
    label: format.localized(name),
    search: words(code, name),
  }));
  return <Choose {...props} options={options} />;
}

/** A site by name or code, looked up on the server. */
export function SiteSelect({ known, ...props }: Choice & { known?: Schemas['SiteRef'] | null }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const found = useSiteChoices(useDeferredValue(text.trim()), opened);
  const sites: Schemas['SiteRef'][] = found.data ?? [];
  const shown = known && !sites.some(({ id }) => id === known.id) ? [known, ...sites] : sites;
  return (
    <Select
      placeholder={t('choose')}
      {...props}
      options={shown.map(({ id, name, code }) => ({ value: id, label: `${format.localized(name)} ${code}` }))}
      showSearch={{ filterOption: false, onSearch: setText }}
      onOpenChange={(open) => open && setOpened(true)}
    />
  );
}
