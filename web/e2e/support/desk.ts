import { expect, type Locator, type Page } from '@playwright/test';
import { filled, type Scene } from './scene';
import { loginOf } from './server';

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
    await page.getByRole('button', { name: words.sign_in.submit }).click();
    expect((await live).status(), 'the event stream').toBe(200);
    return new Desk(scene, page);
  }

  private get words() {
    return this.scene.words.desk;
  }

  row(number: string): Locator {
    const button = this.page.getByRole('button', { name: filled(this.words.list.open, { number }) });
    return this.page.getByRole('row').filter({ has: button });
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
    await expect(this.page.getByRole('region', { name: this.words.list.label })).toBeVisible();
  }

  async peek(number: string): Promise<Locator> {
    await this.row(number).click();
    const peek = this.page.getByRole('complementary', { name: this.words.peek.label });
    await expect(peek.getByText(number)).toBeVisible();
    await expect(peek.getByRole('heading', { level: 2 })).toBeVisible();
    return peek;
  }

  /** The case on a page of its own, by way of the list. */
  async openWhole(number: string) {
    const peek = await this.peek(number);
    await peek.getByRole('link', { name: this.words.peek.full }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page.getByText(number)).toBeVisible();
  }

  async press(action: keyof Scene['words']['desk']['action'], told: string) {
    await this.page.getByRole('button', { name: this.words.action[action], exact: true }).click();
    await expect(this.page.getByText(told).first()).toBeVisible();
  }

  async dispatchElsewhere(unit: string) {
    const { page, words } = this;
    await page.getByLabel(words.peek.other_unit).click();
    await page.keyboard.type(unit);
    await page.keyboard.press('Enter');
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/dispatch'));
    await page.getByRole('button', { name: words.action.dispatch }).last().click();
    expect((await sent).status(), 'dispatch').toBe(200);
  }

  async reject(reason: string) {
    const { page, words } = this;
    await page.getByRole('button', { name: words.action.reject, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words.case.reject_title });
    await dialog.getByLabel(words.case.reason_label).fill(reason);
    await this.scene.look(page, 'reject');
    await dialog.getByRole('button', { name: this.scene.words.common.action.confirm }).click();
    await expect(page.getByText(words.done.rejected)).toBeVisible();
  }
}
