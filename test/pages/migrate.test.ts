import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, FormPage } from './objects.ts';

/** The law has not changed yet: a second version that exists in this test alone, for pages, API, worker and store. */
vi.mock('../../domain/catalogue.ts', async (original) => {
  const real = await original<typeof import('../../domain/catalogue.ts')>();
  const { secondVersion, stricterVersion } = await import('../unit/decide/second-version.ts');
  const second = secondVersion(real.definitionOf('detention-reintegration')!);
  const stricter = stricterVersion(real.definitionOf('prison-exit-guidance')!, 'release');
  const catalogue = real.catalogueOf([...real.publishedDefinitions(), second, stricter]);
  return { ...real, ...catalogue, catalogue };
});

let system: System;
let browser: Browser;
let id: string;
const all: Visitor[] = [];

async function signedIn(persona: string, options?: Parameters<typeof visitor>[2]): Promise<Page> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who.page;
}

const casemanager = () => caller(system, 'casemanager');
const itemOf = async (item: string) =>
  (await casemanager().get(`/v1/trajectories/${id}`)).body.items.find(
    (each: { item: string }) => each.item === item,
  );

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  id = (await casemanager().post('/v1/trajectories', newDetention())).body.id;
  const back = { type: 'migrate', definition: 'detention-reintegration@1', reason: 'Als voor de wijziging' };
  expect((await casemanager().command(id, back)).status).toBe(200);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test('a case on older rules says so, shows what the new ones change, and moves with a reason', async () => {
  const page = await signedIn('casemanager', { width: 390 });
  await CasePage.of(page, `/trajectories/${id}`);
  expect(await page.locator('main').innerText()).toContain('Dit traject volgt versie 1; nu geldt versie 2.');
  await page.getByRole('link', { name: 'Bekijk wat er verandert' }).click();
  let form = await FormPage.check(page);
  expect(await form.heading()).toBe('Naar versie 2: Detentie en re-integratie (D&R)');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  const changes = page.getByRole('region', { name: 'Dit verandert' });
  expect(await changes.getByRole('status').innerText()).toMatch(
    /^Erbij: 1\. Vervalt: 1\. Andere datum: \d+\.$/,
  );
  const item = (title: string) => changes.locator('.item').filter({ hasText: title });
  const [today, before] = [dayOf(system.now()), (await itemOf('first-mdo')).due];
  expect(await item('Eerste MDO').locator('del time').getAttribute('datetime')).toBe(before);
  const moved = await item('Eerste MDO').locator('ins time').getAttribute('datetime');
  expect(moved! < before && moved! > addDays(today, 7)).toBe(true);
  expect(await item('Veiligheid besproken').innerText()).toContain('norm');
  expect(await item('Informatie gevraagd aan gemeente').locator('del').innerText()).toBe('aanname');
  expect(await item('Taalniveau bepaald').locator('del').count()).toBe(1);

  form = await form.sendWrong('Naar de nieuwe versie');
  expect(await form.errors()).toEqual(['Vul in: Reden.']);
  await form.fill('Reden', 'De nieuwe wet geldt');
  const hidden = (name: string) => page.locator(`input[name=${name}]`).inputValue();
  const sent = { key: await hidden('key'), preview: await hidden('preview'), reason: 'De nieuwe wet geldt' };
  const done = await form.send('Naar de nieuwe versie');
  expect(await done.notice()).toBe('Het traject volgt nu de nieuwe versie van zijn regels.');
  expect(await done.history()).toContain('Reden: De nieuwe wet geldt');
  expect((await itemOf('first-mdo')).due).toBe(moved);
  expect(await page.getByRole('link', { name: 'Bekijk wat er verandert' }).count()).toBe(0);
  expect((await page.goto(`/trajectories/${id}/migrate`))?.status()).toBe(404);
  const twice = await page.request.post(`/trajectories/${id}/migrate`, { form: sent });
  expect([twice.status(), new URL(twice.url()).pathname], 'a double click').toEqual([
    200,
    `/trajectories/${id}`,
  ]);
  const rules = (await casemanager().get(`/v1/trajectories/${id}/events`)).body.items.map(
    (event: { type: string }) => event.type,
  );
  expect(rules.filter((type: string) => type === 'definition-moved')).toHaveLength(2);
});

test('a case that changed since is not moved unseen: what would change is shown anew, and the reason kept', async () => {
  id = (await casemanager().post('/v1/trajectories', newDetention())).body.id;
  await casemanager().command(id, { type: 'migrate', definition: 'detention-reintegration@1', reason: 'x' });
  const page = await signedIn('coordinator', { locale: 'en-GB' });
  await page.goto(`/trajectories/${id}/migrate?lang=en`);
  let form = await FormPage.check(page);
  await form.fill('Reason', 'The new law holds');
  await casemanager().command(id, { type: 'complete', item: 'language-level' });
  form = await form.sendWrong('To the new version');
  expect(await page.locator('[data-errors]').innerText()).toContain('Nothing was moved.');
  expect(await page.getByLabel('Reason').inputValue()).toBe('The new law holds');
  expect((await casemanager().get(`/v1/trajectories/${id}`)).body.definition).toBe(
    'detention-reintegration@1',
  );
  await form.send('To the new version');
  expect((await casemanager().get(`/v1/trajectories/${id}`)).body.definition).toBe(
    'detention-reintegration@2',
  );
});

test('is for who steers the case, without script too', async () => {
  id = (await casemanager().post('/v1/trajectories', newDetention())).body.id;
  await casemanager().command(id, { type: 'migrate', definition: 'detention-reintegration@1', reason: 'x' });
  const other = await signedIn('probation');
  await CasePage.of(other, `/trajectories/${id}`);
  expect(await other.locator('main').innerText()).not.toContain('Er is een nieuwe versie');
  expect((await other.goto(`/trajectories/${id}/migrate`))?.status()).toBe(403);
  expect((await (await signedIn('casemanager-zuid')).goto(`/trajectories/${id}/migrate`))?.status()).toBe(
    404,
  );
  const page = await signedIn('casemanager', { script: false, width: 320 });
  await page.goto(`/trajectories/${id}/migrate`);
  await page.getByLabel('Reden').fill('De nieuwe wet geldt');
  await page.getByRole('button', { name: 'Naar de nieuwe versie' }).click();
  expect(new URL(page.url()).pathname).toBe(`/trajectories/${id}`);
});

test('a case that lacks what the new rules ask for cannot move yet, and says why', async () => {
  const start = {
    type: 'prison-exit-guidance',
    client: newDetention().client,
    organisation: 'pi-noord',
    dates: { release: addDays(dayOf(system.now()), 60) },
  };
  id = (await casemanager().post('/v1/trajectories', start)).body.id;
  const command = async (body: Record<string, unknown>) =>
    expect((await casemanager().command(id, body)).status).toBe(200);
  await command({ type: 'migrate', definition: 'prison-exit-guidance@1', reason: 'x' });
  const page = await signedIn('casemanager');
  await page.goto(`/trajectories/${id}/migrate`);
  const form = await FormPage.check(page);
  await form.fill('Reden', 'De nieuwe wet geldt');
  await command({ type: 'set-date', date: 'release', on: null, reason: 'Zitting uitgesteld' });
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await form.sendWrong('Naar de nieuwe versie');
  expect((await answer).status()).toBe(409);
  for (const part of ['Dit traject kan nog niet over', 'Deze versie vraagt'])
    expect(await page.locator('main').innerText()).toContain(part);
  expect(await page.getByLabel('Reden').inputValue(), 'what was typed').toBe('De nieuwe wet geldt');

  await command({ type: 'set-date', date: 'release', on: start.dates.release, reason: 'Toch niet' });
  await form.sendWrong('Naar de nieuwe versie');
  expect(await page.locator('[data-errors]').innerText()).toContain(
    'Hieronder staat wat er nu zou veranderen.',
  );
  expect(await page.getByLabel('Reden').inputValue()).toBe('De nieuwe wet geldt');
  await command({ type: 'set-date', date: 'release', on: null, reason: 'Zitting uitgesteld' });
  await page.goto(`/trajectories/${id}/migrate`);
  await FormPage.check(page);
  expect(await page.locator('main').innerText()).toContain('Dit traject kan nog niet over');
  expect(await page.getByRole('button', { name: 'Naar de nieuwe versie' }).count()).toBe(0);
});

test('no page broke the content policy or threw an error', () => {
  expect(all.length).toBe(6);
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
