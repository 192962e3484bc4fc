import { expect, type Locator, type Page } from '@playwright/test';
import { photo } from './picture';
import type { Place, Scene } from './scene';
import { Office } from './server';

const kUndo_ms = 6_000;

/** Somebody of the answering unit, on the phone face. */
export class FieldWorker {
  private constructor(
    private readonly scene: Scene,
    readonly page: Page,
  ) {}

  /** Makes a device the unit's, with a code the office prints. */
  static async activate(scene: Scene, unit: string, place?: Place) {
    const office = await Office.open();
    const code = await office.activationCode(unit);
    await office.close();
    const page = await scene.person(place);
    // The five seconds in which everything can be undone are skipped, not waited for.
    await page.clock.install();
    await page.goto(`/m/activate#${code}`);
    const words = scene.words.phone;
    await expect(page.getByRole('heading', { name: words.activate.title })).toBeVisible();
    await scene.look(page, 'activate');
    await page.getByRole('button', { name: words.activate.go, exact: true }).click();
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
    await expect(this.page.getByRole('heading', { name: this.words.case.handle, exact: true })).toBeVisible();
  }

  async accept() {
    const { page, words } = this;
    await this.sent('acceptance', () =>
      page.getByRole('button', { name: words.case.accept, exact: true }).click(),
    );
    await expect(page.getByRole('link', { name: words.case.report_back })).toBeVisible();
  }

  async fillReport(note: string) {
    const { page, words } = this;
    await page.getByRole('link', { name: words.case.report_back }).click();
    await page.locator('input[type=file]').first().setInputFiles(photo('after'));
    await expect(page.getByAltText(words.touch.photo.alt.replace('{{n}}', '1'))).toBeVisible();
    await page.getByLabel(words.back.note).fill(note);
  }

  async reportBack() {
    await this.sent('rectification', () =>
      this.page.getByRole('button', { name: this.words.back.send }).click(),
    );
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

  /** Acts, lets the time for undoing pass, and waits until the server has it. */
  private async sent(verb: string, act: () => Promise<void>) {
    const { page } = this;
    const answer = page.waitForResponse((one) => one.url().endsWith(`/${verb}`));
    await act();
    await expect(page.getByRole('button', { name: this.scene.words.common.action.undo })).toBeVisible();
    await page.clock.fastForward(kUndo_ms);
    expect((await answer).status(), verb).toBe(200);
  }
}
