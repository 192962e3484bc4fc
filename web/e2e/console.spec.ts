import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

// Against the mock by default. With $JINGWEI_URL, $JINGWEI_DESK_LOGIN and $JINGWEI_DESK_PASSWORD name the desk.
const login = process.env.JINGWEI_DESK_LOGIN ?? 'admin';
const password = process.env.JINGWEI_DESK_PASSWORD ?? 'demo';

async function signIn(page: Page, path = '/console/cases', who = login) {
  await page.goto(path);
  const field = page.getByLabel('登录名');
  const list = page.getByRole('navigation', { name: '主导航' });
  await expect(field.or(list).first()).toBeVisible();
  if (await field.isVisible()) {
    await field.fill(who);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).click();
  }
  await expect(list).toBeVisible();
}

const rows = (page: Page) => page.locator('.cases-table tbody tr');

/** The page at rest: nothing that loads, a map that is drawn, no colour on its way to another. */
async function comeToRest(page: Page) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
  });
}

async function expectAccessible(page: Page) {
  await comeToRest(page);
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const told = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(told).toEqual([]);
}

test('a wrong password is refused in words, and the page stays where it was', async ({ page, request }) => {
  await request.delete('/api/v1/session').catch(() => undefined);
  await page.goto('/console/cases?clock=overdue');
  await page.getByLabel('登录名').fill('nobody');
  await page.getByLabel('密码', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  expect(page.url()).toContain('clock=overdue');
});

test('a case is dispatched from the list with the keyboard, and can be undone', async ({ page }) => {
  await signIn(page, '/console/cases?state=reported');
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows(page).first()).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('d');
  await expect(page.getByRole('group', { name: '建议责任单位' }).getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: '撤销' });
  await expect(undo).toBeVisible();
  // Straight to the button: a slow machine must not use up the five seconds with waiting for a steady frame.
  await undo.dispatchEvent('click');
  await expect(page.getByText('已撤销，案件仍在派遣岗')).toBeVisible();
  await expect(rows(page).first()).toContainText('待派遣');
});

test('the list, the numbers and the address are one filter', async ({ page }) => {
  await signIn(page);
  await page
    .getByRole('button', { name: /^已超期 ?\d/ })
    .first()
    .click();
  await expect(page).toHaveURL(/clock=overdue/);
  await expect(rows(page).first()).toContainText('超期');
  await page.reload();
  await expect(rows(page).first()).toContainText('超期');
});

test('Esc steps back: from the peek to the list, from the selection to none', async ({ page }) => {
  await signIn(page);
  await rows(page).first().click();
  await expect(page.getByRole('complementary', { name: '案件详情' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('已选 1 件')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '案件详情' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByText('已选 1 件')).toBeHidden();
});

test('a change by someone else appears without a reload', async ({ page }) => {
  const { request } = page;
  const listening = page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith('/events'));
  await signIn(page, '/console/cases?state=reported');
  await listening;
  const first = rows(page).last();
  const id = (await first.getAttribute('id'))?.replace('case-row-', '') ?? '';
  const answer = await request.get(`/api/v1/cases/${id}`);
  expect(answer.status(), await answer.text()).toBe(200);
  const detail = await answer.json();
  const session = await (await request.get('/api/v1/session')).json();
  const units = (await (await request.get(`/api/v1/cases/${id}/suggestions`)).json()).items;
  await request.post(`/api/v1/cases/${id}/dispatch`, {
    headers: { 'X-CSRF-Token': session.csrf_token },
    data: { version: detail.summary.version, unit_id: units[0].unit.id },
  });
  await expect(page.locator(`#case-row-${id}`)).toHaveCount(0);
});

test('verification is refused to nobody silently: a stale page says who was faster', async ({ page }) => {
  const { request } = page;
  await signIn(page, '/console/cases?state=rectified');
  const id = (await rows(page).first().getAttribute('id'))?.replace('case-row-', '') ?? '';
  await page.route('**/api/v1/events', (route) => route.abort());
  await page.goto(`/console/cases/${id}`);
  await expect(page.getByRole('button', { name: '核查通过' })).toBeVisible();
  const answer = await request.get(`/api/v1/cases/${id}`);
  expect(answer.status(), await answer.text()).toBe(200);
  const detail = await answer.json();
  const session = await (await request.get('/api/v1/session')).json();
  await request.post(`/api/v1/cases/${id}/release`, {
    headers: { 'X-CSRF-Token': session.csrf_token },
    data: { version: detail.summary.version, released: !detail.summary.released },
  });
  await page.getByRole('button', { name: '核查通过' }).click();
  await expect(page.getByText(/已显示最新情况/)).toBeVisible();
});

for (const [name, path] of [
  ['workbench', '/console/'],
  ['list', '/console/cases'],
  ['territory', '/console/territory'],
  ['classes', '/console/classes'],
  ['units', '/console/units'],
  ['accounts', '/console/accounts'],
  ['keys', '/console/api-keys'],
] as const) {
  test(`the ${name} page passes the accessibility check in both languages`, async ({ page }) => {
    await signIn(page, path);
    await expectAccessible(page);
    await page.getByRole('button', { name: '切换到英文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectAccessible(page);
  });
}

test('accounts are edited, disabled and enabled again', async ({ page }) => {
  await signIn(page, '/console/accounts', 'admin');
  const row = page.getByRole('row').filter({ hasText: 'clean-1' });
  await row.getByRole('button', { name: '编辑' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新密码').fill('Tested-12');
  await expectAccessible(page);
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await dialog.getByRole('button', { name: '保存' }).click();
  expect((await sent).postDataJSON()).toEqual({ password: 'Tested-12' });
  await expect(page.getByText('已保存 clean-1 的更改')).toBeVisible();
  await row.getByRole('button', { name: '停用' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('已停用 clean-1')).toBeVisible();
  await row.getByRole('button', { name: '启用' }).click();
  await expect(page.getByText('已启用 clean-1')).toBeVisible();
});

test('a sheet of activation cards shows a code to scan for each account and prints nothing else', async ({
  page,
}) => {
  await signIn(page, '/console/accounts', 'admin');
  await page.getByRole('checkbox', { name: 'desk' }).check();
  await page.getByRole('checkbox', { name: 'verifier' }).check();
  await page.getByRole('button', { name: '打印激活卡（2）' }).click();
  const cards = page.locator('.activation-card');
  await expect(cards).toHaveCount(2);
  await expect(cards.first().locator('svg')).toBeVisible();
  await expect(cards.first()).toContainText('4H7K-2M9P');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(cards.last()).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
});

test('the peek and the full page pass the accessibility check', async ({ page }) => {
  await signIn(page, '/console/cases?state=rectified');
  await rows(page).first().click();
  await expect(
    page.getByRole('complementary', { name: '案件详情' }).getByRole('heading').first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '打开整页' }).click();
  await expect(page.getByRole('slider')).toBeVisible();
  await expectAccessible(page);
});

test('a narrow screen keeps the list, the peek and the check', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/console/cases');
  const field = page.getByLabel('登录名');
  await expect(field.or(rows(page).first()).first()).toBeVisible();
  if (await field.isVisible()) {
    await field.fill(login);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).click();
  }
  await expect(rows(page).first()).toBeVisible();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await rows(page).first().click();
  await expect(page.getByRole('complementary', { name: '案件详情' })).toBeVisible();
  await expectAccessible(page);
});

test('signing out leads to the sign-in page and forgets what was shown', async ({ page }) => {
  await signIn(page);
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole('button', { name: /^账户/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByLabel('登录名')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
});
