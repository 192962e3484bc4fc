import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

/** 整改前 left, 整改后 right, one divider. A range input carries it, so arrow keys move it too. */
export function BeforeAfter({
  before,
  after,
  ratio = '16 / 7',
}: {
  before: string;
  after: string;
  ratio?: string;
}) {
  const { t } = useTranslation('common');
  const [percent, setPercent] = useState(50);
  return (
    <div className="divider" style={{ '--ratio': ratio } as CSSProperties}>
      <img src={after} alt={t('photo.alt_after')} />
      <img src={before} alt={t('photo.alt_before')} style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }} />
      <span className="divider-label divider-label--before">{t('photo.before')}</span>
      <span className="divider-label divider-label--after">{t('photo.after')}</span>
      <span className="divider-line" style={{ left: `${percent}%` }}>
        <span className="divider-knob">
          <Icon name="compare" size={18} />
        </span>
      </span>
      <input
        type="range"
        min={0}
        max={100}
        value={percent}
        aria-label={t('photo.divider')}
        onChange={(event) => setPercent(event.target.valueAsNumber)}
      />
    </div>
  );
}
