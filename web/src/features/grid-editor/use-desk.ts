import { useMemo, useReducer, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Schemas } from '@/api/types';
import { withRoom } from '@/map/shapes';
import type { Bounds, MapExtent } from '@/map/types';
import {
  type Area,
  boundsOfArea,
  type Command,
  isAt,
  type Level,
  levelsOf,
  levelWord,
  madeBy,
  type Shape,
} from './draft';
import { useDraftShapes, useFindings, useHistory } from './queries';
import { kIdle, work } from './tools';
import { useTrace } from './trace';
import { useEditor } from './use-editor';

export type Finding = Schemas['DraftFinding'];

/** What a repair would make of the map, before a person applies it. */
export interface Preview {
  /** The finding it repairs; none when it is about many. */
  finding?: Finding;
  command: Command;
  shapes: readonly Shape[];
  names: readonly Schemas['Localized'][];
}

const kNoAreas: never[] = [];

/** Level and area are in the address; what one is in the middle of is not. */
function usePlace(areas: readonly Area[], levels: readonly Level[]) {
  const [params, setParams] = useSearchParams();
  const area = areas.find(({ id }) => id === params.get('area'));
  const word = params.get('level');
  const drawn = levels.filter((one) => areas.some((each) => each.has_shape && isAt(each, one)));
  const level =
    levels.find((one) => levelWord(one) === word) ??
    drawn.findLast(({ layer }) => layer === 'territory') ??
    levels.at(-1);
  const change = (next: { level?: Level; area?: string | null }) =>
    setParams(
      (old) => {
        const changed = new URLSearchParams(old);
        if (next.level) changed.set('level', levelWord(next.level));
        if (next.area) changed.set('area', next.area);
        if (next.area === null) changed.delete('area');
        return changed;
      },
      { replace: true },
    );
  return { area, level, change };
}

/** All that the parts of the editor share. */
export function useDesk(draft_id: string) {
  const editor = useEditor(draft_id);
  const { data } = editor.areas;
  const areas = data?.areas ?? kNoAreas;
  const levels = useMemo(() => (data ? levelsOf(data) : []), [data]);
  const { area, level, change } = usePlace(areas, levels);
  const [state, act] = useReducer(work, kIdle);
  const [side, setSide] = useState<'area' | 'findings' | 'steps'>('area');
  const [finding, setFinding] = useState<Finding>();
  const [preview, setPreview] = useState<Preview>();
  const [fit, setFit] = useState<Bounds>();
  const [extent, setExtent] = useState<MapExtent>();
  const shapes = useDraftShapes(draft_id, level, extent?.bounds);
  const above = level && level.depth > 0 ? { ...level, depth: level.depth - 1 } : undefined;
  const parents = useDraftShapes(draft_id, above, extent?.bounds);
  const version = data?.version;
  const findings = useFindings(draft_id, version);
  const history = useHistory(draft_id, version);
  const trace = useTrace(draft_id);

  /** From the list also flies there; from the map the map stays. */
  const choose = (id: string | undefined, fly = false) => {
    const next = areas.find((one) => one.id === id);
    change({ area: id ?? null, level: next ? { layer: next.layer, depth: next.depth } : undefined });
    const near = boundsOfArea(next) ?? boundsOfArea(areas.find((one) => one.id === next?.parent_id));
    if (fly) setFit(withRoom(near));
    setSide('area');
    editor.forget();
  };
  /** Gives a command; when it was taken, the tool is put down and what was made is chosen. */
  const run = async (command: Command, keep_tool = false) => {
    const result = await editor.send(command);
    if (!result) return undefined;
    if (!keep_tool) act({ kind: 'tool', tool: 'select' });
    const made = madeBy(result);
    if (made && command.kind !== 'cut') change({ area: made });
    setPreview(undefined);
    return result;
  };
  return {
    draft_id,
    editor,
    data,
    areas,
    levels,
    area,
    level,
    shapes,
    parents,
    state,
    act,
    side,
    setSide,
    finding,
    preview,
    setPreview,
    findings: findings.data,
    history: history.data,
    trace,
    fit,
    extent,
    setExtent,
    choose,
    run,
    setLevel: (next: Level) => change({ level: next, area: null }),
    pointOut: (next: Finding | undefined, bounds: Bounds | undefined) => {
      setFinding(next);
      setPreview(undefined);
      if (bounds) setFit(bounds);
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;
