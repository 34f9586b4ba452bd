import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, Dashboard, FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let manager: Visitor;
let today: string;
const all: Visitor[] = [];

async function signedIn(persona: string): Promise<Visitor> {
  const who = await visitor(browser, system.url);
  all.push(who);
  await who.page.goto('/sign-in');
  await who.page.locator(`a[href="/sign-in?as=${persona}"]`).click();
  await who.page.waitForURL('**/');
  return who;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  today = dayOf(system.now());
  const defaults = {
    'probation-worker': 'reclassering',
    'aftercare-coordinator': 'gemeente-utrecht',
    supervisor: 'reclassering',
  };
  await system.store.putOrganisation({ agency: 'pi-noord', name: 'PI Noord', defaults, closedDays: [] });
  await system.store.putOrganisation({
    agency: 'reclassering',
    name: 'Reclassering Midden',
    defaults: {},
    closedDays: [],
  });
  manager = await signedIn('casemanager');
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** One case that the journeys below go through, from its start to its accepted hand-over. */
let path: string;

describe('a case manager', () => {
  test('is told what to do while there is nothing', async () => {
    const dashboard = await Dashboard.of(manager.page);
    expect(await dashboard.heading()).toBe('Termijnen');
    expect(await manager.page.locator('main').innerText()).toContain('Start een traject.');
  });

  test('starts a case, after a mistake that keeps what was typed', async () => {
    let form = await (await Dashboard.of(manager.page)).newTrajectory('Detentie en re-integratie (D&R)');
    await manager.page.getByText('Weet u al meer?').click();
    await form.fill('Pseudoniem', 'Berk');
    form = await form.sendWrong('Toon de data');
    expect(await form.errors()).toEqual(['Vul in: Kenmerk van de cliënt.', 'Vul in: de binnenkomst.']);
    await manager.page.getByRole('link', { name: 'Vul in: Kenmerk van de cliënt.' }).click();
    expect(await manager.page.evaluate('document.activeElement.id')).toBe('reference');
    expect(await manager.page.getByLabel('Pseudoniem').inputValue()).toBe('Berk');

    await form.fill('Kenmerk van de cliënt', 'TULP-4711');
    await form.fill('De binnenkomst', addDays(today, -7));
    await form.fill('De verwachte ontslagdatum', addDays(today, 60));
    const opened = await (await form.sendWrong('Toon de data')).send('Traject starten');
    expect(await opened.heading()).toBe('Berk');
    expect(await opened.notice()).toBe('Het traject is gestart.');
    path = opened.path();
  });

  test('finds it by pseudonym and by number, and is told when nothing fits', async () => {
    const dashboard = await Dashboard.of(manager.page);
    expect((await (await dashboard.search('ber')).rows()).length).toBeGreaterThan(3);
    expect(
      (await (await dashboard.search(`TR-${path.split('/')[2]!.slice(0, 8)}`)).rows()).length,
    ).toBeGreaterThan(3);
    const none = await dashboard.search('bestaat niet');
    expect(await none.count()).toBe('Geen resultaten');
  });

  test('turns the list round, with the filters kept', async () => {
    let dashboard = await (await Dashboard.of(manager.page)).search('ber');
    const rows = await dashboard.rows();
    dashboard = await dashboard.turn('Zet de laatste datum bovenaan');
    const turned = await dashboard.rows();
    expect(turned.length).toBe(rows.length);
    expect(turned[0]).not.toBe(rows[0]);
    expect(await dashboard.count()).toContain('laatste datum bovenaan');
    expect(await (await dashboard.turn('Zet de vroegste datum bovenaan')).rows()).toEqual(rows);
  });

  test('sees why a date is what it is', async () => {
    const why = await (await CasePage.of(manager.page, path)).why('Eerste MDO: concept D&R-plan');
    const text = await why.page.locator('main').innerText();
    for (const part of ['28 kalenderdagen', 'S1:640-641', 'norm', 'Herinneringen'])
      expect(text).toContain(part);
  });

  test('completes a task, and a double click does it once', async () => {
    const title = 'Inkomsten, screening en selectie (ISS)';
    const form = await (await CasePage.of(manager.page, path)).act('Afronden', title);
    const key = await manager.page.locator('input[name=key]').inputValue();
    const page = await form.send('Afronden');
    // Read out: the title begins with it, and focus stands on it.
    expect(await page.page.title()).toContain(`${title}: afgerond; hierna: `);
    expect(await page.page.locator(':focus').innerText()).toContain(`${title}: afgerond`);
    expect(await page.notice()).toContain(`${title}: afgerond`);
    expect(await page.done()).toContain(title);

    const again = await manager.context.request.post(`${path}/complete?item=intake-screening`, {
      form: { key, on: today, note: '' },
      headers: { Origin: system.url },
      maxRedirects: 0,
    });
    expect(again.status()).toBe(303);
    const events = await system.store.events(path.split('/')[2]!);
    expect(events.filter(({ type }) => type === 'item-completed')).toHaveLength(1);
  });

  test('holds a meeting: an absence needs its reason, an agreement becomes a task', async () => {
    const title = 'Eerste MDO: concept D&R-plan';
    let form = await (await CasePage.of(manager.page, path)).act('Overleg vastleggen', title);
    const { page } = manager;
    const row = page
      .getByRole('group', { name: /nazorgcoördinator/ })
      .or(page.getByRole('group', { name: /casemanager/ }))
      .first();
    await page.getByLabel('Iedereen hieronder was er').check();
    await row.getByLabel('Afwezig', { exact: true }).check();
    await page.getByLabel('Wat is afgesproken?').first().fill('ID-kaart aanvragen');
    await page.getByLabel('Wie doet het?').first().selectOption({ index: 1 });
    await page.getByLabel('Uiterlijk').first().fill(addDays(today, 14));
    form = await form.sendWrong('Overleg vastleggen');
    expect(await form.errors()).toEqual(['Zeg bij een afwezige partij waarom.']);
    expect(await page.getByLabel('Wat is afgesproken?').first().inputValue()).toBe('ID-kaart aanvragen');
    await row.getByLabel('Waarom afwezig?').fill('ziek');
    const held = await form.send('Overleg vastleggen');
    expect(await held.done()).toContain(title);
    expect(await (await held.open('ID-kaart aanvragen')).count()).toBe(1);
    const section = (await held.to('Plan')).section('Overleggen');
    await section.locator('summary').first().click();
    const meetings = await section.innerText();
    for (const part of [title, '(ziek)', 'Aanwezig: cliënt', 'ID-kaart aanvragen'])
      expect(meetings).toContain(part);
  });

  test('moves a date, and cannot put a release before the admission', async () => {
    let form = await (await CasePage.of(manager.page, path)).change('de verwachte ontslagdatum');
    await form.fill('Nieuwe datum', addDays(today, -30));
    await form.fill('Reden', 'Zitting verplaatst');
    form = await form.sendWrong('Bekijk wat verschuift');
    expect((await form.errors())[0]).toContain('ligt vóór de binnenkomst');
    await form.fill('Nieuwe datum', addDays(today, 70));
    const moved = await (await form.sendWrong('Bekijk wat verschuift')).send('Vastleggen');
    expect(await moved.history()).toContain('Zitting verplaatst');
  });
});

describe('a hand-over', () => {
  let handover: string;

  test('is offered in one form', async () => {
    const form = await (await CasePage.of(manager.page, path)).act('Overdragen');
    await form.page
      .getByLabel('Aan wie draagt u over?')
      .selectOption({ label: 'reclasseringswerker, Reclassering Midden' });
    await form.fill('Reden', 'Vrijlating nadert');
    const given = await form.send('Overdracht aanbieden');
    expect(await given.notice()).toContain('De overdracht is aangeboden aan reclasseringswerker');
    await manager.page.getByRole('link', { name: 'Bekijk de overdracht', exact: true }).click();
    handover = (await CasePage.check(manager.page)).path();
    expect(await manager.page.getByRole('link', { name: /Overdracht beantwoorden/ }).count()).toBe(0);
  });

  test('is accepted by the receiver, who must give a reason to refuse it', async () => {
    const receiver = await signedIn('probation');
    let form = await (
      await CasePage.of(receiver.page, handover)
    ).act('Overdracht beantwoorden', 'Aanvaarding door de ontvanger');
    await form.choose('Nee, wij weigeren');
    form = await form.sendWrong('Antwoord vastleggen');
    expect(await form.errors()).toEqual(['Een weigering vraagt een reden.']);
    await form.choose('Ja, wij aanvaarden de overdracht');
    const accepted = await form.send('Antwoord vastleggen');
    expect(await accepted.page.locator('.casehead').innerText()).toContain('Aanvaard');
  });

  test('is not there for somebody who takes no part in it', async () => {
    const stranger = await signedIn('casemanager-zuid');
    const answer = await stranger.page.goto(handover);
    expect(answer?.status()).toBe(404);
    expect(await (await FormPage.check(stranger.page)).heading()).toBe('Pagina niet gevonden');
  });
});

test('no page broke the content policy or threw an error', () => {
  expect(all.length).toBeGreaterThan(0);
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
