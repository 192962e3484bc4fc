import type { CaseSummary } from '@/api/types';

// A dispatch waits five seconds before it is sent, because a unit that was told cannot be un-told.

export const kHold_ms = 5000;

interface Held<T> {
  timer: ReturnType<typeof setTimeout>;
  run: () => void;
  shown: T | undefined;
}

/** Holds one action per key: `hold` starts the wait, `cancel` drops it, `flush` runs what still waits. `shown` is what
 *  the page shows meanwhile, also when the list is read again before the action was sent. */
export class Holder<T = unknown> {
  private readonly waiting_ = new Map<string, Held<T>>();

  hold(key: string, run: () => void, shown?: T, wait_ms = kHold_ms) {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.waiting_.delete(key);
      run();
    }, wait_ms);
    this.waiting_.set(key, { timer, run, shown });
  }

  /** True when it still waited. */
  cancel(key: string): boolean {
    const held = this.waiting_.get(key);
    if (!held) return false;
    clearTimeout(held.timer);
    return this.waiting_.delete(key);
  }

  /** What is shown for a key that still waits. */
  shown(key: string): T | undefined {
    return this.waiting_.get(key)?.shown;
  }

  flush() {
    const all = [...this.waiting_.values()];
    this.waiting_.clear();
    for (const { timer, run } of all) {
      clearTimeout(timer);
      run();
    }
  }
}

/** One for the page: leaving it sends what was confirmed and not undone. */
export const heldDispatches = new Holder<Partial<CaseSummary>>();
if (typeof window !== 'undefined') window.addEventListener('pagehide', () => heldDispatches.flush());
