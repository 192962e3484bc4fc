import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GridMap } from '@/map/GridMap';
import type { Pick } from '@/map/types';
import { useFormat } from '@/shared/format';
import { GapLegend } from './GapLegend';
import { useDrawn } from './use-drawn';
import { type Change, type Gap, rowsOf, type View } from './view';

const kChips = ['all', 'ground', 'people'] as const;

/** Where the gaps are: the numbers are those of the rows in the list. The list is the map's twin without WebGL2. */
export function GapMap(props: {
  gaps: readonly Gap[];
  view: View;
  onChange: (next: Change) => void;
  onOpen: (gap_id: string) => void;
}) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const numbers = useMemo(
    () => new Map(rowsOf(props.gaps, props.view).map(({ gap, number }) => [gap.id, number])),
    [props.gaps, props.view],
  );
  const { layers, shown, bounds, fit } = useDrawn(props.gaps, numbers, props.view);
  const pick = (picked: Pick) => {
    if (picked.kind === 'point') props.onOpen(picked.id);
  };
  const group = props.view.group ?? 'all';
  return (
    <section className="card coverage-map" aria-label={t('map.title')}>
      <header>
        <h2>{t('map.title')}</h2>
        <span className="fact">{t('map.shown', { n: format.number(shown) })}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own */}
        <span className="tools" role="group" aria-label={t('map.chips')}>
          {kChips.map((chip) => (
            <button
              key={chip}
              type="button"
              className="chip"
              aria-pressed={group === chip}
              onClick={() => props.onChange({ group: chip === 'all' ? undefined : chip, kind: undefined })}
            >
              {t(`map.${chip}`)}
            </button>
          ))}
        </span>
      </header>
      <div className="coverage-stage">
        {bounds ? (
          <GridMap layers={layers} bounds={bounds} fit={fit} onPick={pick} label={t('map.label')} />
        ) : null}
        <GapLegend acknowledged={props.view.acknowledged} />
      </div>
    </section>
  );
}
