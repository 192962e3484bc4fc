import { expect, type Locator, type Page } from '@playwright/test';
import { photo } from './picture';
import type { Place, Scene } from './scene';

/** What a reporter takes home. */
export interface Receipt {
  code: string;
  number: string;
}

/** Somebody without a login, on the public face. */
export class Resident {
  private constructor(
    private readonly scene: Scene,
    readonly page: Page,
  ) {}

  static async arrive(scene: Scene, place?: Place): Promise<Resident> {
    const page = await scene.person(place);
    await page.goto('/');
    await expect(page.locator('.home-map .gridmap-canvas')).toHaveAttribute('aria-busy', 'false');
    return new Resident(scene, page);
  }

  private get words() {
    return this.scene.words.site;
  }

  async startReport() {
    const { page, words } = this;
    await page.getByRole('link', { name: words.home.report }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: words.report.title })).toBeVisible();
  }

  async takePhoto() {
    await this.page.locator('input[type=file]').first().setInputFiles(photo('before'));
    await expect(this.page.getByText(this.words.touch.photo.sent)).toBeVisible();
  }

  /** Goes to the point that many pixels right of and below the middle of the district, and takes it. */
  async pickOnMap(right: number, below: number) {
    const { page, words } = this;
    await page.getByRole('button', { name: words.touch.place.pick }).click();
    const sheet = page.getByRole('dialog', { name: words.touch.place.title });
    const map = sheet.locator('.gridmap-canvas');
    await expect(map).toHaveAttribute('aria-busy', 'false');
    const box = await map.boundingBox();
    if (!box) throw new Error('the map has no size');
    const located = page.waitForResponse(/public\/locate/);
    await page.mouse.click(box.x + box.width / 2 + right, box.y + box.height / 2 + below);
    await located;
    await this.scene.look(page, 'pick-place');
    await sheet.getByRole('button', { name: words.touch.place.here }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByText(words.touch.place.on_map)).toBeVisible();
  }

  /** The device already told where it is. */
  async expectPlaceFound() {
    await expect(
      this.page.getByText(this.words.touch.place.accuracy.replace('{{m}}', '8'), { exact: true }),
    ).toBeVisible();
  }

  async describe(group: string, words: string, address: string) {
    const { page } = this;
    await page.getByRole('radio', { name: group }).click();
    await page.getByLabel(this.words.touch.place.address).fill(address);
    await page.getByLabel(this.words.report.words).fill(words);
  }

  /** Sends it; what is known nearby already does not stop this reporter. */
  async send(): Promise<Receipt> {
    const { page, words } = this;
    await page.getByRole('button', { name: words.report.submit, exact: true }).click();
    const go_on = page.getByRole('button', { name: words.report.similar.go_on });
    const done = page.getByRole('heading', { name: words.done.title });
    await expect(go_on.or(done)).toBeVisible();
    if (await go_on.isVisible()) await go_on.click();
    await expect(done).toBeVisible();
    const code = await page.locator('.done-code strong').innerText();
    return { code, number: await this.fact(words.done.number).innerText() };
  }

  /** A line of what one is told after sending. */
  fact(name: string): Locator {
    const line = this.page.locator('dl.facts > div');
    return line.filter({ has: this.page.getByText(name, { exact: true }) }).locator('dd');
  }

  /** Looks the report up by its code. */
  async follow(code: string) {
    const { page, words } = this;
    await page.goto('/track');
    await page.getByLabel(words.track.label).fill(code);
    await page.getByRole('main').getByRole('button', { name: words.track.go }).click();
    await expect(page.locator('.tracked-head').getByText(code)).toBeVisible();
  }

  get state(): Locator {
    return this.page.locator('.tracked-head .status').first();
  }

  async sayUnsatisfied(comment: string) {
    const { page, words } = this;
    await page.getByLabel(words.track.rate.comment).fill(comment);
    await page.getByRole('button', { name: words.track.rate.no, exact: true }).click();
    await expect(page.getByText(words.track.rate.said_no)).toBeVisible();
  }

  async reopen(reason: string) {
    const { page, words } = this;
    await page.getByRole('button', { name: words.track.reopen.button }).click();
    const sheet = page.getByRole('dialog', { name: words.track.reopen.title });
    await sheet.getByLabel(words.track.reopen.reason).fill(reason);
    await this.scene.look(page, 'reopen');
    await sheet.getByRole('button', { name: words.track.reopen.send }).click();
    await expect(sheet).toBeHidden();
  }
}
