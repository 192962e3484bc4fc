import { expect, test } from '@playwright/test';
import { DutyDesk } from './support/duties';
import { Scene, type Stage } from './support/scene';
import { kNoServer, kServer, Office } from './support/server';
import { workbook } from './support/sheet';
import { signIn, Territory } from './support/territory';
import { filled } from './support/words';

// Units and posts kept by people, and chiefs that come with a sheet of grids, on the real server. Names carry a mark of
// their own, and the edition begins far in the future, so that no other story is disturbed.

test.skip(!kServer, kNoServer);

const kFuture = '2097-01-01';
const kTellings: Stage[] = [
  { lang: 'zh-CN', width: 1440, height: 900 },
  { lang: 'en', width: 390, height: 844 },
];
const mark = () => crypto.randomUUID().slice(0, 6);

for (const stage of kTellings) {
  const { lang, width } = stage;

  test(`a unit gets posts and people, and closes when nobody needs it (${lang}, ${width})`, async ({
    browser,
  }) => {
    const scene = new Scene(browser, stage, 'units-');
    const words = scene.words.duty;
    const name = `专班${mark()}`;
    const desk = await DutyDesk.open(scene, '/duty/units');
    await expect(desk.page.getByRole('button', { expanded: true }).first()).toBeVisible();
    await scene.look(desk.page, 'tree');

    await desk.button(words.units.add).click();
    await desk.dialog.getByRole('textbox', { name: words.field.name, exact: true }).fill(name);
    await desk.dialog.getByRole('textbox', { name: words.field.code, exact: true }).fill('J01');
    await desk.button(words.units.add, desk.dialog).click();
    await expect(desk.dialog.locator('.ant-form-item-explain-error')).toBeVisible(); // the code is taken
    await desk.dialog.getByRole('textbox', { name: words.field.code, exact: true }).fill(name);
    await scene.look(desk.page, 'add');
    await desk.button(words.units.add, desk.dialog).click();
    const side = desk.side(words.units.label);
    await expect(side.getByRole('heading', { name })).toBeVisible();

    await desk.button(words.posts.add, side).click();
    await desk.dialog.getByRole('textbox', { name: words.field.name, exact: true }).fill('值班岗');
    await desk.button(words.posts.add, desk.dialog).click();
    await expect(side.getByText(`${name}-1`)).toBeVisible();
    await expect(side.getByText(words.posts.receives)).toBeVisible();

    const office = await Office.open();
    const units = await office.read<{ items: { id: string; code: string }[] }>(`/api/v1/units?q=${name}`);
    const unit_id = units.items[0]?.id;
    const posts = await office.read<{ items: { id: string }[] }>(`/api/v1/posts?unit_id=${unit_id}`);
    const made = await office.send('/api/v1/duty/people', {
      name: { 'zh-CN': `${name}值班`, en: `${name} duty` },
      unit_id,
      post_id: posts.items[0]?.id,
    });
    const person = (await made.json()) as { id: string; code: string };
    await desk.go(`/duty/units?q=${name}&unit=${unit_id}`);
    await expect(side.getByRole('link', { name: new RegExp(name) })).toBeVisible(); // who holds the post
    await scene.look(desk.page, 'unit');
    await desk.button(words.units.close, side).click();
    await desk.button(words.units.close, desk.dialog).click();
    await expect(desk.dialog.getByText(words.units.kept_open)).toBeVisible();
    await expect(desk.dialog.getByRole('listitem')).toHaveCount(1); // one person works there
    await scene.look(desk.page, 'kept-open');

    await office.send(
      `/api/v1/duty/people/${person.id}`,
      { version: 1, code: person.code, name: { 'zh-CN': `${name}值班`, en: '' } },
      200,
      'PUT',
    );
    await desk.button(words.units.close, desk.dialog).click();
    await desk.told(words.units.closed_done);
    await expect(desk.row(name)).toHaveCount(0);
    const with_closed = desk.page.getByRole('checkbox', { name: words.units.with_closed });
    await with_closed.click();
    await expect(with_closed).toBeChecked(); // the address carries it
    await expect(desk.row(name)).toContainText(words.units.closed);
    await office.close();
    await scene.close();
  });

  test(`the chiefs of a sheet come into the register with the edition (${lang}, ${width})`, async ({
    browser,
  }) => {
    const scene = new Scene(browser, stage, 'chiefs-');
    const { grids, duty } = scene.words;
    const { import: words, effective, chiefs } = grids;
    const territory = await Territory.open();
    const village = `试点${mark()}`;
    const chief = `${village}一组岗`;
    const page = await signIn(scene, 'district_admin', '/territory/import');
    const sheet = workbook([
      ['村居', '网格名称', '户数', '网格长', '联系电话'],
      [village, '一组', '86', chief, '13800005678'],
      ['', '二组', '91', chief, ''],
      ['', '三组', '12', '甲岗、乙岗', ''],
    ]);
    const file = { name: `${village}.xlsx`, mimeType: 'application/octet-stream', buffer: sheet };
    await page.getByLabel(words.file, { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: words.next, exact: true }).click();
    const [office] = await territory.shapes(1);
    await page.getByLabel(words.root, { exact: true }).selectOption(office?.properties.id ?? '');
    await page.getByRole('button', { name: words.check, exact: true }).click();

    const check = page.getByRole('region', { name: words.step.check, exact: true });
    await expect(check.getByText(filled(chiefs.will_other, { count: '2' }))).toBeVisible();
    await expect(check.getByRole('region', { name: chiefs.left })).toContainText('甲岗、乙岗');
    await scene.look(page, 'check');
    await check.getByRole('button', { name: words.next, exact: true }).click();
    const day = page.getByLabel(effective.date, { exact: true });
    await day.fill(kFuture);
    await day.press('Enter');
    await page.getByRole('button', { name: words.publish, exact: true }).click();
    await expect(page.getByText(words.done, { exact: true })).toBeVisible();
    await expect(page.getByText(filled(chiefs.assigned_other, { count: '2' }))).toBeVisible();
    await expect(page.getByRole('region', { name: chiefs.left })).toContainText('三组');
    await scene.look(page, 'done');

    const desk = await DutyDesk.open(scene, `/duty?standing=future&q=${village}`);
    await expect(desk.row(chief)).toHaveCount(2);
    await desk.go(`/duty/people?q=${village}`);
    await expect(desk.row(chief)).toHaveCount(1);
    await desk.row(chief).getByRole('button').first().click();
    await expect(desk.side(duty.people.label)).toContainText('138****5678');
    await scene.look(desk.page, 'person');
    await territory.close();
    await scene.close();
  });
}

for (const stage of [
  { lang: 'en', width: 1440, height: 900 },
  { lang: 'zh-CN', width: 390, height: 844 },
] as const)
  test(`the page of units is whole and accessible (${stage.lang}, ${stage.width})`, async ({ browser }) => {
    const scene = new Scene(browser, stage, 'units-');
    const desk = await DutyDesk.open(scene, '/duty/units');
    const rows = desk.page.getByRole('row').filter({ has: desk.page.getByRole('cell') });
    await expect(rows.first()).toBeVisible();
    await scene.look(desk.page, 'page');
    await rows.first().getByRole('button').last().click();
    await expect(desk.side(scene.words.duty.units.label)).toBeVisible();
    await scene.look(desk.page, 'peek');
    await scene.close();
  });
