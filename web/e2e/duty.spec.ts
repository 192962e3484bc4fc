import { expect, test } from '@playwright/test';
import { Cast, DutyDesk, dayFromNow } from './support/duties';
import { Scene, type Stage } from './support/scene';
import { kNoServer, kServer } from './support/server';
import { filled } from './support/words';
import { workbook } from './support/workbook';

// Who answers for what, on the real server. Each telling brings its own people and plays on ground of its own.

const kTellings: (Stage & { ground: number })[] = [
  { lang: 'zh-CN', width: 1440, height: 900, ground: 0 },
  { lang: 'en', width: 390, height: 844, ground: 6 },
];
const kAll: Stage[] = [
  { lang: 'zh-CN', width: 1440, height: 900 },
  { lang: 'en', width: 1440, height: 900 },
  { lang: 'zh-CN', width: 390, height: 844 },
  { lang: 'en', width: 390, height: 844 },
];
const kVerifier = { 'zh-CN': '核查员', en: 'Verifier' };
const kOwner = { 'zh-CN': '责任单位', en: 'Responsible unit' };

test.skip(!kServer, kNoServer);

for (const { ground, ...stage } of kTellings) {
  const told = `${stage.lang}, ${stage.width}×${stage.height}`;

  test(`a duty is given, and ended with a last day, ${told}`, async ({ browser }) => {
    const scene = new Scene(browser, stage, 'duty-');
    const cast = await Cast.gather();
    const holder = await cast.person('核查', 'Checking');
    const deputy = await cast.person('副核查', 'Deputy checking');
    const [area] = cast.groups(ground, 1);
    const words = scene.words.duty;
    const name = holder.name[stage.lang];

    const desk = await DutyDesk.open(scene, '/duty');
    await desk.button(words.register.assign).click();
    await desk.choose(words.field.area, `${area?.code}`, `${area?.name[stage.lang]}`);
    await desk.choose(words.field.duty, kVerifier[stage.lang], kVerifier[stage.lang]);
    await desk.choosePerson(words.field.holder, holder);
    await desk.choosePerson(words.field.deputy, holder);
    await desk.setDay(words.field.from, dayFromNow(-7));
    await desk.button(words.register.assign, desk.dialog).click();
    await expect(desk.dialog.locator('.ant-form-item-explain-error')).toBeVisible(); // nobody is their own deputy
    await desk.choosePerson(words.field.deputy, deputy);
    await scene.look(desk.page, 'assign');
    await desk.button(words.register.assign, desk.dialog).click();
    await desk.told(filled(words.register.assigned, { duty: kVerifier[stage.lang], holder: name }));

    await desk.page.getByRole('textbox', { name: words.search }).fill(name);
    await expect(desk.row(name)).toHaveCount(1);
    await desk.row(name).getByRole('button').click();
    const side = desk.side(words.register.label);
    await expect(side).toContainText(deputy.name[stage.lang]);
    await scene.look(desk.page, 'assignment');
    await desk.button(words.register.end, side).click();
    await desk.setDay(words.field.last_day, dayFromNow(-1));
    await desk.button(words.register.end, desk.dialog).click();
    await desk.told(filled(words.register.ended, { day: dayFromNow(-1) }));
    await expect(side.getByText(words.standing.ended)).toBeVisible();
    await expect(desk.button(words.register.end, side)).toHaveCount(0);
    await expect(desk.row(name)).toHaveCount(0);
    await desk.go(`/duty?standing=ended&person_id=${holder.id}`);
    await expect(desk.row(name)).toHaveCount(1);
    await cast.close();
    await scene.close();
  });

  test(`somebody away is stood in for by the deputy, and the answer says so, ${told}`, async ({
    browser,
  }) => {
    const scene = new Scene(browser, stage, 'duty-');
    const cast = await Cast.gather();
    const holder = await cast.person('广告管理', 'Boards');
    const deputy = await cast.person('广告副管理', 'Deputy boards');
    const area = cast.groups(ground + 1, 1)[0]!;
    const { classes } = await cast.read<{ classes: { code: string }[] }>('/classes');
    const class_code = `${classes.at(-1)?.code}`;
    const held = await cast.assign('responsible_unit', area, holder, {
      target_kind: 'class_in_area',
      class_code,
      deputy_id: deputy.id,
    });
    const words = scene.words.duty;

    const desk = await DutyDesk.open(scene, `/duty/people?person=${holder.id}`);
    const side = desk.side(words.people.label);
    await expect(side).toContainText(kOwner[stage.lang]);
    await expect(side.getByText(words.people.here)).toBeVisible();
    await desk.button(words.absence.add, side).click();
    await desk.setDay(words.field.to, dayFromNow(2));
    await desk.button(scene.words.common.action.save, desk.dialog).click();
    await desk.told(words.absence.saved);
    await expect(side.getByText(filled(words.people.away_until, { day: dayFromNow(2) }))).toBeVisible();
    await scene.look(desk.page, 'absent');

    const acting = filled(words.days.acting, { name: deputy.name[stage.lang] });
    const first = desk.page.getByRole('listitem').filter({ hasText: words.answer.acts }).first();
    await desk.go(`/duty/answer?class_code=${class_code}&area_id=${area.id}`);
    await expect(first).toContainText(words.answer.rule.class_assigned);
    await expect(first).toContainText(holder.name[stage.lang]);
    await expect(first).toContainText(acting);
    await scene.look(desk.page, 'answer');
    await desk.setDay(words.answer.date, dayFromNow(3), desk.page);
    await expect(first).toContainText(holder.name[stage.lang]);
    await expect(first).not.toContainText(acting);
    await desk.go(`/duty/people?person=${holder.id}`);
    await desk.button(words.absence.cancel, side).click();
    await desk.told(words.absence.cancelled);
    await expect(side.getByText(words.people.here)).toBeVisible();
    await cast.end(held);
    await cast.close();
    await scene.close();
  });

  test(`a handover shows the open work first, moves what was chosen and leaves the rest, ${told}`, async ({
    browser,
  }) => {
    const scene = new Scene(browser, stage, 'duty-');
    const cast = await Cast.gather();
    const from = await cast.person('交班', 'Leaving');
    const to = await cast.person('接班', 'Taking');
    const [moves, stays] = cast.groups(ground + 2, 2);
    await cast.assign('grid_worker', moves!, from);
    await cast.assign('grid_worker', stays!, from);
    const words = scene.words.duty;

    const desk = await DutyDesk.open(scene, `/duty/people?person=${from.id}`);
    await desk.button(words.people.handover, desk.side(words.people.label)).click();
    const held = desk.page.getByRole('region', { name: words.people.holds });
    await expect(held.getByRole('listitem')).toHaveCount(2);
    await expect(held).toContainText(filled(words.handover.open_cases, { n: '' }).trim());
    const apply = desk.button(words.handover.apply);
    await expect(apply).toBeDisabled();
    await held.getByRole('checkbox', { name: `${stays?.name[stage.lang]}` }).uncheck();
    await desk.choosePerson(words.handover.to, to, desk.page);
    await scene.look(desk.page, 'handover');
    await apply.click();
    await desk.button(words.handover.apply, desk.dialog).click();
    const outcome = desk.page.getByRole('status').filter({ hasText: to.name[stage.lang] });
    await expect(outcome).toBeVisible();
    await scene.look(desk.page, 'handed-over');
    await outcome
      .getByRole('link', { name: filled(words.handover.see, { name: to.name[stage.lang] }) })
      .click();
    const side = desk.side(words.people.label);
    await expect(side.getByRole('heading', { level: 2 })).toHaveText(to.name[stage.lang]);
    await expect(side.getByRole('link', { name: `${moves?.name[stage.lang]}` })).toBeVisible();
    await expect(side.getByRole('link', { name: `${stays?.name[stage.lang]}` })).toHaveCount(0);
    await cast.close();
    await scene.close();
  });

  test(`a pairing gets a joint item, which is ticked off, ${told}`, async ({ browser }) => {
    const scene = new Scene(browser, stage, 'duty-');
    const cast = await Cast.gather();
    const leader = await cast.person('分包领导', 'Leader');
    const { items: pairings } = await cast.read<{
      items: {
        unit: { code: string; name: Record<string, string> };
        areas: { code: string; name: Record<string, string> }[];
      }[];
    }>('/duty/pairings');
    const { unit, areas } = pairings[0]!;
    const area = areas[0]!;
    const words = scene.words.duty;

    const desk = await DutyDesk.open(scene, '/duty/pairings');
    await desk.button(words.pairings.add).click();
    await desk.choosePerson(words.pairings.leader, leader);
    await desk.choose(words.pairings.unit, unit.code, `${unit.name[stage.lang]}`);
    await desk.choose(words.pairings.areas, area.code, `${area.name[stage.lang]}`);
    await desk.button(words.pairings.add, desk.dialog).click();
    await desk.told(words.pairings.added);
    const side = desk.side(words.pairings.label);
    await expect(side).toContainText(leader.name[stage.lang]);
    await desk.button(words.pairings.item_add, side).click();
    await desk.dialog.getByRole('textbox', { name: words.pairings.item }).fill('共同清扫 / sweep together');
    await desk.setDay(words.pairings.due_on, dayFromNow(5));
    await desk.button(scene.words.common.action.save, desk.dialog).click();
    const item = side.getByRole('listitem').filter({ hasText: '共同清扫' });
    await expect(item).toContainText(filled(words.pairings.due, { day: dayFromNow(5) }));
    await item.getByRole('checkbox').click();
    await expect(item.getByRole('checkbox')).toBeChecked();
    await expect(item).toContainText(filled(words.pairings.done, { day: dayFromNow(0) }));
    await scene.look(desk.page, 'pairing');
    await desk.button(words.register.end, side).click();
    await desk.button(words.register.end, desk.dialog).click();
    await desk.told(filled(words.register.ended, { day: dayFromNow(0) }));
    await cast.close();
    await scene.close();
  });

  test(`a sheet with a wrong row is refused by row, and goes in when it is mended, ${told}`, async ({
    browser,
  }) => {
    const scene = new Scene(browser, stage, 'duty-');
    const mark = crypto.randomUUID().slice(0, 8);
    const sheet = (unit: string) =>
      workbook([
        ['编号', '姓名', '手机', '单位编码'],
        [`S${mark}a`, `表一·${mark}岗`, '110 0000 0001', 'J01'],
        [`S${mark}b`, `表二·${mark}岗`, '', unit],
      ]);
    const words = scene.words.duty;
    const desk = await DutyDesk.open(scene, '/duty/people');
    await desk.button(words.sheet.button).click();
    const choose = desk.page.locator('input[type=file]');
    const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await choose.setInputFiles({ name: 'p.xlsx', mimeType: kind, buffer: sheet('NOWHERE') });
    const wrong = desk.dialog.getByRole('listitem').filter({ hasText: filled(words.sheet.row, { n: '3' }) });
    await expect(wrong).toContainText('单位');
    await expect(wrong).toContainText(words.sheet.action.refuse);
    await expect(desk.dialog.getByText(words.sheet.wrong)).toBeVisible();
    await expect(desk.button(words.sheet.apply, desk.dialog)).toBeDisabled();
    await scene.look(desk.page, 'sheet-refused');
    await choose.setInputFiles({ name: 'p.xlsx', mimeType: kind, buffer: sheet('J01') });
    await expect(desk.dialog.getByText(words.sheet.right)).toBeVisible();
    await desk.button(words.sheet.apply, desk.dialog).click();
    await desk.told(filled(words.sheet.imported, { created: '2', changed: '0' }));
    await desk.page.getByRole('textbox', { name: words.people.search }).fill(mark);
    await expect(desk.row(mark)).toHaveCount(2);
    await scene.close();
  });
}

for (const stage of kAll)
  test(`the pages of duties are whole and accessible, ${stage.lang}, ${stage.width}×${stage.height}`, async ({
    browser,
  }) => {
    const scene = new Scene(browser, stage, 'duty-');
    const desk = await DutyDesk.open(scene, '/duty');
    const rows = desk.page.getByRole('row').filter({ has: desk.page.getByRole('cell') });
    // Of one community: a hundred rows are checked no better than twenty.
    const q = stage.lang === 'en' ? 'Chunhui' : '春晖';
    for (const [name, path] of [
      ['register', `/duty?q=${q}`],
      ['sites', `/duty?view=sites&q=${q}`],
      ['workload', `/duty?view=workload&q=${q}`],
      ['people', `/duty/people?q=${q}`],
      ['pairings', '/duty/pairings'],
    ] as const) {
      await desk.go(path);
      await expect(rows.first()).toBeVisible();
      await scene.look(desk.page, name);
    }
    await scene.close();
  });
