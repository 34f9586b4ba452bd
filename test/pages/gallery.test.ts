import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { states } from '../../web/gallery/index.tsx';
import { allLangs } from '../../web/texts/texts.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';
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

describe('every page and component in every state', () => {
  test.each(states.map(({ name }) => name))(
    '%s is accessible, and fits a screen of 320 pixels in each language',
    async (name) => {
      const { page, context, complaints } = await visitor(browser, gallery.url, { width: 320 });
      for (const lang of allLangs) {
        expect((await page.goto(`/${lang}/${name}`))?.status()).toBe(200);
        expect([lang, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([lang, 320]);
      }
      // Languages differ in words only.
      expect(await accessibilityFaults(page)).toEqual([]);
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
