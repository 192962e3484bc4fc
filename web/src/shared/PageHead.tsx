import type { ReactNode } from 'react';

/** Head of a page: its name, one grey fact, its tools. */
export function PageHead(props: { title: string; fact?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      <h1>{props.title}</h1>
      {props.fact ? <span className="fact">{props.fact}</span> : null}
      {props.children ? <div className="tools">{props.children}</div> : null}
    </header>
  );
}
