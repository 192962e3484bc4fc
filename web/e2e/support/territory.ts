import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import type { Scene } from './scene';
import { kServer, loginOf } from './server';

type Editor = 'district_admin' | 'system_admin';

/** Somebody who may edit the territory, signed in at the console. */
export async function signIn(scene: Scene, role: Editor, path: string): Promise<Page> {
  const page = await scene.person();
  const { login, password } = loginOf(role);
  const { sign_in, nav } = scene.words.desk;
  await page.goto(`/console${path}`);
  await page.getByLabel(sign_in.login).fill(login);
  await page.getByLabel(sign_in.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: sign_in.submit, exact: true }).click();
  await expect(page.getByRole('navigation', { name: nav.territory })).toBeVisible();
  return page;
}

interface Shape {
  geometry: { type: string; coordinates: [number, number][][] };
  properties: { id: string; code: string; name_zh_cn: string; parent_id: string | null };
}

export interface DraftArea {
  id: string;
  code: string;
  depth: number;
  name: { 'zh-CN': string; en: string };
  parent_id: string | null;
  has_shape: boolean;
  revision: number;
}

/** What stands behind the pages: what a test looks up, and what it leaves as it was. */
export class Territory {
  private constructor(
    private readonly api: APIRequestContext,
    private readonly token: string,
  ) {}

  static async open(role: Editor = 'district_admin'): Promise<Territory> {
    const api = await request.newContext({ baseURL: `${kServer}` });
    const { login, password } = loginOf(role);
    const answer = await api.post('/api/v1/session', { data: { login, password } });
    expect(answer.ok(), 'the office signs in').toBe(true);
    return new Territory(api, ((await answer.json()) as { csrf_token: string }).csrf_token);
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.api.get(`/api/v1/territory${path}`);
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
    return (await answer.json()) as T;
  }

  async post<T>(path: string, data: object): Promise<T> {
    const headers = { 'X-CSRF-Token': this.token };
    const answer = await this.api.post(`/api/v1/territory${path}`, { headers, data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  async edition(): Promise<string> {
    const { items } = await this.get<{ items: { id: string; in_force: boolean }[] }>('/editions');
    return items.find(({ in_force }) => in_force)?.id ?? '';
  }

  /** Outlines of a level of the edition in force. */
  async shapes(depth: number): Promise<Shape[]> {
    const path = `/editions/${await this.edition()}/shapes?depth=${depth}`;
    return (await this.get<{ features: Shape[] }>(path)).features;
  }

  async areas(draft_id: string): Promise<DraftArea[]> {
    return (await this.get<{ areas: DraftArea[] }>(`/drafts/${draft_id}/areas`)).areas;
  }

  async drafts(): Promise<{ id: string; name: string }[]> {
    return (await this.get<{ items: { id: string; name: string }[] }>('/drafts')).items;
  }

  /** Drafts of this name are thrown away. */
  async discard(name: string) {
    for (const draft of await this.drafts()) {
      if (draft.name !== name) continue;
      await this.api.delete(`/api/v1/territory/drafts/${draft.id}`, {
        headers: { 'X-CSRF-Token': this.token },
      });
    }
  }

  async close() {
    await this.api.dispose();
  }
}
