import { expect, test } from 'vitest';
import { isCode, normaliseCode } from './code';

test('a tracking code is understood in lower case, without its dash, and in full-width letters', () => {
  for (const typed of ['7k3m-92qd', '7K3M92QD', ' 7K3M 92QD ', '７Ｋ３Ｍ－９２ＱＤ', '7K3M—92QD'])
    expect(normaliseCode(typed)).toBe('7K3M-92QD');
});

test('a code with a letter missing is not a code', () => {
  expect(isCode(normaliseCode('7K3M-92Q'))).toBe(false);
  expect(isCode(normaliseCode(''))).toBe(false);
});
