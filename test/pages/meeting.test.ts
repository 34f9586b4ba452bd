import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { organisations } from '../../bin/demo/organisations.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { CasePage, FormPage } from './objects.ts';

let system: System;
let browser: Browser;
const shots = process.env['SCREENSHOTS'];

async function signedIn(persona: string, options: Parameters<typeof visitor>[2] = {}) {
  const who = await visitor(browser, system.url, options);
  who.page.setDefaultTimeout(120_000);
  who.page.setDefaultNavigationTimeout(120_000);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

const shot = (page: Page, name: string) =>
  shots === undefined ? undefined : page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
const main = (page: Page) => page.locator('main').innerText();
/** The page says so, at once or once the store shows it. */
const shows = (page: Page, text: string) =>
  expect.poll(async () => (await page.reload(), main(page)), { timeout: 120_000 }).toContain(text);

interface Item {
  item: string;
  status: string;
  planned: object | null;
}
const itemOf = async (id: string, item: string): Promise<Item> => {
  const { body } = await caller(system, 'casemanager').get(`/v1/trajectories/${id}`);
  return (body.items as Item[]).find((each) => each.item === item)!;
};
const happened = async (id: string, type: string) => {
  const { body } = await caller(system, 'casemanager').get(`/v1/trajectories/${id}/events`);
  return (body.items as { type: string }[]).filter((each) => each.type === type).length;
};

async function detention(): Promise<string> {
  const dates = { admission: daysFromNow(-100), expectedRelease: daysFromNow(100) };
  const facts = { status: 'sentenced', legalFrameAfter: 'none' };
  const answer = await caller(system, 'casemanager').post('/v1/trajectories', newDetention({ dates, facts }));
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  for (const each of organisations) await system.store.putOrganisation(each);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test.each([true, false])(
  'a meeting is recorded on one screen, with the day of the next one (script: %s)',
  async (script) => {
    const id = await detention();
    const { page, complaints } = await signedIn('casemanager', { script });
    await page.goto(`/trajectories/${id}/hold-meeting?item=first-mdo`);
    if (script) await FormPage.check(page);
    await shot(page, `meeting-${script}`);
    const height = `document.querySelector('main').getBoundingClientRect().height`;
    expect(await page.evaluate<number>(height)).toBeLessThanOrEqual(900);
    expect(await page.getByRole('region', { name: 'Over de cliënt' }).innerText()).toContain('Huisvesting');
    expect(await page.locator('input:checked').count()).toBe(0);
    const parties = page.locator('fieldset').filter({ has: page.getByLabel('Afwezig', { exact: true }) });
    expect(await parties.locator('legend').allInnerTexts()).toContain('cliënt');
    const why = page.getByLabel('Waarom afwezig?');
    expect(await why.first().isVisible()).toBe(false);
    await page.getByLabel('Iedereen hieronder was er').check();
    const probation = page.getByRole('group', { name: /^reclasseringswerker/ });
    if (script) expect(await probation.getByLabel('Aanwezig').isChecked()).toBe(true);
    await probation.getByLabel('Afwezig', { exact: true }).check();
    await probation.getByLabel('Waarom afwezig?').fill('Ziek');
    await page.getByLabel('Wat is afgesproken?').first().fill('Zorgverzekering regelen');
    await page.getByLabel('Wie doet het?').first().selectOption('client');
    await page.locator('input[name="agreements.0.by"]').fill(daysFromNow(14));
    await page.locator('input[name="next.on"]').fill(daysFromNow(-1));
    await page.getByRole('button', { name: 'Overleg vastleggen' }).click();
    expect(await page.locator('[data-errors]').innerText()).toContain('een dag vanaf vandaag');
    expect((await itemOf(id, 'first-mdo')).status).toBe('open');
    await page.locator('input[name="next.on"]').fill(daysFromNow(10));
    await page.locator('input[name="next.at"]').fill('9.30');
    if (script) await FormPage.check(page);
    await shot(page, `meeting-filled-${script}`);
    const action = await page.locator('form[action*="hold-meeting"]').getAttribute('action');
    const posted = await page.evaluate<string>(
      `new URLSearchParams(new FormData(document.querySelector('form[action*="hold-meeting"]'))).toString()`,
    );
    expect(posted).toContain('next.at=9.30');
    await page.getByRole('button', { name: 'Overleg vastleggen' }).click();
    await shot(page, `meeting-done-${script}`);
    await shows(page, 'Zorgverzekering regelen');
    await expect.poll(async () => (await itemOf(id, 'first-mdo')).status).toBe('done');
    const planned = { on: daysFromNow(10), at: '09:30', place: null };
    await expect.poll(async () => (await itemOf(id, 'second-mdo')).planned).toEqual(planned);

    // Sent once more, both are still done once.
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: system.url };
    const again = await page.request.post(action!, { data: posted, headers });
    expect(await again.text()).not.toContain('data-errors');
    expect(await happened(id, 'meeting-held')).toBe(1);
    expect(await happened(id, 'meeting-planned')).toBe(1);
    expect(complaints).toEqual([]);
  },
);

test('where the next meeting could not be planned the first is kept, and the form says so', async () => {
  const id = await detention();
  const { page } = await signedIn('casemanager');
  await page.goto(`/trajectories/${id}/hold-meeting?item=first-mdo`);
  await page.getByLabel('Iedereen hieronder was er').check();
  await page.locator('input[name="next.on"]').fill(daysFromNow(10));
  await page.locator('input[name="next.place"]').fill('Kamer 3');
  // Meanwhile somebody else lets the next one go.
  await caller(system, 'casemanager').command(id, { type: 'skip', item: 'second-mdo', reason: 'Niet nodig' });
  await page.getByRole('button', { name: 'Overleg vastleggen' }).click();
  await FormPage.check(page);
  const said = await page.locator('[data-errors]').innerText();
  expect(said).toContain('Het overleg is vastgelegd. De dag van het volgende overleg nog niet');
  expect(said).toContain('overgeslagen');
  expect(await page.locator('input[name="on"]').inputValue()).not.toBe('');
  expect(await page.locator('input[name="place"]').inputValue()).toBe('Kamer 3');
  await shot(page, 'meeting-half');
  await expect.poll(async () => (await itemOf(id, 'first-mdo')).status).toBe('done');
  expect((await itemOf(id, 'second-mdo')).planned).toBeNull();
});

test('a meeting is planned ahead, moved and called off from one place', async () => {
  const id = await detention();
  const { page } = await signedIn('casemanager');
  const form = `/trajectories/${id}/plan-meeting?item=second-mdo`;
  const off = page.getByRole('link', { name: 'Gaat het niet door? Meld dat hier.' });
  await page.goto(form);
  expect(await off.count()).toBe(0);
  await page.getByLabel('Op welke dag?').fill(daysFromNow(5));
  await page.getByLabel('Hoe laat?').fill('9.30');
  await page.getByLabel('Waar?').fill('Kamer 3');
  await page.getByRole('button', { name: 'Dag plannen' }).click();
  await expect
    .poll(async () => (await itemOf(id, 'second-mdo')).planned)
    .toEqual({ on: daysFromNow(5), at: '09:30', place: 'Kamer 3' });
  await page.goto(form);
  await FormPage.check(page);
  expect(await page.getByLabel('Hoe laat?').inputValue()).toBe('09:30');
  expect(await page.getByLabel('Waar?').inputValue()).toBe('Kamer 3');
  await page.getByLabel('Op welke dag?').fill(daysFromNow(6));
  await page.getByRole('button', { name: 'Dag verplaatsen' }).click();
  await expect
    .poll(async () => (await itemOf(id, 'second-mdo')).planned)
    .toEqual({ on: daysFromNow(6), at: '09:30', place: 'Kamer 3' });
  await page.goto(form);
  const day = await page.getByLabel('Op welke dag?').inputValue();
  await shot(page, 'meeting-plan');
  await off.click();
  await FormPage.check(page);
  expect(await page.getByLabel('Op welke dag zou het zijn?').inputValue()).toBe(day);
  await page.getByLabel('Op tijd afgezegd').check();
  await shot(page, 'meeting-off');
  await page.getByRole('button', { name: 'Ging niet door' }).click();
  await expect.poll(async () => (await itemOf(id, 'second-mdo')).planned).toBeNull();
});

test('an information request is sent by who asks, answered with content, and read by who asked', async () => {
  const id = await detention();
  const title = 'Informatie gevraagd aan gemeente';
  const at = `/trajectories/${id}?item=information-request-municipality`;
  const offered = async (page: Page) =>
    (await (await CasePage.of(page, at)).open(title)).getByRole('link').allInnerTexts();
  const { page: asker, complaints } = await signedIn('casemanager');
  const { page: town } = await signedIn('municipality');

  // The main action of a card stands last, below what is folded away.
  const first = await offered(asker);
  expect(first.at(-1)).toContain('Verzoek versturen');
  expect(first.join()).not.toContain('Herinneren');
  expect((await offered(town)).join()).not.toContain('Verzoek versturen');
  await shot(asker, 'request-unsent');
  let form = await (await CasePage.of(asker, at)).act('Verzoek versturen', title);
  await form.send('Verzoek versturen');
  await expect.poll(async () => (await offered(asker)).join()).not.toContain('Verzoek versturen');
  expect((await offered(town)).join()).not.toContain('Verzoek versturen');

  form = await (await CasePage.of(town, at)).act('Antwoord vastleggen', title);
  const question = await town.getByRole('region', { name: 'Wat is gevraagd' }).innerText();
  for (const part of [title, 'casemanager, PI Noord', 'Gevraagd op']) expect(question).toContain(part);
  await form.choose('Aangeleverd');
  form = await form.sendWrong('Antwoord vastleggen');
  expect(await form.errors()).toEqual(['Schrijf het antwoord op, of waar het staat.']);
  await town.getByRole('textbox', { name: 'Antwoord' }).fill('Woont bij zijn zus; zie brief van 3 maart');
  await shot(town, 'request-answer');
  await form.send('Antwoord vastleggen');

  await expect
    .poll(async () => (await CasePage.of(asker, at)).read(title), { timeout: 120_000 })
    .toContain('Woont bij zijn zus');
  await asker.goto(`/trajectories/${id}/items/information-request-municipality`);
  await FormPage.check(asker);
  const said = await asker.getByRole('region', { name: 'Vraag en antwoord' }).innerText();
  expect(said).toContain('nazorgcoördinator, Gemeente Utrecht: aangeleverd');
  expect(said).toContain('Woont bij zijn zus; zie brief van 3 maart');
  await shot(asker, 'request-explained');
  expect(complaints).toEqual([]);
});

test('nobody types why a goal or an action is in the plan: it says what it is for', async () => {
  const id = await detention();
  const { page } = await signedIn('casemanager');
  const adds = async (address: string, label: string, title: string) => {
    await page.goto(`/trajectories/${id}/add?${address}`);
    const form = await FormPage.check(page);
    expect(await page.getByLabel('Reden', { exact: false }).first().isVisible()).toBe(false);
    await page.getByLabel(label).fill(title);
    await shot(page, `add-${title}`);
    await form.send('Toevoegen');
  };
  const reasons = async () => {
    const { body } = await caller(system, 'casemanager').get(`/v1/trajectories/${id}/events`);
    return (body.items as { type: string; reason: string | null }[])
      .filter(({ type }) => type === 'item-added')
      .map(({ reason }) => reason);
  };
  await adds('name=plan-goal&fact=housing', 'Wat is het doel?', 'Kamer');
  await expect.poll(reasons).toEqual([expect.stringMatching(/^Voor: Huisvesting/)]);
  await adds('name=plan-action&item=plan-goal', 'Wat moet er gebeuren?', 'Inschrijven');
  await expect.poll(async () => (await reasons())[1]).toBe('Voor: Kamer');
});
