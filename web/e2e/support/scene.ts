import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { kServer } from './server';
import { kSaid, kWords, type Lang } from './words';

export interface Stage {
  lang: Lang;
  width: number;
  height: number;
}

export interface Place {
  longitude: number;
  latitude: number;
}

const kFolder = '../build/screenshots';

/** One telling of a story: a language and a size. Hands out people's browsers, looks at their pages. */
export class Scene {
  readonly words;
  readonly said;
  private shown = 0;
  private readonly troubles: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    readonly stage: Stage,
    private readonly prefix = '',
  ) {
    this.words = kWords[stage.lang];
    this.said = kSaid[stage.lang];
  }

  /** A browser of one's own for each person, so that nobody acts with another's session. */
  async person(place?: Place): Promise<Page> {
    const { lang, width, height } = this.stage;
    const context = await this.browser.newContext({
      baseURL: kServer,
      locale: lang === 'en' ? 'en-GB' : 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width, height },
      reducedMotion: 'reduce',
      geolocation: place && { ...place, accuracy: 8 },
      permissions: place ? ['geolocation'] : [],
    });
    this.contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.troubles.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text()))
        this.troubles.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }

  /** A page of the story: whole on the screen, accessible, and kept as a picture. */
  async look(page: Page, name: string) {
    await expect(page.locator('.gridmap-canvas[aria-busy="true"]')).toHaveCount(0);
    await page.evaluate(async () => {
      const shown = [...document.images].filter(({ loading }) => loading !== 'lazy');
      await Promise.all(shown.map((image) => image.decode().catch(() => undefined)));
    });
    // A colour on its way to another is neither: buttons at work and running transitions first come to rest.
    await page.mouse.move(0, 0);
    await expect(page.locator('.ant-btn-loading')).toHaveCount(0);
    await page.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
    });
    const { lang, width, height } = this.stage;
    this.shown += 1;
    const number = String(this.shown).padStart(2, '0');
    await page.screenshot({
      path: `${kFolder}/${this.prefix}${lang}-${width}x${height}-${number}-${name}.png`,
    });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, `${name}: nothing sticks out to the right`).toBeLessThanOrEqual(0);
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']);
    // One frame a page: no second page is needed to join results.
    const { violations } = await axe.setLegacyMode(true).analyze();
    const told = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
    );
    expect.soft(told, `${name}: accessible`).toEqual([]);
  }

  async close() {
    await Promise.all(this.contexts.map((context) => context.close()));
    expect(this.troubles, 'no page fails, none breaks its content security policy').toEqual([]);
  }
}
