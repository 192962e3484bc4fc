import type { Gap } from './view';

/** A gap for the tests: somebody is missing in one area. */
export function gapOf(change: Partial<Gap> & { id: string }): Gap {
  const words = { 'zh-CN': '无责任人', en: 'Nobody answers' };
  return {
    kind: 'missing',
    group: 'people',
    urgency: 'major',
    title: words,
    fact: words,
    place: words,
    suggestion: words,
    mending: 'assign',
    owner_named: false,
    areas: [area('g1', 3)],
    area_m2: 0,
    version: 0,
    ...change,
  };
}

export const area = (id: string, depth: number): Gap['areas'][number] => ({
  id,
  code: id.toUpperCase(),
  name: { 'zh-CN': id, en: id },
  depth,
  level_name: { 'zh-CN': '网格', en: 'Grid' },
});
