import { describe, expect, it } from 'vitest';
import { assignmentQuery, changed, peopleQuery, readPeople, readRegister, siteQuery } from './filters';

const read = (text: string) => readRegister(new URLSearchParams(text));

describe('the register in the address', () => {
  it('shows what is in force today without any filter', () => {
    expect(assignmentQuery(read(''))).toEqual({ standing: 'in_force' });
  });

  it('asks for what runs out by days, not by standing', () => {
    expect(assignmentQuery(read('standing=expiring&duty=grid_chief'))).toEqual({
      duty: 'grid_chief',
      expiring_days: 30,
    });
  });

  it('ignores words it does not know and ids that are none', () => {
    expect(read('view=maps&standing=gone&area_id=x1&person_id=42')).toMatchObject({
      view: 'assignments',
      standing: 'in_force',
      area_id: undefined,
      person_id: '42',
    });
  });

  it('asks about sites only what sites know', () => {
    expect(siteQuery(read('view=sites&duty=grid_chief&type=school&without_chief=true'))).toEqual({
      type: 'school',
      without_chief: true,
    });
  });

  it('keeps the open row when a filter changes', () => {
    const next = changed(new URLSearchParams('assignment=7&duty=a'), { duty: 'b', q: undefined });
    expect(next.toString()).toBe('assignment=7&duty=b');
  });
});

describe('people in the address', () => {
  const asked = (text: string) => peopleQuery(readPeople(new URLSearchParams(text)));

  it('are those at work, away, or gone', () => {
    expect(asked('')).toEqual({});
    expect(asked('presence=at_work')).toEqual({ absent: false });
    expect(asked('presence=absent')).toEqual({ absent: true });
    expect(asked('presence=left')).toEqual({ left: true });
  });
});
