import { describe, expect, it } from 'vitest';
import enCommon from './en/common';
import enConsole from './en/console';
import enCoverage from './en/coverage';
import enDuty from './en/duty';
import enGrids from './en/grids';
import enSetup from './en/setup';
import { pickLanguage } from './language';
import zhCommon from './zh-CN/common';
import zhConsole from './zh-CN/console';

describe('the language of the page', () => {
  it('is what the person chose', () => {
    expect(pickLanguage('en', ['zh-CN'])).toBe('en');
  });

  it('is Chinese unless the browser asks for English first', () => {
    expect(pickLanguage(null, ['zh-TW', 'en'])).toBe('zh-CN');
    expect(pickLanguage(null, ['fr', 'en-GB', 'zh'])).toBe('en');
    expect(pickLanguage('klingon', [])).toBe('zh-CN');
  });
});

import zhCoverage from './zh-CN/coverage';
import zhDuty from './zh-CN/duty';
import zhGrids from './zh-CN/grids';
import zhSetup from './zh-CN/setup';

type Tree = { readonly [key: string]: string | Tree };
function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );
}
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each([
  ['common', zhCommon as Tree, enCommon as unknown as Tree],
  ['console', zhConsole as Tree, enConsole as unknown as Tree],
  ['coverage', zhCoverage as Tree, enCoverage as unknown as Tree],
  ['duty', zhDuty as Tree, enDuty as unknown as Tree],
  ['grids', zhGrids as Tree, enGrids as unknown as Tree],
  ['setup', zhSetup as Tree, enSetup as unknown as Tree],
])('the words of %s', (_name, zh, en) => {
  const english = new Map(texts(en));
  it('name the same values in both languages', () => {
    const differing = texts(zh).filter(
      ([key, text]) => holes(text).join() !== holes(english.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are never empty in English', () => {
    expect([...english].filter(([, text]) => !text.trim())).toEqual([]);
  });
});
