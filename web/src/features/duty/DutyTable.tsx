import type { ReactNode } from 'react';

/** One column: its word, its classes (`wide` leaves it out beside a peek and on a phone), its cells. */
export interface DutyColumn<Row> {
  word: string;
  col?: string;
  /** Shown when the cell is pointed at, where its words may be cut off. */
  title?: (row: Row) => string | undefined;
  cell: (row: Row) => ReactNode;
}

/** The frame of every table of the duty pages; the row that stands open beside it is marked. */
export function DutyTable<Row extends { id: string }>(props: {
  columns: readonly DutyColumn<Row>[];
  rows: readonly Row[];
  open_id?: string | undefined;
}) {
  const { columns, rows, open_id } = props;
  return (
    <table className="table duty-table">
      <thead>
        <tr>
          {columns.map(({ word, col }) => (
            <th key={word} scope="col" className={col}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-current={row.id === open_id ? 'true' : undefined}>
            {columns.map(({ word, col, title, cell }) => (
              <td key={word} className={col} title={title?.(row)}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first cell of a row: what it is about, and on a narrow screen a line with what else matters. */
export function OpenCell(props: { word: string; under: ReactNode; onOpen: () => void }) {
  return (
    <>
      <button type="button" className="link link--blue ellipsis" onClick={props.onOpen}>
        {props.word}
      </button>
      <span className="narrow t2">{props.under}</span>
    </>
  );
}

/** A figure; nothing to count is a dot. */
export function CountCell({ n }: { n: number }) {
  return n ? n : <span className="t2">·</span>;
}
