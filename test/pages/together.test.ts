import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { viewerOf } from '../../domain/people/access.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { mailbox } from '../../notify/mailbox.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let manager: Visitor;
let worker: Visitor;
let path: string;
const all: Visitor[] = [];

async function signedIn(persona: string, width?: number): Promise<Visitor> {
  const who = await visitor(browser, system.url, width ? { width } : undefined);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

async function visit(page: Page, address: string): Promise<FormPage> {
  await page.goto(address);
  return FormPage.check(page);
}

const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const today = dayOf(system.now());
  const { body } = await caller(system, 'casemanager').post(
    '/v1/trajectories',
    newDetention({
      dates: { admission: addDays(today, -14), expectedRelease: addDays(today, 200) },
      facts: { status: 'sentenced', legalFrameAfter: 'conditional-release' },
    }),
  );
  path = `/trajectories/${body.id}`;
  [manager, worker] = await Promise.all([signedIn('casemanager'), signedIn('probation')]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('SOM', () => {
  const title = 'SOM: screening en besluit';

  test('asks for nothing that is known, and advises step by step', async () => {
    const { page } = manager;
    await (await CasePage.of(page, path)).act('Beslissen', title);
    const known = await page.getByRole('region', { name: 'Al bekend uit het traject' }).innerText();
    for (const part of ['veroordeeld', '214 dagen', 'Volgt toezicht na detentie?'])
      expect(known).toContain(part);
    expect(await page.getByLabel('Volgt toezicht na detentie?').count()).toBe(0);
    await page.getByLabel('Is TBS met dwang of ISD opgelegd?').selectOption('ja');
    await page.getByRole('button', { name: 'Advies berekenen' }).click();
    await FormPage.check(page);
    const advice = page.getByRole('region', { name: 'Advies van de tabel' });
    expect(await advice.innerText()).toContain('Richtlijn: Reclasseringsinzet');
    expect(await advice.getByRole('listitem').count()).toBeGreaterThan(10);
    expect(await page.getByLabel('Is TBS met dwang of ISD opgelegd?').inputValue()).toBe('yes');
  });

  test('names answers that contradict each other', async () => {
    const { page } = manager;
    await page.getByLabel('Recidiverisico', { exact: true }).selectOption('laag');
    await page.getByLabel('Risico ingeschat op').fill(addDays(dayOf(system.now()), 30));
    const form = await (await FormPage.check(page)).sendWrong('Advies berekenen');
    expect((await form.errors())[0]).toContain('geef de dag van een eerdere inschatting');
    await page.getByLabel('Risico ingeschat op').fill('');
  });

  test('is proposed by the case manager, who alone does not close it', async () => {
    const { page } = manager;
    let form = await (await FormPage.check(page)).sendWrong('Beslissen');
    expect(await form.errors()).toEqual(['Kies ten minste één besluit.', 'Vul in: Reden.']);
    await page.getByLabel(/^11\. Risico op recidive/).check();
    await page.getByLabel('Voorbereiden toezicht', { exact: true }).check();
    await page.getByLabel('Begeleidingsgesprekken', { exact: true }).check();
    await page.getByRole('textbox', { name: 'Reden' }).fill('Samen voorbereiden');
    const proposed = await form.send('Beslissen');
    expect(await proposed.read(title)).toContain(
      'Voorgesteld door casemanager: Voorbereiden toezicht; Begeleidingsgesprekken',
    );
    expect(await proposed.history()).toContain('Meegewogen: 11');
    form = await proposed.act('Beslissen', title);
    expect(await page.locator('main').innerText()).toContain('Uw eigen voorstel wacht op de ander.');
  });

  test('is decided when the probation worker agrees, and opens what was decided', async () => {
    const { page } = worker;
    const form = await (await CasePage.of(page, path)).act('Beslissen', title);
    expect(await page.locator('main').innerText()).toContain('Voorgesteld door casemanager');
    expect(await page.getByLabel('Begeleidingsgesprekken', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('textbox', { name: 'Reden' }).fill('Eens');
    const decided = await form.send('Beslissen');
    expect(await decided.done()).toContain('Voorbereiden toezicht; Begeleidingsgesprekken');
    expect(await (await decided.open('Eerste begeleidingsgesprek gevoerd')).count()).toBe(1);
  });

  test('is not offered to a coordinator, who does not decide it', async () => {
    const coordinator = await signedIn('coordinator');
    expect((await coordinator.page.goto(`${path}/som?item=som-screening`))?.status()).toBe(403);
    expect((await coordinator.page.goto(`${path}/som?item=first-mdo`))?.status()).toBe(404);
  });
});

test('one track is paused, and goes on', async () => {
  const { page } = manager;
  let form = await (await CasePage.of(page, path)).act('Pauzeren');
  await form.choose('plan');
  await form.fill('Reden', 'Ziekenhuisopname');
  const paused = await form.send('Pauzeren');
  expect(await paused.history()).toContain('Gepauzeerd (plan)');
  form = await paused.act('Hervatten');
  await form.fill('Reden', 'Terug');
  expect(await (await form.send('Hervatten')).history()).toContain('Hervat (plan)');
});

describe('one client', () => {
  test('is one picture of all trajectories, with no term twice and no reference in the address', async () => {
    await expect
      .poll(
        async () =>
          (
            await system.store.trajectories({
              viewer: viewerOf({ agency: 'pi-noord', role: 'case-manager' }),
              type: 'conditional-release',
            })
          ).items.length,
        {
          timeout: 120_000,
        },
      )
      .toBe(1);
    const { page } = manager;
    await CasePage.of(page, `${path}?tab=data`);
    await page.getByRole('link', { name: 'Alle trajecten van deze cliënt' }).click();
    await FormPage.check(page);
    expect(new URL(page.url()).pathname).not.toContain('TULP');
    const titles = await page
      .getByRole('region', { name: 'Trajecten' })
      .getByRole('heading', { level: 3 })
      .allInnerTexts();
    expect(titles).toEqual(['Detentie en re-integratie (D&R)', 'Voorwaardelijke invrijheidstelling (v.i.)']);
    expect(await page.getByRole('img', { name: /^2 trajecten met \d+ open termijnen/ }).count()).toBe(1);
    const links = await page.locator('tbody tr td.whendate a').all();
    const rows = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('is not there for an agency that takes part in nothing of it', async () => {
    const { page } = await signedIn('casemanager-zuid');
    expect((await page.goto(new URL(manager.page.url()).pathname))?.status()).toBe(404);
  });
});

describe('the catalogue', () => {
  test('shows a trajectory with its rules, its picture and the same as a table', async () => {
    const { page } = worker;
    await visit(page, '/');
    await page.getByRole('link', { name: 'Catalogus' }).click();
    await FormPage.check(page);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(15);
    await page.getByRole('link', { name: 'Detentie en re-integratie (D&R)' }).click();
    await FormPage.check(page);
    await page.locator('#first-mdo summary').first().click();
    const item = await page.locator('#first-mdo').innerText();
    for (const part of [
      'Eerste MDO: concept D&R-plan',
      '28 kalenderdagen na de binnenkomst',
      'norm',
      'S1:640-641',
      'casemanager',
    ])
      expect(item).toContain(part);
    expect(await page.getByRole('img', { name: /^Nagebootst voorbeeld van Detentie/ }).count()).toBe(1);
    await page.getByText('Toon als tabel').click();
    expect(
      await page.getByRole('row').filter({ hasText: 'Eerste MDO: concept D&R-plan' }).innerText(),
    ).toMatch(/^28\s/);
    expect(await page.locator('main').innerText()).toContain(
      'Dag 0 is in elk voorbeeld maandag 2 maart 2026.',
    );
    expect((await page.goto('/catalogue/no-such-type'))?.status()).toBe(404);
  });

  test('speaks English, and fits a screen of 320 pixels', async () => {
    const { page } = await signedIn('casemanager', 320);
    for (const address of [
      '/catalogue?lang=en',
      '/catalogue/supervision',
      '/catalogue/zsm-workplace',
      `${path}/som?item=som-screening-2`,
    ]) {
      await page.goto(address);
      expect([address, await widthOf(page)]).toEqual([address, 320]);
    }
    await visit(page, '/catalogue/sheltered-housing');
    expect(await page.locator('main').innerText()).toMatch(/Simulated example[\s\S]+Reminders/);
    expect(await page.locator('[style]').count()).toBe(0);
  });
});

test('a message is read when somebody says so, not when it is looked at', async () => {
  const { page } = await signedIn('coordinator');
  const late = newDetention({
    dates: { admission: addDays(dayOf(system.now()), -60), expectedRelease: null },
  });
  const { id } = (await caller(system, 'casemanager').post('/v1/trajectories', late)).body;
  await system.store.deliver(100, system.now() + 60_000, (notice, delivery) => mailbox(notice, delivery));
  const to = { agency: 'pi-noord', role: 'coordinator' };
  const unread = async () => (await system.store.messages(to)).items.filter(({ readAt }) => readAt === null);
  const before = await unread();
  expect(before).toContainEqual(expect.objectContaining({ trajectory: id, code: 'opened-late' }));
  await visit(page, '/mailbox');
  expect(await unread()).toEqual(before);
  await page.getByRole('button', { name: /^Markeer als gelezen/ }).click();
  await FormPage.check(page);
  expect(await page.getByRole('button', { name: /^Markeer als gelezen/ }).count()).toBe(0);
  expect(await system.store.unread(to, 10)).toBe(0);
});

test('no page broke the content policy or threw an error', () => {
  expect(all.length).toBeGreaterThan(3);
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
