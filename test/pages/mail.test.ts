import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailedPath } from '../../domain/mailing/mark.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';

let system: System;
let browser: Browser;
let id: string;
const request = 'information-request-municipality';

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
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
    await page.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    expect(pathOf(page)).toBe(`/trajectories/${id}`);
    expect(complaints).toEqual([]);
  });

  test('leads who has nothing to do with it to the item, and who sees nothing of it nowhere', async () => {
    const { page } = await visitor(browser, system.url);
    await page.goto(mailedPath(id, 'second-mdo'));
    await page.getByRole('link', { name: 'Nazorgcoördinator, gemeente Utrecht' }).first().click();
    expect(pathOf(page)).toBe(`/trajectories/${id}/items/second-mdo`);
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
