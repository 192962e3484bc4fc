import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

// The coverage proof, against the mock of src/testing: every login there has gaps of its own.
async function signIn(page: Page, login: string, path = '/console/coverage') {
  await page.goto(path);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill('demo');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: '全覆盖证明' })).toBeVisible({ timeout: 60_000 });
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

async function expectNoOverflow(page: Page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

const rows = (page: Page) => page.locator('.gap-table tbody tr');
const figures = (page: Page) => page.getByRole('region', { name: '缺口数字' });
const peek = (page: Page) => page.getByRole('complementary', { name: '缺口详情' });
const left = (page: Page) => page.locator('.coverage-huge b');
const drawn = (page: Page) => page.locator('.coverage-stage .gridmap-canvas[aria-busy="false"]');

test('figures, list and map say the same, with the way down to zero', async ({ page }) => {
  await signIn(page, 'admin-figures');
  await expect(left(page)).toContainText('13');
  await expect(figures(page)).toContainText('其中已认可 1 处，仍计入');
  await expect(figures(page)).toContainText('12 周前 214，上周 49');
  await expect(figures(page).getByRole('button', { name: '网格图形 3' })).toBeVisible();
  await expect(figures(page).getByRole('button', { name: '无责任人 4' })).toBeVisible();
  await expect(rows(page)).toHaveCount(10);
  await expect(page.getByText('显示 1–10 / 12')).toBeVisible();
  // A class of problems is no place: it is in the list only.
  await expect(page.getByText('图上可见 11 处')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(rows(page).first().locator('.gap-number')).toHaveText('11');
  await page.getByRole('button', { name: '查看全部' }).click();
  await expect(rows(page)).toHaveCount(12);
});

test('a figure is a filter in the address, for list, map and report alike', async ({ page }) => {
  await signIn(page, 'admin-filter');
  await figures(page).getByRole('button', { name: '重叠 1' }).click();
  await expect(page).toHaveURL(/group=ground&kind=overlap/);
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('图上可见 1 处')).toBeVisible();
  await expect(page.getByRole('link', { name: '导出报告' })).toHaveAttribute('href', /kind=overlap/);
  await page.reload();
  await expect(rows(page)).toContainText(['重叠']);
  await page.getByRole('button', { name: '去掉 重叠' }).click();
  await expect(rows(page)).toHaveCount(10);
  await page.getByRole('group', { name: '图上显示' }).getByRole('button', { name: '责任' }).click();
  await expect(page).toHaveURL(/group=people/);
  await expect(page.getByText('显示 1–8 / 8')).toBeVisible();
});

test('an area is looked into, and the way leads back up', async ({ page }) => {
  await signIn(page, 'admin-area');
  const areas = page.getByRole('region', { name: '按办(镇)' });
  await areas.getByRole('button', { name: /幸福办/ }).click();
  await expect(page).toHaveURL(/area_id=o2/);
  await expect(page.getByRole('region', { name: '按村(居)' })).toBeVisible();
  await expect(left(page)).not.toContainText('13');
  await page.getByRole('button', { name: '全区', exact: true }).click();
  await expect(left(page)).toContainText('13');
});

test('the list is walked with J and K, Enter opens, Esc closes', async ({ page }) => {
  await signIn(page, 'admin-keys');
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows(page).nth(0)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(peek(page)).toContainText('并入春晖二网格');
  await expect(peek(page)).toContainText('1 / 12');
  await page.keyboard.press('j');
  await expect(peek(page)).toContainText('重叠');
  await expect(page).toHaveURL(/gap=902/);
  await page.keyboard.press('Escape');
  await expect(peek(page)).toBeHidden();
  await expect(rows(page).nth(1)).toHaveAttribute('aria-current', 'true');
});

test('a gap is accepted with a reason, stands apart, still counts, and comes back', async ({ page }) => {
  await signIn(page, 'admin-accept', '/console/coverage?gap=910');
  await peek(page).getByRole('button', { name: '认可至…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /确\s*认/ }).click();
  await expect(dialog.getByText('请填写理由。')).toBeVisible();
  await dialog.getByLabel('理由').fill('河道施工，预计年底完工');
  await dialog.getByLabel('认可至(含当天)').fill('2026-12-20');
  await dialog.getByRole('button', { name: /确\s*认/ }).click();
  await expect(peek(page)).toContainText('已认可至 2026-12-20');
  await expect(peek(page)).toContainText('河道施工');
  await expect(left(page)).toContainText('13');
  await expect(figures(page)).toContainText('其中已认可 2 处');
  await expect(page.getByText('显示 1–10 / 11')).toBeVisible();
  await peek(page).getByRole('button', { name: '撤回认可' }).click();
  await expect(page.getByText('显示 1–10 / 12')).toBeVisible();
  await peek(page).getByRole('button', { name: '关闭' }).click();
  await page.getByText('已认可 1', { exact: true }).click();
  await expect(page).toHaveURL(/acknowledged=true/);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(['认可至 2026-12-31']);
});

test('a missing post is filled where it is missed: a person, suggested first, and the gap is gone', async ({
  page,
}) => {
  await signIn(page, 'admin-assign', '/console/coverage?gap=911');
  await peek(page).getByRole('button', { name: '指定责任人' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /确\s*认/ }).click();
  await expect(dialog.getByText('请选择人员。')).toBeVisible();
  await dialog.getByLabel('人员').fill('柳林');
  await page.locator('.mend-person', { hasText: '柳林镇·网格长岗' }).first().click();
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/duty/assignments'),
  );
  await dialog.getByRole('button', { name: /确\s*认/ }).click();
  expect((await sent).postDataJSON()).toMatchObject({
    target_kind: 'area',
    area_id: 'g10-2',
    duty: 'grid_chief',
    person_id: '104',
    from_day: '2026-11-26',
  });
  await expect(left(page)).toContainText('12');
  await expect(peek(page)).toContainText('这处缺口已经消除');
});

test('terms go on, deputies are named, one of two ends: each changes the assignment that was read', async ({
  page,
}) => {
  await signIn(page, 'admin-change', '/console/coverage?gap=920');
  const dialog = page.getByRole('dialog');
  const put = () => page.waitForRequest((request) => ['PUT', 'POST'].includes(request.method()));
  await peek(page).getByRole('button', { name: '续任' }).click();
  await expect(dialog).toContainText('的任期已于 2026-11-21 届满');
  let sent = put();
  await dialog.getByRole('button', { name: /确\s*认/ }).click();
  expect((await sent).postDataJSON()).toMatchObject({ version: 3, person_id: 'p1', to_day: '2027-11-26' });
  await expect(left(page)).toContainText('12');

  await page.goto('/console/coverage?gap=922');
  await peek(page).getByRole('button', { name: '结束其一' }).click();
  await dialog.getByRole('radio').last().check();
  sent = put();
  await dialog.getByRole('button', { name: /确\s*认/ }).click();
  expect((await sent).url()).toContain('/duty/assignments/a4/end');
  await expect(left(page)).toContainText('11');

  await page.goto('/console/coverage?gap=921');
  await expect(peek(page).getByRole('link', { name: '移交全部责任' })).toHaveAttribute(
    'href',
    /\/duty\/people\/p2\/handover$/,
  );
});

test('a class gets a unit, registered or by a ruling with its reason', async ({ page }) => {
  await signIn(page, 'admin-class', '/console/coverage?gap=930');
  await peek(page).getByRole('button', { name: '指定处置单位' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('单位', { exact: true }).click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByText('作出权责裁定').click();
  await dialog.getByRole('button', { name: /确\s*认/ }).click();
  await expect(dialog.getByText('请填写理由。')).toBeVisible();
  await dialog.getByLabel('理由').fill('运营企业新进入，暂由综合执法处置');
  await dialog.getByRole('button', { name: /确\s*认/ }).click();
  await expect(left(page)).toContainText('12');
});

test('ground is mended in the editor, in a draft of one’s own', async ({ page }) => {
  await signIn(page, 'admin-ground', '/console/coverage?gap=901');
  await peek(page).getByRole('button', { name: '在编辑器中修复' }).click();
  await expect(page).toHaveURL(/\/territory\/drafts\/7001\?area=g1-2$/);
});

test('who may only look finds no button that the server would refuse', async ({ page }) => {
  await signIn(page, 'desk', '/console/coverage?gap=911');
  await expect(peek(page)).toContainText('无责任人');
  await expect(peek(page).getByRole('button', { name: '指定责任人' })).toHaveCount(0);
  await expect(peek(page).getByRole('button', { name: '认可至…' })).toHaveCount(0);
});

test('zero is green, and only zero', async ({ page }) => {
  await signIn(page, 'admin-clear');
  await expect(page.getByRole('region', { name: '已清零' })).toContainText('已连续 3 天无缺口');
  await expect(page.getByRole('region', { name: '缺口清单' })).toHaveCount(0);
  await expectAccessible(page);
});

test('the days before are in the history', async ({ page }) => {
  await signIn(page, 'admin-history');
  await page.getByRole('button', { name: '历史' }).click();
  await expect(page.getByRole('dialog').locator('tbody tr')).toHaveCount(14);
  await expectAccessible(page);
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
  await signIn(page, 'admin-plain');
  await expect(page.getByText('此设备不能显示地图')).toBeVisible();
  await expect(rows(page)).toHaveCount(10);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`at ${width} nothing overflows and everything can be read, in both languages`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await signIn(page, `admin-wide-${width}`);
    await expect(rows(page).first()).toBeVisible();
    await expect(drawn(page)).toBeVisible({ timeout: 60_000 });
    await expectNoOverflow(page);
    await expectAccessible(page);
    await page.evaluate(() => localStorage.setItem('jingwei.language', 'en'));
    await page.goto('/console/coverage?gap=920');
    const details = page.getByRole('complementary', { name: 'Gap details' });
    await expect(details).toContainText('Ran out');
    await expect(details).toContainText('Assignment');
    await expectNoOverflow(page);
    await expectAccessible(page);
    await details.getByRole('button', { name: 'Replace holder' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
  });
