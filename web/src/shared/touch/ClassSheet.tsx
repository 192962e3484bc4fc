import { useState } from 'react';
import type { Group, Schemas } from '@/api/types';
import { useFormat } from '../format';
import { Icon } from '../Icon';
import { Sheet } from './Sheet';
import { useTouchWords } from './words';

interface Props {
  open: boolean;
  list: Schemas['ClassList'];
  /** Shown first when one group is chosen already. */
  group: Group | null;
  onClose: () => void;
  onChoose: (code: string) => void;
}

type Entry = Schemas['PublicClass'];

const matches = (entry: Entry, wanted: string) =>
  [entry.name, entry.short_name, entry.hint].some((text) =>
    `${text['zh-CN']} ${text.en}`.toLowerCase().includes(wanted),
  );

/** Every class, searchable in both languages; the chosen group's classes first. */
export function ClassSheet({ open, list, group, onClose, onChoose }: Props) {
  const t = useTouchWords();
  const format = useFormat();
  const [wanted, setWanted] = useState('');
  const found = list.classes.filter((entry) => matches(entry, wanted.trim().toLowerCase()));
  const order = [...list.groups].sort((a, b) => Number(b.code === group) - Number(a.code === group));
  return (
    <Sheet open={open} title={t('class.all')} onClose={onClose} tall>
      <label className="t-search">
        <Icon name="search" size={20} />
        <span className="visually-hidden">{t('class.search')}</span>
        <input
          type="search"
          value={wanted}
          placeholder={t('class.search')}
          onChange={(event) => setWanted(event.target.value)}
        />
      </label>
      {found.length === 0 ? <p className="t-hint">{t('class.nothing')}</p> : null}
      {order.map(({ code, name }) => {
        const entries = found.filter((entry) => entry.group === code);
        return entries.length ? (
          <section key={code} className="t-class-group">
            <h3>{format.localized(name)}</h3>
            <ul>
              {entries.map((entry) => (
                <li key={entry.code}>
                  <button type="button" onClick={() => onChoose(entry.code)}>
                    <span>{format.localized(entry.name)}</span>
                    <small>{format.localized(entry.hint)}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </Sheet>
  );
}
