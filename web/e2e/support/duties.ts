import { expect, type Locator, type Page } from '@playwright/test';
import type { Scene } from './scene';
import { loginOf, Office } from './server';
import type { Lang } from './words';

type Words = { 'zh-CN': string; en: string };
export interface Area {
  id: string;
  code: string;
  name: Words;
  depth: number;
  parent_id?: string | null;
}
export interface Person {
  id: string;
  code: string;
  name: Words;
}

const kDay_ms = 86_400_000;

/** A day of the district's calendar, so many days from today. */
export function dayFromNow(days: number): string {
  const then = new Date(Date.now() + days * kDay_ms);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(then);
}

/** What a story about duties finds there before it begins: people and duties of its own, so that no other story is
 *  disturbed. */
export class Cast {
  private constructor(
    private readonly office: Office,
    readonly areas: readonly Area[],
    private readonly unit_id: string,
  ) {}

  static async gather(): Promise<Cast> {
    const office = await Office.open();
    const { areas } = await office.read<{ areas: Area[] }>('/api/v1/territory/tree');
    const { items } = await office.read<{ items: { id: string; kind: string }[] }>('/api/v1/units');
    const unit = items.find(({ kind }) => kind === 'headquarters') ?? items[0];
    return new Cast(office, areas, `${unit?.id}`);
  }

  /** Groups of the last office, where no other story plays; each asks for others by `from`. */
  groups(from: number, count: number): Area[] {
    const office = this.areas.filter(({ depth }) => depth === 1).at(-1);
    const villages = new Set(
      this.areas.filter(({ parent_id }) => parent_id === office?.id).map(({ id }) => id),
    );
    return this.areas
      .filter(({ depth, parent_id }) => depth === 3 && villages.has(parent_id ?? ''))
      .slice(from, from + count);
  }

  async person(zh: string, en: string): Promise<Person> {
    const mark = crypto.randomUUID().slice(0, 6);
    const name = { 'zh-CN': `${zh}·${mark}岗`, en: `${en} ${mark} post` };
    return (await (
      await this.office.send('/api/v1/duty/people', { name, unit_id: this.unit_id })
    ).json()) as Person;
  }

  async assign(duty: string, area: Area, person: Person, more: object = {}): Promise<string> {
    const made = await this.office.send('/api/v1/duty/assignments', {
      target_kind: 'area',
      area_id: area.id,
      duty,
      person_id: person.id,
      from_day: dayFromNow(-10),
      ...more,
    });
    return ((await made.json()) as { id: string }).id;
  }

  async end(assignment_id: string) {
    const path = `/api/v1/duty/assignments/${assignment_id}`;
    const { version } = await this.office.read<{ version: number }>(path);
    await this.office.send(`${path}/end`, { version, last_day: dayFromNow(-1) }, 200);
  }

  read<T>(path: string) {
    return this.office.read<T>(`/api/v1${path}`);
  }

  close() {
    return this.office.close();
  }
}

/** The district's office at the console, signed in. */
export class DutyDesk {
  private constructor(
    private readonly scene: Scene,
    readonly page: Page,
  ) {}

  static async open(scene: Scene, path: string): Promise<DutyDesk> {
    const page = await scene.person();
    const { login, password } = loginOf('district_admin');
    const answer = await page.request.post('/api/v1/session', { data: { login, password } });
    expect(answer.ok(), 'the office signs in').toBe(true);
    const desk = new DutyDesk(scene, page);
    await desk.go(path);
    return desk;
  }

  get lang(): Lang {
    return this.scene.stage.lang;
  }

  async go(path: string) {
    await this.page.goto(`/console${path}`);
    await expect(this.page.locator('h1')).toBeVisible();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  side(label: string): Locator {
    return this.page.getByRole('complementary', { name: label });
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** Looks `text` up in a field that offers choices and takes the one called `title`, by keyboard. */
  async choose(field: string, text: string, title: string, within: Page | Locator = this.dialog) {
    const box = within.getByRole('combobox', { name: field, exact: true });
    await box.click();
    await box.fill(text);
    await expect(box).toHaveAttribute('aria-controls', /./);
    const list = this.page.locator(`[id="${await box.getAttribute('aria-controls')}"]`);
    const offered = this.page.locator('.ant-select-dropdown').filter({ has: list });
    await expect(offered.locator('.ant-select-item-option-active')).toHaveAttribute('title', title);
    await box.press('Enter');
    await box.blur();
    await expect(offered.filter({ visible: true })).toHaveCount(0);
  }

  choosePerson(field: string, person: Person, within: Page | Locator = this.dialog) {
    return this.choose(field, person.code, person.name[this.lang], within);
  }

  async setDay(field: string, day: string, within: Page | Locator = this.dialog) {
    const box = within.getByRole('textbox', { name: field, exact: true });
    await box.fill(day);
    await box.press('Enter');
    await expect(box).toHaveValue(day);
  }

  /** What the page says at its foot after a change. */
  async told(text: string) {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }
}
