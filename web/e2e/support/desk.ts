import { expect, type Locator, type Page } from '@playwright/test';
import type { Scene } from './scene';
import { loginOf } from './server';
import { filled } from './words';

const kUndo_ms = 6_000;

/** Somebody at the console: the desk or the verifier. */
export class Desk {
  private constructor(
    private readonly scene: Scene,
    readonly page: Page,
  ) {}

  static async signIn(scene: Scene, role: 'dispatcher' | 'verifier', path: string, look?: string) {
    const page = await scene.person();
    const { login, password } = loginOf(role);
    const words = scene.words.desk;
    await page.goto(`/console${path}`);
    await page.getByLabel(words.sign_in.login).fill(login);
    await page.getByLabel(words.sign_in.password, { exact: true }).fill(password);
    if (look) await scene.look(page, look);
    const live = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/events'));
    await page.getByRole('button', { name: words.sign_in.submit, exact: true }).click();
    expect((await live).status(), 'the event stream').toBe(200);
    const desk = new Desk(scene, page);
    await expect(desk.rows.first()).toBeVisible();
    return desk;
  }

  private get words() {
    return this.scene.words.desk;
  }

  get rows(): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('cell') });
  }

  /** The row of a case. The number's own column is left out on a phone; the box that selects the row names it. */
  row(number: string): Locator {
    const name = filled(this.words.list.select, { number });
    return this.rows.filter({ has: this.page.getByRole('checkbox', { name, exact: true }) });
  }

  /** Whatever is shown later is shown without a reload. */
  async mark() {
    await this.page.evaluate(() => {
      document.body.dataset.since = 'mark';
    });
  }

  async expectNotReloaded() {
    await expect(this.page.locator('body')).toHaveAttribute('data-since', 'mark');
  }

  async list(search: string) {
    await this.page.goto(`/console/cases?${search}`);
    await expect(this.rows.first()).toBeVisible();
  }

  get side(): Locator {
    return this.page.getByRole('complementary', { name: this.words.peek.label });
  }

  async peek(number: string) {
    await this.row(number).click();
    await expect(this.side.getByText(number)).toBeVisible();
    await expect(this.side.getByRole('heading', { level: 2 })).toBeVisible();
  }

  /** The case on a page of its own, by way of the list. */
  async openWhole(number: string) {
    await this.peek(number);
    await this.side.getByRole('link', { name: this.words.peek.full }).click();
    await expect(this.page.locator('article h1')).toBeVisible();
    await expect(this.page.getByText(number)).toBeVisible();
  }

  async press(action: 'pass_verification' | 'release', told: string) {
    await this.page.getByRole('button', { name: this.words.action[action], exact: true }).click();
    await expect(this.page.getByText(told).first()).toBeVisible();
  }

  /** Gives the case open beside the list to a unit that was not suggested; undoing is not waited out. */
  async dispatchTo(unit: string) {
    const { page, words } = this;
    const again = this.side.getByRole('button', { name: words.action.redispatch, exact: true });
    if (await again.isVisible()) await again.click();
    await page.clock.install();
    await this.side.getByRole('combobox', { name: words.peek.other_unit }).fill(unit);
    await page.getByTitle(unit, { exact: true }).click();
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/dispatch'));
    await this.side.locator('.peek-primary').click();
    await expect(page.getByText(filled(words.done.dispatched, { unit }))).toBeVisible();
    await page.clock.fastForward(kUndo_ms);
    expect((await sent).status(), 'dispatch').toBe(200);
  }

  async reject(reason: string) {
    const { page, words } = this;
    await this.side.getByRole('button', { name: words.action.reject, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words.case.reject_title });
    await dialog.getByLabel(words.case.reason_label).fill(reason);
    await this.scene.look(page, 'reject');
    await dialog.getByRole('button', { name: this.scene.words.common.action.confirm }).click();
    await expect(page.getByText(words.done.rejected)).toBeVisible();
  }
}
