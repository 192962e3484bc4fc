import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
import type { FileFinding } from './wizard';

export type Finding = FileFinding & { defect: boolean };

/** Defects before oddities; a row with a place shows it on the map. */
export function DefectList(props: {
  findings: readonly Finding[];
  chosen: number | undefined;
  onChoose: (index: number) => void;
}) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  if (props.findings.length === 0) return null;
  return (
    <ol className="wizard-defects" aria-label={t('import.defect_list')}>
      {props.findings.map((one, index) => {
        const text = (
          <>
            <Status tone={one.defect ? 'overdue' : 'due'}>
              {t(one.defect ? 'import.defect' : 'import.oddity')}
            </Status>
            <span>{format.localized(one.text)}</span>
          </>
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and its rows have no other name
          <li key={index} aria-current={index === props.chosen ? 'true' : undefined}>
            {one.shape ? (
              <button type="button" className="link" onClick={() => props.onChoose(index)}>
                {text}
              </button>
            ) : (
              <div>{text}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
