import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

// The grid map and the plates, against the mock of src/testing.
async function signIn(page: Page, path: string) {
  await page.goto(path);
  const field = page.getByLabel('登录名');
  const list = page.getByRole('navigation', { name: '主导航' });
  await expect(field.or(list).first()).toBeVisible({ timeout: 60_000 });
  if (await field.isVisible()) {
    await field.fill('admin');
    await page.getByLabel('密码', { exact: true }).fill('demo');
    await page.getByRole('button', { name: '登录' }).click();
  }
  await expect(list).toBeVisible();
}

async function expectAccessible(page: Page) {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const told = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(told).toEqual([]);
}

const drawn = (page: Page) => page.locator('.gridmap-canvas[aria-busy="false"]');
const rows = (page: Page) => page.locator('.grid-map-rows tbody tr');

test('the map is drawn from tiles of our own server, and only from there', async ({ page }) => {
  const tiles: string[] = [];
  const others: string[] = [];
  const own = new URL(test.info().project.use.baseURL ?? '').origin;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith('.mvt')) tiles.push(url.pathname);
    if (url.protocol.startsWith('http') && url.origin !== own) others.push(request.url());
  });
  await signIn(page, '/console/map');
  await expect(drawn(page)).toBeVisible({ timeout: 60_000 });
  expect(tiles.some((path) => path.includes('/tiles/grids/1/'))).toBe(true);
  expect(tiles.some((path) => path.includes('/tiles/cases/'))).toBe(true);
  expect(others).toEqual([]);
  await expectAccessible(page);
});

test('another metric colours the same tiles: the grids are not asked for again', async ({ page }) => {
  await signIn(page, '/console/map');
  await expect(drawn(page)).toBeVisible({ timeout: 60_000 });
  const again: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/tiles/grids/1/')) again.push(request.url());
  });
  await page.getByText('按期处置率', { exact: false }).first().click();
  await expect(page).toHaveURL(/metric=on_time/);
  await expect(page.locator('.map-legend')).toContainText('80');
  await expect(drawn(page)).toBeVisible();
  expect(again).toEqual([]);
  await page.reload();
  await expect(page.locator('.map-legend')).toContainText('按期处置率');
});

test('an area chosen from the list opens its card with posts and counts; Esc goes back', async ({ page }) => {
  await signIn(page, '/console/map?depth=3');
  await rows(page).first().getByRole('button').click();
  const card = page.getByRole('complementary', { name: '网格卡片' });
  await expect(card).toContainText('网格长');
  await expect(card.getByRole('link', { name: '查看案件' })).toHaveAttribute('href', /area_id=/);
  await expect(page).toHaveURL(/pick=/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '网格清单' })).toBeVisible();
});

test('a place is found by part of its name', async ({ page }) => {
  await signIn(page, '/console/map');
  await page.getByRole('combobox', { name: '查找网格名称、代码' }).fill('新民一');
  await page.locator('.map-found', { hasText: '新民一网格' }).first().click();
  await expect(page.getByRole('complementary', { name: '网格卡片' })).toContainText('新民一网格');
});

test('filters live in the address and narrow map, list and numbers alike', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await signIn(page, '/console/map?group=parking&days=7&depth=1');
  await expect(rows(page).first()).toBeVisible();
  await expect.poll(() => asked.some((url) => url.includes('/tiles/cases/')), { timeout: 60_000 }).toBe(true);
  for (const path of ['/territory/figures', '/tiles/cases/'])
    expect(asked.filter((url) => url.includes(path)).every((url) => url.includes('group=parking'))).toBe(
      true,
    );
});

test('without WebGL2 the list stands alone', async ({ page }) => {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind === 'webgl2' ? null : Reflect.apply(real, this, [kind, ...rest]);
    } as typeof real;
  });
  await signIn(page, '/console/map');
  await expect(page.getByText('此设备不能显示地图')).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});

test('plates: one a grid, with map, posts and code, printable in both sizes', async ({ page }) => {
  await signIn(page, '/console/territory/plates?area=o2');
  const plates = page.locator('.plate');
  await expect(plates.first()).toBeVisible();
  await expect(plates.first()).toContainText('网格长');
  await expect(plates.first().locator('svg[role="img"]')).toBeVisible();
  await expect(plates.first().getByRole('img', { name: /二维码/ })).toHaveAttribute('src', /site=http/);
  await expectAccessible(page);
  await page.getByLabel('居民网站地址').fill('wm.example.gov.cn/x');
  await expect(page.getByText('地址应形如')).toBeVisible();
  await expect(plates.first().getByRole('img', { name: /二维码/ })).toHaveCount(0);
  await page.getByLabel('居民网站地址').fill('https://wm.example.gov.cn');
  await page.getByText('铭牌 600×400 毫米').click();
  await expect(page).toHaveURL(/size=board/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
});

test('a plate scanned by a resident fills the place in, and it can still be moved', async ({ page }) => {
  await page.goto('/report?grid=G7-1');
  await expect(page.getByText('公示牌，位置已填好')).toBeVisible();
  await expect(
    page.getByRole('button', { name: '在地图上调整' }).or(page.locator('.t-place-row .t-link')),
  ).toBeVisible();
  await expect(page.locator('.t-place-words')).not.toContainText('没有位置');
});

test('a plate with an unknown grid says so and lets one report all the same', async ({ page }) => {
  await page.goto('/report?grid=NOPE');
  await expect(page.getByText('没有编号为 NOPE 的网格')).toBeVisible();
  await expect(page.getByRole('button', { name: '提交' })).toBeVisible();
});
