import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { caller, newDetention } from '../api/caller.ts';
import { event, partner } from '../api/signals.ts';
import { daysFromNow } from '../setup/clock.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, SignalsPage } from './objects.ts';

let system: System;
let prison: Awaited<ReturnType<typeof partner>>;
let browser: Browser;
const all: Visitor[] = [];

async function signedIn(persona: string, options: Parameters<typeof visitor>[2] = {}): Promise<Visitor> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  prison = await partner(system);
});
afterAll(async () => {
  await browser?.close();
  await prison?.stop();
  await system?.stop();
});

/** A date told of a client whom nobody knows. */
async function unknown(reference: string, days: number): Promise<string> {
  const told = event('date.changed', {
    client: { reference },
    date: 'expectedRelease',
    on: daysFromNow(days),
  });
  const { signal } = (await prison.send(told)).body.results[0]!;
  const status = async () => (await system.store.receivedSignal(signal, 'pi-noord'))?.status;
  await expect.poll(status).toBe('unknown');
  return signal;
}
const started = async (reference: string) =>
  (await caller(system, 'casemanager').post('/v1/trajectories', newDetention({ client: { reference } }))).body
    .id as string;
const applied = (signal: string) =>
  expect.poll(async () => (await system.store.receivedSignal(signal, 'pi-noord'))?.status).toBe('applied');

test('a coordinator is told that nothing waits, before there is a signal', async () => {
  const { page } = await signedIn('coordinator');
  expect(await (await SignalsPage.of(page)).text()).toContain(
    'Van elk signaal is bekend waar het bij hoort.',
  );
  expect(await page.getByRole('link', { name: /^Niet opgepakt/ }).getAttribute('aria-current')).toBe('page');
});

test('a coordinator places a signal by the number of the client, and teaches whose it is', async () => {
  const [own, theirs] = [`EIGEN-${randomUUID().slice(0, 8)}`, `TULP-${randomUUID().slice(0, 8)}`];
  const id = await started(own);
  const signal = await unknown(theirs, 100);
  const { page } = await signedIn('coordinator');
  await page.goto('/');
  await page.getByRole('link', { name: /^Niet opgepakt \(\d+\)/ }).click();
  await page.getByRole('link', { name: 'Zeg waar ze bij horen' }).click();
  const list = await SignalsPage.check(page);
  const shown = await list.read(signal);
  for (const text of ['Datum gewijzigd', theirs, 'van geen bekende cliënt']) expect(shown).toContain(text);
  expect(shown).toMatch(/^de verwachte ontslagdatum, \w\w \d+ \w{3} \d{4}$/m);
  let form = await list.choose(signal, 'Koppelen aan een traject');
  await form.fill('Traject of cliënt', 'NIEMAND-1');
  form = await form.sendWrong('Koppelen aan een traject');
  expect((await form.errors()).join()).toContain('U neemt niet deel aan zo’n traject');
  await form.fill('Traject of cliënt', own);
  await page.getByRole('radio', { name: 'ja' }).check();
  await page.getByRole('button', { name: 'Koppelen aan een traject' }).click();
  await applied(signal);
  const done = await SignalsPage.of(page, 'applied');
  await done.signal(signal).getByRole('link').click();
  expect(new URL(page.url()).pathname).toBe(`/trajectories/${id}`);
  expect(await new CasePage(page).history()).toContain('via het systeem tulp van');
  const next = event('date.changed', {
    client: { reference: theirs },
    date: 'expectedRelease',
    on: daysFromNow(120),
  });
  await applied((await prison.send(next)).body.results[0]!.signal);
});

test('a coordinator puts a signal aside with a reason, in English and on a phone too', async () => {
  const signal = await unknown(`TULP-${randomUUID().slice(0, 8)}`, 90);
  const { page } = await signedIn('coordinator', { width: 320 });
  await page.goto('/signals?lang=en');
  const list = await SignalsPage.check(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  let form = await list.choose(signal, 'Put aside');
  form = await form.sendWrong('Put aside');
  expect((await form.errors()).length).toBe(1);
  await form.fill('Reason', 'Sent as a trial');
  await page.getByRole('button', { name: 'Put aside' }).click();
  const aside = await SignalsPage.of(page, 'dismissed');
  expect(await aside.read(signal)).toContain('Sent as a trial');
  expect((await page.goto(`/signals/${signal}/dismissal`))?.status()).toBe(404);
});

test('nobody but a coordinator has the page', async () => {
  const { page } = await signedIn('casemanager');
  expect(await page.getByRole('link', { name: /^Niet opgepakt/ }).count()).toBe(0);
  expect((await page.goto('/signals'))?.status()).toBe(403);
});

test('no page broke the content policy or threw an error', () => {
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
