import { describe, expect, it } from 'vitest';
import { fieldOf } from './field-errors';

describe('the field a refusal is about', () => {
  it('is named by the parts of its pointer', () => {
    expect(fieldOf('/login')).toEqual(['login']);
    expect(fieldOf('/name/zh-CN')).toEqual(['name', 'zh-CN']);
  });

  it('is the list where one of its elements is wrong', () => {
    expect(fieldOf('/area_ids/2')).toEqual(['area_ids']);
  });
});
