import { describe, expect, it } from 'vitest';
import type { Schemas, Session } from '@/api/types';
import { area, gapOf } from '../sample';
import { mendsOf } from './mends';
import { decisionOf, isOwn, targetOf, unchanged } from './requests';

const words = (zh: string) => ({ 'zh-CN': zh, en: zh });

describe('what closes a gap', () => {
  it('is offered with the right to do it only', () => {
    const gap = gapOf({ id: '1', mending: 'replace' });
    expect(mendsOf(gap, { manage: true, edit: false })).toEqual(['hand_over', 'replace']);
    expect(mendsOf(gap, { manage: false, edit: true })).toEqual([]);
    expect(mendsOf(gapOf({ id: '1', mending: 'draw' }), { manage: false, edit: true })).toEqual(['edit']);
  });

  it('is an assignment for what the gap is about: its site before its area, its class in the area', () => {
    const site = { id: 's7', code: 'DW007', name: words('市场') };
    expect(targetOf(gapOf({ id: '1' }))).toEqual({ target_kind: 'area', area_id: 'g1' });
    expect(targetOf(gapOf({ id: '1', site }))).toEqual({ target_kind: 'site', site_id: 's7' });
    expect(targetOf(gapOf({ id: '1', class_code: '04-93', areas: [area('o1', 1)] }))).toEqual({
      target_kind: 'class_in_area',
      area_id: 'o1',
      class_code: '04-93',
    });
  });

  it('keeps of an assignment what it does not mean to change', () => {
    const one = {
      id: 'a1',
      version: 3,
      person: { id: 'p1', code: 'P1', name: words('岗位') },
      unit: null,
      deputy: { id: 'p2', code: 'P2', name: words('副岗') },
      from_day: '2025-10-22',
      to_day: '2026-11-21',
    } as Schemas['Assignment'];
    expect({ ...unchanged(one), to_day: null }).toEqual({
      version: 3,
      person_id: 'p1',
      unit_id: null,
      deputy_id: 'p2',
      from_day: '2025-10-22',
      to_day: null,
    });
  });
});

describe('a decision about a gap', () => {
  const owner = { id: 'u1', code: 'V1', name: words('村') };

  it('repeats what was decided before, but does not make a rule of the place a decision', () => {
    expect(decisionOf(gapOf({ id: '1', owner, owner_named: false, version: 2 }))).toEqual({
      version: 2,
      owner_unit_id: null,
      acknowledged_until: null,
      reason: null,
    });
    const decided = gapOf({
      id: '1',
      owner,
      owner_named: true,
      acknowledged_until: '2026-12-01',
      reason: '施工',
    });
    expect(decisionOf(decided)).toEqual({
      version: 0,
      owner_unit_id: 'u1',
      acknowledged_until: '2026-12-01',
      reason: '施工',
    });
  });
});

describe('the draft that is opened', () => {
  const draft = (by: string) => ({ created: { name: words(by), at: '' } }) as Schemas['DraftSummary'];
  const session = {
    account: { login: 'map', post_name: words('制图岗'), unit_name: null },
  } as unknown as Session;

  it('is one the caller began, by post or login', () => {
    expect(isOwn(draft('制图岗'), session)).toBe(true);
    expect(isOwn(draft('map'), session)).toBe(true);
    expect(isOwn(draft('管理岗'), session)).toBe(false);
  });
});
