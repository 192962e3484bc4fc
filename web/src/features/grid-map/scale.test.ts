import { describe, expect, it } from 'vitest';
import { stepOf, swatches } from './scale';
import { caseListPath, caseQuery, changeView, figuresQuery, readView } from './view';

describe('the scale of the map', () => {
  it('gives every count the step that its legend says', () => {
    for (const largest of [1, 3, 12, 63, 500]) {
      const legend = swatches('open', largest);
      for (let value = 1; value <= largest; value += 1) {
        const swatch = legend.find(({ from, to }) => value >= from && value <= to);
        expect(swatch?.step).toBe(stepOf('open', value, largest));
      }
    }
  });

  it('leaves an area without cases as ground', () => {
    expect(stepOf('open', 0, 10)).toBeUndefined();
    expect(stepOf('on_time', null, 1)).toBeUndefined();
  });

  it('has fixed steps for a share, so that two periods can be compared', () => {
    expect(stepOf('on_time', 0.5, 1)).toBe(0);
    expect(stepOf('on_time', 0.8, 1)).toBe(1);
    expect(stepOf('on_time', 1, 1)).toBe(4);
    expect(swatches('on_time', 1)).toHaveLength(5);
  });
});

describe('the address of the map', () => {
  const read = (text: string) => readView(new URLSearchParams(text));

  it('says everything the map shows', () => {
    expect(read('metric=overdue&depth=2&days=7&group=litter&area_id=5&pick=9&cases=off')).toEqual({
      metric: 'overdue',
      depth: 2,
      days: '7',
      group: 'litter',
      area_id: '5',
      pick: '9',
      cases: false,
    });
  });

  it('ignores what it does not know', () => {
    expect(read('metric=speed&depth=99&days=3')).toMatchObject({
      metric: 'open',
      depth: undefined,
      days: undefined,
    });
  });

  it('is one filter for figures, cases on the map and the list', () => {
    const view = read('metric=overdue&days=7&group=litter&area_id=5');
    const now = Date.parse('2026-03-02T01:20:00Z');
    expect(figuresQuery(view, 3, now)).toEqual({
      metric: 'overdue',
      depth: 3,
      area_id: '5',
      group: 'litter',
      reported_from: '2026-02-23T01:00:00.000Z',
    });
    expect(caseQuery(view, now)).toBe(
      'reported_from=2026-02-23T01%3A00%3A00.000Z&clock=overdue&area_id=5&group=litter',
    );
    expect(caseListPath(view, '6')).toBe('/cases?clock=overdue&area_id=6&group=litter&days=7');
  });

  it('loses what is no longer chosen', () => {
    expect(
      changeView(new URLSearchParams('pick=4&depth=2'), { pick: undefined, depth: '3' }).toString(),
    ).toBe('depth=3');
  });
});
