import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';

const account = {
  id: '1',
  login: 'chief-1',
  role: 'grid_chief',
  role_name: { 'zh-CN': '网格长', en: 'Grid chief' },
  unit_id: '11',
  area_id: null,
  disabled: false,
  has_password: true,
  session_count: 0,
};

describe('the change of an account', () => {
  it('leaves out what stays', () => {
    expect(changesOf(account, { role: 'grid_chief', unit_id: '11', password: '' })).toEqual({});
  });
  it('says null for what is cleared', () => {
    expect(changesOf(account, { role: 'grid_chief', unit_id: undefined })).toEqual({ unit_id: null });
    expect(changesOf(account, { role: 'grid_chief', unit_id: '11', code_only: true, password: 'x' })).toEqual(
      {
        password: null,
      },
    );
  });
  it('gives the new values', () => {
    expect(
      changesOf(account, { role: 'verifier', unit_id: '12', area_id: '7', password: 'New-Pass1' }),
    ).toEqual({ role: 'verifier', unit_id: '12', area_id: '7', password: 'New-Pass1' });
  });
});
