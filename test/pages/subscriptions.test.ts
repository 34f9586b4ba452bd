import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { createReceivers } from '../../notify/webhooks.ts';
import { startWebhooks, type Webhooks } from '../../workers/webhooks.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { accessibilityFaults, openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { testClock } from '../setup/clock.ts';
import { vault } from '../setup/engine.ts';
import { isSigned, startReceiver, type Receiver } from '../setup/receiver.ts';

let receiver: Receiver;
let system: System;
let browser: Browser;
let webhooks: Webhooks;
let coordinator: Visitor;

beforeAll(async () => {
  receiver = await startReceiver();
  const machine = testClock();
  [system, browser] = await Promise.all([startSystem({ webhookHosts: [receiver.host] }), openBrowser()]);
  await system.store.putOrganisation({ agency: 'pi-noord', name: 'PI Noord', defaults: {}, closedDays: [] });
  const now = () => machine.now() - machine.ahead();
  webhooks = startWebhooks({
    store: system.store,
    receivers: createReceivers({ url: system.url, allowed: [receiver.host], now }),
    vault,
    url: system.url,
    now: system.now,
    report: () => undefined,
  });
  coordinator = await visitor(browser, system.url);
  await coordinator.page.goto('/sign-in?as=coordinator');
});
afterAll(async () => {
  await browser?.close();
  await webhooks?.stop();
  await system?.stop();
  await receiver?.stop();
});

/** An element as the browser has it. */
interface Placed {
  getBoundingClientRect(): { left: number };
}

const main = () => coordinator.page.locator('main').innerText();
const press = async (name: string | RegExp) => {
  await coordinator.page.getByRole('button', { name }).first().click();
  await coordinator.page.waitForLoadState();
};
const clean = async () => {
  expect(await accessibilityFaults(coordinator.page)).toEqual([]);
  expect(coordinator.complaints).toEqual([]);
};
/** Looks again until a subscription or its first event says so. */
const comes = (text: string, where = 'main dl, main .utrecht-status-badge, main .folded__below') =>
  expect
    .poll(async () => {
      await coordinator.page.reload();
      return (await coordinator.page.locator(where).allInnerTexts()).join('\n');
    })
    .toContain(text);

describe('subscriptions, for who administers them', () => {
  test('are added, with a secret that is shown once', async () => {
    const { page } = coordinator;
    await page.goto('/');
    await page.getByRole('link', { name: /^Niet opgepakt/ }).click();
    await page.getByRole('link', { name: 'Abonnementen' }).click();
    expect(await main()).toContain('Er zijn nog geen abonnementen.');
    await clean();
    await page.getByRole('link', { name: 'Nieuw abonnement' }).click();
    // One under the other: the hint, then the choices.
    const edges = 'fieldset > :is(p, label)';
    const lefts = await page
      .locator(edges)
      .evaluateAll((all) => all.map((each) => (each as unknown as Placed).getBoundingClientRect().left));
    expect(lefts.length).toBeGreaterThan(20);
    expect(new Set(lefts).size).toBe(1);
    await page.getByLabel('Adres van de ontvanger').fill('http://esb.example.nl/');
    await page.getByLabel('Datum gewijzigd').check();
    await press('Abonnement toevoegen');
    expect(await main()).toContain('WEBHOOK_HOSTS');
    await clean();
    await page.getByLabel('Adres van de ontvanger').fill(receiver.url);
    await page.getByLabel('Traject geopend').check();
    await press('Abonnement toevoegen');
    const secret = await page.locator('main code').innerText();
    expect(secret).toMatch(/^whsec_/);
    await clean();

    await page.getByRole('link', { name: receiver.url }).click();
    await comes('Actief');
    expect(await page.content()).not.toContain(secret);
    expect(await main()).toContain('Traject geopend, Datum gewijzigd');
    await press('Stuur een proefmelding');
    await expect.poll(() => receiver.got.length).toBe(1);
    expect(isSigned(receiver.got[0]!, secret)).toBe(true);
    await comes('Afgeleverd');
    await press('Neem een nieuw geheim');
    expect(await page.locator('main code').innerText()).not.toBe(secret);
    expect(await main()).toContain('tekent mee tot');
    await clean();
  });

  test('show what could not be delivered, and send it again', async () => {
    const { page } = coordinator;
    await page.goto('/subscriptions');
    await page.getByRole('link', { name: receiver.url }).click();
    receiver.behaves(() => ({ status: 500 }));
    const { body } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
    await comes('De ontvanger antwoordde: 500.');
    const [one] = (await system.store.subscriptions('pi-noord')).map(({ id }) => id);
    const [waiting] = (await system.store.deliveries(one!)).items;
    expect(waiting).toMatchObject({ trajectory: body.id, status: 'pending' });
    await clean();
    // As after three days.
    system.moveTo(system.now() + 73 * 3_600_000);
    await comes('Niet afgeleverd');
    await page.getByRole('link', { name: 'Niet afgeleverd' }).click();
    await clean();
    receiver.behaves(() => ({ status: 204 }));
    await press(/^Verstuur opnieuw/);
    await page.getByRole('link', { name: 'Afgeleverd', exact: true }).click();
    await comes('Traject geopend', 'h3');
    expect(receiver.got.at(-1)?.id).toBe(waiting!.event);
  });

  test('are English too, and for nobody else', async () => {
    const { page } = coordinator;
    await page.goto('/subscriptions?lang=en');
    expect(await main()).toContain('Systems that hear what happens');
    const other = await visitor(browser, system.url, { width: 320 });
    await other.page.goto('/sign-in?as=casemanager');
    expect((await other.page.goto('/subscriptions'))?.status()).toBe(403);
    const [one] = await system.store.subscriptions('pi-noord');
    await other.page.goto('/sign-in?as=tulp');
    expect((await other.page.goto(`/subscriptions/${one!.id}`))?.status()).toBe(404);
    await other.page.goto('/sign-in?as=coordinator');
    await other.page.goto(`/subscriptions/${one!.id}`);
    expect(await other.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await other.page.getByText('Verwijder dit abonnement').first().click();
    await other.page.getByRole('button', { name: 'Verwijder dit abonnement' }).click();
    await other.page.waitForLoadState();
    expect(await system.store.subscriptions('pi-noord')).toEqual([]);
  });
});
