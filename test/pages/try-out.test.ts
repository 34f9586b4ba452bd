import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { FormPage } from './objects.ts';

let system: System;
let browser: Browser;
const all: Visitor[] = [];

async function signedIn(persona: string, options?: Parameters<typeof visitor>[2]): Promise<Page> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who.page;
}

const manager = () => caller(system, 'casemanager');
const main = (page: Page): Promise<string> => page.locator('main').innerText();
const shown = async (id: string) => (await manager().get(`/v1/trajectories/${id}`)).body;
const itemIn = async (id: string, item: string) =>
  (await shown(id)).items.find((each: { item: string }) => each.item === item);

async function started(): Promise<string> {
  const dates = { admission: daysFromNow(-10), expectedRelease: daysFromNow(200) };
  return (await manager().post('/v1/trajectories', newDetention({ dates }))).body.id;
}

const shots = process.env['SCREENSHOTS'];
async function looks(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()!.width;
  if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
}

/** The form, filled in, then looked at: axe looks at both pages. */
async function look(page: Page, id: string, form: string, fields: Record<string, string>): Promise<void> {
  await page.goto(`/trajectories/${id}/${form}`);
  await FormPage.check(page);
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
  await page.waitForLoadState();
  await FormPage.check(page);
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('a command that is tried out from its own form', () => {
  test('shows what moves and why, stores nothing, goes back to the form, and then does just that', async () => {
    const id = await started();
    const { sequence } = await shown(id);
    const page = await signedIn('casemanager');
    await look(page, id, 'extend?item=first-mdo', { 'Tot wanneer?': daysFromNow(40), Reden: 'Ziekte' });
    await looks(page, 'try-extend');
    const title = page.locator('strong', { hasText: 'Eerste MDO' });
    const row = page.getByRole('row').filter({ has: title });
    expect(await row.locator('del time').count()).toBe(1);
    expect(await main(page)).toContain('Er is nog niets vastgelegd');
    expect(await main(page)).toContain('op de datum van “Eerste MDO');
    expect((await shown(id)).sequence).toBe(sequence);

    await page.getByRole('button', { name: 'Aanpassen' }).click();
    expect(await page.getByLabel('Reden').inputValue()).toBe('Ziekte');
    await page.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
    const after = await row.locator('ins time').getAttribute('datetime');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect(new URL(page.url()).pathname).toBe(`/trajectories/${id}`);
    expect((await itemIn(id, 'first-mdo')).due).toBe(after);
    expect(after).toBe(daysFromNow(40));
  }, 240_000);

  test('is saved at once without looking too: to look is no step that one must take', async () => {
    const id = await started();
    const page = await signedIn('casemanager');
    await page.goto(`/trajectories/${id}/skip?item=language-level`);
    await page.getByLabel('Reden').fill('Niet nodig');
    await page.getByRole('button', { name: 'Overslaan' }).click();
    expect(new URL(page.url()).pathname).toBe(`/trajectories/${id}`);
    expect((await itemIn(id, 'language-level')).status).toBe('skipped');
  }, 240_000);

  test('is not saved over what somebody else did meanwhile, and shows what it would do now', async () => {
    const id = await started();
    const page = await signedIn('casemanager');
    await look(page, id, 'skip?item=first-mdo', { Reden: 'Kort verblijf' });
    await looks(page, 'try-skip');
    expect(await main(page)).toContain('waar dit bij hoort, is overgeslagen');
    const command = { type: 'extend', item: 'first-mdo', until: daysFromNow(50), reason: 'Vakantie' };
    expect((await caller(system, 'coordinator').command(id, command)).status).toBe(200);
    const answer = page.waitForResponse((each) => each.request().method() === 'POST');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect((await answer).status()).toBe(409);
    await FormPage.check(page);
    await looks(page, 'try-meanwhile');
    expect(await page.getByRole('alert').innerText()).toContain('Coördinator, PI Noord');
    expect((await itemIn(id, 'first-mdo')).status).toBe('open');
    // What it would do now was shown: saved again, it goes, unless what follows from the other's came between.
    const saved = async () => {
      const answered = page.waitForResponse((each) => each.request().method() === 'POST');
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      if ((await answered).status() === 303) await page.waitForURL(`**/trajectories/${id}*`);
      return new URL(page.url()).pathname;
    };
    await expect.poll(saved, { timeout: 120_000 }).toBe(`/trajectories/${id}`);
    expect((await itemIn(id, 'first-mdo')).status).toBe('skipped');
  }, 240_000);

  test('says at the field what is the matter, and what the rules refuse, before anything is saved', async () => {
    const id = await started();
    const page = await signedIn('casemanager');
    await look(page, id, 'pause', {});
    expect(await main(page)).toContain('Reden');
    expect(await page.getByRole('alert').count()).toBe(1);
    await look(page, id, 'pause', { Reden: 'Onttrekking' });
    await looks(page, 'try-pause');
    expect(await page.locator('dt').filter({ hasText: 'Staat stil' }).count()).toBe(1);
    expect((await shown(id)).paused).toEqual([]);
  }, 240_000);

  test('works without script on a phone, also for a meeting with who was there', async () => {
    const id = await started();
    const page = await signedIn('casemanager', { width: 320, script: false });
    await page.goto(`/trajectories/${id}/set-fact?name=legalFrameAfter`);
    await page.getByLabel('Voorwaardelijke invrijheidstelling').check();
    await page.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
    if (shots) await page.screenshot({ path: `${shots}/try-fact-320.png`, fullPage: true });
    expect(await main(page)).toContain('Dit traject start dan: Voorwaardelijke invrijheidstelling');
    expect((await shown(id)).facts.legalFrameAfter).toBe('unknown');

    await page.goto(`/trajectories/${id}/hold-meeting?item=first-mdo`);
    await page.getByLabel('Iedereen hieronder was er').check();
    await page.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
    if (shots) await page.screenshot({ path: `${shots}/try-meeting-320.png`, fullPage: true });
    expect(await page.locator('dt').filter({ hasText: 'Is dan klaar' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    expect((await itemIn(id, 'first-mdo')).status).toBe('done');
  }, 240_000);
});

describe('what if, for one case', () => {
  test('lists what one may try out, each of which leads to its form', async () => {
    const id = await started();
    const page = await signedIn('casemanager');
    await page.goto(`/trajectories/${id}`);
    await page.getByText('Meer', { exact: true }).click();
    await page.getByRole('link', { name: 'Wat als?' }).last().click();
    await FormPage.check(page);
    await looks(page, 'try-case');
    for (const title of ['Een andere datum', 'Een ander gegeven', 'Het hele traject', 'Een onderdeel'])
      expect(await page.getByRole('region', { name: title }).count()).toBe(1);
    await page.getByRole('link', { name: /^Overslaan: Eerste MDO/ }).click();
    await page.getByLabel('Reden').fill('Kort verblijf');
    await page.getByRole('button', { name: 'Bekijk wat verschuift' }).click();
    await FormPage.check(page);
    expect((await itemIn(id, 'first-mdo')).status).toBe('open');
    const phone = await signedIn('casemanager', { width: 390, locale: 'en-GB' });
    await phone.goto(`/trajectories/${id}/what-if`);
    await FormPage.check(phone);
    await looks(phone, 'try-case');
    // Of a case that one takes no part in there is nothing.
    const other = await signedIn('casemanager-zuid');
    expect((await other.goto(`/trajectories/${id}/what-if`))?.status()).toBe(404);
  }, 240_000);
});

test('no page broke the content policy or its script', () => {
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
