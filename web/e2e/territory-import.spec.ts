import { expect, type Page, test } from '@playwright/test';
import { Scene, type Stage } from './support/scene';
import { kNoServer, kServer } from './support/server';
import { workbook } from './support/sheet';
import { signIn, Territory } from './support/territory';
import { filled } from './support/words';

// A map file or a sheet becomes areas by the wizard. Editions begin far in the future and drafts are thrown away, so
// that the other stories find the district as it was.

test.skip(!kServer, kNoServer);

const kGroups = 3;
const kFuture = '2098-01-01';
const kStages: Stage[] = [
  { lang: 'zh-CN', width: 1440, height: 900 },
  { lang: 'en', width: 390, height: 844 },
];

const step = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function choose(page: Page, label: string, name: string, body: string | Buffer) {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(body) };
  await page.getByLabel(label, { exact: true }).setInputFiles(file);
}

/** One grid of the district as a file of another office would have it. */
async function fileOfOneGrid(territory: Territory, name: string, parent?: string) {
  const [grid] = await territory.shapes(kGroups);
  if (!grid) throw new Error('the demo has no grids');
  const parents = await territory.shapes(kGroups - 1);
  const above = parents.find(({ properties }) => properties.id === grid.properties.parent_id);
  const properties = { GRIDCODE: grid.properties.code, NAME: name, PCODE: parent ?? above?.properties.code };
  const feature = { type: 'Feature', properties, geometry: grid.geometry };
  return { grid, text: JSON.stringify({ type: 'FeatureCollection', features: [feature] }) };
}

for (const stage of kStages) {
  const { lang, width } = stage;
  test(`a map file goes by a dry run to a new edition (${lang}, ${width})`, async ({ browser }) => {
    const scene = new Scene(browser, stage, 'import-');
    const { import: words, effective } = scene.words.grids;
    const territory = await Territory.open();
    const name = `导入 ${lang} ${crypto.randomUUID().slice(0, 8)}`;
    const { text } = await fileOfOneGrid(territory, `改名 ${name}`);

    const page = await signIn(scene, 'district_admin', '/territory/import');
    await choose(page, words.file, `${name}.geojson`, text);
    await page.getByLabel(words.system, { exact: true }).selectOption('WGS84');
    await scene.look(page, 'file');
    await page.getByRole('button', { name: words.next, exact: true }).click();

    const mapping = step(page, words.step.mapping);
    await expect(mapping.getByLabel(words.role.code, { exact: true })).toHaveValue('GRIDCODE');
    await expect(mapping.getByLabel(words.role.name, { exact: true })).toHaveValue('NAME');
    await expect(mapping.getByLabel(words.level, { exact: true })).toHaveValue(String(kGroups));
    await mapping.getByLabel(words.role.parent, { exact: true }).selectOption('PCODE');
    await expect(mapping.getByRole('row').filter({ hasText: 'PCODE' })).toContainText(words.role.parent);
    await scene.look(page, 'mapping');
    await page.getByRole('button', { name: words.check, exact: true }).click();

    const check = step(page, words.step.check);
    await expect(check.getByText(words.sound)).toBeVisible();
    await expect(check.getByRole('definition').nth(1), 'one area gets another name').toHaveText('1');
    await scene.look(page, 'check');
    await check.getByRole('button', { name: words.back, exact: true }).click();
    await expect(mapping.getByLabel(words.role.parent, { exact: true }), 'back loses nothing').toHaveValue(
      'PCODE',
    );
    await page.getByRole('button', { name: words.check, exact: true }).click();
    await check.getByRole('button', { name: words.next, exact: true }).click();

    const finish = step(page, words.step.finish);
    await expect(finish.getByLabel(words.edition_name, { exact: true })).toHaveValue(name);
    await finish.getByLabel(effective.date, { exact: true }).fill('2001-01-01');
    await finish.getByRole('button', { name: words.publish, exact: true }).click();
    await expect(
      finish.getByRole('alert'),
      'an edition before the one in force is refused at its field',
    ).toBeVisible();
    await expect(finish.getByLabel(effective.date, { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await scene.look(page, 'too-early');
    await finish.getByLabel(effective.date, { exact: true }).fill(kFuture);
    await finish.getByRole('button', { name: words.publish, exact: true }).click();
    await expect(page.getByText(words.done, { exact: true })).toBeVisible();
    await expect(
      page.getByText(filled(words.done_edition, { added: '0', changed: '1', date: kFuture })),
    ).toBeVisible();
    const { items } = await territory.get<{ items: { name: string; in_force: boolean }[] }>('/editions');
    expect(items.find((one) => one.name === name)).toMatchObject({ in_force: false });
    await territory.close();
    await scene.close();
  });
}

test('a file that is no map is refused at its field, and one with defects lists them with their place', async ({
  browser,
}) => {
  const scene = new Scene(browser, { lang: 'zh-CN', width: 1440, height: 900 }, 'import-refused-');
  const { import: words } = scene.words.grids;
  const territory = await Territory.open();
  const page = await signIn(scene, 'district_admin', '/territory/import');
  await choose(page, words.file, '不是地图.geojson', 'no map');
  await page.getByRole('button', { name: words.next, exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await scene.look(page, 'no-map');

  const { text } = await fileOfOneGrid(territory, '挂错上级', 'nowhere');
  await choose(page, words.file, '上级有误.geojson', text);
  await page.getByLabel(words.system, { exact: true }).selectOption('other');
  await page.getByLabel(words.epsg, { exact: true }).fill('EPSG:0');
  await page.getByRole('button', { name: words.next, exact: true }).click();
  await expect(page.getByLabel(words.epsg, { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(words.system, { exact: true }).selectOption('');
  await page.getByRole('button', { name: words.next, exact: true }).click();
  await page.getByLabel(words.role.parent, { exact: true }).selectOption('PCODE');
  await page.getByRole('button', { name: words.check, exact: true }).click();
  const defects = page.getByRole('list', { name: words.defect_list });
  await expect(defects).toContainText('第 1 个要素');
  await expect(defects).toContainText('nowhere');
  await expect(page.getByRole('button', { name: words.next, exact: true })).toBeDisabled();
  await defects.getByRole('button').first().click();
  await expect(defects.getByRole('listitem').first()).toHaveAttribute('aria-current', 'true');
  await scene.look(page, 'defects');

  await page.reload();
  await expect(page.getByLabel(words.role.code, { exact: true }), 'the file was kept').toHaveValue(
    'GRIDCODE',
  );
  await page.getByRole('button', { name: words.restart, exact: true }).click();
  await expect(page.getByRole('button', { name: words.choose_file })).toBeVisible();
  await territory.close();
  await scene.close();
});

for (const stage of kStages) {
  const { lang, width } = stage;
  test(`a sheet without outlines makes a tree in a draft (${lang}, ${width})`, async ({ browser }) => {
    const scene = new Scene(browser, stage, 'sheet-');
    const { import: words } = scene.words.grids;
    const territory = await Territory.open();
    const name = `划分表-${lang}-${crypto.randomUUID().slice(0, 8)}`;
    const village = `试点村-${lang}`;
    const page = await signIn(scene, 'district_admin', '/territory/import');
    await expect(page.getByRole('link', { name: words.template })).toHaveAttribute(
      'href',
      /sheets\/template$/,
    );
    const heading = ['村居', '网格名称', '四至范围', '楼栋/路段', '户数', '网格长', '联系电话'];
    await choose(
      page,
      words.file,
      `${name}.xlsx`,
      workbook([
        heading,
        [village, '一组', '东至河', '新民路、1-5号楼', '86', '甲岗', '13800005678'],
        ['', '二组', '西至河', '新民路、6-9号楼', '91', '乙岗', ''],
        ['', '三组', '', '', '很多', '', ''],
      ]),
    );
    await page.getByRole('button', { name: words.next, exact: true }).click();
    const target = step(page, words.step.target);
    const [office] = await territory.shapes(1);
    await target.getByLabel(words.root, { exact: true }).selectOption(office?.properties.id ?? '');
    await scene.look(page, 'target');
    await target.getByRole('button', { name: words.check, exact: true }).click();

    const check = step(page, words.step.check);
    const rows = check.getByRole('row');
    await expect(rows.nth(1), 'the wrong row comes first, with its number').toContainText('4');
    await expect(rows.nth(1)).toContainText('户数');
    await expect(rows.nth(2)).toContainText('138****5678');
    await expect(rows.nth(3), 'blank means as above').toContainText(`${village} › 二组`);
    await expect(check.getByRole('button', { name: words.next, exact: true })).toBeDisabled();
    await check.getByLabel(words.skip_faulty).check();
    await scene.look(page, 'rows');
    await check.getByRole('button', { name: words.next, exact: true }).click();

    const finish = step(page, words.step.finish);
    await finish.getByLabel(words.target, { exact: true }).selectOption('draft');
    await finish.getByRole('button', { name: words.save_draft, exact: true }).click();
    await expect(page.getByRole('link', { name: words.open_draft })).toBeVisible();
    await scene.look(page, 'done');
    const draft = (await territory.drafts()).find((one) => one.name === name);
    const areas = await territory.areas(draft?.id ?? '');
    const parent = areas.find((area) => area.name['zh-CN'] === village);
    const below = areas.filter(({ parent_id }) => parent_id === parent?.id);
    expect(below.map((area) => [area.name['zh-CN'], area.has_shape])).toEqual([
      ['一组', false],
      ['二组', false],
    ]);
    await territory.discard(name);
    await territory.close();
    await scene.close();
  });
}
