import { describe, expect, it } from 'vitest';
import { changeFilters, isNarrowed, readFilters, tabFilters, tabOf, toQuery, withoutTab } from './filters';

const params = (text: string) => new URLSearchParams(text);

describe('filters in the address', () => {
  it('come back as they were written', () => {
    const written = changeFilters(params(''), { clock: 'overdue', area_id: 'o2', q: '春晖路' });
    expect(readFilters(params(written.toString()))).toEqual({ clock: 'overdue', area_id: 'o2', q: '春晖路' });
  });

  it('ignore values nobody offers', () => {
    expect(readFilters(params('clock=yesterday&days=5&mine=yes&sort=name&nonsense=1'))).toEqual({});
  });

  it('keep the open case when a filter changes, and drop what is cleared', () => {
    const next = changeFilters(params('case=c1&group=litter'), { group: undefined, days: '7' });
    expect(next.get('case')).toBe('c1');
    expect(next.has('group')).toBe(false);
    expect(next.get('days')).toBe('7');
  });

  it('say which tab they are, also for the open default written out', () => {
    expect(tabOf({})).toBe('open');
    expect(tabOf({ state: 'open' })).toBe('open');
    expect(tabOf({ state: 'rectified' })).toBe('to_verify');
    expect(tabOf({ state: 'rectified', clock: 'overdue' })).toBeUndefined();
  });

  it('choose a tab without touching the other filters', () => {
    const next = changeFilters(params('state=all&group=litter'), tabFilters('overdue'));
    expect(readFilters(next)).toEqual({ group: 'litter', clock: 'overdue' });
  });

  it('count every tab over the same cases', () => {
    expect(withoutTab({ state: 'all', clock: 'overdue', group: 'damage' })).toEqual({ group: 'damage' });
  });

  it('know when something besides area and tab narrows the list', () => {
    expect(isNarrowed({ state: 'all', area_id: 'o1', sort: '-reported_at' })).toBe(false);
    expect(isNarrowed({ q: 'x' })).toBe(true);
  });
});

describe('the question to the server', () => {
  it('starts the period on a whole hour', () => {
    const now = Date.parse('2026-11-23T02:40:31Z');
    expect(toQuery({ days: '7' }, now)).toEqual({ reported_from: '2026-11-16T02:00:00.000Z' });
  });

  it('leaves the order and empty filters out', () => {
    expect(toQuery({ sort: '-reported_at', group: 'litter', mine: 'true' }, 0)).toEqual({
      group: 'litter',
      mine: true,
    });
  });
});
