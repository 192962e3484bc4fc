import { Checkbox } from 'antd';
import type { ReactNode } from 'react';

export interface Move {
  id: string;
  name: string;
  duty: string;
  facts: ReactNode;
}

/** One kind of thing that may move: a box for each, its open work beside it, a refusal below it. */
export function MoveList(props: {
  title: string;
  moves: readonly Move[];
  left: ReadonlySet<string>;
  refused: ReadonlyMap<string, string>;
  onLeave: (ids: readonly string[], leave: boolean) => void;
}) {
  const { title, moves, left, refused, onLeave } = props;
  if (moves.length === 0) return null;
  const ids = moves.map(({ id }) => id);
  const staying = ids.filter((id) => left.has(id)).length;
  return (
    <section className="card duty-card" aria-label={title}>
      <header>
        <Checkbox
          checked={staying === 0}
          indeterminate={staying > 0 && staying < ids.length}
          onChange={(event) => onLeave(ids, !event.target.checked)}
        >
          <b>{title}</b>
        </Checkbox>
        <span className="fact">{`${ids.length - staying} / ${ids.length}`}</span>
      </header>
      <ul className="duty-moves">
        {moves.map((one) => (
          <li key={one.id}>
            <Checkbox
              checked={!left.has(one.id)}
              onChange={(event) => onLeave([one.id], !event.target.checked)}
            >
              {one.name}
            </Checkbox>
            <span>{one.duty}</span>
            <span className="duty-moves-facts">{one.facts}</span>
            {refused.has(one.id) ? (
              <p className="c-over" role="alert">
                {refused.get(one.id)}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
