import { expect, test } from '@playwright/test';
import { Scene, type Stage } from './support/scene';
import { kNoServer, kServer } from './support/server';
import { signIn, Territory } from './support/territory';
import { filled } from './support/words';

// What a district sets up for itself: its duties and what is required, its levels, codes and overlays, on the real server.

const kLooks: Stage[] = [
  { lang: 'zh-CN', width: 1440, height: 900 },
  { lang: 'en', width: 1440, height: 900 },
  { lang: 'zh-CN', width: 390, height: 844 },
  { lang: 'en', width: 390, height: 844 },
];

test.skip(!kServer, kNoServer);
test.describe.configure({ mode: 'serial' });

test('a duty is added and required, the gaps are told beforehand, and it is taken away again', async ({
  browser,
}) => {
  const scene = new Scene(browser, kLooks[0] as Stage, 'setup-');
  const { duty } = scene.words.setup;
  const page = await signIn(scene, 'district_admin', '/duty/setup');
  const roles = page.getByRole('region', { name: duty.roles });
  const save = page.getByRole('button', { name: duty.save, exact: true });
  await expect(save).toBeDisabled();
  await scene.look(page, 'duty');
  await roles.getByRole('button', { name: duty.add }).click();
  const last = roles.getByRole('row').last();
  await last.locator('input').nth(0).fill('河长');
  await last.locator('input').nth(1).fill('River chief');
  await save.click();
  await expect(last.getByRole('alert')).toBeVisible(); // the code is missing, said at its field
  await scene.look(page, 'duty-refused');
  await last.locator('input').nth(2).fill('river_chief');
  const required = page.getByRole('region', { name: duty.required });
  await required
    .getByRole('row', { name: '河长' })
    .getByRole('combobox')
    .nth(1)
    .selectOption({ label: duty.need_holder });
  await expect(page.getByRole('status').filter({ hasText: '5' })).toBeVisible(); // five offices lack theirs
  await scene.look(page, 'duty-forecast');
  await save.click();
  await expect(page.getByText(duty.saved)).toBeVisible();
  await page.reload();
  await expect(roles.getByRole('row').last().locator('input').nth(0)).toHaveValue('河长');
  await page.getByRole('button', { name: filled(duty.remove, { name: '河长' }) }).click();
  await save.click();
  await expect(page.getByText(duty.saved)).toBeVisible();
  await expect(roles.getByText(duty.kept).first()).toBeVisible();
  await scene.close();
});

test('levels are renamed and added, codes are looked at beforehand, overlays get names, each a step of the draft', async ({
  browser,
}) => {
  const scene = new Scene(browser, kLooks[0] as Stage, 'levels-');
  const territory = await Territory.open();
  const name = `层级 ${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await territory.post<{ id: string }>('/drafts', { name });
  const { levels } = scene.words.setup;
  const page = await signIn(scene, 'district_admin', '/territory/drafts');
  await page.goto(`/console/territory/drafts/${id}`);
  await page.getByRole('link', { name: levels.open, exact: true }).click();
  const form = page.getByRole('region', { name: levels.levels, exact: true });
  const rows = form.getByRole('row');
  const save = form.getByRole('button', { name: levels.save, exact: true });
  await expect(rows).toHaveCount(5);
  await scene.look(page, 'page');
  await rows.nth(4).locator('input').nth(0).fill('楼栋组');
  await form.getByRole('button', { name: levels.add }).click();
  await rows.nth(5).locator('input').nth(0).fill('单元');
  await save.click();
  await expect(page.getByText(levels.saved)).toBeVisible();

  // A pattern that the codes do not fit is refused at its field, and told beforehand when new ones shall be made.
  await rows.nth(4).getByRole('combobox').selectOption('5');
  await save.click();
  await expect(rows.nth(4).getByRole('alert')).toBeVisible();
  await form.getByRole('checkbox', { name: new RegExp(levels.recode) }).check();
  await form.getByRole('button', { name: levels.look }).click();
  await expect(form.getByRole('status')).toBeVisible();
  await scene.look(page, 'codes');
  await form.getByRole('button', { name: levels.undo }).click();

  const overlays = page.getByRole('region', { name: levels.overlays, exact: true });
  await overlays.getByRole('row').nth(1).locator('input').nth(0).fill('街路巷');
  await overlays.getByRole('button', { name: levels.save_overlays }).click();
  await expect(page.getByText(levels.saved_overlays)).toBeVisible();
  await page.getByRole('button', { name: scene.words.grids.editor.undo, exact: true }).click();
  await expect(overlays.getByRole('row').nth(1).locator('input').nth(0)).toHaveValue('街巷网格');

  // Near misses of the level: nothing to join within a millimetre, and the field says when there is no tolerance.
  await page.getByRole('link', { name: levels.back }).click();
  const { snap, side, finding } = scene.words.grids;
  await page.getByRole('button', { name: new RegExp(`^${side.findings} \\d+$`) }).click();
  await page.getByRole('button', { name: snap.open }).click();
  await page.getByLabel(snap.tolerance).fill('50');
  await page.getByRole('region', { name: snap.title }).getByRole('button', { name: finding.look }).click();
  await expect(page.getByRole('region', { name: snap.title }).getByRole('alert')).toBeVisible();
  await page.getByLabel(snap.tolerance).fill('0.5');
  await page.getByRole('region', { name: snap.title }).getByRole('button', { name: finding.look }).click();
  await expect(page.getByText(snap.nothing)).toBeVisible();
  await scene.look(page, 'snap');
  await territory.discard(name);
  await territory.close();
  await scene.close();
});

for (const stage of kLooks.slice(1)) {
  test(`set-up, levels and plates are whole and accessible (${stage.lang}, ${stage.width})`, async ({
    browser,
  }) => {
    const scene = new Scene(browser, stage, 'setup-');
    const territory = await Territory.open();
    const name = `Look ${stage.lang} ${crypto.randomUUID().slice(0, 8)}`;
    const { id } = await territory.post<{ id: string }>('/drafts', { name });
    const page = await signIn(scene, 'district_admin', '/duty/setup');
    await expect(page.getByRole('region', { name: scene.words.setup.duty.required })).toBeVisible();
    await scene.look(page, 'duty');
    await page.goto(`/console/territory/drafts/${id}/levels`);
    await expect(page.getByRole('region', { name: scene.words.setup.levels.overlays })).toBeVisible();
    await scene.look(page, 'levels');
    const [village] = await territory.shapes(2);
    await page.goto(`/console/territory/plates?area=${village?.properties.id}`);
    await expect(page.getByRole('article').first()).toBeVisible();
    await scene.look(page, 'plates');
    await territory.discard(name);
    await territory.close();
    await scene.close();
  });
}
