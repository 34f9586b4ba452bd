import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { openMenu } from './objects.ts';

let system: System;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test('somebody with two agencies chooses for whom she acts, sees whose work is whose, and chooses again', async () => {
  const { page, complaints } = await visitor(browser, system.url);
  const clean = async () => expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto('/sign-in?as=two-agencies');
  expect(new URL(page.url()).pathname).toBe('/acting-as');
  await clean();
  await page.getByRole('button', { name: /regiehouder/i }).click();
  expect(await page.locator('header').innerText()).toContain('Noor Aydin, regiehouder');
  await page.goto('/worklist');
  for (const whose of ['Van mij', 'Van niemand', 'Van mijn rol']) {
    await page.getByRole('link', { name: whose, exact: true }).click();
    expect(await page.locator('main [aria-current=page]').innerText()).toBe(whose);
    await clean();
  }
  await page.getByRole('link', { name: 'Andere rol kiezen' }).click();
  await page.getByRole('button', { name: /nazorgcoördinator/i }).click();
  expect(await page.locator('header').innerText()).toContain('Noor Aydin, nazorgcoördinator');
  expect(complaints).toEqual([]);
});

/** Somebody new at the prison, as if she had signed in. */
async function colleague(name: string, id: string): Promise<string> {
  const person = { id, agency: 'pi-noord', name, team: 'Team West', roles: ['case-manager'] };
  await system.store.putPerson(person, system.now());
  return id;
}

/** Cases that the coordinator gave to somebody. */
async function casesOf(person: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { body } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
    await give(body.id, person);
    ids.push(body.id);
  }
  return ids;
}
const give = async (id: string, person: string) => {
  const body = { type: 'assign', role: 'case-manager', agency: 'pi-noord', person };
  expect((await caller(system, 'coordinator').command(id, body)).status).toBe(200);
};

test('a colleague leaves: the coordinator gives all that she held to others, with one reason', async () => {
  const [anna] = [await colleague('Anna Smit', 'anna'), await colleague('Bas Mulder', 'bas')];
  const ids = await casesOf(anna, 3);
  const { page, complaints } = await visitor(browser, system.url, { width: 390 });
  await page.goto('/sign-in?as=coordinator');
  const left = { agency: 'pi-noord', left: true };
  await caller(system, 'admin').put('/v1/people/anna/departure', left);
  const clean = async () => expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto('/mailbox');
  await page.getByRole('link', { name: 'Een collega werkt hier niet meer' }).click();
  const row = page.locator('[data-person=anna]');
  expect(await row.innerText()).toContain('werkt hier niet meer');
  await clean();
  await row.getByRole('link', { name: 'Herverdelen Anna Smit' }).click();
  await clean();
  expect(await page.getByRole('checkbox', { name: /Berk/ }).count()).toBe(3);
  await page.getByRole('button', { name: 'Bekijk wie wat krijgt' }).click();
  expect(await page.locator('[data-errors]').innerText()).toContain('Reden');
  await clean();
  await page.getByRole('checkbox', { name: /Bas Mulder/ }).check();
  await page.getByLabel('Reden').fill('Anna werkt hier niet meer');
  await page.getByRole('button', { name: 'Bekijk wie wat krijgt' }).click();
  expect(await page.locator('.keys').innerText()).toMatch(/Bas Mulder\s+3 erbij/);
  await clean();
  await page.getByRole('button', { name: 'Herverdelen en vastleggen' }).click();
  expect(await page.locator('.utrecht-alert').innerText()).toContain('3 trajecten herverdeeld, 0 niet');
  await clean();
  await page.goto(`/trajectories/${ids[0]}?tab=history`);
  const timeline = await page.getByRole('region', { name: 'Wat er gebeurde' }).innerText();
  expect(timeline).toContain('Anna werkt hier niet meer');
  expect(timeline).toContain('Bas Mulder');
  await page.goto('/people');
  expect(await page.locator('[data-person=bas]').innerText()).toMatch(/Open\s+[1-9]/);
  expect(complaints).toEqual([]);
});

test('a team is given to others after a reorganisation, and what somebody else took meanwhile says so, also without script', async () => {
  const [eva, fred] = [await colleague('Eva Bakker', 'eva'), await colleague('Fred Kok', 'fred')];
  await colleague('Gerda Vos', 'gerda');
  const [taken] = [...(await casesOf(eva, 2)), ...(await casesOf(fred, 2))];
  const { page, complaints } = await visitor(browser, system.url, { locale: 'en-GB', script: false });
  await page.goto('/sign-in?as=coordinator');
  await page.goto('/people');
  await page.getByRole('checkbox', { name: 'Eva Bakker' }).check();
  await page.getByRole('checkbox', { name: 'Fred Kok' }).check();
  await page.getByRole('button', { name: 'Reassign what the ticked colleagues have' }).click();
  expect(await page.locator('h1').innerText()).toBe('Reassign: Eva Bakker, Fred Kok');
  await page.getByRole('checkbox', { name: /Gerda Vos/ }).check();
  await page.getByLabel('Reason').fill('The teams were merged');
  await page.getByRole('button', { name: 'See who gets what' }).click();
  await give(taken!, 'casemanager');
  await page.getByRole('button', { name: 'Reassign and record' }).click();
  expect(await page.locator('.utrecht-alert').innerText()).toContain('3 trajectories reassigned, 1 not');
  const first = page.locator('.item').first();
  expect(await first.innerText()).toContain('Meanwhile this is somebody else’s');
  expect(complaints).toEqual([]);
});

test('she says that she is away and who replaces her, from any page, and is there again', async () => {
  await colleague('Henk Prins', 'henk');
  const { page, complaints } = await visitor(browser, system.url, { width: 320 });
  await page.goto('/sign-in?as=casemanager');
  await openMenu(page);
  await page.getByRole('link', { name: 'Ik ben afwezig' }).click();
  await page.getByLabel('Laatste dag').fill(daysFromNow(-3));
  await page.getByRole('button', { name: 'Afwezigheid vastleggen' }).click();
  expect(await page.locator('[data-errors]').innerText()).toContain('De laatste dag ligt voor de eerste');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Laatste dag').fill(daysFromNow(3));
  await page.getByLabel('Wie vervangt?').selectOption('henk');
  await page.getByRole('button', { name: 'Afwezigheid vastleggen' }).click();
  expect(await page.locator('.utrecht-alert--ok').innerText()).toMatch(
    /^Afwezigheid van Sanne de Wit vastgelegd: .+ t\/m .+; Henk Prins vervangt\.$/,
  );
  const own = page.locator('[data-person=casemanager]');
  expect(await own.innerText()).toContain('vervangen door Henk Prins');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  expect(await accessibilityFaults(page)).toEqual([]);
  await own.getByRole('link', { name: 'Afwezigheid Sanne de Wit' }).click();
  await page.getByRole('button', { name: 'Weer aanwezig' }).click();
  expect(await own.innerText()).not.toContain('afwezig t/m');
  const other = await page.goto('/people/absence?person=henk');
  expect(other!.status()).toBe(403);
  expect(complaints).toEqual([]);
});

test('a role in a case is given to a colleague, whose name and team the case shows; else it says nobody', async () => {
  await colleague('Iris de Boer', 'iris');
  const { body } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
  const { page, complaints } = await visitor(browser, system.url);
  await page.goto('/sign-in?as=casemanager');
  const data = `/trajectories/${body.id}?tab=data`;
  await page.goto(data);
  const parties = page.getByRole('region', { name: 'Wie doet mee, en wie heeft het' });
  expect(await parties.innerText()).toMatch(/casemanager, PI Noord\s+van niemand/i);
  await parties.getByRole('link', { name: /Geef aan een collega casemanager/i }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  const who = page.getByLabel('Wie van PI Noord?');
  expect(await who.inputValue()).toBe('casemanager');
  await who.selectOption({ value: 'iris' });
  await page.getByLabel('Reden').fill('Iris kent hem');
  await page.getByRole('button', { name: 'Rol geven' }).click();
  expect(await page.locator('.casehead').innerText()).toContain('Iris de Boer, casemanager');
  await page.goto(data);
  expect(await parties.innerText()).toMatch(/casemanager, PI Noord\s+Iris de Boer, Team West/i);
  await page.goto(`/trajectories/${body.id}?tab=history`);
  const timeline = page.getByRole('region', { name: 'Wat er gebeurde' });
  const line = await timeline.locator('li').filter({ hasText: 'Iris kent hem' }).innerText();
  expect(line).toContain('Sanne de Wit, casemanager, PI Noord');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
