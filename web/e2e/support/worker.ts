import { expect, type Locator, type Page } from '@playwright/test';
import { photo } from './picture';
import type { Scene } from './scene';

const kUndo_ms = 6_000;

/** Somebody of the answering unit, on the phone face. */
export class FieldWorker {
  private constructor(
    private readonly scene: Scene,
    readonly page: Page,
  ) {}

  /** Makes the device theirs with the printed code. */
  static async activate(scene: Scene, code: string, place?: { longitude: number; latitude: number }) {
    const page = await scene.person(place);
    // The five seconds in which everything can be undone are skipped, not waited for.
    await page.clock.install();
    await page.goto(`/m/activate#${code}`);
    const words = scene.words.phone;
    await expect(page.getByRole('heading', { name: words.activate.title })).toBeVisible();
    await scene.look(page, 'activate');
    await page.getByRole('button', { name: words.activate.go }).click();
    await expect(page.getByRole('heading', { name: words.tasks.title })).toBeVisible();
    return new FieldWorker(scene, page);
  }

  private get words() {
    return this.scene.words.phone;
  }

  task(address: string): Locator {
    return this.page.getByRole('link').filter({ hasText: address });
  }

  async open(address: string) {
    await this.task(address).click();
    await expect(this.page.getByRole('heading', { name: this.words.case.handle })).toBeVisible();
  }

  async accept() {
    await this.sent('acceptance', () =>
      this.page.getByRole('button', { name: this.words.case.accept }).click(),
    );
    await expect(this.page.getByRole('link', { name: this.words.case.report_back })).toBeVisible();
  }

  async fillReport(note: string) {
    const { page, words } = this;
    await page.getByRole('link', { name: words.case.report_back }).click();
    await page.locator('input[type=file]').first().setInputFiles(photo('after'));
    await expect(page.getByAltText(words.touch.photo.alt.replace('{{n}}', '1'))).toBeVisible();
    await page.getByLabel(words.back.note).fill(note);
  }

  async reportBack() {
    const button = this.page.getByRole('button', { name: this.words.back.send });
    await this.sent('rectification', () => button.click());
  }

  async giveBack(reason: string, note: string) {
    const { page, words } = this;
    await page.getByRole('button', { name: words.case.return, exact: true }).click();
    const sheet = page.getByRole('dialog', { name: words.return.title });
    await sheet.getByRole('radio', { name: reason }).click();
    await sheet.getByLabel(words.return.note).fill(note);
    await this.scene.look(page, 'return');
    await this.sent('return', () => sheet.getByRole('button', { name: words.return.send }).click());
  }

  private async sent(verb: string, act: () => Promise<void>) {
    const { page } = this;
    const answer = page.waitForResponse((one) => one.url().endsWith(`/${verb}`));
    await act();
    await expect(page.getByRole('button', { name: this.scene.words.common.action.undo })).toBeVisible();
    await page.clock.fastForward(kUndo_ms);
    expect((await answer).status(), verb).toBe(200);
  }
}
