import { describe, expect, it } from 'vitest';
import { gapOf } from './sample';
import { changeView, gapQuery, isNarrowed, readView, rowsOf } from './view';

const read = (text: string) => readView(new URLSearchParams(text));

describe('the page of gaps in the address', () => {
  it('is read again as it was written', () => {
    expect(
      read('group=ground&kind=overlap&area_id=12&owner_unit_id=7&acknowledged=true&page=3&gap=5'),
    ).toEqual({
      group: 'ground',
      kind: 'overlap',
      area_id: '12',
      owner_unit_id: '7',
      acknowledged: true,
      page: 3,
      all: false,
      gap: '5',
    });
  });

  it('leaves out what nobody could mean', () => {
    expect(read('group=moon&kind=%3Cb%3E&area_id=a%20b&page=-2&acknowledged=yes&rows=many')).toEqual({
      group: undefined,
      kind: undefined,
      area_id: undefined,
      owner_unit_id: undefined,
      acknowledged: false,
      page: 1,
      all: false,
      gap: undefined,
    });
  });

  it('starts on the first page with another filter, but not when a gap is opened', () => {
    const here = new URLSearchParams('area_id=12&page=2&gap=5');
    expect(changeView(here, { group: 'people' }).toString()).toBe('area_id=12&group=people');
    expect(changeView(here, { gap: '6' }).toString()).toBe('area_id=12&page=2&gap=6');
    expect(changeView(here, { gap: undefined }).toString()).toBe('area_id=12&page=2');
  });

  it('asks the server for the gaps that are not accepted, unless the accepted ones are meant', () => {
    expect(gapQuery(read('kind=gap'))).toEqual({ kind: 'gap', acknowledged: false });
    expect(gapQuery(read('acknowledged=true'))).toEqual({ acknowledged: true });
    expect(isNarrowed(read('acknowledged=true&area_id=1'))).toBe(false);
    expect(isNarrowed(read('kind=gap'))).toBe(true);
  });
});

describe('the rows of a page', () => {
  const items = Array.from({ length: 23 }, (_, index) => gapOf({ id: String(index + 1) }));

  it('keep the number of their place in the whole list', () => {
    const rows = rowsOf(items, read('page=2'));
    expect(rows.map(({ number }) => number)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(rows[0]?.gap.id).toBe('11');
  });

  it('are those of the last page where the page asked for is gone', () => {
    expect(rowsOf(items, read('page=9')).map(({ number }) => number)).toEqual([21, 22, 23]);
  });

  it('are all of them when all are asked for', () => {
    expect(rowsOf(items, read('rows=all&page=2'))).toHaveLength(23);
    expect(rowsOf([], read(''))).toEqual([]);
  });
});
