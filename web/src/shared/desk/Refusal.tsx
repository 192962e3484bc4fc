import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { Icon } from '../Icon';
import { otherErrors } from './refusals';
import './desk.css';

/** What is wrong besides the fields marked already. */
export function Refusal({ error, shown = [] }: { error: unknown; shown?: readonly string[] }) {
  const { t } = useTranslation('common');
  if (!error) return null;
  const texts = error instanceof ApiProblem ? otherErrors(error, shown) : [t('error.network')];
  if (texts.length === 0) return null;
  return (
    <div className="desk-refusal" role="alert">
      <Icon name="warning" size={18} />
      <div>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  );
}
