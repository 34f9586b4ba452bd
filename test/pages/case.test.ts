import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { accessibilityFaults, openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { CasePage } from './objects.ts';

let system: System;
let browser: Browser;
let id: string;
let path: string;
const all: Visitor[] = [];

const tabs = ['plan', 'planned', 'waiting', 'done', 'data', 'history'];

async function signedIn(options: Parameters<typeof visitor>[2] = {}, persona = 'casemanager') {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who.page;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const manager = caller(system, 'casemanager');
  const { body } = await manager.post(
    '/v1/trajectories',
    newDetention({ dates: { admission: daysFromNow(-12) } }),
  );
  id = body.id;
  path = `/trajectories/${id}`;
  expect((await manager.command(id, { type: 'complete', item: 'intake-screening' })).status).toBe(200);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('the first screen', () => {
  test('says what holds the case up and what one must do, and leads on, before one scrolls', async () => {
    const page = await signedIn();
    await page.setViewportSize({ width: 1280, height: 800 });
    const shown = await CasePage.of(page, path);
    expect(await shown.section('Wat dit traject ophoudt').innerText()).toMatch(
      /Nog onbekend: de verwachte ontslagdatum → \d+ onderdelen wachten Invullen/,
    );
    const must = shown.section('U moet');
    expect(await must.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
      expect.arrayContaining(['Taalniveau bepaald (Taalmeter)']),
    );
    const action = must.locator('.nl-button').first();
    expect((await action.boundingBox())!.y).toBeLessThan(700);
    const heights = await page.evaluate<number[]>(
      `[...document.querySelectorAll('#must, #others')].map((e) => e.getBoundingClientRect().top)`,
    );
    expect(Math.max(...heights)).toBeLessThan(700);
  });

  test('needs few stops with the keyboard before the first thing to do', async () => {
    const page = await signedIn();
    await page.goto(path);
    let stops = 0;
    do {
      await page.keyboard.press('Tab');
      stops += 1;
    } while (stops < 60 && (await page.locator('[aria-labelledby=must] .nl-button:focus').count()) === 0);
    expect(stops).toBeLessThanOrEqual(25);
  });

  test('is light: with its style and script less than 100 kB', async () => {
    const page = await signedIn();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => void bodies.push(response.body().catch(() => Buffer.alloc(0))));
    await page.goto(path);
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(100_000);
  });
});

describe.each([1280, 390, 320])('%i pixels wide', (width) => {
  test.each(['nl', 'en'])('each tab is accessible and fits with all unfolded (%s)', async (lang) => {
    const page = await signedIn({ width });
    await page.goto(`${path}?lang=${lang}`);
    for (const tab of tabs) {
      await page.goto(`${path}?tab=${tab}`);
      expect(await page.locator('#tabs a[aria-current=page]').count()).toBe(1);
      const shots = process.env['SCREENSHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/case-${tab}-${lang}-${width}.png`, fullPage: true });
      await page.evaluate(`for (const e of document.querySelectorAll('details:not(.menu)')) e.open = true`);
      expect([tab, await accessibilityFaults(page)]).toEqual([tab, []]);
      expect([tab, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([tab, width]);
    }
    await page.locator('.menu summary').click();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('every item', () => {
  const key = (page: Page) => page.locator(':target').first().getAttribute('id');

  test('stands in one place', async () => {
    const page = await signedIn();
    const found: string[] = [];
    for (const [n, tab] of tabs.entries()) {
      await page.goto(`${path}?tab=${tab}`);
      const place = n === 0 ? '.item[id], .plan__item[id]' : '#tabs ~ * .item[id], #tabs ~ * .plan__item[id]';
      found.push(
        ...(await page.evaluate<string[]>(`[...document.querySelectorAll('${place}')].map((e) => e.id)`)),
      );
    }
    const { items } = (await system.store.trajectory(id))!.case;
    expect(found.toSorted()).toEqual(
      Object.keys(items)
        .map((each) => `item-${each}`)
        .toSorted(),
    );
  });

  test.each([
    ['on another tab', 'intake-screening', 'done'],
    ['that waits, folded', 'handover', 'waiting'],
    ['above the tabs', 'language-level', 'plan'],
  ])('%s is found by its anchor alone, as old links have it', async (_, item, tab) => {
    const page = await signedIn();
    await page.goto(`${path}#item-${item}`);
    await page.locator(`.item#item-${item}`).waitFor();
    expect(await key(page)).toBe(`item-${item}`);
    expect(await page.locator(':target h3').isVisible()).toBe(true);
    expect(await page.locator('#tabs a[aria-current=page]').getAttribute('href')).toContain(`tab=${tab}#`);
  });

  test('is found without script in one more step', async () => {
    const page = await signedIn({ script: false });
    await page.goto(`${path}#item-intake-screening`);
    await page.locator('.nothere').getByRole('link').first().click();
    expect(await page.locator('.item#item-intake-screening').isVisible()).toBe(true);
    await page.locator('.menu summary').click();
    expect(await page.locator('.menu').getByRole('link', { name: 'Afdrukken' }).isVisible()).toBe(true);
  });
});

test('on a phone the actions stay in reach, and nothing that has the focus lies below them', async () => {
  const page = await signedIn({ width: 390 });
  await page.goto(`${path}?tab=planned`);
  const bar = (await page.locator('.caseactions').boundingBox())!;
  expect(bar.y + bar.height).toBeCloseTo(900, 0);
  const hidden: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const under = await page.evaluate<string | null>(`(() => {
      const e = document.activeElement, bar = document.querySelector('.caseactions');
      if (bar.contains(e) || e === document.body) return null;
      return e.getBoundingClientRect().top >= bar.getBoundingClientRect().top ? e.outerHTML : null;
    })()`);
    if (under) hidden.push(under);
  }
  expect(hidden).toEqual([]);
});

test('a date that another trajectory has now says so, and leads there', async () => {
  const manager = caller(system, 'casemanager');
  const { body } = await manager.post('/v1/trajectories', newDetention());
  const set = { type: 'set-fact', fact: 'legalFrameAfter', value: 'conditional-release' };
  expect((await manager.command(body.id, set)).status).toBe(200);
  const page = await signedIn();
  const data = `/trajectories/${body.id}?tab=data`;
  const link = page
    .locator('[aria-labelledby=dates]')
    .getByRole('link', { name: 'Wordt nu gewijzigd in: Voorwaardelijke invrijheidstelling (v.i.)' });
  await expect
    .poll(
      async () => {
        await page.goto(data);
        return link.count();
      },
      { timeout: 120_000 },
    )
    .toBe(1);
  await link.click();
  expect(await (await CasePage.check(page)).page.locator('.casehead').innerText()).toContain('v.i.');
});

test('what was closed asks nothing any more', async () => {
  const manager = caller(system, 'casemanager');
  const { body } = await manager.post('/v1/trajectories', newDetention());
  const close = { type: 'close', outcome: 'other', reason: 'Overgeplaatst' };
  expect((await manager.command(body.id, close)).status).toBe(200);
  const page = await signedIn();
  const shown = await CasePage.of(page, `/trajectories/${body.id}?tab=planned`);
  expect(await page.getByRole('heading', { name: 'U moet' }).count()).toBe(0);
  expect(await shown.section('Bij het sluiten nog niet gedaan').innerText()).not.toContain('Op schema');
});

test('no page broke the content policy or threw an error', () => {
  expect(all.length).toBeGreaterThan(10);
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
