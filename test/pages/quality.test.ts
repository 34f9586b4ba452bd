import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { keptScreenshot, openBrowser, visitor } from '../setup/browser.ts';
import { focusFaults, layoutFaults } from '../setup/layout-faults.ts';
import { Dashboard, FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let path: string;
let paths: string[];

async function signedIn(options: Parameters<typeof visitor>[2]) {
  const who = await visitor(browser, system.url, options);
  await who.page.goto('/sign-in?as=casemanager');
  return who;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const { body } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
  path = `/trajectories/${body.id}`;
  const client = (await system.store.trajectory(body.id))?.client?.id;
  paths = [
    '/',
    '/deadlines',
    '/worklist',
    '/trajectories',
    '/mailbox',
    '/trajectories/new',
    path,
    `${path}/items/first-mdo`,
    `${path}/hold-meeting?item=first-mdo`,
    `${path}/set-date?name=release`,
    `${path}/som?item=som-screening`,
    `/clients/${client}`,
    '/catalogue',
    '/catalogue/detention-reintegration',
    '/find',
    '/help',
    '/tour/1',
    '/accessibility',
    '/nowhere',
  ];
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('with the keyboard alone', () => {
  test('the first stop is a link to the content, and focus can be seen', async () => {
    const { page } = await signedIn({});
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    expect(
      await page.evaluate('parseFloat(getComputedStyle(document.activeElement).outlineWidth)'),
    ).toBeGreaterThanOrEqual(3);
  });
});

/** Presses Tab until what has the focus is called so; it must come within so many stops. */
async function tabTo(page: Page, name: RegExp, stops = 80): Promise<void> {
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      `document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent`,
    );
    if (name.test(at)) return;
  }
  throw new Error(`no stop called ${name} within ${stops} of ${page.url()}`);
}

test('a day’s work goes with the keyboard alone, is read out, and leads back to the list', async () => {
  const { page, complaints } = await signedIn({});
  await page.goto('/worklist?of=team');
  await tabTo(page, /^Afronden/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/complete?*');
  await tabTo(page, /^Afronden$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/worklist?*');
  await FormPage.check(page);
  // A screen reader says the title, then what has the focus: what was done, or the row to go on with.
  expect(await page.title()).toMatch(/: afgerond/);
  expect(await page.evaluate<string>('document.activeElement.tagName')).not.toBe('BODY');
  await page.keyboard.press('Tab');
  expect(await focusFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

describe('on every screen', () => {
  test.each([1280, 640, 390, 320])('the main pages lie well, %d pixels wide', async (width) => {
    const { page, complaints } = await signedIn({ width });
    for (const each of paths) {
      await page.goto(each);
      if (width !== 640)
        await keptScreenshot(
          page,
          `live${each.replace(/[0-9a-f-]{36}/, 'id').replaceAll(/\W+/g, '-')}-${width}`,
        );
      expect([each, await layoutFaults(page)]).toEqual([each, []]);
    }
    expect(complaints).toEqual([]);
  });
});

describe('without script', () => {
  test('a filter, a form and its errors work', async () => {
    const { page } = await signedIn({ script: false });
    await page.goto('/deadlines?q=bestaat+niet');
    expect(await page.getByRole('status').innerText()).toBe('Geen resultaten');
    await page.goto(`${path}/set-date?name=verdict`);
    await page.getByLabel('Nieuwe datum').fill(addDays(dayOf(system.now()), 10));
    await page.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
    expect(await page.locator('[data-errors] li').allInnerTexts()).toEqual(['Vul in: Reden.']);
    await page.getByLabel('Reden').fill('Uitspraak bekend');
    await page.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect(new URL(page.url()).pathname).toBe(path);
    await page.goto(`${path}?tab=history`);
    expect(await page.locator('.timeline').first().innerText()).toContain('Uitspraak bekend');
  });
});

describe('language', () => {
  test('is switched by a button, kept, and returns to the same page', async () => {
    const { page } = await signedIn({});
    await page.goto('/worklist');
    await page.getByRole('button', { name: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe('/worklist');
    expect(await (await FormPage.check(page)).heading()).toBe('Worklist');
    await page.goto('/mailbox?lang=nl');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(new URL(page.url()).search).toBe('');
  });

  test('never sends somebody to another site', async () => {
    const { context } = await signedIn({});
    const answer = await context.request.post('/language', {
      form: { lang: 'en', return: '//example.org/' },
      headers: { Origin: system.url },
      maxRedirects: 0,
    });
    expect(answer.headers()['location']).toBe('/');
  });
});

describe('signing out', () => {
  test('closes every page', async () => {
    const { page } = await signedIn({});
    await Dashboard.of(page);
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});

describe('what may not be done', () => {
  test('is not offered, and refused as a page when asked for all the same', async () => {
    const who = await visitor(browser, system.url);
    await who.page.goto('/sign-in?as=coordinator');
    expect((await who.page.goto(`${path}/decide?item=first-mdo`))?.status()).toBe(404);
    expect((await who.page.goto(`${path}/hold-meeting?item=first-mdo`))?.status()).toBe(200);
    expect((await who.page.goto(`${path}/complete?item=no-such-item`))?.status()).toBe(404);
    await who.page.goto('/sign-in?as=tulp');
    expect((await who.page.goto('/trajectories/new'))?.status()).toBe(403);
    expect(await (await FormPage.check(who.page)).heading()).toBe('Dit mag u niet');
  });
});
