import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import './side-peek.css';

const kOwnEscape = '.ant-modal-wrap, .ant-select, .ant-dropdown, input, textarea';

/** Beside a list: what one row is about, 560 px wide, over the page on a narrow screen. Esc closes it.
 *  Its parent is a `.with-peek` whose first child is the page; `over` lays it over a page too wide to make room. */
export function SidePeek(props: {
  label: string;
  onClose: () => void;
  /** In the head, before the button that closes: where one is in the list, the ways on. */
  tools?: ReactNode;
  foot?: ReactNode;
  over?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('common');
  const close = useRef(props.onClose);
  useEffect(() => {
    close.current = props.onClose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || (event.target as HTMLElement | null)?.closest(kOwnEscape)) return;
      close.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <aside className={`side-peek${props.over ? ' side-peek--over' : ''}`} aria-label={props.label}>
      <header className="side-peek-head">
        <span className="t2">{props.label}</span>
        {props.tools ? <span className="side-peek-tools">{props.tools}</span> : null}
        <button
          type="button"
          className="btn btn--text btn--icon"
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={props.onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      <div className="side-peek-body">{props.children}</div>
      {props.foot ? <footer className="side-peek-foot">{props.foot}</footer> : null}
    </aside>
  );
}
