import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';
import { focusFaults, layoutFaults } from '../setup/layout-faults.ts';
import { serveGallery } from '../setup/gallery.ts';

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  gallery?.close();
});

const menu = (page: Page) => page.locator('.topmenu summary');
const entries = (page: Page) => page.getByRole('navigation', { name: /Hoofdmenu|Main menu/ });
const heightOf = (page: Page): Promise<number> =>
  page.evaluate(`document.querySelector('.masthead').getBoundingClientRect().height`);

describe('the head of a page on a phone', () => {
  // Of 640 pixels is a laptop on which everything is twice as large.
  test.each([
    [640, 'nl', 'Werkvoorraad'],
    [390, 'en', 'Worklist'],
    [320, 'nl', 'Werkvoorraad'],
    [320, 'en', 'Worklist'],
  ])('is one line with a menu, without script too, %d pixels wide (%s)', async (width, lang, first) => {
    const { page, context } = await visitor(browser, gallery.url, { width, script: false });
    await page.goto(`/${lang}/worklist`);
    expect(await heightOf(page)).toBeLessThanOrEqual(56);
    expect(await menu(page).innerText()).toMatch(/^Menu\s+12/);
    expect(await entries(page).count()).toBe(0);
    await menu(page).click();
    const links = await entries(page).getByRole('link').all();
    expect(await links[0]!.innerText()).toBe(first);
    for (const link of links) expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    expect(await page.getByRole('button', { name: /Uitloggen|Sign out/ }).isVisible()).toBe(true);
    await context.close();
  });

  test.each([640, 390, 320])(
    'lies well and is accessible with its menu open, %d pixels wide',
    async (width) => {
      const { page, context } = await visitor(browser, gallery.url, { width });
      await page.goto('/nl/worklist');
      await menu(page).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await layoutFaults(page)).toEqual([]);
      await context.close();
    },
  );

  test('covers nothing once the keyboard moves on', async () => {
    const { page } = await visitor(browser, gallery.url, { width: 390 });
    await page.goto('/nl/worklist');
    await menu(page).focus();
    await page.keyboard.press('Enter');
    const leave = page.getByRole('button', { name: 'Uitloggen' });
    for (let stop = 0; stop < 20 && (await leave.isVisible()); stop += 1) await page.keyboard.press('Tab');
    expect(await leave.isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    expect(await focusFaults(page)).toEqual([]);
  });

  test('leads to the search, where its field has the focus', async () => {
    const { page } = await visitor(browser, gallery.url, { width: 390 });
    await page.goto('/nl/worklist');
    const find = page.getByRole('link', { name: 'Zoeken', exact: true });
    expect(await find.getAttribute('href')).toBe('/find#find');
    await page.goto('/nl/find#find');
    expect(await page.evaluate('document.activeElement.id')).toBe('find');
    expect(await find.count()).toBe(0);
  });
});

test('on a laptop everything stands beside one another', async () => {
  const { page } = await visitor(browser, gallery.url);
  await page.goto('/nl/worklist');
  expect(await menu(page).isVisible()).toBe(false);
  expect(await entries(page).getByRole('link', { name: 'Berichten (12)', exact: true }).count()).toBe(1);
  expect(await page.locator('#find').isVisible()).toBe(true);
});
