import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { formatDay } from '../../domain/calendar/format.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { FormPage } from './objects.ts';

let system: System;
let browser: Browser;
const all: Visitor[] = [];

async function signedIn(persona: string, options?: Parameters<typeof visitor>[2]): Promise<Page> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who.page;
}

const manager = () => caller(system, 'casemanager');
const main = (page: Page): Promise<string> => page.locator('main').innerText();

/** A detention of which the release is known, with a preparation of the conditional release beside it. */
async function started(): Promise<{ id: string; release: string }> {
  const { id } = (
    await manager().post(
      '/v1/trajectories',
      newDetention({ dates: { admission: daysFromNow(-60), expectedRelease: daysFromNow(200) } }),
    )
  ).body;
  await manager().command(id, { type: 'set-fact', fact: 'legalFrameAfter', value: 'conditional-release' });
  const related = async (): Promise<string | undefined> =>
    (await manager().get(`/v1/trajectories/${id}`)).body.related.find(
      ({ type }: { type: string }) => type === 'conditional-release',
    )?.id;
  await expect.poll(related, { timeout: 120_000 }).toBeTruthy();
  return { id, release: (await related())! };
}

const dutch = { date: 'Nieuwe datum', reason: 'Reden', look: 'Bekijk wat verschuift' };
const english = { date: 'New date', reason: 'Reason', look: 'See what moves' };

const address = (id: string, name: string) => `/trajectories/${id}/set-date?name=${name}`;
const sequenceOf = async (id: string): Promise<number> =>
  (await manager().get(`/v1/trajectories/${id}`)).body.sequence;

/** Step 1, filled in and sent; axe looks at both pages where script runs. */
async function toPreview(page: Page, path: string, on: string, words = dutch, script = true): Promise<void> {
  await page.goto(path);
  if (script) await FormPage.check(page);
  await page.getByLabel(words.date).fill(on);
  await page.getByLabel(words.reason).fill('Vonnis');
  await page.getByRole('button', { name: words.look }).click();
  await page.waitForLoadState();
  if (script) await FormPage.check(page);
}

const shots = process.env['SCREENSHOTS'];
/** No page is wider than its window; pages without script cannot be asked. */
const fits = async (page: Page): Promise<void> =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
    page.viewportSize()!.width,
  );
const picture = async (page: Page, name: string): Promise<void> => {
  const width = page.viewportSize()!.width;
  if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
};

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('a date that moves', () => {
  test('first shows what would move, here and in relatives, and stores nothing', async () => {
    const { id, release } = await started();
    const before = [await sequenceOf(id), await sequenceOf(release)];
    const page = await signedIn('casemanager');
    await toPreview(page, address(release, 'conditionalRelease'), daysFromNow(230));
    await picture(page, 'move');
    await fits(page);
    const own = page.getByRole('region', { name: /^Dit traject: / });
    const request = own.getByRole('row').filter({ hasText: 'V.i.-' }).first();
    expect(await request.locator('del time').count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Ook in: Detentie en re-integratie (D&R)' }).count()).toBe(
      1,
    );
    expect(await main(page)).toContain('Er is nog niets vastgelegd');
    expect([await sequenceOf(id), await sequenceOf(release)]).toEqual(before);

    await page.getByRole('button', { name: 'Aanpassen' }).click();
    expect(await page.getByLabel('Reden').inputValue()).toBe('Vonnis');
    await page.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect(new URL(page.url()).pathname).toBe(`/trajectories/${release}`);
    const notice = await (await FormPage.check(page)).notice();
    expect(notice).toMatch(/^Verplaatst naar \w\w \d+ \w+ \d{4}; \d+ termijnen schuiven mee\.$/);
    await picture(page, 'moved');
    const [first] = await all.at(-1)!.context.cookies();
    expect(first?.value ?? '').not.toContain('Vonnis');
  }, 240_000);

  test('is not saved over what somebody else moved meanwhile, and shows who did and what would move now', async () => {
    const { release } = await started();
    const page = await signedIn('casemanager');
    await toPreview(page, address(release, 'conditionalRelease'), daysFromNow(230));
    const other = caller(system, 'coordinator');
    const command = {
      type: 'set-date',
      date: 'conditionalRelease',
      on: daysFromNow(215),
      reason: 'Beslissing',
    };
    expect((await other.command(release, command)).status).toBe(200);
    const answer = page.waitForResponse((each) => each.request().method() === 'POST');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect((await answer).status()).toBe(409);
    await FormPage.check(page);
    await picture(page, 'moved-meanwhile');
    const told = await page.getByRole('alert').innerText();
    for (const part of ['er is niets vastgelegd', 'Coördinator, PI Noord']) expect(told).toContain(part);
    expect(await page.title()).toMatch(/^Fout: /);
    const dates = async () => (await manager().get(`/v1/trajectories/${release}`)).body.dates;
    expect((await dates()).conditionalRelease).toBe(daysFromNow(215));
    // What would move now was shown: saved again, it goes, unless what follows from the other's came in between.
    const saved = async () => {
      const answered = page.waitForResponse((each) => each.request().method() === 'POST');
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      if ((await answered).status() === 303) await page.waitForURL(`**/trajectories/${release}`);
      return new URL(page.url()).pathname;
    };
    await expect.poll(saved, { timeout: 120_000 }).toBe(`/trajectories/${release}`);
    expect((await dates()).conditionalRelease).toBe(daysFromNow(230));
  }, 240_000);

  test('is not saved when what it rests on changed, in a relative too', async () => {
    const { id, release } = await started();
    const page = await signedIn('casemanager');
    await toPreview(page, address(release, 'conditionalRelease'), daysFromNow(230));
    expect(await page.getByRole('region', { name: /^Ook in: / }).innerText()).toContain(
      'Cliënt weet wat er volgt',
    );
    const skip = { type: 'skip', item: 'client-informed', reason: 'Niet nodig' };
    expect((await manager().command(id, skip)).status).toBe(200);
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Casemanager, PI Noord');
  }, 240_000);

  test('never is due today without a word when its day has passed', async () => {
    const { id } = (
      await manager().post(
        '/v1/trajectories',
        newDetention({ dates: { admission: daysFromNow(-60), expectedRelease: daysFromNow(300) } }),
      )
    ).body;
    const page = await signedIn('casemanager', { width: 390, script: false });
    await toPreview(page, address(id, 'expectedRelease'), daysFromNow(10), dutch, false);
    await picture(page, 'move-late');
    const late = page.getByRole('row').filter({ hasText: 'die dag is al voorbij' });
    expect(await late.count()).toBeGreaterThan(0);
    expect(await page.locator('dt').filter({ hasText: 'Meteen te laat' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect(await new FormPage(page).notice()).toContain('schuiven mee');
  }, 240_000);

  test('is shown in English on a narrow phone, without sideways scroll', async () => {
    const { id } = (await manager().post('/v1/trajectories', newDetention())).body;
    const page = await signedIn('casemanager', { width: 320, locale: 'en-GB' });
    await toPreview(page, address(id, 'verdict'), daysFromNow(20), english);
    await picture(page, 'move-en');
    await fits(page);
    expect(await main(page)).toContain('Nothing is saved yet');
  }, 240_000);
});

describe('a start', () => {
  const open = async (page: Page): Promise<void> => {
    await page.goto('/trajectories/new?type=detention-reintegration');
  };

  test('asks three things, shows all dates before anything is started, and then starts', async () => {
    await system.store.putOrganisation({
      agency: 'gemeente-almere',
      name: 'Gemeente Almere',
      defaults: {},
      closedDays: [],
      region: 'midden-nederland',
    });
    const page = await signedIn('casemanager');
    await open(page);
    await FormPage.check(page);
    await picture(page, 'start');
    expect(await page.locator('form.card :is(input[type=text], select):visible').count()).toBe(3);
    await page.getByLabel('Kenmerk van de cliënt').fill('TULP-start-1');
    await page.getByRole('button', { name: 'Vandaag' }).click();
    await page.getByLabel('Gemeente van de cliënt').selectOption({ label: 'Gemeente Almere' });
    const mine = async () =>
      (await manager().post('/v1/trajectories/_search', { client: 'TULP-start-1' })).body.items;
    await page.getByRole('button', { name: 'Toon de data' }).click();
    await FormPage.check(page);
    await picture(page, 'start-preview');
    await fits(page);
    const preview = await main(page);
    for (const part of ['Er is nog niets gestart', 'Eerste MDO', 'Gemeente Almere', 'Nog zonder datum'])
      expect(preview).toContain(part);
    expect(await mine()).toEqual([]);
    await page.getByRole('button', { name: 'Traject starten' }).click();
    await FormPage.check(page);
    await expect.poll(async () => (await mine()).length, { timeout: 120_000 }).toBe(1);
    const [{ id }] = await mine();
    const shown = (await manager().get(`/v1/trajectories/${id}`)).body;
    expect(shown.parties).toContainEqual({ agency: 'gemeente-almere', role: 'aftercare-coordinator' });
    expect(shown.dates.admission).toBe(daysFromNow(0));
    const due = shown.items.find(({ item }: { item: string }) => item === 'first-mdo').due;
    expect(preview).toContain(formatDay(due, 'nl', 'short'));

    // Started once more: it is said before anything is done.
    await open(page);
    await page.getByLabel('Kenmerk van de cliënt').fill('TULP-start-1');
    await page.getByRole('button', { name: 'Vandaag' }).click();
    await page.getByRole('button', { name: 'Toon de data' }).click();
    await FormPage.check(page);
    expect(await page.getByRole('button', { name: 'Traject starten' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: /^Ga verder/ }).getAttribute('href')).toBe(
      `/trajectories/${id}`,
    );
  }, 240_000);

  test('works without script on a phone: today is said in a word, and what was typed stays', async () => {
    const page = await signedIn('casemanager', { width: 320, script: false });
    await open(page);
    await page.getByLabel('Kenmerk van de cliënt').fill('TULP-start-2');
    await page.getByLabel('De binnenkomst').fill('vandaag');
    await page.getByRole('button', { name: 'Toon de data' }).click();
    await picture(page, 'start-preview');
    await page.getByRole('button', { name: 'Aanpassen' }).click();
    expect(await page.getByLabel('Kenmerk van de cliënt').inputValue()).toBe('TULP-start-2');
    await page.getByRole('button', { name: 'Toon de data' }).click();
    await page.getByRole('button', { name: 'Traject starten' }).click();
    const mine = async () =>
      (await manager().post('/v1/trajectories/_search', { client: 'TULP-start-2' })).body.items.length;
    await expect.poll(mine, { timeout: 120_000 }).toBe(1);
  }, 240_000);
});

describe('what if', () => {
  let page: Page;
  beforeAll(async () => {
    page = await signedIn('coordinator');
  });

  test('is offered as far as one has business there, and to nobody else', async () => {
    await page.goto('/what-if');
    await FormPage.check(page);
    await picture(page, 'what-if');
    expect(await page.locator('ul.persona > li').count()).toBe(4);
    const other = await signedIn('casemanager');
    await other.goto('/what-if');
    expect(await other.locator('ul.persona > li').count()).toBe(2);
    expect((await other.goto('/what-if/national'))?.status()).toBe(403);
  }, 240_000);

  test('a date that shifts everywhere is reckoned, shown in figures and by trajectory, and stores nothing', async () => {
    const { id } = await started();
    const before = await sequenceOf(id);
    await page.goto('/what-if/caseload');
    const form = await FormPage.check(page);
    expect(await (await form.sendWrong('Reken het uit')).errors()).toHaveLength(2);
    await page
      .getByLabel('Welke datum?')
      .selectOption({ label: 'Voorwaardelijke invrijheidstelling (v.i.): de v.i.-datum' });
    await page.getByLabel('Hoeveel dagen?').fill('14');
    await page.getByLabel('eerder', { exact: true }).check();
    await page.getByRole('button', { name: 'Reken het uit' }).click();
    await page.getByRole('heading', { name: 'Per onderdeel' }).waitFor({ timeout: 120_000 });
    await FormPage.check(page);
    await picture(page, 'what-if-caseload');
    await fits(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('De v.i.-datum: 14 dagen eerder');
    const at = page.url();
    expect(await sequenceOf(id)).toBe(before);
    // What somebody else tried out is nobody's business.
    const other = await signedIn('casemanager');
    expect((await other.goto(at))?.status()).toBe(404);
  }, 240_000);

  test('the country is reckoned beside the requests, told how far it is, stopped, and shown as charts', async () => {
    await page.goto('/what-if/national');
    await FormPage.check(page);
    await page.getByLabel('Hoeveel jaar?').selectOption('10');
    await page.getByLabel('Hoeveel mensen komen er per jaar binnen?').selectOption('30000');
    await page.getByRole('button', { name: 'Reken het uit' }).click();
    await FormPage.check(page);
    await picture(page, 'what-if-running');
    expect(await main(page)).toMatch(/van 300\.000/);
    // One at a time.
    const again = await page.request.post('/what-if/national', {
      form: { years: '1', admissions: '300' },
      headers: { Origin: system.url },
    });
    expect([again.status(), await again.text()]).toEqual([
      409,
      expect.stringContaining('Er loopt al een landelijke simulatie'),
    ]);
    // The script, which looks meanwhile and finds that nothing runs, does not take one elsewhere.
    await page.route('**/stop', async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      await page.waitForResponse((each) => each.request().resourceType() === 'fetch');
      await route.fulfill({ response });
    });
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByLabel('Hoeveel jaar?').selectOption('1');
    await page.getByLabel('Hoeveel mensen komen er per jaar binnen?').selectOption('300');
    await page.getByText('Wat als een termijn anders was?').click();
    await page.getByLabel('Onderdeel').selectOption('first-mdo');
    await page.getByLabel('Aantal').fill('14');
    await page.getByRole('button', { name: 'Reken het uit' }).click();
    // Script looks by itself until there is something to read.
    await page.getByRole('heading', { name: 'Aandeel te laat' }).waitFor({ timeout: 300_000 });
    for (const summary of await page.getByText('Toon de cijfers als tabel').all()) await summary.click();
    await FormPage.check(page);
    await picture(page, 'what-if-national');
    await fits(page);
    expect(await page.getByRole('img', { name: /^Termijnen per week\. Gemiddeld/ }).count()).toBe(1);
    const at = page.url();
    const phone = await signedIn('coordinator', { width: 390, locale: 'en-GB' });
    await phone.goto(at);
    await FormPage.check(phone);
    await picture(phone, 'what-if-national');
    await fits(phone);
    const narrow = await signedIn('coordinator', { width: 320, script: false });
    await narrow.goto(at);
    await picture(narrow, 'what-if-national');
  }, 600_000);
});

test('no page broke the content policy or its script', () => {
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
