import { describe, expect, it } from 'vitest';
import { answersQuery, readQuestion } from './question';

const asked = (text: string) => answersQuery(readQuestion(new URLSearchParams(text)));

describe('the question who answers', () => {
  it('is whole with a class and a place', () => {
    expect(asked('class_code=01-10')).toBeUndefined();
    expect(asked('lon=113.6&lat=34.5')).toBeUndefined();
    expect(asked('class_code=01-10&area_id=7')).toEqual({ class_code: '01-10', area_id: '7' });
  });

  it('takes the point where there is one, and the day where one is asked for', () => {
    expect(asked('class_code=01-10&area_id=7&lon=113.6&lat=34.5&date=2026-12-01')).toEqual({
      class_code: '01-10',
      lon: 113.6,
      lat: 34.5,
      date: '2026-12-01',
    });
  });

  it('ignores half a point and what is no day', () => {
    expect(asked('class_code=01-10&lon=113.6&date=tomorrow')).toBeUndefined();
    expect(asked('class_code=01-10&lon=200&lat=34&area_id=7')).toEqual({ class_code: '01-10', area_id: '7' });
  });
});
