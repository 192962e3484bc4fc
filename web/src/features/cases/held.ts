// A dispatch waits five seconds before it is sent, because a unit that was told cannot be un-told.

export const kHold_ms = 5000;

interface Held {
  timer: ReturnType<typeof setTimeout>;
  run: () => void;
}

/** Holds one action per key: `hold` starts the wait, `cancel` drops it, `flush` runs what still waits. */
export class Holder {
  private readonly waiting_ = new Map<string, Held>();

  hold(key: string, run: () => void, wait_ms = kHold_ms) {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.waiting_.delete(key);
      run();
    }, wait_ms);
    this.waiting_.set(key, { timer, run });
  }

  /** True when it still waited. */
  cancel(key: string): boolean {
    const held = this.waiting_.get(key);
    if (!held) return false;
    clearTimeout(held.timer);
    return this.waiting_.delete(key);
  }

  holds(key: string): boolean {
    return this.waiting_.has(key);
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
export const heldDispatches = new Holder();
if (typeof window !== 'undefined') window.addEventListener('pagehide', () => heldDispatches.flush());
