import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { dayOf } from '../../domain/calendar/zone.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import { caller, newDetention } from '../api/caller.ts';
import { iso } from '../../store/database.ts';
import { openPostgres } from '../../store/pg.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { FormPage, VisitedPage } from './objects.ts';

let system: System;
let browser: Browser;

/** The overview of whoever looks after the work of many. */
class Overview extends VisitedPage {
  static async of(page: Page, query = ''): Promise<Overview> {
    await page.goto(`/deadlines${query}`);
    return Overview.check(page);
  }

  causes = (): Locator => this.page.locator('.causes');
  load = (who: string): Locator => this.page.locator('[data-load]').filter({ hasText: who });
  row = (n: number): Locator => this.page.locator('.watched tbody tr').nth(n);
  /** How many the list says that there are. */
  total = async (): Promise<number> => {
    const said = await this.page.getByRole('status').innerText();
    return said === 'Geen resultaten' ? 0 : Number(/van (\d+),/.exec(said)![1]);
  };
  badge = async (tab: string): Promise<number> =>
    Number(
      await this.page
        .getByRole('link', { name: new RegExp(`^${tab}`) })
        .locator('.nl-number-badge')
        .innerText(),
    );
  focused = (): Promise<string | null> => this.page.locator(':focus').getAttribute('href');

  async go(link: Locator): Promise<Overview> {
    await link.click();
    await this.page.waitForLoadState();
    return Overview.check(this.page);
  }
}

async function signedIn(options: Parameters<typeof visitor>[2] = {}, persona = 'coordinator') {
  const who = await visitor(browser, system.url, options);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

const give = async (id: string, person: string) => {
  const body = { type: 'assign', role: 'case-manager', agency: 'pi-noord', person };
  expect((await caller(system, 'coordinator').command(id, body)).status).toBe(200);
};

/** Three cases of Ana, one of Ben and one of nobody; of which much is overdue a month later. */
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  for (const [id, name] of [
    ['p-ana', 'Ana Aerts'],
    ['p-ben', 'Ben Bos'],
  ] as const)
    await system.store.putPerson(
      { id, agency: 'pi-noord', name, team: null, roles: ['case-manager'] },
      system.now(),
    );
  for (const person of ['p-ana', 'p-ana', 'p-ana', 'p-ben', null]) {
    const { body } = await caller(system, 'casemanager').post(
      '/v1/trajectories',
      newDetention({ dates: { admission: daysFromNow(-60), expectedRelease: daysFromNow(20) } }),
    );
    if (person) await give(body.id, person);
  }
  // What was near is overdue by now.
  system.moveTo(system.now() + 30 * 24 * 3_600_000);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** What of somebody is overdue. */
const lateOf = (person: string): DeadlineFilter => ({
  viewer: viewerOf({ agency: 'pi-noord', role: 'coordinator' }),
  today: dayOf(system.now()),
  deadlineStatus: ['overdue'],
  heldBy: { agency: 'pi-noord', people: [person] },
});

/** The number at the end of a link's text. */
const numberIn = async (link: Locator): Promise<number> => Number(/\d+/.exec(await link.innerText())![0]);

describe('who and what causes lateness', () => {
  test('is told before anything is drawn; each number leads to as many deadlines, with the list in view', async () => {
    const { page, complaints } = await signedIn();
    const shown = await Overview.of(page);
    const links = await shown.causes().locator('.causes__parts a').all();
    const told = await Promise.all(
      links.map(async (link) => ({
        href: await link.getAttribute('href'),
        n: await numberIn(link.locator('strong')),
      })),
    );
    expect(told.length).toBeGreaterThan(2);
    for (const { href, n } of told) {
      await page.goto(href!);
      expect([href, await shown.total()]).toEqual([href, n]);
      expect(new URL(page.url()).hash).toBe('#list');
      expect((await page.locator('#list-title').boundingBox())!.y).toBeLessThan(600);
    }
    expect(complaints).toEqual([]);
  });

  test('is told of each colleague by name, of nobody last, and adds up to the organisation', async () => {
    const { page } = await signedIn();
    const shown = await Overview.of(page);
    const names = await page.locator('[data-load] .who').allInnerTexts();
    expect(names.map((name) => name.split('\n')[0])).toEqual(
      expect.arrayContaining(['Ana Aerts', 'Ben Bos', 'Van niemand']),
    );
    expect(names.at(-1)).toBe('Van niemand');
    expect(names.slice(0, -1)).toEqual(names.slice(0, -1).toSorted((a, b) => a.localeCompare(b)));
    const late = await page.locator('[data-load] td:nth-child(2)').allInnerTexts();
    const ofAll = late.reduce((sum, text) => sum + Number(/\d+/.exec(text.replace('Te laat', ''))![0]), 0);
    const own = shown
      .causes()
      .getByRole('link', { name: /^PI Noord/ })
      .first();
    expect(ofAll).toBe(await numberIn(own.locator('strong')));
    const mine = shown.load('Ana Aerts').getByRole('link', { name: 'Te laat, Ana Aerts' });
    const said = await numberIn(mine);
    const list = await shown.go(mine);
    expect([await list.total(), await list.badge('Verlopen')]).toEqual([said, said]);
    expect(await page.getByLabel('Collega', { exact: true }).inputValue()).toBe('p-ana');
    for (const each of await page.locator('.watched .kindof').allInnerTexts())
      expect(each).toContain('Ana Aerts');
  });

  test('follows the filters, as the badges do; without them all is there again', async () => {
    const { page } = await signedIn();
    const all = await Overview.of(page);
    const before = [await all.badge('Alle open'), await all.badge('Verlopen')];
    await page.getByLabel('Collega', { exact: true }).selectOption('Ben Bos');
    await page.waitForURL('**colleague=p-ben**');
    const one = await Overview.check(page);
    expect(new URL(page.url()).hash).toBe('#list');
    expect(await one.badge('Alle open')).toBeLessThan(before[0]!);
    expect(await numberIn(one.causes().locator('dt a').first())).toBe(await one.badge('Verlopen'));
    const none = await one.go(page.getByRole('link', { name: 'Wissen' }));
    expect([await none.badge('Alle open'), await none.badge('Verlopen')]).toEqual(before);
  });

  test('leads to giving what somebody has to others', async () => {
    const { page } = await signedIn();
    const shown = await Overview.of(page);
    await shown.load('Ana Aerts').getByRole('link', { name: 'Herverdelen Ana Aerts' }).click();
    const form = await FormPage.check(page);
    expect(await form.heading()).toBe('Herverdelen: Ana Aerts');
    expect(await page.locator('input[name^="case."]').count()).toBe(3);
  });

  test('shows whoever works on cases no load of others', async () => {
    const { page } = await signedIn({}, 'casemanager');
    await Overview.of(page);
    expect(await page.locator('.causes').count()).toBe(1);
    expect(await page.locator('[data-load]').count()).toBe(0);
    expect(await page.getByLabel('Collega', { exact: true }).count()).toBe(0);
  });
});

describe('following up', () => {
  test.each([true, false])(
    'takes one click, after which one goes on with the next row (script: %s)',
    async (script) => {
      const { page, complaints } = await signedIn({ script });
      await page.goto('/deadlines?tab=overdue&colleague=p-ana');
      // Axe needs script.
      const seen = () => (script ? Overview.check(page) : new Overview(page));
      const list = await seen();
      const hrefOf = (n: number) => list.row(n).locator('.what a').getAttribute('href');
      const [first, second] = [await hrefOf(0), await hrefOf(1)];
      await list
        .row(0)
        .getByRole('button', { name: /^Herinneren/ })
        .click();
      await page.waitForURL('**done=**');
      const after = await seen();
      expect(await after.notice()).toContain('is herinnerd');
      expect(await page.locator('#done a').getAttribute('href')).toBe(first);
      expect(await after.focused()).toBe(second);
      expect(await after.row(0).innerText()).toMatch(/[12]× herinnerd, laatst/);
      expect(complaints).toEqual([]);
    },
  );

  test('takes a word of one’s own, and leads back', async () => {
    const { page } = await signedIn();
    const list = await Overview.of(page, '?tab=overdue&colleague=p-ben');
    const second = await list.row(1).locator('.what a').getAttribute('href');
    await list
      .row(0)
      .getByRole('link', { name: /^met bericht/ })
      .click();
    await FormPage.check(page);
    await page.locator('textarea[name=text]').fill('Lukt het deze week?');
    await page.getByRole('button', { name: 'Herinneren', exact: true }).click();
    await page.waitForURL('**done=**');
    const after = await Overview.check(page);
    expect(await after.focused()).toBe(second);
    expect(new URL(page.url()).searchParams.get('colleague')).toBe('p-ben');
  });

  test('is never more time for what lies with others: the rows of a coordinator remind', async () => {
    const { page } = await signedIn();
    await Overview.of(page);
    const does = await page.locator('.watched .does').allInnerTexts();
    expect(does.length).toBeGreaterThan(10);
    expect(does.filter((text) => /Uitstel|Overslaan|Gezien/.test(text))).toEqual([]);
    expect(does.filter((text) => text.includes('Herinneren')).length).toBeGreaterThan(5);
  });
});

describe('the file for spreadsheets', () => {
  const linesOf = async (page: Page, link: Locator): Promise<string[]> => {
    const language = await page.evaluate<string>('navigator.language');
    const answer = await page.context().request.get((await link.getAttribute('href'))!, {
      headers: { 'Accept-Language': language },
    });
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers()['content-disposition']).toMatch(
      /^attachment; filename="\w+-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const text = await answer.text();
    expect(text.startsWith('\uFEFF')).toBe(true);
    return text.slice(1).trimEnd().split('\r\n');
  };

  test('holds what is shown, with its filters and in its order, all pages of it', async () => {
    const { page } = await signedIn();
    const list = await Overview.of(page, '?organisation=pi-noord&sort=-due');
    const [head, ...lines] = await linesOf(page, page.getByRole('link', { name: /^Naar een spreadsheet/ }));
    expect(head).toMatch(/^"Cliënt";"Trajectnummer";"Traject";"Termijn";"Uiterlijk";"Status";/);
    expect(lines).toHaveLength(await list.total());
    expect(lines.filter((line) => !line.includes(';"PI Noord";'))).toEqual([]);
    const titles = await page.locator('.watched .what').allInnerTexts();
    expect(lines.slice(0, titles.length).map((line) => line.split(';')[3])).toEqual(
      titles.map((t) => `"${t}"`),
    );
  });

  test('is in the language of the page', async () => {
    const { page } = await signedIn({ locale: 'en-GB' });
    await Overview.of(page, '?tab=overdue');
    const [head] = await linesOf(page, page.getByRole('link', { name: /^To a spreadsheet/ }));
    expect(head).toMatch(/^"Client";/);
  });

  test('holds nothing of trajectories of others', async () => {
    const { page } = await signedIn({}, 'municipality');
    const answer = await page.context().request.get('/deadlines.csv');
    expect((await answer.text()).trimEnd().split('\r\n')).toHaveLength(1);
  });
});

describe('a change by somebody else', () => {
  test('is said in a word, which moves no row; the list is new once one asks', async () => {
    const { page, complaints } = await signedIn();
    const following = page.waitForResponse((answer) => answer.url().endsWith('/v1/events/stream'));
    const list = await Overview.of(page, '?tab=overdue&colleague=p-ana');
    await following;
    const said = page.locator('[data-live]');
    expect(await said.isVisible()).toBe(false);
    const rows = await page.locator('.watched tbody').innerText();
    const { trajectory, item } = (await system.store.deadlines(lateOf('p-ana'))).items[0]!;
    await caller(system, 'coordinator').command(trajectory, { type: 'chase', item });
    await said.waitFor();
    expect(await page.locator('.watched tbody').innerText()).toBe(rows);
    await page.getByRole('link', { name: 'Vernieuwen' }).click();
    await page.waitForLoadState();
    expect(await said.isVisible()).toBe(false);
    expect(await list.row(0).innerText()).toMatch(/\d× herinnerd/);
    expect(complaints).toEqual([]);
  });

  test('is not spoken of where no script runs', async () => {
    const { page } = await signedIn({ script: false });
    await page.goto('/deadlines');
    expect(await page.locator('[data-live]').isVisible()).toBe(false);
  });
});

describe('what nobody picked up', () => {
  const menu = (page: Page) => page.getByRole('link', { name: /^Niet opgepakt/ }).innerText();

  test('is gathered on one page, counted in the menu, and leads to what one does about it', async () => {
    const key = 'mail/bounced/pi-noord/p-ana/1';
    const title = { nl: 'Mail aan Ana Aerts kwam terug', en: 'Mail to Ana Aerts came back' };
    const told = { key, toAgency: 'pi-noord', title, code: 'mail-bounced', at: system.now() };
    await system.store.tellCoordinator(told);
    const { page, complaints } = await signedIn();
    await page.goto('/inbox');
    await VisitedPage.check(page);
    const badges = await page.locator('main .nl-number-badge').allInnerTexts();
    const sum = badges.reduce((total, each) => total + Number(each), 0);
    expect(badges.length).toBeGreaterThan(1);
    expect(await menu(page)).toBe(`Niet opgepakt (${sum})`);
    await page.getByRole('button', { name: 'Afgehandeld (1)' }).click();
    await page.waitForURL('**/inbox');
    expect(await menu(page)).toBe(`Niet opgepakt (${sum - 1})`);
    expect(await page.locator('main').innerText()).not.toContain('kwam terug');
    const ofNobody = Number(await page.locator('[data-kind=inboxUnheld] .nl-number-badge').innerText());
    await page.getByRole('link', { name: 'Bekijken' }).click();
    await page.waitForURL('**/deadlines**');
    const nobody = page.locator('[data-load=nobody] td');
    const near = [await nobody.nth(1).innerText(), await nobody.nth(3).innerText()];
    expect(near.reduce((total, text) => total + Number(/\d+/.exec(text)![0]), 0)).toBe(ofNobody);
    await page.goto('/inbox');
    await page.getByRole('link', { name: 'Verdelen', exact: true }).click();
    expect(await (await FormPage.check(page)).heading()).toBe('Herverdelen: niemand');
    expect(complaints).toEqual([]);
  });

  test('tells whom a message did not reach and how often it was tried, and tries again', async () => {
    const database = openPostgres(system.databaseUrl);
    const [first] = await database.query<{ id: string }>(`select id from trajectories
      where organisation = 'pi-noord' limit 1`);
    await database.query(
      `insert into outbox (key, trajectory, kind, to_agency, to_role, title, code, at, status, attempts, next_at)
       values ('lost', $1, 'reminder', 'pi-noord', 'case-manager', '{"nl":"Zoekgeraakt","en":"Lost"}', 'owner-14',
         $2, 'failed', 12, $2)`,
      [first!.id, iso(system.now())],
    );
    const { page, complaints } = await signedIn();
    await page.goto('/inbox');
    await VisitedPage.check(page);
    const lost = page.locator('[data-kind=inboxUndelivered] .item', { hasText: 'Zoekgeraakt' });
    expect(await lost.innerText()).toMatch(/aan casemanager · sinds .+, 12 keer geprobeerd/);
    const before = Number(/\d+/.exec(await menu(page))![0]);
    await page.getByRole('button', { name: 'Probeer opnieuw Zoekgeraakt' }).click();
    await page.waitForURL('**/inbox');
    expect(await lost.count()).toBe(0);
    expect(before - Number(/\d+/.exec(await menu(page))?.[0] ?? 0)).toBe(1);
    const [sent] = await database.query<{ status: string }>(`select status from outbox where key = 'lost'`);
    expect(sent?.status).not.toBe('failed');
    await database.close();
    expect(complaints).toEqual([]);
  });

  test('is for coordinators alone', async () => {
    const { page } = await signedIn({}, 'casemanager');
    expect((await page.request.post('/inbox/again', { form: { notice: 'x' } })).status()).toBe(403);
    expect((await page.goto('/inbox'))?.status()).toBe(403);
    expect(await page.getByRole('link', { name: /^Niet opgepakt/ }).count()).toBe(0);
  });

  test.each([390, 320])('fits %i pixels', async (width) => {
    const { page } = await signedIn({ width });
    await page.goto('/inbox');
    await VisitedPage.check(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

test('counts all, and shows all of them page after page', async () => {
  const { page } = await signedIn();
  let list = await Overview.of(page);
  const total = await list.badge('Alle open');
  expect(total).toBeGreaterThan(25);
  const seen = new Set<string>();
  for (;;) {
    expect(await list.total()).toBe(total);
    for (const row of await page.locator('.watched .what a').all())
      seen.add((await row.getAttribute('href'))!);
    const next = page.getByRole('link', { name: 'Volgende pagina' });
    if ((await next.count()) === 0) break;
    list = await list.go(next);
    expect(new URL(page.url()).hash).toBe('#list');
  }
  expect(seen.size).toBe(total);
});

test.each([
  [1280, 'nl-NL'],
  [390, 'nl-NL'],
  [320, 'nl-NL'],
  [390, 'en-GB'],
])(
  'fits %i pixels with everything unfolded (%s); a row is one line where there is room',
  async (width, locale) => {
    const { page, complaints } = await signedIn({ width, locale });
    await Overview.of(page);
    const heights = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.watched tbody tr')]
      .filter((row) => row.querySelector('.what a').getBoundingClientRect().height < 30)
      .map((row) => row.getBoundingClientRect().height)`,
    );
    expect(heights.length).toBeGreaterThan(2);
    if (width === 1280) expect(Math.max(...heights)).toBeLessThanOrEqual(48);
    await page.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`);
    await Overview.check(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const shots = process.env['SCREENSHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/overview-${width}-${locale}.png`, fullPage: true });
    expect(complaints).toEqual([]);
  },
);
