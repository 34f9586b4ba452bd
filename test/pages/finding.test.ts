import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor } from '../setup/browser.ts';
import { FormPage, VisitedPage } from './objects.ts';

let system: System;
let browser: Browser;
let path: string;
let number: string;

const reference = 'TULP-480151';

/** The field, which on a phone has a page of its own. */
async function fieldOf(page: Page): Promise<Locator> {
  const there = page.locator('.topmenu__find');
  if (await there.isVisible()) await there.click();
  return page.getByRole('searchbox');
}

class FoundPage extends VisitedPage {
  static async for(page: Page, typed: string): Promise<FoundPage> {
    await (await fieldOf(page)).fill(typed);
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await page.waitForLoadState();
    return new FoundPage(page);
  }

  links = (): Promise<string[]> => this.page.locator('main .found a').allInnerTexts();
  text = (): Promise<string> => this.page.locator('main').innerText();
}

async function signedIn(options: Parameters<typeof visitor>[2] = {}, persona = 'casemanager') {
  const who = await visitor(browser, system.url, options);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const client = { reference, pseudonym: 'Zoëmeeuw' };
  const { body } = await caller(system, 'casemanager').post('/v1/trajectories', {
    ...newDetention(),
    client,
  });
  path = `/trajectories/${body.id}`;
  number = `TR-${body.id.slice(0, 8).toUpperCase()}`;
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('without script', () => {
  test.each([1280, 390, 320])(
    'anything is found from the top of every page, %d pixels wide',
    async (width) => {
      const { page, complaints } = await signedIn({ script: false, width });
      for (const typed of [
        'zoemee',
        'ZOËMEEUW',
        '480151',
        'tulp480151',
        number,
        number.slice(3).toLowerCase(),
      ]) {
        const found = await FoundPage.for(page, typed);
        expect([typed, await found.links()]).toEqual([typed, expect.arrayContaining(['Zoëmeeuw'])]);
        expect(page.url()).toBe(`${system.url}/find`);
      }
      expect(await (await FoundPage.for(page, 'mdo')).links()).toEqual(expect.arrayContaining(['MDO']));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.getByRole('link', { name: 'MDO', exact: true }).click();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/help#word-mdo');
      expect(complaints).toEqual([]);
    },
  );

  test('who takes no part finds nothing, and reads what to try', async () => {
    const { page } = await signedIn({ script: false }, 'casemanager-zuid');
    for (const typed of ['zoemeeuw', reference, number]) {
      const found = await FoundPage.for(page, typed);
      expect([typed, await found.links()]).toEqual([typed, []]);
      expect(await found.text()).toContain('Typ het begin van een woord');
    }
  });
});

describe('while one types', () => {
  test('what is found shows, with the keyboard alone, and nothing of it stands in an address', async () => {
    const { page, complaints } = await signedIn();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const field = page.getByRole('searchbox');
    await field.focus();
    await page.keyboard.type('zoemee', { delay: 20 });
    const link = page.locator('.find__results').getByRole('link', { name: 'Zoëmeeuw' });
    await link.waitFor();
    await FormPage.check(page);
    expect(await page.locator('.find [aria-live]').innerText()).toBe('Eén gevonden voor “zoemee”.');
    expect(asked.filter((url) => /zoe/i.test(url))).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').innerText()).toBe('Zoëmeeuw');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').getAttribute('id')).toBe('find');
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    await page.keyboard.type('u');
    await link.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    expect(complaints).toEqual([]);
  });

  test.each([390, 320])('it fits a screen of %d pixels', async (width) => {
    const { page } = await signedIn({ width });
    await (await fieldOf(page)).fill('termijn');
    await page.locator('.find__results a').first().waitFor();
    await FormPage.check(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const box = (await page.locator('.find__results').boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= width]).toEqual([true, true]);
  });
});

describe('a word of the field', () => {
  test.each([true, false])(
    'explains itself by keyboard, with script: %s, and leads to all words',
    async (script) => {
      const { page, complaints } = await signedIn({ script });
      await page.goto(`${path}/hold-meeting?item=first-mdo`);
      const word = page.getByRole('heading', { level: 1 }).getByRole('button', { name: 'MDO', exact: true });
      const meaning = page.locator('h1 .meaning').first();
      expect(await meaning.isVisible()).toBe(false);
      await word.focus();
      await page.keyboard.press('Enter');
      await meaning.waitFor();
      expect(await meaning.innerText()).toContain('Multidisciplinair overleg');
      if (script) await FormPage.check(page);
      await page.keyboard.press('Escape');
      expect(await meaning.isVisible()).toBe(false);
      await word.click();
      await meaning.getByRole('link').click();
      await page.waitForURL('**/help#word-mdo');
      expect(complaints).toEqual([]);
    },
  );
});

describe('help', () => {
  test('says before one does it what an action does, in the words of its form', async () => {
    const { page } = await signedIn();
    await page.goto(`${path}/set-date?name=release`);
    const effect = await page.locator('p.lead').innerText();
    await page.getByRole('contentinfo').getByRole('link', { name: 'Hulp' }).click();
    await page.waitForURL('**/help');
    await FormPage.check(page);
    expect(await page.locator('main').innerText()).toContain(effect);
    expect(await page.getByRole('link', { name: 'help@example.org' }).getAttribute('href')).toBe(
      'mailto:help@example.org',
    );
  });

  test('the accessibility statement is there without signing in, in both languages', async () => {
    const { page } = await visitor(browser, system.url);
    await page.goto('/accessibility');
    expect(await (await FormPage.check(page)).heading()).toBe('Toegankelijkheid');
    await page.goto('/accessibility?lang=en');
    expect(await (await FormPage.check(page)).heading()).toBe('Accessibility');
  });
});

describe('the first day', () => {
  test.each(['casemanager', 'coordinator', 'probation', 'municipality', 'care', 'director', 'admin'])(
    'of %s is a tour of which every step leads somewhere',
    async (persona) => {
      const { page } = await signedIn({}, persona);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Rondleiding' }).click();
      await page.waitForURL('**/tour/1');
      const at = (): Promise<string> => page.locator('p.lead').innerText();
      const steps = Number((await at()).split(' van ')[1]);
      expect(steps).toBeGreaterThan(2);
      await FormPage.check(page);
      for (let step = 1; step <= steps; step += 1) {
        expect(await at()).toBe(`Stap ${step} van ${steps}`);
        const href = await page.locator('main').getByRole('link', { name: 'Bekijk:' }).getAttribute('href');
        expect([href, (await page.request.get(href!)).status()]).toEqual([href, 200]);
        if (step < steps) await page.getByRole('link', { name: 'Volgende stap' }).click();
        await page.waitForURL(`**/tour/${Math.min(step + 1, steps)}`);
      }
    },
  );
});
