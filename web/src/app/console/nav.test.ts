import { describe, expect, it } from 'vitest';
import { kNav, placeOf, wayInto } from './nav';

describe('the way into an item', () => {
  const territory = kNav.find(({ word }) => word === 'territory')!;
  it('is its own page, or the first tab that may be seen', () => {
    expect(wayInto(territory, () => true)).toBe('/territory');
    expect(wayInto(territory, (needs) => needs === 'org_read')).toBe('/coverage');
    expect(wayInto(territory, () => false)).toBeUndefined();
  });
});

describe('the place of a page', () => {
  it('is the tab whose path it continues furthest', () => {
    expect(placeOf('/territory').tab?.word).toBe('territory');
    expect(placeOf('/territory/plates').tab?.word).toBe('plates');
    expect(placeOf('/territory/7301').tab?.word).toBe('territory');
    expect(placeOf('/territory/drafts/7301').tab?.word).toBe('drafts');
    expect(placeOf('/territory/plates').item?.word).toBe('territory');
    expect(placeOf('/coverage')).toMatchObject({ item: { word: 'territory' }, tab: { word: 'coverage' } });
  });

  it('is an item without tabs where it has none', () => {
    expect(placeOf('/cases/12')).toEqual({
      item: expect.objectContaining({ word: 'cases' }),
      tab: undefined,
    });
  });

  it('is nowhere for an address of no page', () => {
    expect(placeOf('/nowhere').item).toBeUndefined();
    expect(placeOf('/territoryish').item).toBeUndefined();
  });
});
