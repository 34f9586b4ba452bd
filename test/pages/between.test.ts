import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let today: string;
let path: string;
let id: string;
const all: Visitor[] = [];

async function signedIn(persona: string, options?: Parameters<typeof visitor>[2]): Promise<Page> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who.page;
}

const command = async (persona: string, body: Record<string, unknown>) =>
  expect((await caller(system, persona).command(id, body)).status).toBe(200);
const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');
const meeting = 'Eerste MDO: concept D&R-plan';

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  today = dayOf(system.now());
  const defaults = { 'probation-worker': 'reclassering' };
  for (const [agency, name] of [
    ['pi-noord', 'PI Noord'],
    ['reclassering', 'Reclassering Midden'],
    ['gemeente-utrecht', 'Gemeente Utrecht'],
  ] as const)
    await system.store.putOrganisation({
      agency,
      name,
      defaults: agency === 'pi-noord' ? defaults : {},
      closedDays: [],
    });
  id = (await caller(system, 'casemanager').post('/v1/trajectories', newDetention())).body.id;
  path = `/trajectories/${id}`;
  await command('casemanager', { type: 'assign', role: 'probation-worker', agency: 'reclassering' });
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('a question to an agency outside the case', () => {
  const title = 'Staat hij ingeschreven?';

  test('says beforehand who reads it, and that it does not open the case', async () => {
    const page = await signedIn('casemanager');
    let form = await (await CasePage.of(page, path)).act('Iets vragen', meeting);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Een vraag opent dit traject niet voor een ander.');
    expect(text).toMatch(/Wie leest dit\? casemanager, PI Noord/);
    await form.fill('Wat vraagt u?', title);
    form = await form.sendWrong('Iets vragen');
    expect(await form.errors()).toEqual(['Vul in: Aan wie?.']);
    await page.getByText('Een andere organisatie', { exact: true }).click();
    await page.getByLabel('Organisatie', { exact: false }).first().selectOption('gemeente-utrecht');
    await page.getByLabel('Rol', { exact: false }).first().selectOption('aftercare-coordinator');
    const shown = await form.send('Iets vragen');
    const card = await shown.read(title);
    expect(card).toMatch(/wacht op nazorgcoördinator, Gemeente Utrecht sinds/);
    expect(await shown.read(meeting)).toContain('Open vragen hierover');
  });

  test('is seen by that agency alone, with nothing else of the case, and is refused with a reason', async () => {
    const page = await signedIn('municipality', { width: 390 });
    expect((await page.goto(path))?.status()).toBe(404);
    await page.goto(`${path}/items/asked-1`);
    expect(new URL(page.url()).pathname).toBe(`${path}/questions/asked-1`);
    const question = await FormPage.check(page);
    expect(await question.heading()).toBe(title);
    expect(await page.locator('main').innerText()).not.toContain(meeting);
    expect(await widthOf(page)).toBe(390);
    await page.getByRole('link', { name: 'Beantwoorden' }).click();
    let form = await FormPage.check(page);
    await form.choose('Geweigerd');
    form = await form.sendWrong('Antwoord vastleggen');
    expect(await form.errors()).toEqual(['Een weigering vraagt een reden.']);
    await page.getByRole('textbox', { name: 'Reden' }).fill('Hij staat in Amersfoort');
    await form.sendWrong('Antwoord vastleggen');
    expect(new URL(page.url()).pathname).toBe(`${path}/questions/asked-1`);
    expect(await page.locator('main').innerText()).toContain('Hij staat in Amersfoort');
    expect((await page.goto(`${path}/ask`))?.status()).toBe(404);
  });

  test('comes back with the refusal, and goes on to the next', async () => {
    const page = await signedIn('casemanager');
    const back = await CasePage.of(page, path);
    expect(await back.read(title)).toContain('Hij staat in Amersfoort');
    const form = await back.act('Doorgeven', title);
    await page.getByLabel('Aan wie?').selectOption('reclassering:probation-worker');
    await form.fill('Reden', 'Amersfoort valt onder u');
    const on = await form.send('Doorgeven');
    expect(await on.read(title)).toMatch(/doorgegeven aan reclasseringswerker/);
    const chase = await on.act('Herinneren', title);
    expect(await (await chase.send('Herinneren')).read(title)).toContain('1× herinnerd');
  });
});

test('somebody outside every agency is asked by name, and the asker records what was said', async () => {
  const page = await signedIn('casemanager', { width: 390 });
  let form = await (await CasePage.of(page, path)).act('Iets vragen');
  await page.getByText('Iemand van buiten: familie, werkgever, huisarts').click();
  await form.fill('Naam', 'Zus van cliënt');
  await form.fill('Wat vraagt u?', 'Kan hij bij u wonen?');
  let shown = await form.send('Iets vragen');
  expect(await shown.read('Kan hij bij u wonen?')).toContain('wacht op Zus van cliënt');
  form = await shown.act('Antwoord vastleggen', 'Kan hij bij u wonen?');
  await form.choose('Aangeleverd');
  await page.getByRole('textbox', { name: 'Antwoord', exact: true }).fill('Ja, tot augustus');
  shown = await form.send('Antwoord vastleggen');
  const card = await shown.read('Kan hij bij u wonen?');
  for (const part of ['Zus van cliënt', 'vastgelegd door casemanager', 'Ja, tot augustus'])
    expect(card).toContain(part);
});

describe('a meeting', () => {
  test('is planned, is reported as not held, and asks for a new day', async () => {
    const page = await signedIn('casemanager');
    let form = await (await CasePage.of(page, path)).act('Dag plannen', meeting);
    await form.fill('Op welke dag?', addDays(today, 3));
    await form.fill('Hoe laat?', '9.30');
    await form.fill('Waar?', 'PI Noord');
    const planned = await form.send('Dag plannen');
    expect(await planned.read(meeting)).toContain('om 09:30 in PI Noord');
    form = await planned.act('Ging niet door', meeting);
    await form.fill('Op welke dag zou het zijn?', today);
    await form.choose('De cliënt was er niet');
    const failed = await form.send('Ging niet door');
    expect(await failed.read(meeting)).toContain('De cliënt was er niet');
    expect(
      await failed
        .item(meeting)
        .getByRole('link', { name: /^Dag plannen/ })
        .count(),
    ).toBe(1);
  });

  test('is held by whom somebody says it was: nobody is preset, and everybody is one click', async () => {
    const page = await signedIn('casemanager', { width: 390 });
    let form = await (await CasePage.of(page, path)).act('Overleg vastleggen', meeting);
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.getByRole('group').nth(1).innerText()).toContain('Iedereen hieronder was er');
    form = await form.sendWrong('Overleg vastleggen');
    expect(await page.locator('[data-errors]').innerText()).toContain('Zeg wie erbij was');
    await page.getByLabel('Iedereen hieronder was er').check();
    const held = await form.send('Overleg vastleggen');
    expect(await held.done()).toContain(meeting);
    expect(await widthOf(page)).toBe(390);
  });
});

describe('a signal', () => {
  test('is raised by a partner, stands on top, and is taken up', async () => {
    const partner = await signedIn('probation');
    let form = await (await CasePage.of(partner, path)).act('Signaal geven');
    await form.choose('Zorg');
    await form.fill('Wat zag of hoorde u?', 'Slaapt in zijn auto');
    await form.send('Signaal geven');
    const page = await signedIn('casemanager');
    const seen = await CasePage.of(page, path);
    const first = seen.section('U moet').locator('.item').first();
    expect(await first.getByRole('heading').innerText()).toBe('Zorg');
    expect(await seen.read('Zorg')).toContain('Slaapt in zijn auto');
    form = await seen.act('Signaal oppakken', 'Zorg');
    await form.choose('Gesprek met de cliënt');
    await form.fill('Reden', 'Eerst horen hoe het zit');
    const taken = await form.send('Signaal oppakken');
    expect(await (await taken.open('Gesprek met de cliënt')).count()).toBe(1);
    expect(await taken.section('U moet').getByRole('heading', { name: 'Zorg' }).count()).toBe(0);
  });
});

test('the explanation of a question says that nobody named a day, and who reminded', async () => {
  const page = await signedIn('casemanager');
  await page.goto(`${path}/items/asked-1`);
  await FormPage.check(page);
  const text = await page.locator('main').innerText();
  for (const part of ['niemand noemde een dag', 'aanname', 'herinnering door Sanne de Wit (casemanager'])
    expect(text).toContain(part);
});

test('every form is there in English, accessible and no wider than its screen', async () => {
  const page = await signedIn('casemanager', { width: 390 });
  await page.goto(`${path}?lang=en`);
  const forms = [
    'ask',
    'raise',
    'leave',
    'chase?item=asked-1',
    'forward?item=asked-1',
    'answer?item=asked-1',
  ];
  const meetings = ['hold-meeting', 'plan-meeting', 'not-held'].map((each) => `${each}?item=trajectory-talk`);
  for (const form of [...forms, ...meetings]) {
    expect([form, (await page.goto(`${path}/${form}`))?.status()]).toEqual([form, 200]);
    await FormPage.check(page);
    expect([form, await widthOf(page)]).toEqual([form, 390]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }
});

test('a signal is raised without script, at 320 pixels', async () => {
  const page = await signedIn('casemanager', { script: false, width: 320 });
  await page.goto(`${path}?lang=en`);
  await page.goto(`${path}/raise`);
  expect(await widthOf(page)).toBe(320);
  await page.getByLabel('Change', { exact: true }).check();
  await page.getByLabel('What did you see or hear?').fill('Has a job now');
  await page.getByRole('button', { name: 'Raise a signal' }).click();
  expect(new URL(page.url()).pathname).toBe(path);
  await page.locator('.turns summary').filter({ hasText: 'Change' }).click();
  expect(await page.locator('main').innerText()).toContain('Has a job now');
});

test('the part of an agency is ended, and it no longer sees the case', async () => {
  const page = await signedIn('casemanager');
  const form = await (await CasePage.of(page, path)).act('Deelname beëindigen');
  await form.choose('Reclassering Midden');
  await form.fill('Reden', 'Toezicht is overgedragen');
  await form.send('Deelname beëindigen');
  const partner = await signedIn('probation');
  expect((await partner.goto(path))?.status()).toBe(404);
});

test('no page broke the content policy or threw an error', () => {
  expect(all.length).toBeGreaterThan(7);
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('what the client was told stands together: when, what and by whom', async () => {
  const manager = caller(system, 'casemanager');
  const parties = [{ agency: 'reclassering', role: 'probation-worker' }];
  const own = (await manager.post('/v1/trajectories', newDetention({ parties }))).body.id;
  const told = async (persona: string) => {
    const { page } = await CasePage.of(await signedIn(persona), `/trajectories/${own}?tab=history`);
    return page.locator('section[aria-labelledby=told]').innerText();
  };
  const tells = { type: 'complete', item: 'client-informed', note: 'Wie hem op gaat halen' };
  expect((await manager.command(own, tells)).status).toBe(200);
  const shown = await told('casemanager');
  for (const each of [
    'Aan de cliënt verteld',
    'Cliënt weet wat er volgt',
    'Wie hem op gaat halen',
    'PI Noord',
  ])
    expect(shown).toContain(each);
  const others = await told('probation');
  expect(others).toContain('Cliënt weet wat er volgt');
  expect(others).not.toContain('Wie hem op gaat halen');
});
