import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status, type Tone } from '@/shared/Status';
import { type ComparedArea, changesOf } from './compare';

const kTones: Record<ComparedArea['change'], Tone> = { added: 'ok', changed: 'info', removed: 'overdue' };
const kPage = 100;

/** Each area that differs; choosing one shows it on the map. */
export function ChangeList(props: {
  areas: readonly ComparedArea[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation(['grids', 'common']);
  const format = useFormat();
  const [shown, setShown] = useState(kPage);
  const words = (area: ComparedArea) =>
    changesOf(area)
      .map((kind) => t(kind === 'added' || kind === 'removed' ? `change.${kind}` : `editions.${kind}`))
      .join(' · ');
  const nameOf = (place: { name: Localized } | null | undefined) => format.localized(place?.name);
  return (
    <ul className="editions-changes" aria-label={t('editions.list')}>
      {props.areas.slice(0, shown).map((area) => (
        <li key={area.id} aria-current={area.id === props.chosen ? 'true' : undefined}>
          <button type="button" className="link" onClick={() => props.onChoose(area.id)}>
            <Status tone={kTones[area.change]}>{words(area)}</Status>
            <span>
              {nameOf(area.after ?? area.before)}
              {area.renamed ? <small> {t('editions.was', { name: nameOf(area.before) })}</small> : null}
            </span>
            <small>
              {area.after?.code ?? area.before?.code}
              {area.moved_m2
                ? ` · ${t('editions.moved_m2', { m2: format.number(Math.round(area.moved_m2)) })}`
                : ''}
            </small>
          </button>
        </li>
      ))}
      {props.areas.length > shown ? (
        <li>
          <button type="button" className="btn btn--text" onClick={() => setShown(shown + kPage)}>
            {t('common:action.more')}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
