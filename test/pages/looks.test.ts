import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
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

async function opened(
  state: string,
  { width, ...media }: { width?: number; forcedColors?: 'active'; media?: 'print' } = {},
): Promise<Page> {
  const { page } = await visitor(browser, gallery.url, { width });
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

describe('in forced colours', () => {
  const lines = (page: Page, of: string): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('${of}')].map((e) => {
      const { borderBlockEndColor, backgroundColor } = getComputedStyle(e);
      return borderBlockEndColor === getComputedStyle(document.body).backgroundColor ? 'none' : 'line';
    })`);

  test.each(['.tabs a', '.mainnav a'])('one of %s has a line: the current one', async (links) => {
    const page = await opened('dashboard', { forcedColors: 'active' });
    expect(await lines(page, `${links}[aria-current]`)).toEqual(['line']);
    expect(new Set(await lines(page, `${links}:not([aria-current])`))).toEqual(new Set(['none']));
  });
});

describe('what people typed at length', () => {
  const word = 'Hottentottententententoonstellingen';

  test.each(['case', 'dashboard', 'client', 'mailbox', 'trajectories', 'explanation', 'worklist'])(
    'fits a screen of 320 pixels on the page %s',
    async (state) => {
      const page = await opened(state, { width: 320 });
      await page.evaluate(`{
        const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const { parentElement: e } = walk.currentNode;
          if (walk.currentNode.data.trim() && e.closest('h1, h2, h3, td, dd, li, a') && !e.closest('.nl-number-badge, .utrecht-status-badge, .nl-button, svg, time, .tabs'))
            walk.currentNode.data = '${word}';
        }
      }`);
      expect(await widthOf(page)).toBe(320);
      const cut = await page.evaluate(`[...document.querySelectorAll('main *')].filter((e) =>
        e.checkVisibility() && !e.closest('.sr, .scroll, .tabs, thead, svg') && e.getBoundingClientRect().right > 320).map((e) => e.outerHTML.slice(0, 200))`);
      expect(cut).toEqual([]);
    },
  );
});

describe('a case on paper', () => {
  /** What is printed, and on how many pages of A4. */
  async function printed(what: string): Promise<{ text: string; pages: number }> {
    const page = await opened(`case-print-${what}`, { media: 'print' });
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    return { text: await page.locator('main').innerText(), pages };
  }

  test('is one page for a meeting, however much there is', async () => {
    const { text, pages } = await printed('meeting');
    expect(pages).toBe(1);
    for (const part of ['Sam', 'Wie moet wat', 'En nog ', 'Afspraken die open staan', 'Huisvesting'])
      expect(text).toContain(part);
    expect(text).not.toContain('Terug naar');
  });

  test('is what is open, or all', async () => {
    const open = await printed('open');
    expect(open.text).toContain('Startgesprek');
    expect(open.text).not.toContain('Identiteitsbewijs');
    const all = await printed('all');
    for (const part of ['Identiteitsbewijs', 'Wat er gebeurde', 'Overleggen'])
      expect(all.text).toContain(part);
    expect(all.pages).toBeGreaterThan(open.pages);
  });

  test('is printed by a button where script runs', async () => {
    const page = await opened('case-print-open');
    await page.evaluate('globalThis.print = () => { globalThis.printed = true }');
    await page.getByRole('button', { name: 'Afdrukken', exact: true }).click();
    expect(await page.evaluate('globalThis.printed')).toBe(true);
  });
});

describe('the way back from a case', () => {
  test('leads to the list one came from, with its tab and filters, also after a page in between', async () => {
    const page = await opened('dashboard?tab=overdue&q=sam');
    for (const between of ['case', 'form', 'case']) await page.goto(`/nl/${between}`);
    const back = page.getByRole('link', { name: 'Terug naar de lijst' });
    expect(await back.getAttribute('href')).toBe('/nl/dashboard?tab=overdue&q=sam');
    await page.goto('/nl/worklist');
    await page.goto('/nl/case');
    expect(await back.getAttribute('href')).toBe('/nl/worklist');
  });

  test('forgets the list once one signed out, and leads to all without script', async () => {
    const page = await opened('dashboard?tab=overdue');
    for (const between of ['sign-in', 'case']) await page.goto(`/nl/${between}`);
    expect(await page.getByRole('link', { name: 'Terug naar de lijst' }).getAttribute('href')).toBe('/');
  });
});

test('a day is chosen from the calendar of an American browser, and typed day first all the same', async () => {
  const { page } = await visitor(browser, gallery.url, { locale: 'en-US' });
  await page.goto('/nl/form');
  const typed = page.getByLabel('Op dd-mm-jjjj');
  expect(await typed.inputValue()).toBe('23-11-2026');
  const pick = page.getByRole('button', { name: 'Kies uit een kalender', exact: true });
  expect(await pick.isVisible()).toBe(true);
  const described = await pick.getAttribute('aria-describedby');
  expect(await page.locator(`#${described}`).innerText()).toBe('Op dd-mm-jjjj');
  await page.locator('.day__native').first().fill('2026-12-01');
  expect(await typed.inputValue()).toBe('01-12-2026');
});
