import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dark, light, type Palette } from './palette';

const css = readFileSync('src/shared/tokens.css', 'utf8');

function tokens(selector: string): Map<string, string> {
  const body = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = '', value = '']) => [name, value]),
  );
}

const kNames: [keyof Palette, string][] = [
  ['bg', 'bg'],
  ['surface', 'surface'],
  ['sunken', 'sunken'],
  ['text', 'text'],
  ['text_2', 'text-2'],
  ['line', 'line'],
  ['primary', 'primary'],
  ['accent', 'accent'],
  ['ok', 'ok'],
  ['due', 'due'],
  ['over', 'over'],
  ['verify', 'verify'],
  ['mark_over', 'mark-over'],
  ['mark_due', 'mark-due'],
];

describe.each([
  [':root', light],
  ['.dark', dark],
] as const)('the palette of %s', (selector, palette) => {
  const values = tokens(selector);
  it.each(kNames)('has the same %s as the CSS', (name, token) => {
    expect(values.get(token)).toBe(palette[name]);
  });
});
