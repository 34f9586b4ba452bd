import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { tellSettings } from '../../api/telling.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { accessibilityFaults, openBrowser, visitor } from '../setup/browser.ts';
import { openMenu } from './objects.ts';

let system: System;
let browser: Browser;
let admin: Page;

const signedIn = async (persona: string, options?: Parameters<typeof visitor>[2]): Promise<Page> => {
  const { page } = await visitor(browser, system.url, options);
  await page.goto(`/sign-in?as=${persona}`);
  return page;
};
const main = (page: Page): Promise<string> => page.locator('main').innerText();
/** Clicks what leads to another page, and waits until that is there. */
const go = async (page: Page, what: Locator) => {
  await Promise.all([page.waitForEvent('load'), what.click()]);
};
const press = (page: Page, name: string | RegExp) =>
  go(page, page.getByRole('button', { name, exact: true }));
const follow = (page: Page, name: string) => go(page, page.getByRole('link', { name, exact: true }));
const clean = async (page: Page) => expect(await accessibilityFaults(page)).toEqual([]);

beforeAll(async () => {
  const mailChannel = { by: 'smtp', host: 'mail.example.nl:587' } as const;
  [system, browser] = await Promise.all([startSystem({ mailChannel }), openBrowser()]);
  for (const [agency, name] of [
    ['pi-noord', 'PI Noord'],
    ['reclassering', 'Reclassering Midden'],
  ] as const)
    await system.store.putOrganisation({ agency, name, defaults: {}, closedDays: [], region: 'midden' });
  admin = await signedIn('admin');
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('an administrator', () => {
  test.each([1280, 390, 320])(
    'finds every part within two clicks of the header, %i pixels wide',
    async (width) => {
      const page = await signedIn('admin', { width });
      await openMenu(page);
      await follow(page, 'Beheer');
      await clean(page);
      const links = page.locator('main .item a');
      const parts = await links.evaluateAll((all) =>
        all.map((each) => (each as unknown as { pathname: string }).pathname),
      );
      expect(parts).toEqual([
        '/people',
        '/administration/accounts',
        '/administration/organisations',
        '/administration/regions',
        '/terms',
        '/subscriptions',
        '/administration/senders',
        '/administration/channels',
      ]);
      for (const part of [...parts, '/administration/organisations/pi-noord']) {
        expect([part, (await page.goto(part))?.status()]).toEqual([part, 200]);
        expect([part, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([part, width]);
        await clean(page);
      }
    },
  );

  test('is told why no trajectory is here, and where the work is', async () => {
    for (const address of ['/deadlines', '/worklist', '/trajectories']) {
      await admin.goto(address);
      expect([address, await main(admin)]).toEqual([
        address,
        expect.stringContaining('Als beheerder neemt u aan geen traject deel.'),
      ]);
      expect(await main(admin)).not.toMatch(/Start een traject|alles klaar/);
      await clean(admin);
    }
    await follow(admin, 'Naar Beheer');
    expect(await main(admin)).toContain('Organisaties en hun partners');
  });

  test('makes an organisation, and is told at each field what is wrong with it', async () => {
    await admin.goto('/administration/organisations');
    await follow(admin, 'Nieuwe organisatie');
    await clean(admin);
    await admin.getByLabel('Code').fill('PI West');
    await admin.getByLabel('Regio').fill('*');
    await press(admin, 'Organisatie toevoegen');
    expect(await admin.locator('[data-errors] li').allInnerTexts()).toEqual([
      expect.stringContaining('Code “PI West” kan niet'),
      'Vul in: Naam.',
      expect.stringContaining('Regio “*” kan niet'),
    ]);
    await clean(admin);
    await admin.getByLabel('Code').fill('pi-noord');
    await admin.getByLabel('Naam').fill('PI West');
    await admin.getByLabel('Regio').fill('Zuid-Holland');
    await press(admin, 'Organisatie toevoegen');
    expect(await admin.locator('[data-errors]').innerText()).toContain('“pi-noord” is er al');
    await admin.getByLabel('Code').fill('pi-west');
    await admin.getByText('Wie een rol heeft als').click();
    await admin.getByLabel('Toezichthouder', { exact: true }).selectOption('reclassering');
    await press(admin, 'Organisatie toevoegen');
    expect(await admin.locator('h1').innerText()).toBe('PI West');
    const text = await main(admin);
    for (const part of ['Zuid Holland', 'Reclassering Midden', 'Mila Jansen, beheerder, Beheer'])
      expect(text).toContain(part);
    expect(await system.store.organisation('pi-west')).toEqual({
      agency: 'pi-west',
      name: 'PI West',
      region: 'zuid-holland',
      defaults: { supervisor: 'reclassering' },
      closedDays: [],
      climbAssumed: false,
    });
    await clean(admin);
  });

  test('does not overwrite what another changed meanwhile, and sees what that was', async () => {
    const other = await signedIn('admin');
    for (const page of [admin, other]) {
      await page.goto('/administration/organisations/pi-west');
      await follow(page, 'Wijzig deze organisatie');
    }
    await other.getByLabel('Naam').fill('PI Westland');
    await other.getByLabel('Toezichthouder', { exact: true }).selectOption('');
    await press(other, 'Vastleggen');
    await admin.getByLabel('Regio').fill('');
    await press(admin, 'Vastleggen');
    const said = await admin.locator('[data-errors]').innerText();
    for (const part of ['Mila Jansen', 'Naam: eerst PI West, nu PI Westland', 'nu niemand'])
      expect(said).toContain(part);
    expect((await system.store.organisation('pi-west'))?.name).toBe('PI Westland');
    await clean(admin);
    await admin.getByLabel('Naam').fill('PI Westland');
    await press(admin, 'Vastleggen');
    expect(await main(admin)).toContain('is gewijzigd; open trajecten horen het binnen een minuut.');
    expect(await system.store.organisation('pi-west')).toMatchObject({ name: 'PI Westland', region: null });
  });
});

test('closed days say what they move before they do, and who knows it after; without script, on a phone', async () => {
  const page = await signedIn('admin', { script: false, width: 320 });
  const casemanager = caller(system, 'casemanager');
  const { id } = (await casemanager.post('/v1/trajectories', newDetention())).body;
  const dueOf = async (): Promise<string> =>
    (await casemanager.get(`/v1/trajectories/${id}`)).body.items.find(
      ({ item }: { item: string }) => item === 'language-level',
    ).due;
  await expect.poll(async () => (await casemanager.get(`/v1/trajectories/${id}`)).status).toBe(200);
  const due = await dueOf();
  const there = '/administration/organisations/pi-noord';
  await page.goto(there);
  await press(page, 'Bekijk wat er verandert');
  expect(await page.locator('[data-errors]').innerText()).toContain('vul een dag in die bestaat');
  await page.getByLabel('Eerste dag').fill(due);
  await page.getByLabel('Laatste dag').fill('2000-01-03');
  await press(page, 'Bekijk wat er verandert');
  expect(await page.locator('[data-errors]').innerText()).toContain('kies een dag van');
  await page.getByLabel('Laatste dag').fill('');
  await press(page, 'Bekijk wat er verandert');
  expect(await main(page)).toMatch(/Data die verschuiven: \d+, in 1 van 1 open trajecten/);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  expect(await dueOf()).toBe(due);
  await press(page, 'Vastleggen');
  expect(await main(page)).toContain('0 van 1 weten wat geregeld is');
  await tellSettings(system.services);
  await follow(page, 'Kijk opnieuw');
  expect(await main(page)).toContain('1 van 1 weten wat geregeld is.');
  expect(await main(page)).toContain(`Gesloten erbij: ${formatDay(due, 'nl', 'short')}`);
  await expect.poll(dueOf).not.toBe(due);

  await press(page, /^Verwijder /);
  expect(await main(page)).toContain('Eraf');
  // Somebody else is faster: what he did is not undone.
  const kept = (await system.store.organisation('pi-noord'))!;
  await system.store.putOrganisation({ ...kept, name: 'PI Noord-Oost' });
  await press(page, 'Vastleggen');
  expect(await main(page)).toContain('nu PI Noord-Oost');
  await press(page, 'Vastleggen');
  expect(await system.store.organisation('pi-noord')).toMatchObject({
    name: 'PI Noord-Oost',
    closedDays: [],
  });
});

test('a mail to oneself says what became of it, and what did not arrive is seen', async () => {
  const { store, now } = system;
  await admin.goto('/administration/channels');
  expect(await main(admin)).toMatch(/mailserver mail\.example\.nl:587[\s\S]*Alles is aangekomen/);
  await press(admin, 'Stuur mij een proefbericht');
  const tests = admin.getByRole('region', { name: 'Proefbericht' });
  expect(await tests.innerText()).toMatch(/Proefbericht\s*Wacht/);
  await clean(admin);
  const taken = (await store.takeMail(now()))!;
  expect(taken).toMatchObject({ kind: 'test', agency: 'beheer' });
  await store.mailEnded(taken, { is: 'failed', error: 'ECONNREFUSED' }, now());
  await follow(admin, 'Kijk opnieuw');
  expect(await admin.getByRole('region', { name: 'Niet aangekomen' }).innerText()).toContain(
    'De mailserver zei: ECONNREFUSED',
  );
  await clean(admin);
  const again = (await store.takeMail(now() + 3_600_000))!;
  expect(await store.mailLeaves(again)).toBe(true);
  await store.mailEnded(again, { is: 'sent' }, now());
  await admin.reload();
  expect(await tests.innerText()).toMatch(/Proefbericht\s*Verstuurd/);
  expect(await main(admin)).toContain('Alles is aangekomen');
});

describe('others', () => {
  test('a coordinator sees her own organisation, and changes nothing', async () => {
    const page = await signedIn('coordinator');
    await follow(page, 'Beheer');
    expect(await main(page)).toContain('Wat voor uw organisatie geregeld is.');
    await follow(page, 'Uw organisatie');
    await clean(page);
    expect(await page.getByRole('button', { name: 'Bekijk wat er verandert' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Wijzig deze organisatie' }).count()).toBe(0);
    for (const closed of ['', '/new', '/reclassering', '/pi-noord/change'])
      expect((await page.goto(`/administration/organisations${closed}`))?.status()).toBe(404);
    const origin = { headers: { Origin: system.url }, form: { name: 'Van mij' } };
    const posted = await page.request.post('/administration/organisations/pi-noord/change', origin);
    expect(posted.status()).toBe(404);
  });

  test('whoever works on cases has no business here', async () => {
    const page = await signedIn('casemanager');
    expect(await page.getByRole('link', { name: 'Beheer', exact: true }).count()).toBe(0);
    expect((await page.goto('/administration'))?.status()).toBe(403);
  });

  test('English is complete', async () => {
    await admin.goto('/administration/organisations/pi-noord?lang=en');
    const text = await main(admin);
    for (const part of [
      'Who changed what',
      'Name: before PI Noord, now PI Noord-Oost',
      'the operator, from a file',
    ])
      expect(text).toContain(part);
  });
});

test('what an identity provider told is shown with what to mend: to a coordinator that of her own agency', async () => {
  const { store, now } = system;
  for (const agency of ['pi-noord', 'pi-zuid'])
    await store.putScimClient({ agency, subject: `accounts-of-${agency}`, secrets: [] });
  const call = { at: now(), what: 'change', person: 'p-1' } as const;
  await store.rememberCall('pi-noord', { ...call, refused: null });
  await store.rememberCall('pi-noord', { ...call, refused: '“emails”: “x” is geen e-mailadres' });
  const page = await signedIn('coordinator', { width: 320 });
  await page.goto('/administration');
  await follow(page, 'Accounts');
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await clean(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
  const text = await main(page);
  expect(text).toMatch(/Het laatst aangenomen: iemand wijzigen/);
  expect(text).toMatch(/Geweigerd: iemand wijzigen[^]+is geen e-mailadres[^]+p-1/);
  expect(text).not.toContain('PI Zuid');
  await admin.goto('/administration/accounts?lang=nl');
  expect(await main(admin)).toMatch(/PI Noord[^]+PI Zuid[^]+Er is nog niets verteld/);
});
