import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

// Against the mock. The field report itself is answered here, so that arrivals can be counted.
test.use({
  viewport: { width: 390, height: 844 },
  permissions: ['geolocation'],
  geolocation: { longitude: 113.5, latitude: 34.8, accuracy: 8 },
});

const kPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const photo = { name: 'photo.png', mimeType: 'image/png', buffer: kPixel };

async function activate(page: Page) {
  await page.goto('/m/activate#4H7K-2M9P');
  const button = page.getByRole('button', { name: '激活' });
  const tasks = page.getByRole('heading', { name: '任务' });
  await expect(button.or(tasks)).toBeVisible();
  if (await button.isVisible()) await button.click();
  await page.goto('/m/');
  await expect(tasks).toBeVisible();
}

test('a scanned card fills in its code, which no address and no request path shows', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/m/activate#4H7K-2M9P');
  await expect(page.getByLabel('激活码')).toHaveValue('4H7K-2M9P');
  await expect(page).toHaveURL(/\/m\/activate$/);
  await page.getByRole('button', { name: '激活' }).click();
  await expect(page.getByRole('heading', { name: '任务' })).toBeVisible();
  expect(asked.filter((url) => url.split('#')[0]?.includes('4H7K'))).toEqual([]);
});

/** The service worker must hold the page before the network goes away. */
async function readyForOffline(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

/** What the phone keeps of the report, once its database has it. */
function keptDraft(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('jingwei');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const read = open.result.transaction('drafts').objectStore('drafts').get('phone.report');
          read.onerror = () => reject(read.error);
          read.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(read.result?.value ?? null));
          };
        };
      }),
  );
}

test('offline, photo, reload, online: exactly one report arrives', async ({ page, context }) => {
  const keys: string[] = [];
  await page.route(/\/api\/v1\/cases$/, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    return route.fulfill({ status: 201, json: { summary: { id: '1', number: 'JW-1124-001', version: 1 } } });
  });
  await activate(page);
  await readyForOffline(page);
  await page.goto('/m/report');
  await expect(page.getByRole('radiogroup', { name: '这是什么问题' })).toBeVisible();
  await context.setOffline(true);
  await page.locator('input[type=file]').first().setInputFiles(photo);
  await page.getByRole('radio', { name: '垃圾卫生' }).click();
  await expect.poll(() => keptDraft(page)).toContain('"class_code":"');
  await page.reload();
  await expect(page.getByText('已恢复上次没有提交的内容。')).toBeVisible();
  await expect(page.getByAltText('第 1 张照片')).toBeVisible();
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByRole('link', { name: /离线·1 待发送/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: /离线·1 待发送/ })).toBeVisible();
  expect(keys).toEqual([]);
  await context.setOffline(false);
  // What can still be undone waits a little longer before it is sent.
  await expect(page.getByRole('link', { name: /在线/ })).toBeVisible({ timeout: 60_000 });
  expect(new Set(keys).size).toBe(1);
  await page.getByRole('link', { name: /在线/ }).click();
  await expect(page.getByText(/JW-1124-001/)).toBeVisible();
});

test('a refusal stays in the queue, names its field, and is counted in the header', async ({ page }) => {
  await page.route(/\/api\/v1\/cases$/, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          json: {
            type: 'about:blank',
            title: '内容有误',
            status: 422,
            code: 'invalid',
            detail: '请改正标出的内容。',
            request_id: 'r',
            errors: [{ pointer: '/class_code', rule: 'unknown', detail: '类别：目录里没有这一类，请重选。' }],
          },
        })
      : route.fallback(),
  );
  await activate(page);
  await page.goto('/m/report');
  await page.locator('input[type=file]').first().setInputFiles(photo);
  await page.getByRole('radio', { name: '垃圾卫生' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  const chip = page.getByRole('link', { name: /1 条需处理/ });
  await expect(chip).toBeVisible({ timeout: 15_000 });
  await chip.click();
  await expect(page.getByText('类别：目录里没有这一类，请重选。')).toBeVisible();
  await page.getByRole('button', { name: '不发了' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '不发了' }).click();
  await expect(page.getByText('没有待发送的内容')).toBeVisible();
});

test('a report can be undone within five seconds and is back in the form', async ({ page }) => {
  await activate(page);
  await page.goto('/m/report');
  await page.locator('input[type=file]').first().setInputFiles(photo);
  await page.getByRole('radio', { name: '乱停乱放' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('radio', { name: '乱停乱放' })).toBeChecked();
  await expect(page.getByAltText('第 1 张照片')).toBeVisible();
});

for (const path of ['/m/', '/m/?tab=verify', '/m/report', '/m/me', '/m/queue'])
  test(`${path} is accessible`, async ({ page }) => {
    await activate(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
