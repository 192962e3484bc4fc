import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Holder, kHold_ms } from './held';

describe('a held dispatch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is sent once after the wait', () => {
    const run = vi.fn();
    const holder = new Holder();
    holder.hold('c1', run);
    vi.advanceTimersByTime(kHold_ms - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(run).toHaveBeenCalledTimes(1);
    holder.flush();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is never sent when undone, and undoing twice says so', () => {
    const run = vi.fn();
    const holder = new Holder();
    holder.hold('c1', run);
    expect(holder.cancel('c1')).toBe(true);
    expect(holder.cancel('c1')).toBe(false);
    vi.runAllTimers();
    expect(run).not.toHaveBeenCalled();
  });

  it('is sent at once when the page is left', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const holder = new Holder();
    holder.hold('c1', first);
    holder.hold('c2', second);
    holder.flush();
    vi.runAllTimers();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('is replaced when another unit is chosen for the same case', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const holder = new Holder();
    holder.hold('c1', first);
    holder.hold('c1', second);
    vi.runAllTimers();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });
});

describe('what the page shows meanwhile', () => {
  it('stays while the dispatch waits and is gone when it was undone', () => {
    vi.useFakeTimers();
    const holder = new Holder<{ state: string }>();
    holder.hold('c1', () => undefined, { state: 'dispatched' });
    expect(holder.shown('c1')).toEqual({ state: 'dispatched' });
    holder.cancel('c1');
    expect(holder.shown('c1')).toBeUndefined();
    vi.useRealTimers();
  });
});
