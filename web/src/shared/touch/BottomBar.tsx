import type { ReactNode } from 'react';

/** The primary action: within the bottom 160 px of a phone, in the page on a desk screen. */
export function BottomBar({ children }: { children: ReactNode }) {
  return <div className="t-bottom">{children}</div>;
}
