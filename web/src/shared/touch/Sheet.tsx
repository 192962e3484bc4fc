import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from '../Icon';
import { useTouchWords } from './words';

interface Props {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons that stay in view at the bottom. */
  footer?: ReactNode;
  /** Fills the height (map, long list). */
  tall?: boolean;
}

/** A panel from the bottom edge. The dim ground is our own element: Radix's Overlay writes a style element, which
 *  the content security policy forbids. */
export function Sheet({ open, title, onClose, children, footer, tall }: Props) {
  const t = useTouchWords();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <div className="t-dim" aria-hidden="true" />
        <Dialog.Content className={`t-sheet${tall ? ' t-sheet--tall' : ''}`} aria-describedby={undefined}>
          <header className="t-sheet-head">
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close className="t-icon-button" aria-label={t('close')}>
              <Icon name="close" size={22} />
            </Dialog.Close>
          </header>
          <div className="t-sheet-body">{children}</div>
          {footer ? <div className="t-sheet-foot">{footer}</div> : null}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
