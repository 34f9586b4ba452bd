import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { organisations } from '../../bin/demo/organisations.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { answers } from './hands.ts';
import { CasePage, FormPage, VisitedPage } from './objects.ts';

let system: System;
let browser: Browser;
const shots = process.env['SCREENSHOTS'];

async function signedIn(persona: string, options: Parameters<typeof visitor>[2] = {}) {
  const who = await visitor(browser, system.url, options);
  who.page.setDefaultTimeout(120_000);
  who.page.setDefaultNavigationTimeout(120_000);
  await who.page.goto(`/sign-in?as=${persona}`);
  return who;
}

const main = (page: Page) => page.locator('main').innerText();
/** The page says so, at once or once the store shows it. */
const shows = (page: Page, text: string) =>
  expect.poll(async () => (await page.reload(), main(page)), { timeout: 120_000 }).toContain(text);
const handoversOf = async (id: string) => {
  const { body } = await caller(system, 'casemanager').get(`/v1/trajectories/${id}`);
  return (body.related as { id: string; type: string }[]).filter(({ type }) => type === 'warm-handover');
};

/** A detention of which the release is known; near enough, its hand-over opens by itself. */
async function detention(release: number): Promise<string> {
  const dates = { admission: daysFromNow(-100), expectedRelease: daysFromNow(release) };
  const facts = { status: 'sentenced', legalFrameAfter: 'none' };
  const answer = await caller(system, 'casemanager').post('/v1/trajectories', newDetention({ dates, facts }));
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  for (const each of organisations) await system.store.putOrganisation(each);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test('a case is offered with its dossier from one form, refused in red, and offered to whom the refusal names', async () => {
  const id = await detention(100);
  const { page: giver, complaints } = await signedIn('casemanager');
  const form = await (await CasePage.of(giver, `/trajectories/${id}`)).act('Overdragen');
  expect(await giver.getByLabel('Aan wie draagt u over?').inputValue()).toBe(
    'gemeente-utrecht:aftercare-coordinator',
  );
  const beside = giver.getByRole('region', { name: 'Het dossier' });
  expect(await beside.innerText()).toContain('Dit ontbreekt nog');
  expect(await beside.getByRole('link', { name: /Aanvullen/ }).count()).toBeGreaterThan(3);
  const word = giver.getByLabel('Wat leest de ontvanger?');
  expect(await word.inputValue()).toContain('ontslagdatum');
  await word.fill('Heeft een kamer nodig; zijn zus helpt.');
  if (shots) await giver.screenshot({ path: `${shots}/hand-over-1280.png`, fullPage: true });
  await form.send('Overdracht aanbieden');
  await shows(giver, 'De overdracht is aangeboden aan nazorgcoördinator, Gemeente Utrecht');
  const [first] = await handoversOf(id);

  const { page: town } = await signedIn('municipality');
  await VisitedPage.check(town);
  const row = town.getByRole('region', { name: 'Aan u gevraagd of gemeld' });
  expect(await row.innerText()).toContain('Aanvaarding door de ontvanger');
  await row.getByRole('link', { name: /^Overdracht beantwoorden/ }).click();
  const asked = await FormPage.check(town);
  const given = await town.getByRole('region', { name: 'Wat u overneemt' }).innerText();
  expect(given).toContain('Heeft een kamer nodig; zijn zus helpt.');
  expect(given).toContain('PI Noord');
  if (shots) await town.screenshot({ path: `${shots}/hand-over-answer-1280.png`, fullPage: true });
  await asked.choose('Nee, wij weigeren');
  await town.getByRole('textbox', { name: 'Reden' }).fill('Ingeschreven in Amersfoort');
  await town.getByRole('button', { name: 'Antwoord vastleggen' }).click();
  await town.waitForURL((url) => url.pathname === '/worklist');
  await VisitedPage.check(town);
  await expect
    .poll(async () => {
      const { body } = await caller(system, 'casemanager').get(`/v1/trajectories/${id}`);
      return (body.items as { item: string; flags: string[] }[]).find(({ item }) => item === 'handover')!
        .flags;
    })
    .toContain('returned');
  await giver.goto('/worklist?of=team');
  await VisitedPage.check(giver);
  const back = giver.getByRole('region', { name: 'Aan u gevraagd of gemeld' });
  expect(await back.innerText()).toContain('Geweigerd');
  if (shots) await giver.screenshot({ path: `${shots}/hand-over-refused-worklist.png`, fullPage: true });
  await giver.goto('/deadlines');
  expect(await main(giver)).toContain('Geweigerd');

  await CasePage.of(giver, `/trajectories/${id}`);
  const alert = giver.getByRole('alert');
  expect(await alert.innerText()).toMatch(
    /nazorgcoördinator, Gemeente Utrecht weigerde de overdracht op .+\n+Reden: Ingeschreven in Amersfoort/,
  );
  if (shots) await giver.screenshot({ path: `${shots}/hand-over-refused-1280.png`, fullPage: true });
  await alert.getByRole('link', { name: 'Aan een ander aanbieden' }).click();
  const again = await FormPage.check(giver);
  expect(await giver.getByLabel('Aan wie draagt u over?').inputValue()).toBe(
    'gemeente-amersfoort:aftercare-coordinator',
  );
  await again.send('Overdracht aanbieden');
  await shows(giver, 'Gemeente Amersfoort');
  expect(await handoversOf(id)).toHaveLength(2);
  // What was refused is over: it asks for nothing any more.
  await expect
    .poll(async () => (await caller(system, 'casemanager').get(`/v1/trajectories/${first!.id}`)).body.status)
    .toBe('closed');
  expect(complaints).toEqual([]);
});

test('one that opened by itself is offered from the same form; offered, the button leads to it', async () => {
  const id = await detention(30);
  await expect.poll(async () => (await handoversOf(id)).length).toBe(1);
  const [handover] = await handoversOf(id);
  const { page } = await signedIn('casemanager');
  const form = await (await CasePage.of(page, `/trajectories/${id}`)).act('Overdragen');
  await form.send('Overdracht aanbieden');
  expect((await handoversOf(id)).map((each) => each.id)).toEqual([handover!.id]);
  await page.goto(`/trajectories/${id}/hand-over`);
  expect((await CasePage.check(page)).path()).toBe(`/trajectories/${handover!.id}`);

  const { page: town } = await signedIn('municipality');
  await answers(town, `/trajectories/${handover!.id}`, 'Ja, wij aanvaarden de overdracht');
  await shows(town, 'Aanvaard');
});

test('one that opened to somebody else than it should begins anew', async () => {
  const id = await detention(30);
  await expect.poll(async () => (await handoversOf(id)).length).toBe(1);
  const { page } = await signedIn('casemanager');
  const form = await (await CasePage.of(page, `/trajectories/${id}`)).act('Overdragen');
  await page.getByLabel('Aan wie draagt u over?').selectOption({ label: 'begeleider, BW De Brug' });
  await form.send('Overdracht aanbieden');
  await shows(page, 'De overdracht is aangeboden aan begeleider, BW De Brug');
  expect(await handoversOf(id)).toHaveLength(2);
});

test.each([
  [390, 'nl-NL'],
  [320, 'en-GB'],
] as const)('fits %i pixels, in %s, and works without script', async (width, locale) => {
  const id = await detention(100);
  const { page } = await signedIn('casemanager', { width, locale });
  await page.goto(`/trajectories/${id}/hand-over`);
  await FormPage.check(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  if (shots) await page.screenshot({ path: `${shots}/hand-over-${width}.png`, fullPage: true });
  const { page: plain } = await signedIn('casemanager', { width, locale, script: false });
  await plain.goto(`/trajectories/${id}/hand-over`);
  expect(await main(plain)).not.toContain('{');
  await plain
    .getByRole('button', { name: locale === 'nl-NL' ? 'Overdracht aanbieden' : 'Offer the hand-over' })
    .click();
  await shows(plain, locale === 'nl-NL' ? 'is aangeboden aan' : 'was offered to');
});

test('what each of two fills in for the SOM is kept, and seen by the other', async () => {
  const id = await detention(100);
  const som = `/trajectories/${id}/som?item=som-screening`;
  const { page: manager } = await signedIn('casemanager');
  await manager.goto(som);
  const form = await FormPage.check(manager);
  await manager.getByLabel('Heeft de cliënt een verblijfsstatus?').selectOption('yes');
  await manager.getByLabel('Is er sprake van een artikel 43.3-plaatsing?').selectOption('no');
  await form.send('Bewaren en later verder');
  expect(new URL(manager.url()).pathname).toBe(`/trajectories/${id}`);

  const { page: probation } = await signedIn('probation');
  const residence = probation.getByLabel('Heeft de cliënt een verblijfsstatus?');
  await expect.poll(async () => (await probation.goto(som), residence.inputValue())).toBe('yes');
  const second = await FormPage.check(probation);
  expect(await main(probation)).toMatch(/De casemanager vulde op .+ 2 antwoorden in/);
  await probation.getByLabel('Is er sprake van een artikel 43.3-plaatsing?').selectOption('yes');
  await second.sendWrong('Advies berekenen');
  expect(await main(probation)).toContain('U: ja. Uw collega: nee.');
  expect(await probation.locator(':focus').innerText()).toBe('Advies van de tabel');
  const guideline = await probation.locator('.bigdate').innerText();
  if (shots) await probation.screenshot({ path: `${shots}/som-1280.png`, fullPage: true });

  const wrong = await second.sendWrong('Beslissen');
  expect(await wrong.errors()).toContain('Kies ten minste één besluit.');
  expect(await probation.locator('.bigdate').innerText()).toBe(guideline);
  expect(await residence.inputValue()).toBe('yes');
  expect(await probation.locator(':focus').getAttribute('data-errors')).toBe('');

  // One wrong answer does not change what the table says of the others.
  await probation.getByLabel('Leeftijd').fill('5');
  await second.sendWrong('Advies berekenen');
  expect(await probation.locator('.bigdate').innerText()).toBe(guideline);
  await probation.setViewportSize({ width: 320, height: 700 });
  expect(await probation.evaluate('document.documentElement.scrollWidth')).toBe(320);
});
