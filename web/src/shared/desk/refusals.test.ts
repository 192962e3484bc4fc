import { describe, expect, it } from 'vitest';
import { NetworkProblem, toProblem } from '@/api/problem';
import { fieldError, otherErrors } from './refusals';

const refused = toProblem(422, {
  code: 'invalid',
  detail: '请更正标出的内容。',
  errors: [
    { pointer: '/name', rule: 'required', detail: '请填写名称。' },
    { pointer: '/command/shape', rule: 'shape_invalid', detail: '图形有误。' },
  ],
});

describe('a refusal', () => {
  it('stands at the field it names', () => {
    expect(fieldError(refused, '/name')).toBe('请填写名称。');
    expect(fieldError(refused, '/code')).toBeUndefined();
    expect(fieldError(new NetworkProblem(), '/name')).toBeUndefined();
  });

  it('is said in the form where its field has no control', () => {
    expect(otherErrors(refused, ['/name'])).toEqual(['图形有误。']);
    expect(otherErrors(refused, ['/name', '/command/shape'])).toEqual([]);
  });

  it('without fields says itself', () => {
    expect(otherErrors(toProblem(409, { detail: '已有人修改。' }), [])).toEqual(['已有人修改。']);
  });
});
