import { describe, expect, it } from 'vitest';
import { joinWords } from './words';

describe('the words of a timeline', () => {
  it('have no full stop in front of a comma', () => {
    expect(joinWords(['上报', '路边一堆垃圾袋。', '照片 1 张'], 'zh-CN')).toBe(
      '上报，路边一堆垃圾袋，照片 1 张',
    );
    expect(joinWords(['Reported', 'Bags by the road.', '1 photo'], 'en')).toBe(
      'Reported, Bags by the road, 1 photo',
    );
  });

  it('keep how the last part ends', () => {
    expect(joinWords(['退回派遣岗', '不属我单位。', null, ''], 'zh-CN')).toBe('退回派遣岗，不属我单位。');
  });

  it('leave out a part that is only a stop', () => {
    expect(joinWords(['Reported', '。', '1 photo'], 'en')).toBe('Reported, 1 photo');
  });
});
