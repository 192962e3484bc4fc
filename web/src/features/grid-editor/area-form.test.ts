import { describe, expect, it } from 'vitest';
import { changesOf, formOf } from './area-form';
import type { Area } from './draft';

const area: Area = {
  id: 'a',
  layer: 'territory',
  code: 'west-1',
  name: { 'zh-CN': '西一组', en: 'West 1' },
  depth: 2,
  parent_id: 'w',
  has_shape: true,
  facts: { bounds: '', buildings: '1-5号楼', households: 86 },
  revision: 0,
};

describe('the words of an area', () => {
  it('unchanged are no step', () => {
    expect(changesOf(area, formOf(area))).toEqual([]);
  });

  it('changed are one step each', () => {
    const form = { ...formOf(area), name_zh: '西头', code: 'west-9', households: '' };
    expect(changesOf(area, form)).toEqual([
      { kind: 'rename', area_id: 'a', name: { 'zh-CN': '西头', en: 'West 1' } },
      { kind: 'recode', area_id: 'a', code: 'west-9', below: true },
      { kind: 'set_facts', area_id: 'a', facts: { bounds: '', buildings: '1-5号楼', households: null } },
    ]);
  });

  it('hang it under another parent', () => {
    expect(changesOf(area, { ...formOf(area), parent_id: 'e' })).toEqual([
      { kind: 'reparent', area_id: 'a', parent_id: 'e' },
    ]);
  });
});
