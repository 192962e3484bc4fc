import type { Command } from './draft';
import type { Finding } from './use-desk';

/** The command of a suggested repair, for the area that gets the ground or gives it up; none where a person has to draw. */
export function repairOf(finding: Finding, area_id: string | undefined): Command | undefined {
  const { remedy, ground } = finding;
  if (!ground || !area_id) return undefined;
  if (remedy === 'give') return { kind: 'give', area_id, shape: ground };
  if (remedy === 'cut') return { kind: 'take', area_id, shape: ground };
  return undefined;
}

/** Areas that could take or lose the ground, the suggested one first. */
export function candidates({ area_ids, remedy_area_id }: Finding): string[] {
  return [...new Set([...(remedy_area_id ? [remedy_area_id] : []), ...area_ids])];
}

/** A finding keeps its place in the list while the audit is repeated. */
export const findingKey = ({ kind, layer, depth, area_ids, area_m2 }: Finding) =>
  `${kind}/${layer}/${depth}/${area_ids.join(',')}/${area_m2.toFixed(2)}`;

const kGravity: Record<string, number> = { major: 0, minor: 1, note: 2 };

/** The gravest first; of one gravity the lowest level, because parents follow what is mended below them. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      (kGravity[a.severity] ?? 0) - (kGravity[b.severity] ?? 0) || b.depth - a.depth || b.area_m2 - a.area_m2,
  );
