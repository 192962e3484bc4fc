import { expect, test } from 'vitest';
import { isCode, normaliseCode } from './code';

test('a tracking code is understood in lower case, without its dashes, and in full-width letters', () => {
  for (const typed of [
    'jw7k-3m92-qd4t',
    'JW7K3M92QD4T',
    ' JW7K 3M92 QD4T ',
    'ＪＷ７Ｋ－３Ｍ９２－ＱＤ４Ｔ',
    'JW7K—3M92—QD4T',
  ])
    expect(normaliseCode(typed)).toBe('JW7K-3M92-QD4T');
});

test('letters that look like digits are read as digits', () => {
  expect(normaliseCode('JW7O-3MI2-QDLT')).toBe('JW70-3M12-QD1T');
});

test('a code of eight letters, given out in earlier days, is still one', () => {
  expect(normaliseCode('7k3m92qd')).toBe('7K3M-92QD');
  expect(isCode('7K3M-92QD')).toBe(true);
});

test('a code with a letter missing is not a code', () => {
  expect(isCode(normaliseCode('JW7K-3M92-QD4'))).toBe(false);
  expect(isCode(normaliseCode('7K3M-92Q'))).toBe(false);
  expect(isCode(normaliseCode(''))).toBe(false);
});
