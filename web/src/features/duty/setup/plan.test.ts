import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  isChanged,
  moved,
  needOf,
  type Place,
  planOf,
  requirementAt,
  type Setup,
  withNeed,
  withNewRole,
  withoutRole,
  withRole,
} from './plan';

const office: Place = { depth: 1, layer: null };
const sites: Place = { depth: null, layer: null };
const streets: Place = { depth: 0, layer: 'streets' };
const setup: Setup = {
  roles: [
    {
      code: 'lead_leader',
      name: { 'zh-CN': '分包领导', en: 'Lead leader' },
      held_by: 'person',
      exclusive: true,
    },
    { code: 'site_chief', name: { 'zh-CN': '点位长', en: 'Site chief' }, held_by: 'person', exclusive: true },
  ],
  required: [
    { depth: 1, duty: 'lead_leader', deputy: true },
    { depth: null, duty: 'site_chief', deputy: false },
  ],
  version: 3,
  site_types: [],
  unit_kinds: [],
  overlays: [{ code: 'streets', name: { 'zh-CN': '街巷', en: 'Streets' } }],
  needed: ['site_chief'],
};

describe('the set-up of duties as it is changed', () => {
  it('is the same as long as nothing was changed', () => {
    const plan = planOf(setup);
    expect(isChanged(plan, setup)).toBe(false);
    expect(needOf(plan, 'lead_leader', office)).toBe('deputy');
    expect(needOf(plan, 'site_chief', sites)).toBe('holder');
    expect(needOf(plan, 'site_chief', office)).toBe('none');
    expect(bodyOf(plan).version).toBe(3);
  });

  it('asks a duty of a level, an overlay or the sites, once each', () => {
    let plan = withNeed(planOf(setup), 'lead_leader', streets, 'holder');
    plan = withNeed(plan, 'lead_leader', streets, 'deputy');
    plan = withNeed(plan, 'lead_leader', office, 'none');
    expect(bodyOf(plan).required).toEqual([
      { duty: 'site_chief', deputy: false },
      { depth: 0, layer: 'streets', duty: 'lead_leader', deputy: true },
    ]);
  });

  it('carries what is asked along when a code is typed anew, and drops it with its duty', () => {
    const renamed = withRole(planOf(setup), 'lead_leader', { code: 'leader' });
    expect(bodyOf(renamed).required.some(({ duty }) => duty === 'leader')).toBe(true);
    expect(bodyOf(withoutRole(renamed, 'lead_leader')).required).toHaveLength(1);
  });

  it('has a new duty at the end, without a name, and says where a refusal belongs', () => {
    const plan = withNeed(withNewRole(planOf(setup), 'new-1'), 'new-1', office, 'holder');
    expect(plan.roles.at(-1)).toMatchObject({ key: 'new-1', code: '' });
    const row = bodyOf(plan).required.findIndex(({ duty }) => duty === '');
    expect(requirementAt(plan, `/required/${row}/duty`)).toEqual({ key: 'new-1', place: office });
    expect(requirementAt(plan, '/roles/0/code')).toBeUndefined();
  });

  it('keeps the order a person gives', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    const plan = planOf(setup);
    expect(bodyOf({ ...plan, roles: moved(plan.roles, 0, 1) }).roles.map(({ code }) => code)).toEqual([
      'site_chief',
      'lead_leader',
    ]);
    expect(isChanged({ ...plan, names_signed: ' 文号 1 ' }, setup)).toBe(true);
  });
});
