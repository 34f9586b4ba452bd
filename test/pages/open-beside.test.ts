import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let id: string;
const all: Visitor[] = [];

async function signedIn(options?: Parameters<typeof visitor>[2]): Promise<Page> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto('/sign-in?as=casemanager');
  return who.page;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  await system.store.putOrganisation({
    agency: 'pi-noord',
    name: 'PI Noord',
    defaults: { 'care-worker': 'bw-de-brug' },
    closedDays: [],
  });
  await system.store.putOrganisation({
    agency: 'bw-de-brug',
    name: 'BW De Brug',
    defaults: {},
    closedDays: [],
  });
  id = (await caller(system, 'casemanager').post('/v1/trajectories', newDetention())).body.id;
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function openForm(page: Page, title: string): Promise<FormPage> {
  await CasePage.of(page, `/trajectories/${id}`);
  await page.locator('.menu summary').click();
  await page.getByRole('link', { name: title, exact: true }).click();
  return FormPage.check(page);
}

test('a meeting is opened from the case: only what is not known there is asked, and what was typed stays', async () => {
  const page = await signedIn({ width: 390 });
  let form = await openForm(page, 'Ketenoverleg');
  expect(await form.heading()).toBe('Ook starten: Ketenoverleg');
  await form.choose('Driegesprek');
  await form.fill('Reden', 'Huisvesting is nog niet geregeld');
  form = await form.sendWrong('Traject starten');
  expect((await form.errors()).join()).toContain('de dag van het overleg');
  expect(await page.getByLabel('Reden').inputValue()).toBe('Huisvesting is nog niet geregeld');
  await form.fill('De dag van het overleg', addDays(dayOf(system.now()), 21));
  await form.fill('Doel van het overleg', 'Plek na vrijlating');
  const opened = await form.send('Traject starten');
  expect(opened.path()).toBe(`/trajectories/${id}`);
  const related = page.getByRole('region', { name: 'Verbonden trajecten' });
  // It is named once it can be read.
  const shown = async () => {
    await page.goto(`/trajectories/${id}?tab=data`);
    return related.innerText();
  };
  await expect.poll(shown).toContain('Ketenoverleg');
});

test('without script too; the agency is asked where none holds the role, and what is not offered is not there', async () => {
  const page = await signedIn({ script: false, width: 320 });
  await page.goto(`/trajectories/${id}`);
  await page.locator('.menu summary').click();
  await page.getByRole('link', { name: 'Maatje of ervaringsdeskundige' }).click();
  await page.getByLabel('Reden').fill('Wil iemand van buiten');
  await page
    .getByLabel('Organisatie die het uitvoert', { exact: false })
    .selectOption({ label: 'BW De Brug' });
  await page.getByRole('button', { name: 'Traject starten' }).click();
  expect(new URL(page.url()).pathname).toBe(`/trajectories/${id}`);
  // A second one can run beside it, such as peer support.
  expect((await page.goto(`/trajectories/${id}/open?name=buddy-matching`))?.status()).toBe(200);
  expect((await page.goto(`/trajectories/${id}/open?name=warm-handover`))?.status()).toBe(404);
});

test('no page broke the content policy or threw an error', () => {
  expect(all.length).toBe(2);
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
