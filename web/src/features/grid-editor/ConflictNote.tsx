import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import type { Desk } from './use-desk';

/** Somebody was faster: who, when, and the two ways on. What was drawn or typed is still there. */
export function ConflictNote({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { conflict, again, readAgain, forget } = desk.editor;
  if (!conflict) return null;
  const { command } = conflict;
  const repeat = async () => {
    if (command && (await again(command))) desk.act({ kind: 'tool', tool: 'select' });
  };
  return (
    <div className="desk-note desk-note--due editor-conflict" role="alert">
      <Icon name="warning" size={18} />
      <p>
        {t('conflict.text', {
          who: conflict.who,
          area: conflict.area,
          time: conflict.at ? format.dateTime(conflict.at) : '',
        })}
      </p>
      <div className="desk-row">
        <button
          type="button"
          className="btn"
          onClick={() => {
            void readAgain();
            forget();
          }}
        >
          {t('conflict.show')}
        </button>
        {command ? (
          <button type="button" className="btn" disabled={desk.editor.busy} onClick={() => void repeat()}>
            {t('conflict.again')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
