import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField, SelectField } from '@/shared/desk/Field';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { type Area, isAt, kTerritory, type Level, levelWord } from './draft';
import type { Desk } from './use-desk';

const kPage = 200;

/** The map's keyboard twin: every area of the level, those not drawn too; in merging each can be picked. */
export function AreaList({ desk }: { desk: Desk }) {
  const { t } = useTranslation(['grids', 'common']);
  const format = useFormat();
  const [text, setText] = useState('');
  const [undrawn, setUndrawn] = useState(false);
  const [shown, setShown] = useState(kPage);
  const { areas, levels, level, data } = desk;
  const words = ({ layer, depth }: Level) =>
    layer === kTerritory
      ? format.localized(data?.levels[depth]?.name)
      : t('editor.overlay', {
          layer: format.localized(data?.overlays.find((one) => one.layer === layer)?.name) || layer,
          depth,
        });
  const here = areas.filter(
    (area) =>
      level &&
      isAt(area, level) &&
      !(undrawn && area.has_shape) &&
      (!text || `${area.code}${area.name['zh-CN']}${area.name.en}`.includes(text)),
  );
  return (
    <section className="card editor-list" aria-label={t('editor.list')}>
      <div className="editor-filter">
        <SelectField
          label={t('editor.level')}
          value={level ? levelWord(level) : ''}
          options={levels.map((one) => ({ value: levelWord(one), label: words(one) }))}
          onChange={(word) => {
            const next = levels.find((one) => levelWord(one) === word);
            if (next) desk.setLevel(next);
          }}
        />
        <label className="editor-search">
          <Icon name="search" size={16} />
          <input
            aria-label={t('editor.search')}
            placeholder={t('editor.search')}
            value={text}
            onChange={(event) => setText(event.target.value.trim())}
          />
        </label>
        <CheckField label={t('editor.only_undrawn')} checked={undrawn} onChange={setUndrawn} />
      </div>
      <p className="editor-count">{t('editor.count', { total: format.number(here.length) })}</p>
      <ul className="editor-areas">
        {here.slice(0, shown).map((area) => (
          <AreaRow key={area.id} area={area} desk={desk} />
        ))}
        {here.length > shown ? (
          <li>
            <button type="button" className="btn btn--text" onClick={() => setShown(shown + kPage)}>
              {t('common:action.more')}
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function AreaRow({ area, desk }: { area: Area; desk: Desk }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { state, act } = desk;
  const name = format.localized(area.name);
  return (
    <li aria-current={area.id === desk.area?.id ? 'true' : undefined}>
      {state.tool === 'merge' ? (
        <input
          type="checkbox"
          aria-label={t('merge.pick', { name })}
          checked={state.picks.includes(area.id)}
          disabled={!area.has_shape}
          onChange={() => act({ kind: 'pick', area_id: area.id })}
        />
      ) : null}
      <button type="button" className="link" onClick={() => desk.choose(area.id, true)}>
        <span className="ellipsis">{name}</span>
        <small>{area.code}</small>
      </button>
      {area.has_shape ? null : <span className="editor-flag">{t('editor.undrawn')}</span>}
      {area.revision > 0 ? (
        <span className="editor-flag editor-flag--changed">{t('editor.changed')}</span>
      ) : null}
    </li>
  );
}
