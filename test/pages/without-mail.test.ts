import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { clockTime, dayOf, instantOf } from '../../domain/calendar/zone.ts';
import { mailedPath } from '../../domain/mailing/mark.ts';
import { mailbox } from '../../notify/mailbox.ts';
import { createSmtp } from '../../notify/smtp.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';
import { TEST_NOW } from '../setup/clock.ts';
import { startSmtp, type SmtpReceiver } from '../setup/smtp.ts';

const HER = 'casemanager@pi-noord.example';
let server: SmtpReceiver;
let system: System;
let browser: Browser;

beforeAll(async () => {
  server = await startSmtp();
  const carrier = createSmtp({ url: server.url, from: 'traject@example.nl' });
  const mailChannel = { by: 'smtp', host: `127.0.0.1:${server.port}` } as const;
  [system, browser] = await Promise.all([startSystem({ carrier, mailChannel }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
  await server?.stop();
});

/** The first of three working days one after the other, after the day on which tests live. */
function firstOfThree(): Day {
  const { isWorkingDay } = calendarOf();
  let day = addDays(dayOf(TEST_NOW), 1);
  while (![day, addDays(day, 1), addDays(day, 2)].every(isWorkingDay)) day = addDays(day, 1);
  return day;
}

test('two days without mail: the page shows all and says so; then all comes once, and nothing that is over', async () => {
  const [one, two, three] = [0, 1, 2].map((days) => addDays(firstOfThree(), days)) as [Day, Day, Day];
  const toHer = () => server.got.filter(({ to }) => to === HER);
  const manager = caller(system, 'casemanager');
  const at = async (day: Day, hour: number, minute = 0) => {
    system.moveTo(instantOf(day, hour, minute));
    await system.store.deliver(1_000, system.now(), mailbox);
    await system.round('sendMail');
  };
  const { id } = (await manager.post('/v1/trajectories', newDetention())).body;
  const path = `/v1/trajectories/${id}`;
  await expect.poll(async () => (await manager.get(path)).status).toBe(200);
  const hers = { type: 'assign', agency: 'pi-noord', role: 'case-manager', person: 'casemanager' };
  expect((await manager.command(id, hers)).status).toBe(200);
  const asks = async (title: string, by: Day): Promise<string> => {
    const to = { agency: 'pi-noord', role: 'case-manager' };
    const asked = await caller(system, 'probation').command(id, { type: 'ask', to, title, by });
    expect(asked.status).toBe(200);
    const { items } = (await manager.get(path)).body;
    return items.findLast(({ item }: { item: string }) => item.startsWith('asked-')).item;
  };
  await at(one, 8);
  server.got.length = 0;

  await server.stop();
  await at(one, 9);
  const answered = await asks('Is de intake geweest?', two);
  const open = await asks('Welke dag komt zijn zus?', three);
  await at(one, 9, 30);
  await at(one, 16);
  system.moveTo(instantOf(two, 7, 30));
  await system.round('makeDigests');
  await at(two, 9);

  const { page, complaints } = await visitor(browser, system.url);
  await page.goto('/sign-in?as=casemanager');
  await page.goto('/mailbox');
  const alert = page.getByText('Mail aan u is te laat, sinds');
  const since = clockTime(instantOf(one, 9, 30)).slice(11);
  expect(await alert.innerText()).toContain(` ${since}`);
  expect(await page.locator('main').innerText()).toContain('Hieronder staat alles');
  for (const item of [answered, open])
    expect(await page.locator(`a[href="/trajectories/${id}/items/${item}"]`).count()).toBe(1);
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
  await page.goto(`/trajectories/${id}/answer?item=${answered}`);
  await page.locator('main input[type=radio]').first().check();
  await page.locator('main [name=text]').fill('Ja, maandag.');
  await page.getByRole('button', { name: 'Antwoord vastleggen' }).click();
  await at(two, 16);
  system.moveTo(instantOf(three, 7, 30));
  await system.round('makeDigests');
  await at(three, 9);
  expect(server.got).toEqual([]);

  server = await startSmtp({ at: server.port });
  await at(three, 10);
  await at(three, 11);
  const [first, second, ...more] = toHer().map(({ raw }) => raw);
  expect(more).toEqual([]);
  // One digest and one letter, folded as mail is.
  const letters = `${first}${second}`.replaceAll(/=\r?\n/g, '');
  expect(letters).toContain(mailedPath(id, open));
  expect(letters).not.toContain(mailedPath(id, answered));
  await page.goto('/mailbox');
  expect(await alert.count()).toBe(0);
  expect(await system.store.mailQueue('pi-noord', system.now())).toMatchObject({ waiting: 0, late: null });
  expect(complaints).toEqual([]);
});
