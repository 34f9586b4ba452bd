import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { dayTyped } from '../../web/ui/forms/days.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { openBrowser, visitor } from '../setup/browser.ts';
import { asksInformation } from './hands.ts';
import { FormPage, VisitedPage } from './objects.ts';

let system: System;
let browser: Browser;
let id: string;

const waits = 'Wacht op anderen';
const next = 'Komende vijf werkdagen';

class List extends VisitedPage {
  static async of(page: Page, query = 'of=team'): Promise<List> {
    await page.goto(`/worklist?${query}`);
    return List.check(page);
  }

  group = (title: string): Locator => this.page.getByRole('region', { name: title, exact: true });
  total = (title: string): Promise<string> => this.group(title).locator('.nl-number-badge').innerText();
  rows = (title: string): Locator => this.group(title).locator('tbody tr');
  hrefs = async (title: string): Promise<string[]> => {
    const links = await this.rows(title).locator('.what a').all();
    return Promise.all(links.map(async (each) => (await each.getAttribute('href'))!));
  };
  focused = (): Promise<string | null> => this.page.locator(':focus').getAttribute('href');
  notShown = (): Locator => this.page.locator('#not-shown');
  pick = (title: string, row: number): Promise<void> =>
    this.rows(title).nth(row).getByRole('checkbox').check();
  with = async (does: string): Promise<void> => {
    await this.page.locator('.choosing').getByRole('button', { name: does }).click();
    await this.page.waitForLoadState();
  };
}

async function signedIn(options: Parameters<typeof visitor>[2] = {}, persona = 'casemanager') {
  const who = await visitor(browser, system.url, options);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

/** Axe needs script. */
const seen = (page: Page, script = true): Promise<List> | List =>
  script ? List.check(page) : new List(page);

const send = async (page: Page, name: string): Promise<void> => {
  await page.locator('main form.form').getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
};

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  // Each has one item for today, two in the next five working days, and two that wait.
  for (let n = 0; n < 4; n += 1) {
    const made = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
    expect(made.status).toBe(201);
    id = made.body.id as string;
    await asksInformation(system, id);
  }
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test.each([1280, 390, 320])('boxes and what one does with them fit %i pixels', async (width) => {
  const { page, complaints } = await signedIn({ width });
  const list = await List.of(page);
  await list.pick(waits, 0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  const sizes = await page.evaluate<number[]>(
    `[...document.querySelectorAll('.pick label, .does__later')].flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      return [width, height];
    })`,
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  const heights = await page.evaluate<number[]>(
    `[...document.querySelectorAll('.work tbody tr')].map((row) => row.getBoundingClientRect().height)`,
  );
  if (width === 1280) expect(Math.max(...heights)).toBeLessThanOrEqual(48);
  const shots = process.env['SCREENSHOTS'];
  if (shots) await page.screenshot({ path: `${shots}/choosing-${width}.png`, fullPage: true });
  expect(complaints).toEqual([]);
});

describe('what one does not want to see for a while', () => {
  test.each([true, false])('goes from one’s own list alone, and comes back (script: %s)', async (script) => {
    const { page } = await signedIn({ script });
    await page.goto('/worklist?of=team');
    const list = await seen(page, script);
    const [first, second] = await list.hrefs(next);
    const total = Number(await list.total(next));
    await list
      .rows(next)
      .first()
      .getByRole('link', { name: /^Later/ })
      .click();
    await page.getByLabel('Weer tonen op').fill(dayTyped(daysFromNow(1))!);
    await page.getByLabel('Reden').fill('Eerst zijn verlof');
    if (script) await FormPage.check(page);
    await send(page, 'Even niet tonen');
    const after = await seen(page, script);
    expect(await after.notice()).toMatch(/^1 regel staat even niet in uw lijst en komt terug op .+ \d{4}\.$/);
    expect(await after.focused()).toBe(second);
    expect(await after.hrefs(next)).not.toContain(first);
    expect(Number(await after.total(next))).toBe(total - 1);
    expect(await after.notShown().innerText()).toMatch(
      /^1 niet getoond, het eerste tot .+\. Toon wat ik niet zie$/,
    );
    expect(await (await colleagues()).hrefs(next)).toContain(first);

    await after.notShown().getByRole('link').click();
    const away = await seen(page, script);
    expect(await away.heading()).toBe('Werkvoorraad: Even niet getoond');
    expect(await page.locator('main').innerText()).toContain('Eerst zijn verlof');
    await page.getByRole('button', { name: /^Weer tonen/ }).click();
    await page.waitForURL('**/worklist?of=team**');
    const back = await seen(page, script);
    expect(await back.hrefs(next)).toContain(first);
    expect(await back.notShown().count()).toBe(0);
  });

  const colleagues = async (): Promise<List> => List.of((await signedIn({}, 'casemanager-2')).page);

  test('never goes past its last day: the form says which day may be', async () => {
    const { page } = await signedIn();
    const list = await List.of(page);
    await list
      .rows(next)
      .first()
      .getByRole('link', { name: /^Later/ })
      .click();
    await page.getByLabel('Weer tonen op').fill(dayTyped(daysFromNow(60))!);
    await send(page, 'Even niet tonen');
    const form = await FormPage.check(page);
    expect(await form.errors()).toEqual([
      expect.stringMatching(/ is na de uiterste dag: kies een dag na vandaag, tot en met .+\.$/),
      'Vul in: Reden.',
    ]);
    await page.locator('main form').getByRole('link', { name: 'Annuleren' }).click();
    expect(await (await List.check(page)).notShown().count()).toBe(0);
  });

  test('is nothing of what is due today', async () => {
    const { page } = await signedIn();
    const list = await List.of(page);
    expect(await list.rows('Vandaag').count()).toBeGreaterThan(0);
    expect(
      await list
        .group('Vandaag')
        .getByRole('link', { name: /^Later/ })
        .count(),
    ).toBe(0);
    await list.pick('Vandaag', 0);
    await list.with('Even niet tonen');
    expect(await (await VisitedPage.check(page)).page.locator('main').innerText()).toMatch(
      /Hierbij kan het niet[^]+De uiterste dag is .+, dus dit blijft staan/,
    );
  });
});

describe('several rows at once', () => {
  test.each([true, false])('get the same word, and one goes on below them (script: %s)', async (script) => {
    const { page, complaints } = await signedIn({ script });
    await page.goto('/worklist?of=team');
    const list = await seen(page, script);
    const hrefs = await list.hrefs(waits);
    await list.pick(waits, 1);
    await list.pick(waits, 2);
    await list.with('Herinneren');
    if (script) await FormPage.check(page);
    await page.getByLabel('Wat wilt u erbij zeggen?').fill('Lukt het deze week?');
    await send(page, 'Herinneren');
    const after = await seen(page, script);
    expect(new URL(page.url()).pathname).toBe('/worklist');
    expect(await page.locator('#done').innerText()).toBe('Het ging om 2 regels.');
    expect(await after.focused()).toBe(hrefs[3]);
    const chased = await after
      .group(waits)
      .locator('tbody tr')
      .filter({ hasText: 'herinnerd, laatst' })
      .count();
    expect(chased).toBeGreaterThanOrEqual(2);
    expect(complaints).toEqual([]);
  });

  test('say which of them it cannot be done with, before it is done', async () => {
    const { page } = await signedIn();
    const list = await List.of(page);
    await list.pick('Vandaag', 0);
    await list.pick(waits, 0);
    await list.with('Herinneren');
    const form = await FormPage.check(page);
    expect(await form.page.getByRole('region', { name: 'Hierbij kan het niet' }).innerText()).toContain(
      'Hier wacht u op niemand die u kunt herinneren.',
    );
    await send(page, 'Herinneren');
    expect(await (await List.check(page)).notice()).toBe('Er is 1 herinnering verstuurd.');
  });

  test('are taken over, and then one’s own', async () => {
    const { page } = await signedIn();
    const list = await List.of(page);
    const [first, second] = await list.hrefs('Vandaag');
    await list.pick('Vandaag', 0);
    await list.pick('Vandaag', 1);
    await list.with('Overnemen of geven');
    await FormPage.check(page);
    await page.getByLabel('Naar wie').selectOption({ label: 'Ik neem het over' });
    await page.getByLabel('Reden').fill('Ik ken hem');
    await send(page, 'Overnemen of geven');
    await page.waitForURL('**/worklist?**');
    const mine = await List.of(page, 'of=me');
    expect(await mine.hrefs('Vandaag')).toEqual(expect.arrayContaining([first, second]));
  });

  test('each say what became of it, where not all was done', async () => {
    const { page } = await signedIn({}, 'casemanager-2');
    const list = await List.of(page);
    const theirs = list.rows('Vandaag').filter({ hasText: 'Sanne de Wit' });
    await theirs.first().getByRole('checkbox').check();
    await list.with('Overnemen of geven');
    await page.getByLabel('Naar wie').selectOption({ value: 'casemanager' });
    await page.getByLabel('Reden').fill('Zij kent hem');
    await send(page, 'Overnemen of geven');
    const outcome = await VisitedPage.check(page);
    expect(await outcome.heading()).toBe('Overnemen of geven: 0 gedaan, 1 niet');
    expect(await page.locator('main').innerText()).toContain(
      'aan een ander geeft alleen Sanne de Wit of de coördinator het',
    );
    await page.locator('main .actions').getByRole('link', { name: 'Terug naar de lijst' }).click();
    expect(new URL(page.url()).pathname).toBe('/worklist');
  });

  test('are none: the page says what to do', async () => {
    const { page } = await signedIn();
    await (await List.of(page)).with('Herinneren');
    expect(await (await VisitedPage.check(page)).page.locator('main').innerText()).toContain(
      'Zet in de lijst een vinkje bij de regels waar het om gaat.',
    );
  });
});

describe('one is back in the list', () => {
  const list = '/worklist?of=team&next=x#next';

  test('after the question of another organisation', async () => {
    const asked = await caller(system, 'casemanager').post(`/v1/trajectories/${id}/commands`, {
      type: 'ask',
      to: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
      title: 'Staat hij ingeschreven?',
    });
    expect(asked.status).toBe(200);
    const { page } = await signedIn({}, 'municipality');
    const work = await List.of(page);
    await work
      .group('Aan u gevraagd of gemeld')
      .getByRole('link', { name: /^Beantwoorden/ })
      .click();
    expect(new URL(page.url()).pathname).toBe(`/trajectories/${id}/questions/asked-1`);
    await FormPage.check(page);
    await page.getByRole('link', { name: 'Beantwoorden' }).click();
    const form = await FormPage.check(page);
    await form.choose('Aangeleverd');
    await page.locator('textarea[name=text]').fill('Ja, in Utrecht');
    await page.getByRole('button', { name: 'Antwoord vastleggen', exact: true }).click();
    await page.waitForURL('**/worklist?**');
    expect(await (await List.check(page)).notice()).toContain('Het is vastgelegd');
  });

  test('from the form of the SOM, which keeps where one came from', async () => {
    const { page } = await signedIn();
    const address = `/trajectories/${id}/som?item=som-screening`;
    await page.goto(`${address}&return=${encodeURIComponent(list)}`);
    await FormPage.check(page);
    const form = page.locator('main form[method=post]').first();
    expect(await form.getAttribute('action')).toBe(`${address}&return=${encodeURIComponent(list)}`);
    expect(await page.getByRole('link', { name: 'Annuleren' }).getAttribute('href')).toBe(list);
    await page.goto(address);
    expect(await page.getByRole('link', { name: 'Annuleren' }).getAttribute('href')).toBe(
      `/trajectories/${id}`,
    );
  });
});
