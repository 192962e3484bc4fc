import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '@/shared/desk/Refusal';
import { useFormat } from '@/shared/format';
import { Empty } from '@/shared/States';
import { AreaFields, kAreaFields } from './AreaFields';
import { type AreaForm, changesOf, formOf } from './area-form';
import type { Area } from './draft';
import type { Desk } from './use-desk';

/** What somebody has typed, and the revision they began from. */
interface Typed {
  form: AreaForm;
  seen: number;
}

/** Changed by another while one is typing: theirs or one's own, nothing is overwritten unseen. */
function ChangedMeanwhile(props: { area: Area; onMine: () => void; onTheirs: () => void }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { changed, name } = props.area;
  return (
    <div className="desk-note desk-note--due editor-meanwhile" role="alert">
      <p>
        {t('conflict.meanwhile', {
          who: format.localized(changed?.name),
          time: changed ? format.dateTime(changed.at) : '',
          area: format.localized(name),
        })}
      </p>
      <div className="desk-row">
        <button type="button" className="btn" onClick={props.onMine}>
          {t('conflict.mine')}
        </button>
        <button type="button" className="btn" onClick={props.onTheirs}>
          {t('conflict.theirs')}
        </button>
      </div>
    </div>
  );
}

function AreaDesk({ area, desk }: { area: Area; desk: Desk }) {
  const { t } = useTranslation(['grids', 'common']);
  const format = useFormat();
  const { modal } = App.useApp();
  const [typed, setTyped] = useState<Typed>();
  const { editor, areas } = desk;
  const form = typed?.form ?? formOf(area);
  const children = areas.filter(({ parent_id }) => parent_id === area.id).length;
  const commands = changesOf(area, form);
  const save = async () => {
    let seen = typed?.seen;
    for (const command of commands) {
      if (!(await editor.send(command, seen))) return;
      seen = undefined; // from here on it is this page's own step that was seen
    }
    setTyped(undefined);
  };
  const remove = () =>
    void modal.confirm({
      title: t('area.remove_title', { name: format.localized(area.name) }),
      content: t('area.remove_detail'),
      okText: t('area.remove'),
      cancelText: t('common:action.cancel'),
      icon: null,
      onOk: async () => {
        if (await editor.send({ kind: 'remove', area_id: area.id })) desk.choose(undefined);
      },
    });
  return (
    <div className="desk-form editor-body">
      {typed && commands.length > 0 && typed.seen !== area.revision ? (
        <ChangedMeanwhile
          area={area}
          onMine={() => setTyped({ ...typed, seen: area.revision })}
          onTheirs={() => setTyped(undefined)}
        />
      ) : null}
      <AreaFields
        area={area}
        desk={desk}
        form={form}
        onChange={(part) => setTyped({ form: { ...form, ...part }, seen: typed?.seen ?? area.revision })}
      />
      <Refusal error={editor.error} shown={kAreaFields} />
      <div className="desk-row">
        <button
          type="button"
          className="btn btn--primary"
          disabled={commands.length === 0 || editor.busy}
          onClick={() => void save()}
        >
          {t('common:action.save')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={children > 0 || editor.busy}
          title={children > 0 ? t('area.has_children', { total: children }) : undefined}
          onClick={remove}
        >
          {t('area.remove')}
        </button>
      </div>
      {children > 0 ? <p className="desk-hint">{t('area.has_children', { total: children })}</p> : null}
      {area.changed ? (
        <p className="desk-hint">
          {t('area.changed', {
            who: format.localized(area.changed.name),
            time: format.dateTime(area.changed.at),
          })}
        </p>
      ) : null}
    </div>
  );
}

/** The chosen area in words. */
export function AreaPanel({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  if (!desk.area) return <Empty title={t('area.choose')} detail={t('area.choose_detail')} />;
  return <AreaDesk area={desk.area} desk={desk} />;
}
