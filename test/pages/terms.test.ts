import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { publicationOf } from '../../domain/reading/publication.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let ids: string[];
const all: Visitor[] = [];

async function signedIn(persona: string, options?: Parameters<typeof visitor>[2]): Promise<Page> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who.page;
}

async function visit(page: Page, address: string): Promise<FormPage> {
  await page.goto(address);
  return FormPage.check(page);
}

const type = 'detention-reintegration';
const terms = `/terms/${type}`;
const opened = async (): Promise<string> =>
  (await caller(system, 'casemanager').post('/v1/trajectories', newDetention())).body.id;
const itemOf = async (id: string, item: string) =>
  (await caller(system, 'casemanager').get(`/v1/trajectories/${id}`)).body.items.find(
    (each: { item: string }) => each.item === item,
  );
const shots = process.env['SCREENSHOTS'];
const main = (page: Page): Promise<string> => page.locator('main').innerText();

/** Step 1, filled in and sent. */
async function toPreview(page: Page, item: string, amount: string, reason: string): Promise<FormPage> {
  const form = await visit(page, `${terms}/${item}`);
  await form.fill('Aantal', amount);
  await form.fill('Reden', reason);
  return form.sendWrong('Bekijk wat er verandert');
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  for (const [agency, name] of [
    ['pi-noord', 'PI Noord'],
    ['zvh-midden', 'Zorg- en veiligheidshuis Midden'],
  ] as const)
    await system.store.putOrganisation({
      agency,
      name,
      defaults: {},
      closedDays: [],
      region: 'midden-nederland',
    });
  ids = [await opened(), await opened()];
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test('is for who sets terms, and not offered to others', async () => {
  const page = await signedIn('casemanager');
  expect(await page.getByRole('link', { name: 'Termijnen instellen' }).count()).toBe(0);
  expect((await page.goto(terms))?.status()).toBe(403);
  expect((await page.goto(`${terms}/language-level`))?.status()).toBe(403);
});

describe('a coordinator', () => {
  let page: Page;
  beforeAll(async () => {
    page = await signedIn('coordinator');
  });

  test('sees which terms can be set, and that a norm is fixed', async () => {
    await page.getByRole('link', { name: 'Termijnen instellen' }).click();
    expect(await (await FormPage.check(page)).heading()).toBe('Termijnen instellen');
    expect(await main(page)).toContain('Er is nog niets anders ingesteld.');
    await page.getByRole('link', { name: 'Detentie en re-integratie (D&R)' }).click();
    await FormPage.check(page);
    const norms = await page.getByRole('region', { name: 'Normen: deze liggen vast' }).innerText();
    for (const part of [
      'Niemand kan hem anders instellen',
      'Eerste MDO',
      '28 kalenderdagen na de binnenkomst',
      'S1:640-641',
    ])
      expect(norms).toContain(part);
    expect(await page.getByRole('link', { name: /Termijn wijzigen: Eerste MDO/ }).count()).toBe(0);
    await visit(page, `${terms}/first-mdo`);
    expect(await main(page)).toContain('Deze termijn is een norm');
    expect(await page.getByRole('button', { name: 'Bekijk wat er verandert' }).count()).toBe(0);
    for (const nowhere of ['/terms/nothing', `${terms}/nothing`, `/terms/${type}@1`])
      expect([nowhere, (await page.goto(nowhere))?.status()]).toEqual([nowhere, 404]);
  });

  test('is told at the field what is wrong, and keeps what was typed', async () => {
    let form = await visit(page, `${terms}/information-request-municipality`);
    for (const [amount, reason, errors] of [
      ['x', '', ['Vul een heel getal in, van 0 tot en met 3660 dagen.', 'Vul in: Reden.']],
      ['', 'Afspraak', ['Vul een heel getal in, van 0 tot en met 3660 dagen.']],
    ] as const) {
      await form.fill('Aantal', amount);
      await form.fill('Reden', reason);
      form = await form.sendWrong('Bekijk wat er verandert');
      expect(await form.errors()).toEqual(errors);
      expect([
        await page.getByLabel('Aantal').inputValue(),
        await page.getByLabel('Reden').inputValue(),
      ]).toEqual([amount, reason]);
    }
  });

  test('is told what no database takes as well', async () => {
    const post = (reason: string, after: string) => {
      const form = { amount: '30', unit: 'days', reason, after };
      return page.request.post(`${terms}/information-request-municipality`, { form });
    };
    const refused = await post('Afspraak\0', '');
    expect([refused.status(), await refused.text()]).toEqual([
      422,
      expect.stringContaining('Controleer: Reden.'),
    ]);
    for (const after of ['\0', 'x'.repeat(300), "' or 1=1"])
      expect([after, (await post('Afspraak', after)).status()]).toEqual([after, 200]);
  });

  test('sees each case and date that would move, chooses, and is told per case what happened', async () => {
    const item = 'information-request-municipality';
    const before = (await itemOf(ids[0]!, item)).due;
    let form = await toPreview(page, item, '40', 'De gemeente vraagt meer tijd');
    const running = page.getByRole('region', { name: 'Lopende trajecten' });
    expect(await running.getByRole('status').innerText()).toBe(
      'Bij 2 van de 2 bekeken trajecten verschuift een datum; 2 data in totaal.',
    );
    expect(await running.locator(`a[href="/trajectories/${ids[0]}"]`).count()).toBe(1);
    expect(await running.locator(`del time[datetime="${before}"]`).count()).toBe(2);
    const after = await running.locator('ins time').first().getAttribute('datetime');
    expect((await itemOf(ids[0]!, item)).due).toBe(before);

    form = await form.sendWrong('Vastleggen, ook voor de lopende (2)');
    expect(await form.heading()).toBe('De termijn is vastgelegd');
    expect(await main(page)).toContain('Lopende trajecten: 2 aangepast, 0 niet');
    for (const id of ids) expect((await itemOf(id, item)).due).toBe(after);
    await visit(page, terms);
    const row = page.getByRole('row').filter({ hasText: 'Informatie gevraagd aan gemeente' });
    await row.locator('summary').first().click();
    for (const part of [
      '40 kalenderdagen na de binnenkomst',
      'ingesteld voor PI Noord',
      'Reden: De gemeente vraagt meer tijd',
    ])
      expect(await row.innerText()).toContain(part);
    await visit(page, `/trajectories/${ids[0]}/items/${item}`);
    expect(await main(page)).toContain('In dit traject aangepast. Reden: De gemeente vraagt meer tijd');
  });

  test('sets it only for what starts later; the date says who set it and why', async () => {
    const due = (await itemOf(ids[0]!, 'language-level')).due;
    let form = await toPreview(page, 'language-level', '3', 'Taalmeter op donderdag');
    form = await form.sendWrong('Vastleggen voor nieuwe trajecten');
    expect(await form.heading()).toBe('De termijn is vastgelegd');
    expect((await itemOf(ids[0]!, 'language-level')).due).toBe(due);
    await visit(page, `/trajectories/${await opened()}/items/language-level`);
    for (const part of [
      '3 kalenderdagen (standaard 10 kalenderdagen)',
      'Ingesteld voor PI Noord door coördinator, PI Noord',
    ])
      expect(await main(page)).toContain(part);
    expect(await main(page)).toContain('Reden: Taalmeter op donderdag');
    await toPreview(page, 'language-level', '4', 'Toch een dag later');
    await page.getByRole('button', { name: 'Terug naar stap 1' }).click();
    expect(await page.getByLabel('Aantal').inputValue()).toBe('4');
  });

  test('is stopped by a preview that no longer holds: nothing is set, and the new one is shown', async () => {
    const item = 'information-request-probation';
    let form = await toPreview(page, item, '30', 'Afspraak met de reclassering');
    const late = await opened();
    const due = (await itemOf(late, item)).due;
    form = await form.sendWrong('Vastleggen, ook voor de lopende (3)');
    expect(await page.locator('[data-errors]').innerText()).toContain('Er is intussen iets veranderd');
    expect((await itemOf(late, item)).due).toBe(due);
    expect(
      (await caller(system, 'coordinator').get(`/v1/parameters?type=${type}`)).body.items,
    ).not.toContainEqual(expect.objectContaining({ item }));
    expect(await page.locator(`a[href="/trajectories/${late}"]`).count()).toBe(1);
    form = await form.sendWrong('Vastleggen, ook voor de lopende (4)');
    expect(await form.heading()).toBe('De termijn is vastgelegd');
    expect((await itemOf(late, item)).due > due).toBe(true);
  });

  test('sees how far a large caseload is, stops it, and sees it whole when it is done', async () => {
    const { openCases } = system.store;
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let held = 0;
    system.store.openCases = async function* (filter) {
      for await (const each of openCases(filter)) {
        yield each;
        if (++held < 3) await gate;
      }
    };
    try {
      await toPreview(page, 'language-level', '21', 'Druk bij de taalmeter');
      expect(await main(page)).toMatch(/Bezig met rekenen\s+\d+ van \d+/);
      if (shots) await page.screenshot({ path: `${shots}/term-running.png`, fullPage: true });
      await page.getByRole('button', { name: 'Stoppen' }).click();
      // What was typed is there to be tried again.
      expect(await page.getByLabel('Aantal').inputValue()).toBe('21');
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
      await page.getByRole('progressbar').waitFor();
      const at = page.url();
      const other = await signedIn('casemanager');
      expect((await other.goto(at))?.status()).toBe(403);
      go();
      // Script looks by itself until there is something to read.
      await page
        .getByRole('button', { name: 'Vastleggen voor nieuwe trajecten' })
        .waitFor({ timeout: 120_000 });
      await FormPage.check(page);
      expect(await main(page)).toContain('Druk bij de taalmeter');
      expect((await page.goto(at.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000')))?.status()).toBe(
        404,
      );
    } finally {
      go();
      system.store.openCases = openCases;
    }
  }, 120_000);

  test('sees the same in English', async () => {
    const english = await signedIn('coordinator', { locale: 'en-GB' });
    await visit(english, `${terms}?lang=en`);
    expect(await main(english)).toContain('40 calendar days after the admission');
    await visit(english, `${terms}/language-level`);
    await english.getByLabel('Amount').fill('5');
    await english.getByLabel('Reason').fill('Thursday');
    await english.getByRole('button', { name: 'See what changes' }).click();
    expect(await (await FormPage.check(english)).heading()).toMatch(/^Check: /);
    await english.goto('/terms?lang=nl');
  });
});

describe('other places', () => {
  test('a case director sets it for the region, which a coordinator sees beside what the organisation sets', async () => {
    // Without script, where axe cannot look.
    const page = await signedIn('director', { script: false });
    await page.goto(`${terms}/violence-risk-screener`);
    await page.getByLabel('Aantal').fill('2');
    await page.getByLabel('Reden').fill('Afspraak in het veiligheidshuis');
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    expect(await main(page)).toContain('regio Midden Nederland');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect(await page.locator('h1').innerText()).toBe('De termijn is vastgelegd');
    const coordinator = await signedIn('coordinator');
    await visit(coordinator, terms);
    const row = coordinator.getByRole('row').filter({ hasText: 'Afspraak in het veiligheidshuis' });
    await row.locator('summary').first().click();
    expect(await row.innerText()).toContain('ingesteld voor regio Midden Nederland door regiehouder');
    await visit(coordinator, `/trajectories/${await opened()}/items/violence-risk-screener`);
    expect(await main(coordinator)).toContain('Ingesteld voor regio Midden Nederland');
  });

  test('without a region there is nothing to set', async () => {
    await system.store.putOrganisation({ agency: 'zvh-midden', name: 'ZVH', defaults: {}, closedDays: [] });
    const page = await signedIn('director');
    await visit(page, '/terms');
    expect(await main(page)).toContain('Uw organisatie hoort bij geen regio');
    await page.goto(`${terms}/language-level`);
    expect(new URL(page.url()).pathname).toBe('/terms');
  });

  test('the administrator sets it everywhere, and sees no case', async () => {
    const page = await signedIn('admin');
    const form = await toPreview(page, 'trajectory-talk', '6', 'Landelijke afspraak');
    expect(await main(page)).toContain('Als beheerder ziet u geen trajecten van cliënten.');
    await form.sendWrong('Vastleggen');
    expect(await main(page)).toContain('Dit geldt voor trajecten die hierna starten.');
  });
});

test('a large caseload comes in parts; what the engine does not run is told per case', async () => {
  const { case: c } = (await system.store.trajectory(ids[0]!))!;
  const copies = Array.from({ length: 203 }, (_, n) => `zz-copy-${String(n).padStart(3, '0')}`);
  for (const id of copies) await system.store.publish(publicationOf({ ...c, id }, []));
  const page = await signedIn('coordinator', { width: 320 });
  for (const each of ['/terms', terms, `${terms}/first-mdo`, `${terms}/language-level`]) {
    await page.goto(each);
    expect([each, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([each, 320]);
  }
  // Checked by axe where they are short.
  await page.getByLabel('Aantal').fill('4');
  await page.getByLabel('Reden').fill('Eerder beginnen');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  const cases = () => page.locator('tbody[role=rowgroup] tr').count();
  expect(await cases()).toBe(200);
  expect(await main(page)).toMatch(/hierna komen nog hoogstens \d+ lopende trajecten/);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await page.getByRole('button', { name: 'Vastleggen, ook voor de lopende' }).click();
  expect(await main(page)).toContain('niet aangepast: intussen afgesloten');
  await page.getByRole('button', { name: 'Bekijk het volgende deel' }).click();
  await page.waitForLoadState();
  expect(await cases()).toBeLessThan(20);
  expect(await page.locator(`a[href="/trajectories/${copies.at(-1)}"]`).count()).toBe(1);
});

test('no page broke the content policy or threw an error', () => {
  expect(all.length).toBeGreaterThan(5);
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
