import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Icon } from '../Icon';

export interface ToastMessage {
  text: string;
  tone?: 'ok' | 'warning';
  action?: { label: string; run: () => void };
  lasts_ms?: number;
}

const kLasts_ms = 5_000;
const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Says what happened, with at most one action. */
export const useToast = () => useContext(ToastContext);

export function ToastHost({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ToastMessage & { at: number }>();
  const show = useCallback((message: ToastMessage) => setShown({ ...message, at: Date.now() }), []);

  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setShown(undefined), shown.lasts_ms ?? kLasts_ms);
    return () => clearTimeout(timer);
  }, [shown]);

  const bar = useMemo(
    () =>
      shown ? (
        <div className="t-toast" key={shown.at}>
          <Icon name={shown.tone === 'warning' ? 'warning' : 'check'} size={20} />
          <span>{shown.text}</span>
          {shown.action ? (
            <button
              type="button"
              onClick={() => {
                shown.action?.run();
                setShown(undefined);
              }}
            >
              {shown.action.label}
            </button>
          ) : null}
        </div>
      ) : null,
    [shown],
  );

  return (
    <ToastContext value={show}>
      {children}
      <div className="t-toasts" role="status" aria-live="polite">
        {bar}
      </div>
    </ToastContext>
  );
}
