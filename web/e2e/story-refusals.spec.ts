import { expect, test } from '@playwright/test';
import { Desk } from './support/desk';
import { FieldWorker } from './support/field-worker';
import { Resident } from './support/resident';
import { Scene } from './support/scene';
import { kNoServer, kServer } from './support/server';
import { filled } from './support/words';

// What happens when somebody says no: a unit gives a case back, the desk gives it to another or turns it down.

const kFirst = '区环卫中心·幸福清运班';
const kOther = '区园林绿化所';

test.skip(!kServer, kNoServer);

test('a unit returns a case with a reason, and the desk gives it to another unit', async ({ browser }) => {
  const scene = new Scene(browser, { lang: 'zh-CN', width: 1440, height: 900 }, 'returned-');
  const { words, said } = scene;
  const place = { longitude: 113.6165, latitude: 34.5196 };
  const address = filled(said.address, { house: '51' });

  const resident = await Resident.arrive(scene, place);
  await resident.startReport();
  await resident.takePhoto();
  await resident.expectPlaceFound();
  await resident.describe(words.common.group.litter, said.problem, address);
  const { number } = await resident.send();

  const first = await FieldWorker.activate(scene, kFirst, place);
  await first.open(address);
  await first.giveBack(words.phone.return.reasons.not_ours, said.returned);
  await expect(first.task(address)).toHaveCount(0);

  const desk = await Desk.signIn(scene, 'dispatcher', `/cases?q=${number}`);
  await expect(desk.row(number)).toContainText(words.common.state.reported);
  await desk.peek(number);
  await expect(desk.side.getByText(said.returned)).toBeVisible();
  await scene.look(desk.page, 'desk');
  await desk.dispatchTo(kOther);
  await expect(desk.row(number)).toContainText(kOther);
  await expect(desk.row(number)).toContainText(words.common.state.dispatched);

  const other = await FieldWorker.activate(scene, kOther, place);
  await expect(other.task(address)).toBeVisible();
  await scene.look(other.page, 'other-unit');
  await scene.close();
});

test('the desk rejects a report, and the resident reads why', async ({ browser }) => {
  const scene = new Scene(browser, { lang: 'en', width: 390, height: 844 }, 'rejected-');
  const { words, said } = scene;

  // Without a position nobody is found to answer: it waits at the desk.
  const resident = await Resident.arrive(scene);
  await resident.startReport();
  const address = filled(said.address, { house: '53' });
  await resident.describe(words.common.group.damage, said.problem, address);
  const condition = resident.page.getByRole('radiogroup', { name: words.site.touch.class.condition });
  await condition.getByRole('radio').first().click();
  const { code, number } = await resident.send();
  await expect(resident.fact(words.site.done.where)).toHaveText(words.site.done.no_grid);
  await scene.look(resident.page, 'sent-by-address');

  const desk = await Desk.signIn(scene, 'dispatcher', `/cases?state=reported&q=${number}`);
  await desk.peek(number);
  await desk.reject(said.rejected);

  await resident.follow(code);
  await expect(resident.state).toHaveText(words.common.public_state.rejected);
  await expect(resident.page.locator('.tracked-rejected')).toContainText(said.rejected);
  await scene.look(resident.page, 'follow-rejected');
  await scene.close();
});
