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
  properties: { id: string; code: string; name_zh_cn: string; name_en: string; parent_id: string | null };
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

  /** Outlines of a level, of a draft or of the edition in force. */
  async shapes(depth: number, draft_id?: string): Promise<Shape[]> {
    const whose = draft_id ? `/drafts/${draft_id}` : `/editions/${await this.edition()}`;
    return (await this.get<{ features: Shape[] }>(`${whose}/shapes?depth=${depth}`)).features;
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

export type Corner = readonly [lon: number, lat: number];

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const between = (value: number, from: number, to: number) => (value - from) / (to - from);

/** Pointing at places on the map: what it shows stands on its element, so nothing is asked of what was painted. */
export class MapHand {
  constructor(
    private readonly page: Page,
    private readonly name: string,
  ) {}

  private get canvas() {
    return this.page.locator('.gridmap-canvas').and(this.page.getByRole('region', { name: this.name }));
  }

  /** Waits until the map shows these places, and not much more than them and as much around. */
  async expectNear(corners: readonly Corner[]) {
    const lats = corners.map(([, lat]) => lat);
    const most = 6 * (Math.max(...lats) - Math.min(...lats));
    await expect
      .poll(async () => {
        const extent = await this.extent();
        if (extent[3] - extent[1] > most) return false;
        return corners.every(([lon, lat]) => {
          const [west, south, east, north] = extent;
          return lon > west && lon < east && lat > south && lat < north;
        });
      })
      .toBe(true);
  }

  private async extent(): Promise<[number, number, number, number]> {
    const text = (await this.canvas.getAttribute('data-extent')) ?? '';
    const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
    return [west, south, east, north];
  }

  private async pixel([lon, lat]: Corner): Promise<{ x: number; y: number }> {
    const [west, south, east, north] = await this.extent();
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('no map on the page');
    return {
      x: box.x + box.width * between(lon, west, east),
      y: box.y + box.height * between(mercator(lat), mercator(north), mercator(south)),
    };
  }

  async click(corner: Corner) {
    const { x, y } = await this.pixel(corner);
    await this.page.mouse.move(x, y);
    await this.page.mouse.click(x, y);
  }

  /** Drags what lies at a place by some pixels. */
  async drag(corner: Corner, dx: number, dy: number) {
    const { x, y } = await this.pixel(corner);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx / 2, y + dy / 2);
    await this.page.mouse.move(x + dx, y + dy);
    await this.page.mouse.up();
  }
}
