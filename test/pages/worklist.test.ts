import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor } from '../setup/browser.ts';
import { asksInformation } from './hands.ts';
import { FormPage, VisitedPage } from './objects.ts';

let system: System;
let browser: Browser;

class WorklistPage extends VisitedPage {
  static async of(page: Page, query = 'of=team'): Promise<WorklistPage> {
    await page.goto(`/worklist?${query}`);
    return WorklistPage.check(page);
  }

  counts = (): Promise<string> => this.page.locator('#counts').innerText();
  group = (title: string): Locator => this.page.getByRole('region', { name: title, exact: true });
  hrefs = async (title: string): Promise<string[]> => {
    const links = await this.group(title).locator('tbody .what a').all();
    return Promise.all(links.map(async (each) => (await each.getAttribute('href'))!));
  };
  focused = (): Promise<string | null> => this.page.locator(':focus').getAttribute('href');
}

async function signedIn(options: Parameters<typeof visitor>[2] = {}, persona = 'casemanager') {
  const who = await visitor(browser, system.url, options);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

/** Each of these cases has one item for today, two in the next five working days, and two that wait. */
const cases = 8;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  for (let n = 0; n < cases; n += 1) {
    const made = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
    expect(made.status).toBe(201);
    await asksInformation(system, made.body.id as string);
  }
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test.each([1280, 390, 320])(
  'is accessible and fits %i pixels; a row is one line where there is room',
  async (width) => {
    const { page, complaints } = await signedIn({ width });
    await WorklistPage.of(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const heights = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.work tbody tr')].map((row) => row.getBoundingClientRect().height)`,
    );
    expect(heights.length).toBeGreaterThan(cases);
    if (width === 1280) expect(Math.max(...heights)).toBeLessThanOrEqual(48);
    const shots = process.env['SCREENSHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/worklist-${width}.png`, fullPage: true });
    expect(complaints).toEqual([]);
  },
);

describe('what it says', () => {
  test('is how many there are, also where not all are shown, and leads to the rest', async () => {
    const { page } = await signedIn();
    const all = await WorklistPage.of(page);
    expect(await all.counts()).toMatch(/^8 te laat of vandaag · 16 t\/m .+ · 0 aangeboden · 16 wacht$/);
    const next = all.group('Komende vijf werkdagen');
    expect(await all.hrefs('Komende vijf werkdagen')).toHaveLength(15);
    expect(await next.innerText()).toContain('De eerste 15 van 16.');
    await next.getByRole('link', { name: 'Toon alle 16' }).click();
    const one = await WorklistPage.check(page);
    expect(await one.heading()).toBe('Werkvoorraad: Komende vijf werkdagen');
    expect(await one.hrefs('Komende vijf werkdagen')).toHaveLength(16);
    expect(await one.counts()).toMatch(/^8 te laat/);
    await page.getByRole('link', { name: 'Hele werkvoorraad' }).click();
    expect(await (await WorklistPage.check(page)).heading()).toBe('Werkvoorraad');
  });

  test('is the same in English', async () => {
    const { page } = await signedIn({ locale: 'en-GB' });
    expect(await (await WorklistPage.of(page)).counts()).toMatch(
      /^8 overdue or due today · 16 until .+ · 0 offered · 16 waiting$/,
    );
  });

  test('is of one’s role while one holds nothing by name, unless one asks for one’s own', async () => {
    const { page } = await signedIn();
    const current = () => page.locator('main [aria-current=page]').innerText();
    await WorklistPage.of(page, '');
    expect(await current()).toBe('Van mijn rol');
    await WorklistPage.of(page, 'of=me');
    expect(await current()).toBe('Van mij');
  });
});

describe('the usual action of a row', () => {
  const waits = 'Wacht op anderen';

  test.each([true, false])(
    'leads back to the list, where one goes on with the next row (script: %s)',
    async (script) => {
      const { page, complaints } = await signedIn({ script });
      // Axe needs script.
      const seen = () => (script ? WorklistPage.check(page) : new WorklistPage(page));
      await page.goto('/worklist?of=team');
      const list = await seen();
      const [first, second] = await list.hrefs(waits);
      await list
        .group(waits)
        .getByRole('link', { name: /^Herinneren/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Herinneren', exact: true }).click();
      await page.waitForURL('**/worklist?**');
      const after = await seen();
      expect(await after.notice()).toContain('is herinnerd: ');
      expect(await page.locator('#done a').getAttribute('href')).toBe(first);
      expect(await after.focused()).toBe(second);
      expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe('notice done');
      expect(await after.group(waits).locator('tbody tr').first().innerText()).toContain(
        '× herinnerd, laatst',
      );
      expect(complaints).toEqual([]);
    },
  );

  test('is left without doing it: one is back at the same row', async () => {
    const { page } = await signedIn();
    const list = await WorklistPage.of(page);
    const [, second] = await list.hrefs(waits);
    await list
      .group(waits)
      .getByRole('link', { name: /^Herinneren/ })
      .nth(1)
      .click();
    await page.getByRole('link', { name: 'Annuleren' }).click();
    expect(await (await WorklistPage.check(page)).focused()).toBe(second);
  });

  test('comes back with what is wrong, and still leads to the list', async () => {
    const { page } = await signedIn();
    const list = await WorklistPage.of(page);
    await list
      .group('Vandaag')
      .getByRole('link', { name: /^Afronden/ })
      .first()
      .click();
    await page.locator('main form input[name=on]').fill('2999-01-01');
    await page.locator('main form button.nl-button--primary').click();
    const form = await FormPage.check(page);
    expect(await form.errors()).not.toEqual([]);
    await page.locator('main form input[name=on]').fill('');
    await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    expect(new URL(page.url()).pathname).toBe('/worklist');
  });
});

test('a title leads to its item', async () => {
  const { page } = await signedIn();
  const [first] = await (await WorklistPage.of(page)).hrefs('Vandaag');
  await page.goto(first!);
  expect(await page.locator(`#${new URL(page.url()).hash.slice(1)}`).count()).toBe(1);
});

test.each([
  ['casemanager', 'Werkvoorraad'],
  ['municipality', 'Werkvoorraad'],
  ['coordinator', 'Termijnen'],
])('whoever signs in as %s begins with %s', async (persona, title) => {
  const { page } = await signedIn({}, persona);
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await (await WorklistPage.check(page)).heading()).toBe(title);
  await page.getByRole('link', { name: 'Termijnen', exact: true }).click();
  expect(await (await WorklistPage.check(page)).heading()).toBe('Termijnen');
});
