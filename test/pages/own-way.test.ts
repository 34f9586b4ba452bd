import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor } from '../setup/browser.ts';
import { FormPage, VisitedPage } from './objects.ts';

let system: System;
let browser: Browser;

async function signedIn(options: Parameters<typeof visitor>[2] = {}, persona = 'casemanager') {
  const who = await visitor(browser, system.url, options);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

const place = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  for (let n = 0; n < 2; n += 1)
    expect((await caller(system, 'casemanager').post('/v1/trajectories', newDetention())).status).toBe(201);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('filters that one keeps', () => {
  test.each([
    ['worklist', 'of=nobody', true],
    ['worklist', 'of=team&group=today', false],
    ['deadlines', 'tab=overdue&type=detention-reintegration', true],
  ])(
    'of /%s with %s open the page, until one wants that no more (script: %s)',
    async (path, query, script) => {
      const { page, complaints } = await signedIn({ script }, 'casemanager-2');
      const check = async () => (script ? VisitedPage.check(page) : undefined);
      await page.goto(`/${path}?${query}`);
      await page.getByRole('link', { name: /^Weergaven? bewaren/ }).click();
      await check();
      await page.getByLabel('Naam').fill('Mijn week');
      await page.getByLabel('Open de pagina voortaan hiermee').check();
      await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
      expect(place(page)).toBe(`/${path}?${query}`);
      const kept = page
        .getByRole('navigation', { name: 'Bewaarde weergaven' })
        .getByRole('link', { name: 'Mijn week' });
      expect(await kept.getAttribute('aria-current')).toBe('page');
      await check();

      await page.goto(`/${path}`);
      expect(place(page)).toBe(`/${path}?${query}`);
      await page.getByRole('link', { name: 'Weergaven bewaren en beheren' }).click();
      await page.getByRole('button', { name: 'Niet meer hiermee openen Mijn week' }).click();
      await check();
      expect(await page.locator('main').innerText()).not.toContain('Hiermee opent de pagina.');
      await page.getByRole('button', { name: 'Verwijderen Mijn week' }).click();
      await page.goto(`/${path}`);
      expect(new URL(page.url()).search).toBe('');
      expect(await kept.count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  test('are one’s own; a name that cannot be is refused, with what may be', async () => {
    const { page } = await signedIn();
    await page.goto('/worklist?of=team');
    await page.getByRole('link', { name: 'Weergave bewaren' }).click();
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    expect(await (await FormPage.check(page)).errors()).toEqual([
      '“” kan geen naam zijn: kies er een van 1 tot en met 40 tekens, op één regel.',
    ]);
    await page.getByLabel('Naam').fill('Van ons');
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await VisitedPage.check(page);
    const other = await signedIn({}, 'casemanager-3');
    await other.page.goto('/worklist?of=team');
    expect(await other.page.getByRole('link', { name: 'Van ons' }).count()).toBe(0);
  });
});

describe('single keys', () => {
  const focused = (page: Page) => page.locator(':focus');

  test('go through the rows and to the search, and say what they do; never what is typed', async () => {
    const { page, complaints } = await signedIn();
    await page.goto('/worklist?of=team');
    const rows = await page.locator('[data-row]').all();
    const hrefs = await Promise.all(rows.map((each) => each.getAttribute('href')));
    await page.keyboard.press('j');
    expect(await focused(page).getAttribute('href')).toBe(hrefs[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused(page).getAttribute('href')).toBe(hrefs[1]);
    await page.keyboard.press('Control+j');
    expect(await focused(page).getAttribute('href')).toBe(hrefs[1]);
    await page.keyboard.press('/');
    expect(await focused(page).getAttribute('type')).toBe('search');
    await page.keyboard.type('j/k?');
    expect(await focused(page).inputValue()).toBe('j/k?');
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.waitForURL('**/keys');
    expect(await (await VisitedPage.check(page)).heading()).toBe('Toetsen');
    expect(complaints).toEqual([]);
  });

  test('are switched off by whoever does not want them, on every page, and on again', async () => {
    const { page } = await signedIn({}, 'casemanager-3');
    await page.goto('/keys');
    await page.getByRole('button', { name: 'Toetsen uitzetten' }).click();
    expect(await (await VisitedPage.check(page)).notice()).toBe('De toetsen staan uit.');
    await page.goto('/worklist?of=team');
    await page.keyboard.press('j');
    expect(await focused(page).count()).toBe(0);
    await page.goto('/keys');
    await page.getByRole('button', { name: 'Toetsen aanzetten' }).click();
    await page.goto('/worklist?of=team');
    await page.keyboard.press('j');
    expect(await focused(page).getAttribute('data-row')).toBe('');
  });

  test.each([390, 320])('their page fits %i pixels, in English too', async (width) => {
    const { page } = await signedIn({ width, locale: 'en-GB' });
    await page.goto('/keys');
    expect(await (await VisitedPage.check(page)).heading()).toBe('Keys');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

test('a coordinator opens on what her agency has, and is told so', async () => {
  const { page } = await signedIn({}, 'coordinator');
  await page.goto('/worklist');
  await VisitedPage.check(page);
  expect(await page.locator('main [aria-current=page]').first().innerText()).toBe('Van mijn organisatie');
  expect(await page.locator('#opened').innerText()).toContain('U hebt zelf niets op naam.');
  expect(await page.locator('.work tbody tr').count()).toBeGreaterThan(0);
});
