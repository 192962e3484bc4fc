import type { Command, Level } from './draft';
import type { Finding } from './use-desk';

export const kSnapScopes = ['level', 'layer', 'finding'] as const;
export type SnapScope = (typeof kSnapScopes)[number];

/** The command that joins near misses; none without a tolerance. */
export function snapCommand(
  scope: SnapScope,
  level: Level,
  tolerance_m: number,
  finding: Finding | undefined,
): Command | undefined {
  if (!Number.isFinite(tolerance_m)) return undefined;
  const layer = level.layer === 'territory' ? undefined : level.layer;
  if (scope === 'layer') return { kind: 'snap', layer, tolerance_m };
  if (scope === 'level' || !finding) return { kind: 'snap', layer, depth: level.depth, tolerance_m };
  return {
    kind: 'snap',
    layer: finding.layer === 'territory' ? undefined : finding.layer,
    depth: finding.depth,
    area_ids: [...new Set(finding.area_ids)],
    tolerance_m,
  };
}
