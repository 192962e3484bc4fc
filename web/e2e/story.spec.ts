import { expect, test } from '@playwright/test';
import { Desk } from './support/desk';
import { FieldWorker } from './support/field-worker';
import { Resident } from './support/resident';
import { Scene, type Stage } from './support/scene';
import { kNoServer, kServer } from './support/server';
import { filled } from './support/words';

// The loop of one case on the real server, as the people in it see it: both languages, a desk and a phone.

const kUnit = { 'zh-CN': '区环卫中心·幸福清运班', en: 'Sanitation Centre, Xingfu Team' };
const kPlace = { longitude: 113.6165, latitude: 34.522 };

// At a desk the place is picked on the map (pixels from its middle), on a phone the device knows it (degrees).
const kTellings: (Stage & { house: string; spot: [number, number] })[] = [
  { lang: 'zh-CN', width: 1440, height: 900, house: '41', spot: [-16, 0] },
  { lang: 'en', width: 1440, height: 900, house: '43', spot: [16, 8] },
  { lang: 'zh-CN', width: 390, height: 844, house: '45', spot: [0.0012, 0] },
  { lang: 'en', width: 390, height: 844, house: '47', spot: [-0.0012, 0.0006] },
];

test.skip(!kServer, kNoServer);

for (const { house, spot, ...stage } of kTellings)
  test(`a case from the report to the reopening, ${stage.lang}, ${stage.width}×${stage.height}`, async ({
    browser,
  }) => {
    const scene = new Scene(browser, stage);
    const { words, said } = scene;
    const address = filled(said.address, { house });
    const on_phone = stage.width < 600;
    const place = on_phone
      ? { longitude: kPlace.longitude + spot[0], latitude: kPlace.latitude + spot[1] }
      : kPlace;

    const desk = await Desk.signIn(scene, 'dispatcher', '/cases?sort=-reported_at', 'sign-in');
    await desk.mark();

    // Report: photo, place, class, words; at once the code, the grid, who answers, by when.
    const resident = await Resident.arrive(scene, on_phone ? place : undefined);
    await scene.look(resident.page, 'home');
    await resident.startReport();
    await resident.takePhoto();
    if (on_phone) await resident.expectPlaceFound();
    else await resident.pickOnMap(...spot);
    await resident.describe(words.common.group.litter, said.problem, address);
    await scene.look(resident.page, 'report');
    const { code, number } = await resident.send();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expect(resident.fact(words.site.done.where)).toContainText(stage.lang === 'en' ? 'Grid' : '网格');
    await expect(resident.fact(words.site.done.who)).toContainText(kUnit[stage.lang]);
    await expect(resident.fact(words.site.done.due)).toContainText(/\d\d:\d\d/);
    await scene.look(resident.page, 'sent');

    // Desk: it is in the open list, without a reload.
    await expect(desk.row(number)).toContainText(words.common.state.dispatched);
    await scene.look(desk.page, 'desk-new-case');

    // Handle: my tasks, accept, photo and words, report back. The desk sees each step.
    const worker = await FieldWorker.activate(scene, kUnit['zh-CN'], place);
    await expect(worker.task(address)).toBeVisible();
    await scene.look(worker.page, 'tasks');
    await worker.open(address);
    await scene.look(worker.page, 'handle');
    await worker.accept();
    await expect(desk.row(number)).toContainText(words.common.state.handling);
    await resident.follow(code);
    await expect(resident.state).toHaveText(words.common.public_state.handling);
    await scene.look(resident.page, 'follow-handling');
    await worker.fillReport(said.done);
    await scene.look(worker.page, 'report-back');
    await worker.reportBack();
    await expect(desk.row(number)).toContainText(words.common.state.rectified);
    await desk.expectNotReloaded();

    // Verify by before and after: somebody who did not handle it.
    const verifier = await Desk.signIn(scene, 'verifier', `/cases?state=rectified&q=${number}`);
    await verifier.openWhole(number);
    await expect(verifier.page.getByRole('slider', { name: words.common.photo.divider })).toBeVisible();
    await scene.look(verifier.page, 'verify');
    await verifier.press('pass_verification', words.desk.done.passed);

    // First review, then publish.
    await desk.list(`state=all&q=${number}`);
    await desk.openWhole(number);
    await desk.press('release', words.desk.done.released);
    await scene.look(desk.page, 'released');
    const neighbour = await Resident.arrive(scene);
    await neighbour.page.getByRole('button', { name: words.site.home.as_list }).click();
    const published = neighbour.page.locator('.case-list').getByRole('listitem').filter({ hasText: address });
    await expect(published).toContainText(words.common.public_state.closed);
    await published.scrollIntoViewIfNeeded();
    await scene.look(neighbour.page, 'public-list');

    // Follow: before and after, not satisfied, reopened; the desk has it again.
    await desk.list('sort=-reported_at');
    await expect(desk.row(number)).toHaveCount(0);
    await desk.mark();
    await resident.follow(code);
    await expect(resident.state).toHaveText(words.common.public_state.closed);
    await expect(resident.page.getByText(words.common.photo.before, { exact: true })).toBeVisible();
    await expect(resident.page.getByText(words.common.photo.after, { exact: true })).toBeVisible();
    await scene.look(resident.page, 'follow-closed');
    await resident.sayUnsatisfied(said.unhappy);
    await resident.reopen(said.again);
    await expect(resident.state).not.toHaveText(words.common.public_state.closed);
    await scene.look(resident.page, 'follow-reopened');
    await expect(desk.row(number)).toBeVisible();
    await desk.expectNotReloaded();
    await desk.peek(number);
    await scene.look(desk.page, 'desk-reopened');
    await scene.close();
  });
