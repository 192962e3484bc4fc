import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { Icon } from './Icon';

/** Says what is good, and when it was last otherwise. */
export function Empty({
  title,
  detail,
  children,
}: {
  title?: string;
  detail?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('common');
  return (
    <div className="notice notice--empty">
      <Icon name="check" size={22} />
      <h3>{title ?? t('empty.title')}</h3>
      {detail ? <p>{detail}</p> : null}
      {children}
    </div>
  );
}

/** Says what failed, what is still shown, and offers one way on. */
export function Failure(props: { title?: string; error: unknown; shownAt?: string; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  const detail = props.error instanceof ApiProblem ? props.error.message : t('error.network');
  return (
    <div className="notice notice--error" role="alert">
      <Icon name="warning" size={22} />
      <h3>{props.title ?? t('error.title')}</h3>
      <p>
        {detail}
        {props.shownAt ? t('error.shown', { time: props.shownAt }) : null}
      </p>
      {props.onRetry ? (
        <button type="button" className="btn" onClick={props.onRetry}>
          {t('action.retry')}
        </button>
      ) : null}
    </div>
  );
}

/** Keeps the shape of what comes, without shimmer. */
export function Loading({ rows = 5 }: { rows?: number }) {
  const { t } = useTranslation('common');
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical grey bars that never move
        <span key={row} />
      ))}
    </div>
  );
}
