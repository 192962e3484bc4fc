import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.use({
  viewport: { width: 390, height: 844 },
  permissions: ['geolocation', 'clipboard-write'],
  geolocation: { longitude: 113.5, latitude: 34.8, accuracy: 8 },
});

const photo = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const kWords = {
  'zh-CN': {
    report: '随手拍',
    send: '提交',
    litter: '垃圾卫生',
    go_on: '是另一个问题，继续提交',
    sent: '已提交',
    track: '查进度',
    history: '办理过程',
  },
  'en-US': {
    report: 'Report with a photo',
    send: 'Send',
    litter: 'Litter',
    go_on: 'Mine is another one, send it',
    sent: 'Sent',
    track: 'Check status',
    history: 'What happened',
  },
} as const;

for (const [locale, words] of Object.entries(kWords))
  test.describe(locale, () => {
    test.use({ locale });

    test('a resident reports with a photo and follows the report by its code', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: words.report }).first().click();
      await page.locator('input[type=file]').first().setInputFiles(photo);
      await page.getByRole('radio', { name: words.litter }).click();
      await page.getByRole('button', { name: words.send, exact: true }).click();
      await page.getByRole('button', { name: words.go_on }).click();
      await expect(page.getByRole('heading', { name: words.sent })).toBeVisible();
      const code = await page.locator('.done-code strong').innerText();
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      await page.getByRole('main').getByRole('link', { name: words.track }).click();
      await expect(page.getByRole('heading', { name: words.history })).toBeVisible();
      await expect(page.getByText(code)).toBeVisible();
    });
  });

test('without a position an address is enough', async ({ page, context }) => {
  await context.clearPermissions();
  await page.goto('/report');
  await expect(page.getByText(/只写地址/)).toBeVisible();
  await page.getByLabel('地址或附近标志').fill('春晖路32号门前');
  await page.getByLabel('补充说明').fill('路灯不亮');
  await page.getByRole('radio', { name: '设施破损' }).click();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible();
});

test('what is missing is named and the first of it has the focus', async ({ page }) => {
  await page.goto('/report');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByText('照片：请拍一张，或在补充说明里写几个字。')).toBeVisible();
  await expect(page.getByText('类别：请选一类问题。')).toBeVisible();
  await expect(page.locator('input[type=file]').first()).toBeFocused();
});

test('an unfinished report survives a reload, photo and all', async ({ page }) => {
  await page.goto('/report');
  await page.locator('input[type=file]').first().setInputFiles(photo);
  await page.getByRole('radio', { name: '小广告' }).click();
  await page.getByLabel('补充说明').fill('整面墙');
  await page.reload();
  await expect(page.getByRole('radio', { name: '小广告' })).toBeChecked();
  await expect(page.getByLabel('补充说明')).toHaveValue('整面墙');
  await expect(page.getByAltText('第 1 张照片')).toBeVisible();
});

test('a report whose answer was lost is sent once more and received once', async ({ page }) => {
  const keys: string[] = [];
  await page.route(/\/api\/v1\/reports$/, async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (keys.length > 1) return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.goto('/report');
  await page.getByLabel('地址或附近标志').fill('新民巷18号');
  await page.getByLabel('补充说明').fill('垃圾');
  await page.getByRole('radio', { name: '垃圾卫生' }).click();
  const send = page.getByRole('button', { name: '提交', exact: true });
  const go_on = page.getByRole('button', { name: '是另一个问题，继续提交' });
  await send.click();
  await go_on.click();
  await expect(page.getByRole('alert')).toContainText('内容都还在');
  await send.click();
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

for (const path of ['/', '/report', '/track', '/nowhere'])
  test(`${path} is accessible`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
