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
  role: string;
  unit_name?: { 'zh-CN': string } | null;
  unit_id?: string | null;
  post_id?: string | null;
  area_id?: string | null;
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

  /** A one-time code for a colleague of a unit's field account, the unit named in Chinese. Each story has an account of
   *  its own, because a new code ends the one before and stories run side by side. */
  async activationCode(unit: string): Promise<string> {
    const { role, unit_id, post_id, area_id } = await this.account(unit);
    const login = `story-${crypto.randomUUID().slice(0, 13)}`;
    const made = await this.send('/api/v1/accounts', { login, role, unit_id, post_id, area_id });
    const { id } = (await made.json()) as { id: string };
    const answer = await this.send(`/api/v1/accounts/${id}/activation`, {});
    return ((await answer.json()) as { code: string }).code;
  }

  async read<T>(path: string): Promise<T> {
    const answer = await this.api.get(path);
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  async send(path: string, data: Record<string, unknown>, expected = 201, method = 'POST') {
    const answer = await this.api.fetch(path, { method, headers: { 'X-CSRF-Token': this.token }, data });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(expected);
    return answer;
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
