import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '@/shared/Icon';

type Props = {
  case_id: string;
  number: string | undefined;
  index: number;
  total: number;
  onMove: (by: 1 | -1) => void;
  onClose: () => void;
};

/** Number, position in the list, previous and next, full page, close. */
export function PeekHead({ case_id, number, index, total, onMove, onClose }: Props) {
  const { t } = useTranslation(['console', 'common']);
  return (
    <header className="peek-head">
      <span className="t2 ellipsis">{t('peek.head', { number: number ?? '…' })}</span>
      <span className="spacer" />
      {index >= 0 ? <span className="t2">{t('peek.position', { index: index + 1, total })}</span> : null}
      <button
        type="button"
        className="btn btn--text btn--icon"
        aria-label={t('peek.previous')}
        disabled={index <= 0}
        onClick={() => onMove(-1)}
      >
        <Icon name="up" size={16} />
      </button>
      <button
        type="button"
        className="btn btn--text btn--icon"
        aria-label={t('peek.next')}
        disabled={index + 1 >= total}
        onClick={() => onMove(1)}
      >
        <Icon name="down" size={16} />
      </button>
      <Link className="btn btn--text" to={`/cases/${case_id}`} aria-label={t('peek.full')}>
        <Icon name="expand" size={14} />
        <span className="peek-full">{t('peek.full')}</span>
      </Link>
      <button
        type="button"
        className="btn btn--text btn--icon peek-close"
        aria-label={t('common:action.close')}
        onClick={onClose}
      >
        <Icon name="close" size={16} />
      </button>
    </header>
  );
}
