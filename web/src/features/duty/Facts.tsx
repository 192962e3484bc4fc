import type { ReactNode } from 'react';

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="duty-facts">{children}</dl>;
}

/** One line of facts: its word and its value; without a value there is no line. */
export function Fact({ word, children }: { word: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
