import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, request } from '@playwright/test';

// The server under test: $JINGWEI_URL, and the logins `jingwei demo --json` printed, in the file $JINGWEI_DEMO_LOGINS.

export const kServer = process.env.JINGWEI_URL;
export const kNoServer = 'needs a server with the demo district: ./dev e2e starts one';

interface Login {
  login: string;
  password: string;
  role: string;
}

export function loginOf(role: string): Login {
  const file = process.env.JINGWEI_DEMO_LOGINS;
  if (!file) throw new Error('JINGWEI_DEMO_LOGINS names no file');
  const { logins } = JSON.parse(readFileSync(file, 'utf8')) as { logins: Login[] };
  const found = logins.find((one) => one.role === role && one.login);
  if (!found) throw new Error(`the demo printed no login for ${role}`);
  return found;
}

interface Account {
  id: string;
  login: string;
  unit_name?: { 'zh-CN': string } | null;
}

/** What an administrator does by the API before a story begins. */
export class Office {
  private constructor(
    private readonly api: APIRequestContext,
    private readonly token: string,
  ) {}

  static async open(): Promise<Office> {
    const api = await request.newContext({ baseURL: `${kServer}` });
    const { login, password } = loginOf('district_admin');
    const answer = await api.post('/api/v1/session', { data: { login, password } });
    expect(answer.ok(), 'the office signs in').toBe(true);
    const { csrf_token } = (await answer.json()) as { csrf_token: string };
    return new Office(api, csrf_token);
  }

  /** A one-time code for the field account of a unit, named in Chinese. The printed ones serve only once. */
  async activationCode(unit: string): Promise<string> {
    const account = await this.account(unit);
    const answer = await this.api.post(`/api/v1/accounts/${account.id}/activation`, {
      headers: { 'X-CSRF-Token': this.token },
      data: {},
    });
    expect(answer.status(), `an activation code for ${account.login}`).toBe(201);
    return ((await answer.json()) as { code: string }).code;
  }

  private async account(unit: string): Promise<Account> {
    for (let cursor: string | null = ''; cursor !== null; ) {
      const params: Record<string, string> = cursor ? { limit: '100', cursor } : { limit: '100' };
      const answer = await this.api.get('/api/v1/accounts', { params });
      const page = (await answer.json()) as { items: Account[]; next_cursor?: string | null };
      const found = page.items.find(({ unit_name }) => unit_name?.['zh-CN'] === unit);
      if (found) return found;
      cursor = page.next_cursor ?? null;
    }
    throw new Error(`no account of ${unit}`);
  }

  async close() {
    await this.api.dispose();
  }
}
