import { useState } from 'react';
import type { Group, Schemas } from '@/api/types';
import { useFormat } from '../format';
import { Chips } from './Chips';
import { ClassSheet } from './ClassSheet';
import { useTouchWords } from './words';

export interface ClassChoice {
  group: Group | null;
  class_code: string | null;
  condition_code: string | null;
}

export const kNoClass: ClassChoice = { group: null, class_code: null, condition_code: null };

interface Props {
  list: Schemas['ClassList'];
  value: ClassChoice;
  onChange: (value: ClassChoice) => void;
  error?: string;
  condition_error?: string;
}

/** What the problem is: six quick chips and 其他, then the exact class when the first guess is wrong. */
export function ClassField({ list, value, onChange, error, condition_error }: Props) {
  const t = useTouchWords();
  const format = useFormat();
  const [browsing, setBrowsing] = useState(false);
  const other = list.groups.find(({ code }) => code === 'other');
  const quick = list.groups.filter(({ code }) => code !== 'other');
  const chosen = list.classes.find(({ code }) => code === value.class_code);

  const choose = (code: string, group: Group) => {
    const conditions = list.classes.find((entry) => entry.code === code)?.conditions ?? [];
    const only = conditions.length === 1 ? (conditions[0]?.code ?? null) : null;
    onChange({ group, class_code: code, condition_code: only });
  };
  const chooseGroup = (group: Group) => {
    if (group === 'other') {
      onChange({ group, class_code: null, condition_code: null });
      setBrowsing(true);
      return;
    }
    const wanted = list.groups.find(({ code }) => code === group)?.default_class_code;
    choose(wanted ?? '', group);
  };

  return (
    <div className="t-class">
      <p className="t-class-head">
        <span className="t-label">{t('class.label')}</span>
        <button type="button" className="t-link" onClick={() => chooseGroup('other')}>
          {other ? format.localized(other.name) : t('class.all')}
        </button>
      </p>
      <Chips
        label={t('class.label')}
        hideLabel
        options={quick.map(({ code, name }) => ({ value: code, label: format.localized(name) }))}
        value={value.group}
        onChange={chooseGroup}
        error={error}
      />
      {value.group ? (
        <div className="t-class-exact">
          <span>
            <b>{chosen ? format.localized(chosen.name) : t('class.all')}</b>
            {chosen?.conditions.length === 1 ? (
              <small>{t('class.limit', { text: format.localized(chosen.conditions[0]?.limit_text) })}</small>
            ) : null}
          </span>
          <button type="button" className="t-link" onClick={() => setBrowsing(true)}>
            {t('class.change')}
          </button>
        </div>
      ) : null}
      {chosen && chosen.conditions.length > 1 ? (
        <Chips
          label={t('class.condition')}
          look="rows"
          options={chosen.conditions.map((condition) => ({
            value: condition.code,
            label: format.localized(condition.text),
            detail: t('class.limit', { text: format.localized(condition.limit_text) }),
          }))}
          value={value.condition_code}
          onChange={(condition_code) => onChange({ ...value, condition_code })}
          error={condition_error}
        />
      ) : null}
      <ClassSheet
        open={browsing}
        list={list}
        group={value.group === 'other' ? null : value.group}
        onClose={() => setBrowsing(false)}
        onChoose={(code) => {
          setBrowsing(false);
          choose(code, list.classes.find((entry) => entry.code === code)?.group ?? 'other');
        }}
      />
    </div>
  );
}
