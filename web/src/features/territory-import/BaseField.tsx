import { useTranslation } from 'react-i18next';
import { SelectField } from '@/shared/desk/Field';
import { useDrafts } from './queries';

/** What the file is added to: the edition in force, or a draft that is being worked on. */
export function BaseField(props: { value: string; sheet?: boolean; onChange: (draft_id: string) => void }) {
  const { t } = useTranslation('grids');
  const drafts = useDrafts();
  const present = { value: '', label: t(props.sheet ? 'import.base_new' : 'import.base_present') };
  return (
    <SelectField
      label={t('import.base')}
      hint={t('import.base_hint')}
      value={props.value}
      options={[
        present,
        ...(drafts.data?.items ?? []).map(({ id, name }) => ({
          value: id,
          label: t('import.base_draft', { name }),
        })),
      ]}
      onChange={props.onChange}
    />
  );
}
