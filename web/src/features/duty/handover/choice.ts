import type { Schemas } from '@/api/types';

type Preview = Schemas['HandoverPreview'];
export type Left = ReadonlySet<string>;

const versioned = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** What moves: everything seen but what was left out, each with the version that was seen. */
export function movesOf(preview: Preview, left: Left) {
  const moves = <Row extends { id: string; version: number }>(rows: readonly Row[]) =>
    rows.filter(({ id }) => !left.has(id)).map(versioned);
  return {
    assignments: moves(preview.assignments.map(({ assignment }) => assignment)),
    deputies: moves(preview.deputies),
    pairings: moves(preview.pairings),
  };
}

export function totals(preview: Preview, left: Left) {
  const { assignments, deputies, pairings } = movesOf(preview, left);
  const going = new Set([...assignments, ...pairings].map(({ id }) => id));
  const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0);
  return {
    things: assignments.length + deputies.length + pairings.length,
    items: sum(preview.pairings.filter(({ id }) => going.has(id)).map((one) => one.open_item_count)),
  };
}

/** Which row a refusal is about: "/assignments/2" is the third that was sent. */
export function refusedRows(
  moves: ReturnType<typeof movesOf>,
  errors: readonly { pointer: string; detail: string }[],
): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const { pointer, detail } of errors) {
    const [, list = '', index = ''] = pointer.split('/');
    const row = moves[list as keyof typeof moves]?.[Number(index)];
    if (row) rows.set(row.id, detail);
  }
  return rows;
}
