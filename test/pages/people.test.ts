import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';

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
