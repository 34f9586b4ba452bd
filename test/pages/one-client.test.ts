import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let coordinator: Visitor;
let manager: Visitor;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const signedIn = async (persona: string): Promise<Visitor> => {
    const who = await visitor(browser, system.url);
    await who.page.goto(`/sign-in?as=${persona}`);
    return who;
  };
  [coordinator, manager] = await Promise.all([signedIn('coordinator'), signedIn('casemanager')]);
});
afterAll(async () => {
  for (const { complaints } of [coordinator, manager]) expect(complaints).toEqual([]);
  await browser?.close();
  await system?.stop();
});

async function started() {
  const reference = `TULP-${randomUUID().slice(0, 8)}`;
  const api = caller(system, 'casemanager');
  const { id } = (await api.post('/v1/trajectories', newDetention({ client: { reference } }))).body;
  const { client } = (await api.post('/v1/clients/_search', { reference })).body;
  return { id, reference, client: client.id };
}
const visit = async (page: Page, address: string): Promise<FormPage> => {
  await page.goto(address);
  return FormPage.check(page);
};
const links = (page: Page) => page.locator('#trajectories + * , .items a').allInnerTexts();
const follow = async (page: Page, name: string): Promise<FormPage> => {
  await page.getByRole('link', { name }).first().click();
  await page.waitForLoadState();
  return FormPage.check(page);
};

describe('one client', () => {
  test('a coordinator merges two records, and takes it back', async () => {
    const { page } = coordinator;
    const [one, other] = [await started(), await started()];
    await visit(page, `/clients/${one.client}`);
    const before = (await links(page)).length;
    let form = await follow(page, 'Samenvoegen met een andere cliënt');
    form = await form.sendWrong('Samenvoegen met een andere cliënt');
    expect(await form.errors()).toHaveLength(2);
    await form.fill('Nummer van de andere cliënt', 'niemand');
    await form.fill('Reden', 'Dezelfde persoon');
    form = await form.sendWrong('Samenvoegen met een andere cliënt');
    expect(await form.errors()).toEqual([
      expect.stringContaining('geen traject van een cliënt met dit nummer'),
    ]);
    await form.fill('Nummer van de andere cliënt', other.reference.toLowerCase());
    await form.send('Samenvoegen met een andere cliënt');
    expect(page.url()).toContain(`/clients/${one.client}`);
    expect(await page.locator('main').innerText()).toContain('Dezelfde persoon');
    expect((await links(page)).length).toBeGreaterThan(before);
    form = await follow(page, `Samenvoeging ongedaan maken: ${other.reference}`);
    await form.send('Samenvoeging ongedaan maken');
    expect((await links(page)).length).toBe(before);
    await follow(page, 'Mogelijk dubbele cliënten');
    expect(await page.locator('main').innerText()).toContain('Er zijn geen dubbele cliënten.');
  });

  test('a case manager records that a client died, and takes it back', async () => {
    const { page } = manager;
    const { id, client } = await started();
    await visit(page, `/clients/${client}`);
    let form = await follow(page, 'Overlijden vastleggen');
    await form.fill('Dag van overlijden', '2026-01-05');
    await form.fill('Reden', 'Gemeld door de familie');
    await form.send('Overlijden vastleggen');
    expect(await page.locator('main').innerText()).toMatch(/Deze cliënt is overleden op ma 5 jan 2026/);
    await visit(page, `/trajectories/${id}`);
    expect(await page.locator('main').innerText()).toContain('Dit traject rust');
    expect(await page.getByRole('link', { name: 'Iets vragen' }).count()).toBe(0);
    await page.goto(`/clients/${client}`);
    form = await follow(page, 'Overlijden intrekken');
    await form.send('Overlijden intrekken');
    await visit(page, `/trajectories/${id}`);
    expect(
      await page.locator('.menu').getByRole('link', { name: 'Iets vragen', includeHidden: true }).count(),
    ).toBe(1);
  });

  test('a trajectory that was closed by mistake goes on, and its old address leads there', async () => {
    const { page } = manager;
    const { id } = await started();
    await caller(system, 'casemanager').command(id, { type: 'close', outcome: 'completed', reason: 'Klaar' });
    await visit(page, `/trajectories/${id}`);
    const form = await follow(page, 'Verder met dit traject');
    await form.fill('Reden', 'Verkeerde dossier');
    await form.send('Verder met dit traject');
    const now = page.url();
    expect(now).not.toContain(id);
    await page.goto(`/trajectories/${id}`);
    expect(page.url()).toBe(now);
    await page.goto(`/trajectories/${id}?tab=history&lang=en`);
    expect(await page.locator('main').innerText()).toContain('Gone on after a close that was a mistake');
  });

  test('a number that is no number of one’s own is refused in words', async () => {
    const { page } = manager;
    await page.goto('/trajectories/new?type=detention-reintegration&lang=nl');
    const form = await FormPage.check(page);
    await form.fill('Kenmerk van de cliënt', '123456782');
    const again = await form.sendWrong(await page.locator('main form button').last().innerText());
    expect((await again.errors()).join(' ')).toContain('burgerservicenummer');
  });
});
