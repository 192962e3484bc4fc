import { describe, expect, it } from 'vitest';
import { guessMapping, isSheet, kStart, mappingBody, rolesOf, stemOf } from './wizard';

const property = (name: string, guess: 'none' | 'code' | 'name' | 'level' | 'parent') => ({
  name,
  guess,
  filled: 2,
  distinct: 2,
  samples: ['a'],
});

describe('the mapping of a map file', () => {
  it('begins with what the properties look like, at the deepest level there is', () => {
    const mapping = guessMapping([property('GEOID', 'code'), property('NAME', 'name')], 3);
    expect(mapping).toMatchObject({ code: 'GEOID', name: 'NAME', parent: '', depth: '3' });
  });

  it('leaves the level to the property that names it', () => {
    const mapping = guessMapping([property('LEVEL', 'level')], 3);
    expect(mapping).toMatchObject({ level: 'LEVEL', depth: '' });
    expect(mappingBody(mapping, 4)).toMatchObject({ level_property: 'LEVEL', depth: undefined });
    expect(rolesOf(mapping, 'LEVEL')).toEqual(['level']);
  });

  it('asks for made codes only where no property holds them', () => {
    const mapping = { ...kStart.mapping, depth: '2', code_digits: '4' };
    expect(mappingBody(mapping, 4).code_digits).toBe(4);
    expect(mappingBody({ ...mapping, code: 'GEOID' }, 4).code_digits).toBeUndefined();
  });

  it('names a level only when it is made', () => {
    const mapping = { ...kStart.mapping, depth: '4', level_name: { 'zh-CN': '楼栋', en: '' } };
    expect(mappingBody(mapping, 4).level_name).toEqual({ 'zh-CN': '楼栋', en: '' });
    expect(mappingBody({ ...mapping, depth: '3' }, 4).level_name).toBeUndefined();
  });
});

describe('the chosen file', () => {
  it('is a sheet or a map by its ending', () => {
    expect(isSheet('网格划分表.XLSX')).toBe(true);
    expect(isSheet('grids.geojson')).toBe(false);
    expect(stemOf('2026.春.geojson')).toBe('2026.春');
  });
});
