import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { states } from '../../web/gallery/index.tsx';
import { allLangs } from '../../web/texts/texts.ts';
import { accessibilityFaults, keptScreenshot, openBrowser, visitor } from '../setup/browser.ts';
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

/** A laptop, the same with everything twice as large, a telephone, and the smallest that counts. */
const widths = [1280, 640, 390, 320];

describe('every page and component in every state', () => {
  test.each(states.map(({ name }) => name))(
    '%s is accessible and lies well on each screen, twice as large and with wide text, and fits in each language',
    async (name) => {
      const { page, context, complaints } = await visitor(browser, gallery.url, { width: 320 });
      for (const lang of allLangs) {
        expect((await page.goto(`/${lang}/${name}`))?.status()).toBe(200);
        expect([lang, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([lang, 320]);
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // Languages differ in words only.
        await page.goto(`/nl/${name}`);
        await keptScreenshot(page, `${name}-${width}`);
        expect([width, await layoutFaults(page)]).toEqual([width, []]);
        // Everything is unfolded by now.
        if (width !== 640) expect([width, await accessibilityFaults(page)]).toEqual([width, []]);
      }
      await page.keyboard.press('Tab');
      expect(await focusFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

test('the list leads to every state', async () => {
  const { page } = await visitor(browser, gallery.url);
  await page.goto('/');
  expect(await page.getByRole('link').count()).toBe(states.length * allLangs.length);
});
