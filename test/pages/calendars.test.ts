import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailedMeetingPath } from '../../domain/mailing/mark.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { CasePage } from './objects.ts';

let system: System;
let browser: Browser;
let id: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const manager = caller(system, 'casemanager');
  id = (await manager.post('/v1/trajectories', newDetention())).body.id;
  const self = { role: 'case-manager', agency: 'pi-noord', person: 'casemanager' };
  await manager.command(id, { type: 'assign', ...self });
  const planned = { on: daysFromNow(5), at: '14:00', place: 'PI Noord, kamer 2' };
  await manager.command(id, { type: 'plan-meeting', item: 'first-mdo', ...planned });
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test.each([1280, 390, 320])(
  'somebody puts her work and a case in her calendar, sees when it was read, and takes it back, at %i wide',
  async (width) => {
    const { page, complaints } = await visitor(browser, system.url, { width });
    const clean = async () => {
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    };
    await page.goto('/sign-in?as=casemanager');
    await page.goto('/worklist');
    await page.getByRole('link', { name: 'In mijn agenda zetten' }).click();
    await clean();
    await page.getByRole('button', { name: 'Adres maken (Mijn werk)' }).click();
    await clean();
    const address = await page.getByLabel('Adres van de agenda').inputValue();
    expect(address).toMatch(new RegExp(`^${system.url}/calendar/[\\w-]{43}\\.ics$`));
    expect(await (await fetch(address)).text()).toContain('PI Noord\\, kamer 2');

    await page.goto(`/trajectories/${id}`);
    await page.locator('.menu summary').click();
    await page.getByRole('link', { name: 'In mijn agenda zetten' }).click();
    await clean();
    await page.getByRole('button', { name: 'Adres maken (Deze zaak)' }).click();
    await page.getByRole('link', { name: 'Naar de agenda’s' }).click();
    const own = page.getByRole('region', { name: 'Mijn werk' });
    expect(await own.innerText()).not.toContain('nog nooit');
    expect(await page.getByRole('region', { name: 'Deze zaak' }).innerText()).toContain('nog nooit');
    await page.goto('/calendars');
    for (const name of [/intrekken \(Zaak/, 'Adres intrekken (Mijn werk)'])
      await page.getByRole('button', { name }).click();
    await clean();
    expect(await page.getByRole('button', { name: /intrekken/ }).count()).toBe(0);
    expect(await (await fetch(address)).text()).not.toContain('VEVENT');
    expect(complaints).toEqual([]);
  },
);

test('a link in a mail leads through signing in to the meeting, where one answers; whoever planned it is told', async () => {
  const { page, complaints } = await visitor(browser, system.url, { width: 390 });
  await page.goto(`${mailedMeetingPath(id, 'first-mdo')}?answer=no&at=pi-noord`);
  await page
    .getByRole('link', { name: /Sanne|casemanager/i })
    .first()
    .click();
  expect(new URL(page.url()).pathname).toBe(`/trajectories/${id}/meetings/first-mdo`);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.getByLabel('Ik kom niet').isChecked()).toBe(true);
  expect(await page.locator('main').innerText()).toContain('PI Noord, kamer 2');
  await page.getByRole('button', { name: 'Antwoord geven' }).click();
  const who = page.getByRole('region', { name: 'Wie komen er?' });
  expect(await who.innerText()).toContain('Sanne de Wit: komt niet');
  await page.locator('input[value=yes]').check();
  await page.getByRole('button', { name: 'Antwoord geven' }).click();
  expect(await who.innerText()).not.toContain('komt niet');
  expect(await accessibilityFaults(page)).toEqual([]);
  const item = await (await CasePage.of(page, `/trajectories/${id}`)).open('Eerste MDO: concept D&R-plan');
  await item.getByRole('link', { name: 'Wie komen er?' }).click();
  expect(new URL(page.url()).pathname).toBe(`/trajectories/${id}/meetings/first-mdo`);
  expect(complaints).toEqual([]);
  const stranger = await visitor(browser, system.url);
  await stranger.page.goto('/sign-in?as=care');
  const turned = await stranger.page.goto(mailedMeetingPath(id, 'first-mdo'));
  expect([turned?.status(), stranger.page.url()]).toEqual([
    404,
    system.url + mailedMeetingPath(id, 'first-mdo'),
  ]);
});
