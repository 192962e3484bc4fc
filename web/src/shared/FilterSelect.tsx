import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

/** One filter of a list: its word, then what is chosen, "all" without a choice. */
export function FilterSelect(props: {
  word: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  search?: boolean;
  /** What stands for no choice, where it is not "all". */
  none?: string;
  onPick: (value: string | undefined) => void;
}) {
  const { t } = useTranslation('common');
  return (
    <Select
      size="small"
      className="filter-select"
      aria-label={props.word}
      prefix={<span className="t2">{props.word}</span>}
      value={props.value ?? ''}
      options={[{ value: '', label: props.none ?? t('action.all') }, ...props.options]}
      popupMatchSelectWidth={false}
      showSearch={props.search ? { optionFilterProp: 'label' } : false}
      onChange={(value) => props.onPick(value || undefined)}
    />
  );
}
