import type { Browser, Page } from 'playwright-core';
import { composeBy } from '../../activities/letters.ts';
import { plainLetters } from '../setup/plain-letters.ts';
import { writtenLetters } from '../../activities/written-letters.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { instantOf } from '../../domain/calendar/zone.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualMailSettings } from '../../domain/mailing/settings.ts';
import type { Letter } from '../../notify/letter.ts';
import { mailedPath } from '../../domain/mailing/mark.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { serveApp } from '../setup/serve.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';

let system: System;
let browser: Browser;
let id: string;
const request = 'information-request-municipality';

beforeAll(async () => {
  const mailChannel = { by: 'smtp', host: 'mail.example.nl:587' } as const;
  [system, browser] = await Promise.all([startSystem({ mailChannel }), openBrowser()]);
  const municipality = { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' };
  const body = newDetention();
  const parties = [...(body['parties'] as object[]), municipality];
  const started = await caller(system, 'casemanager').post('/v1/trajectories', { ...body, parties });
  expect(started.status).toBe(201);
  id = started.body.id;
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const clean = async (page: Page) => expect(await accessibilityFaults(page)).toEqual([]);
const pathOf = (page: Page) => new URL(page.url()).pathname;

describe('a line of a mail', () => {
  test('leads who is signed out and has two roles to the form, ready to type', async () => {
    const { page, complaints } = await visitor(browser, system.url);
    await page.goto(mailedPath(id, request));
    expect(pathOf(page)).toBe('/sign-in');
    await page.getByRole('link', { name: 'Nazorgcoördinator en regiehouder' }).click();
    expect(pathOf(page)).toBe('/acting-as');
    await page.getByRole('button', { name: /^regiehouder/i }).click();
    // That role does not see it: the right one is suggested.
    expect(pathOf(page)).toBe('/acting-as');
    await clean(page);
    const suggested = page.locator('button.nl-button--primary');
    expect(await suggested.innerText()).toMatch(/^nazorgcoördinator/i);
    await suggested.click();
    expect(pathOf(page)).toBe(`/trajectories/${id}/answer`);
    await clean(page);
    expect(await page.locator('form[data-focus] :focus').count()).toBe(1);
    const others = page.getByRole('navigation', { name: 'Iets anders doen' });
    expect(await others.getByRole('link').allInnerTexts()).toContain('Doorgeven');
    await page.locator('main input[type=radio]').first().check();
    await page.locator('main [name=text]').fill('Ja, maandag.');
    await page.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    expect(pathOf(page)).toBe(`/trajectories/${id}`);
    expect(complaints).toEqual([]);
  });

  test('leads who can only remind others to that, and who sees nothing of it nowhere', async () => {
    const { page } = await visitor(browser, system.url);
    await page.goto(mailedPath(id, 'second-mdo'));
    await page.getByRole('link', { name: 'Nazorgcoördinator, gemeente Utrecht' }).first().click();
    expect(pathOf(page)).toBe(`/trajectories/${id}/chase`);
    await page.goto('/sign-in?as=care');
    expect((await page.goto(mailedPath(id, request)))?.status()).toBe(404);
    await page.goto('/sign-in?as=municipality');
    expect((await page.goto(`/mail/${id}/00000000`))?.status()).toBe(404);
  });

  test('of one agency asks who works for several to act for that one', async () => {
    const { page } = await visitor(browser, system.url);
    await page.goto('/sign-in?as=two-agencies');
    await page.getByRole('button', { name: /^regiehouder/i }).click();
    await page.goto('/worklist?of=me&at=gemeente-utrecht');
    await page.locator('button.nl-button--primary').click();
    expect(pathOf(page)).toBe('/worklist');
    expect(await page.locator('header').innerText()).toContain('nazorgcoördinator');
  });
});

describe('what one is mailed', () => {
  test('is chosen on a page, with errors at their fields, and tried by a message to oneself', async () => {
    const { page, complaints } = await visitor(browser, system.url);
    await page.goto('/sign-in?as=casemanager-zuid');
    await page.goto('/mailbox');
    await page.getByRole('link', { name: 'Mail instellen' }).click();
    await clean(page);
    // As the issuer of the demo tells it.
    expect(await page.locator('main').innerText()).toContain('casemanager-zuid@pi-zuid.example');
    expect((await system.store.mailAddress('pi-zuid', 'casemanager-zuid')).address).not.toBeNull();
    expect(await page.getByLabel('Nederlands').isChecked()).toBe(true);
    await page.getByLabel('Meteen wat niet kan wachten').uncheck();
    await page.getByLabel('Vanaf').fill('avond');
    await page.getByLabel('Tot').fill('7.30');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await clean(page);
    expect(await page.locator('[data-errors] li').allInnerTexts()).toEqual([
      'Vanaf: vul een tijd in als 18:00, of laat beide tijden leeg.',
    ]);
    expect(await page.getByLabel('Meteen wat niet kan wachten').isChecked()).toBe(false);
    await page.getByLabel('Vanaf').fill('19.00');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    const reader = ['pi-zuid', 'casemanager-zuid'] as const;
    expect(await system.store.mailSettings(...reader)).toEqual({
      ...usualMailSettings,
      atOnce: false,
      quiet: { from: '19:00', until: '07:30' },
    });
    await page.getByRole('button', { name: 'Stuur mij een proefbericht' }).click();
    expect(await page.getByRole('region', { name: 'Wat u het laatst is gestuurd' }).innerText()).toMatch(
      /Proefbericht\s+Wacht/,
    );
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await clean(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
  });

  test('says so where no mail leaves this installation, and plans no test of it', async () => {
    const { store, env, now } = system;
    const silent = await serveApp({ store, client: env.client, now });
    try {
      const { page } = await visitor(browser, silent.url, { locale: 'en-GB' });
      await page.goto('/sign-in?as=probation');
      await page.goto('/mail');
      await clean(page);
      expect(await page.locator('main').innerText()).toContain('No mail leaves this installation');
      expect(await page.getByRole('button', { name: 'Send me a test message' }).count()).toBe(0);
      await page.request.post('/mail/test', { headers: { Origin: silent.url } });
      expect(await store.mailOf('reclassering', 'probation')).toEqual([]);
    } finally {
      await silent.stop();
    }
  });
});

/** Where somebody is reached, as her personnel system would tell it. */
const reachedAt = (agency: string, person: string, role: string) =>
  system.store.putPerson(
    {
      agency,
      id: person,
      name: `Naam van ${person}`,
      roles: [role],
      team: null,
      email: `${person}@example.nl`,
    },
    system.now(),
  );

/** Every letter that is due, as it would leave the house. */
async function letters(): Promise<Letter[]> {
  const { store, url, now } = system;
  await store.planNotices(100, now());
  const compose = composeBy({ ...plainLetters(url), ...writtenLetters({ store, url, now }) });
  const all: Letter[] = [];
  for (
    let mail = await store.takeMail(now() + 3_600_000);
    mail;
    mail = await store.takeMail(now() + 3_600_000)
  ) {
    const letter = await compose({ ...mail, email: mail.email! });
    if (letter !== 'unneeded') all.push(letter);
  }
  return all;
}

test('ill on the day of the MDO: her replacement hears at once, moves it and holds it, and that is known', async () => {
  const [manager, coordinator] = [caller(system, 'casemanager'), caller(system, 'coordinator')];
  const started = await manager.post('/v1/trajectories', newDetention());
  const path = `/v1/trajectories/${started.body.id}`;
  await expect.poll(async () => (await manager.get(path)).status).toBe(200);
  const { items: plan } = (await manager.get(path)).body;
  const mdo = plan.find(({ item }: { item: string }) => item === 'first-mdo');
  const give = { type: 'assign', role: 'case-manager', agency: 'pi-noord', person: 'casemanager' };
  await coordinator.get('/v1/me');
  expect((await coordinator.command(started.body.id, give)).status).toBe(200);
  await reachedAt('pi-noord', 'casemanager', 'case-manager');
  await reachedAt('pi-noord', 'coordinator', 'coordinator');
  await letters();

  system.moveTo(instantOf(mdo.due, 8, 30));
  const absence = { from: mdo.due, until: mdo.due, replacement: 'coordinator' };
  expect((await manager.put('/v1/people/casemanager/absence', absence)).status).toBe(200);
  const letter = (await letters()).find(({ text }) => text.includes('U vervangt vanaf nu een collega'))!;
  expect(letter.to).toBe('coordinator@example.nl');
  const line = letter.text
    .split('\n')
    .findIndex((each) => each.includes(mailedPath(started.body.id, 'first-mdo')));
  expect(
    letter.text
      .split('\n')
      .slice(line - 3, line)
      .join(' '),
  ).toMatch(/Een overleg[^]+in plaats van/);

  const { page } = await visitor(browser, system.url);
  // In a browser the letter itself is as accessible as any page.
  await page.setContent(letter.html);
  await clean(page);
  const address = letter.text.split('\n')[line]!.trim();
  await page.goto(address);
  await page.getByRole('link', { name: 'Coördinator, PI Noord' }).click();
  expect(pathOf(page)).toBe(`/trajectories/${started.body.id}/hold-meeting`);
  await clean(page);
  await page.getByRole('link', { name: 'Dag plannen' }).click();
  const moved = addDays(mdo.due, 1);
  await page.getByLabel('Op welke dag?').fill(moved);
  await page.locator('main button:not([type=button])').first().click();
  expect(pathOf(page)).toBe(`/trajectories/${started.body.id}`);

  await page.goto('/worklist?of=me');
  expect(await page.locator('main').innerText()).toContain('Eerste MDO: concept D&R-plan');
  const hold = {
    type: 'hold-meeting',
    item: 'first-mdo',
    on: mdo.due,
    attendance: [
      { role: 'client', present: true },
      { agency: 'pi-noord', role: 'case-manager', present: false, reason: 'ziek' },
      { agency: 'pi-noord', role: 'coordinator', present: true },
      { agency: 'reclassering', role: 'probation-worker', present: true },
    ],
    agreements: [],
  };
  expect((await coordinator.command(started.body.id, hold)).body).toMatchObject({ outcome: 'accepted' });
  const { items } = (await manager.get(`${path}/events`)).body;
  const by = (type: string) =>
    items.filter((each: { type: string; item: string }) => each.type === type && each.item === 'first-mdo');
  for (const type of ['meeting-planned', 'meeting-held'])
    expect(by(type).map(({ actor }: { actor: object }) => actor)).toEqual([
      expect.objectContaining({ agency: 'pi-noord', role: 'coordinator' }),
    ]);
});
