import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { caller } from '../api/caller.ts';
import { daysFromNow } from '../setup/clock.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, FormPage, PatternsPage } from './objects.ts';

let system: System;
let browser: Browser;
const all: Visitor[] = [];

async function signedIn(persona: string, options: Parameters<typeof visitor>[2] = {}): Promise<Visitor> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

/** A hand-over of PI Noord of which the receiver knows nothing. */
async function failed(): Promise<void> {
  const manager = caller(system, 'casemanager');
  const started = await manager.post('/v1/trajectories', {
    type: 'warm-handover',
    client: { reference: `TULP-${randomUUID().slice(0, 8)}`, pseudonym: 'Sijs' },
    organisation: 'pi-noord',
    dates: { needed: daysFromNow(60) },
    facts: {
      giver: { agency: 'pi-noord', role: 'case-manager' },
      receiver: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
    },
  });
  await manager.command(started.body.id, { type: 'complete', item: 'package' });
  const answer = { type: 'answer', item: 'acceptance', answer: 'not-received' };
  expect((await caller(system, 'municipality').command(started.body.id, answer)).status).toBe(200);
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const defaults = { 'probation-worker': 'reclassering' };
  await system.store.putOrganisation({
    agency: 'pi-noord',
    name: 'PI Noord',
    region: null,
    defaults,
    closedDays: [],
  });
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('patterns over cases', () => {
  test('are told to be none, before there is one', async () => {
    const { page } = await signedIn('coordinator');
    expect(await (await PatternsPage.of(page)).text()).toContain('Er zijn geen mislukte overdrachten.');
  });

  test('three failed hand-overs are none yet; the fourth is a signal', async () => {
    const { page } = await signedIn('coordinator');
    for (let n = 0; n < 3; n += 1) await failed();
    const before = await (await PatternsPage.of(page)).read('pi-noord');
    expect(before).toContain('Nog geen signaal');
    await failed();
    const patterns = await PatternsPage.of(page);
    expect(await patterns.read('pi-noord')).toMatch(/PI Noord\s+Zaken 4\s+Signaal/);
    expect(await patterns.text()).toContain('Vanaf 4 zaken is het een signaal voor de reflectiebijeenkomst.');
    await patterns.agency('pi-noord').getByText('Zaken waaraan uw organisatie deelneemt').click();
    expect(await patterns.agency('pi-noord').getByRole('link', { name: 'Sijs' }).count()).toBe(4);
  });

  test('show an agency that takes part in nothing the numbers, and no case', async () => {
    const { page } = await signedIn('director', { width: 320 });
    const patterns = await PatternsPage.of(page);
    expect(await patterns.read('pi-noord')).toContain('Uw organisatie neemt aan geen van deze zaken deel.');
    expect(await patterns.agency('pi-noord').getByRole('link').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect((await page.goto('/patterns/pi-noord'))?.status()).toBe(404);
  });

  test('open a reflection meeting with what is known, without a client', async () => {
    const { page } = await signedIn('coordinator');
    let form = await (await PatternsPage.of(page)).bring('PI Noord');
    expect(await page.getByLabel('Het signaal').inputValue()).toBe(
      'PI Noord: 4 overdrachten waar de ontvanger niets van wist',
    );
    expect(await page.getByLabel('Wat er bekend is').inputValue()).toMatch(
      /Zaken: (TR-[0-9A-F]{8}(, )?){4}\./,
    );
    await form.fill('Wat er bekend is', '');
    form = await form.sendWrong('Leg voor aan de reflectiebijeenkomst');
    expect(await form.errors()).toEqual(['Vul in: Wat er bekend is.']);
    await form.fill('Wat er bekend is', 'Ook hun meldkamer wist van niets');
    const [key, title] = [
      await page.locator('input[name=key]').inputValue(),
      await page.getByLabel('Het signaal').inputValue(),
    ];
    const meeting = await form.send('Leg voor aan de reflectiebijeenkomst');
    expect(await meeting.heading()).toBe('PI Noord');
    expect(
      await (await meeting.open('PI Noord: 4 overdrachten waar de ontvanger niets van wist')).count(),
    ).toBe(1);
    expect(await meeting.history()).toContain('Ook hun meldkamer wist van niets');
    expect(await page.getByRole('link', { name: 'Alle trajecten van deze cliënt' }).count()).toBe(0);

    // The second click of a double click finds the meeting that the first one started.
    const again = async (text: string) => {
      const sent = { key, title: text, reason: 'Ook hun meldkamer wist van niets' };
      expect(new URL((await page.request.post('/patterns/pi-noord', { form: sent })).url()).pathname).toBe(
        meeting.path(),
      );
      const { case: c } = (await system.store.trajectory(meeting.path().split('/').at(-1)!))!;
      return Object.values(c.items).flatMap((item) => (item.of === 'signal' ? [item.chosen?.title] : []));
    };
    expect(await again(title)).toEqual([title]);
    expect(await again('Nog iets'), 'another text, sent from the form as it was').toEqual([
      title,
      'Nog iets',
    ]);
  });

  test('are added to the meeting that runs', async () => {
    const { page } = await signedIn('coordinator');
    const patterns = await PatternsPage.of(page);
    expect(await patterns.text()).toContain('Er loopt een reflectiebijeenkomst.');
    const form = await patterns.bring('PI Noord');
    await form.fill('Het signaal', 'Nog een keer');
    const meeting = await form.send('Leg voor aan de reflectiebijeenkomst');
    expect(await (await meeting.open('Nog een keer')).count()).toBe(1);
    const probation = await signedIn('probation');
    const decide = await (await CasePage.of(probation.page, meeting.path())).act('Beslissen', 'Nog een keer');
    await decide.choose('Neergelegd bij de instantie zelf');
    await probation.page.getByRole('textbox', { name: 'Reden' }).fill('Hun teamleider belt terug');
    expect(await (await decide.send('Beslissen')).read('Antwoord op het signaal gekregen')).not.toBe('');
  });

  test('can be brought to the meeting without script', async () => {
    const { page } = await signedIn('coordinator', { script: false });
    await page.goto('/patterns/pi-noord');
    await page.getByLabel('Het signaal').fill('Zonder script');
    await page.getByRole('button', { name: 'Leg voor aan de reflectiebijeenkomst' }).click();
    expect(await page.getByRole('heading', { name: 'Zonder script' }).count()).toBe(1);
  });

  test('have a meeting that can be started without a pattern too, and asks for no client', async () => {
    const { page } = await signedIn('coordinator');
    await page.goto('/trajectories/new?type=reflection-meeting');
    const form = await FormPage.check(page);
    expect(await page.getByLabel('Kenmerk van de cliënt').count()).toBe(0);
    const opened = await (await form.sendWrong('Toon de data')).send('Traject starten');
    expect(await opened.read('Wekelijks zaken doorlopen')).not.toBe('');
  });

  test('are not for a case manager', async () => {
    const { page } = await signedIn('casemanager');
    expect(await page.getByRole('link', { name: 'Patronen' }).count()).toBe(0);
    expect((await page.goto('/patterns'))?.status()).toBe(403);
    expect(await (await FormPage.check(page)).heading()).toBe('Dit mag u niet');
  });
});

test('no page broke the content policy or threw an error', () => {
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
