import { describe, expect, it } from 'vitest';
import { placeOf } from './nav';

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
