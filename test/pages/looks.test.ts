import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createGallery } from '../../web/gallery/app.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';

let server: Server;
let browser: Browser;
let url: string;

beforeAll(async () => {
  server = createServer(createGallery());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

async function opened(
  state: string,
  { width, ...media }: { width?: number; forcedColors?: 'active'; media?: 'print' } = {},
): Promise<Page> {
  const { page } = await visitor(browser, url, { width });
  await page.emulateMedia(media);
  await page.goto(`/nl/${state}`);
  return page;
}

const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

describe('with everything unfolded', () => {
  test.each([320, 390])('the table of the chart does not scroll the page, %d pixels wide', async (width) => {
    const page = await opened('dashboard', { width });
    await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
    expect(await widthOf(page)).toBe(width);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
