import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { classDutiesOf, dutiesOf } from './area-duties';

const name = { 'zh-CN': '', en: '' };
const role = (code: string) => ({ code, name, held_by: 'person', exclusive: true }) as Schemas['DutyRole'];
const setup = {
  roles: [role('leader'), role('chief'), role('worker'), role('verifier')],
  required: [
    { depth: 1, duty: 'leader', deputy: false },
    { depth: 2, duty: 'chief', deputy: true },
    { depth: 2, duty: 'worker', deputy: false },
  ],
};
const held = (id: string, duty: string, area: string, deputy?: string, kind = 'area') =>
  ({
    id,
    duty,
    target: { kind, area: { id: area } },
    deputy: deputy ? { id: deputy } : null,
  }) as unknown as Schemas['Assignment'];
const area = { id: 'v', depth: 2 };

describe('the duties of an area', () => {
  it('are what its level requires, held or missing, and what else it has', () => {
    const rows = dutiesOf(area, [held('1', 'chief', 'v', 'd'), held('2', 'verifier', 'v')], setup);
    expect(rows.map(({ duty, missing }) => [duty, missing])).toEqual([
      ['chief', false],
      ['worker', true],
      ['verifier', false],
    ]);
  });

  it('lack a deputy only where one is required and nobody of the duty has one', () => {
    const lacking = (rows: Schemas['Assignment'][]) =>
      dutiesOf(area, rows, setup).filter(({ deputy_missing }) => deputy_missing).length;
    expect(lacking([held('1', 'chief', 'v')])).toBe(1);
    expect(lacking([held('1', 'chief', 'v'), held('2', 'chief', 'v', 'd')])).toBe(0);
    expect(lacking([held('1', 'verifier', 'v')])).toBe(0);
  });

  it('are not those of the areas in it, of its sites or of single classes', () => {
    const others = [held('1', 'chief', 'group'), held('2', 'chief', 'v', 'd', 'site')];
    expect(dutiesOf(area, others, setup)[0]).toMatchObject({ duty: 'chief', missing: true });
    expect(classDutiesOf('v', [held('3', 'unit', 'v', undefined, 'class_in_area')])).toHaveLength(1);
  });
});
