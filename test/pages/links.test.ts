import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { CasePage, FormPage } from './objects.ts';

let system: System;
let browser: Browser;
let path: string;
let id: string;
const all: Visitor[] = [];
const gp = 'Huisarts De Linde';

async function somebody(options?: Parameters<typeof visitor>[2]): Promise<Page> {
  const who = await visitor(browser, system.url, options);
  all.push(who);
  return who.page;
}

async function signedIn(persona: string, options?: Parameters<typeof visitor>[2]): Promise<Page> {
  const page = await somebody(options);
  await page.goto(`/sign-in?as=${persona}`);
  return page;
}

const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');
const main = (page: Page): Promise<string> => page.locator('main').innerText();

/** The case manager asks the practitioner by name: the title is all that is typed beside that name. */
async function asks(page: Page, title: string): Promise<CasePage> {
  const form = await (await CasePage.of(page, path)).act('Iets vragen');
  await page.getByText('Iemand van buiten: familie, werkgever, huisarts').click();
  await form.fill('Naam', gp);
  await form.fill('Wat vraagt u?', title);
  return form.send('Iets vragen');
}

/** Makes a link to that question, without typing anything. */
async function makesLink(shown: CasePage, title: string): Promise<string> {
  const form = await shown.act('Link maken', title);
  expect(await form.heading()).toBe(`Link voor ${gp}`);
  await shown.page.getByRole('button', { name: 'Link maken' }).click();
  await FormPage.check(shown.page);
  return shown.page.getByLabel('Adres van de link').inputValue();
}

const asked = async (title: string): Promise<string> =>
  makesLink(await asks(await signedIn('casemanager'), title), title);

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  for (const [agency, name] of [
    ['pi-noord', 'PI Noord'],
    ['reclassering', 'Reclassering Midden'],
  ] as const)
    await system.store.putOrganisation({ agency, name, defaults: {}, closedDays: [] });
  id = (await caller(system, 'casemanager').post('/v1/trajectories', newDetention())).body.id;
  path = `/trajectories/${id}`;
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('a general practitioner without an account', () => {
  const title = 'Welke medicijnen krijgt hij?';

  test('is asked by name, answers on a telephone, and who asked reads it', async () => {
    const page = await signedIn('casemanager');
    const address = await makesLink(await asks(page, title), title);
    expect(address).toMatch(new RegExp(`^${system.url}/p/[\\w-]{43}$`));

    const phone = await somebody({ width: 390 });
    await phone.goto(address);
    const form = await FormPage.check(phone);
    expect(await widthOf(phone)).toBe(390);
    expect(await form.heading()).toBe('Een vraag aan u');
    const text = await main(phone);
    for (const part of [title, 'PI Noord, casemanager', 'TR-']) expect(text).toContain(part);
    expect(await phone.locator('body').innerText()).not.toMatch(/Berk|Werkvoorraad|Afmelden/);
    expect(await phone.locator('a[href^="/"]').count()).toBe(0);
    await form.sendWrong('Antwoord versturen');
    expect(await form.errors()).toEqual(['Kies wat u wilt antwoorden.']);
    await form.choose('Dit is mijn antwoord');
    await form.fill('Uw antwoord, of de reden', 'Metformine, twee keer per dag');
    await phone.getByRole('button', { name: 'Antwoord versturen' }).click();
    await FormPage.check(phone);
    expect(await form.heading()).toBe('Dank u wel');
    await phone.reload();
    expect(await main(phone)).toContain('Uw antwoord is aangekomen bij PI Noord');

    const read = await CasePage.of(page, path);
    const card = await read.read(title);
    for (const part of [gp, 'Metformine, twee keer per dag']) expect(card).toContain(part);
    expect(card).not.toContain('vastgelegd door');
    expect(await read.history()).toContain(`via een link, door ${gp}`);
  });

  test('finds what he typed again when somebody else answered meanwhile', async () => {
    const question = 'Wanneer zag u hem?';
    const address = await asked(question);
    const phone = await somebody({ width: 320 });
    await phone.goto(address);
    const form = await FormPage.check(phone);
    expect(await widthOf(phone)).toBe(320);
    await form.choose('Dit is mijn antwoord');
    await form.fill('Uw antwoord, of de reden', 'Vorige week nog');
    const item = { type: 'answer', item: 'asked-2', answer: 'delivered', text: 'Belde terug' };
    expect((await caller(system, 'casemanager').command(id, item)).status).toBe(200);
    await phone.getByRole('button', { name: 'Antwoord versturen' }).click();
    await FormPage.check(phone);
    expect(await form.heading()).toBe('Deze link werkt niet meer');
    for (const part of ['De vraag is al beantwoord', 'Vorige week nog', 'TR-'])
      expect(await main(phone)).toContain(part);
  });

  test('answers without script too', async () => {
    const page = await somebody({ width: 320, script: false });
    await page.goto(await asked('Krijgt hij injecties?'));
    await page.getByLabel('Dit is mijn antwoord').check();
    await page.getByLabel('Uw antwoord, of de reden').fill('Nee');
    await page.getByRole('button', { name: 'Antwoord versturen' }).click();
    expect(await page.locator('h1').innerText()).toBe('Dank u wel');
    expect(await widthOf(page)).toBe(320);
  });

  test('reads it in English, says that it was seen, and refuses with a reason', async () => {
    const address = await asked('Is hij bij u bekend?');
    const page = await somebody({ width: 390 });
    await page.goto(address);
    await page.getByRole('link', { name: 'English' }).click();
    const form = await FormPage.check(page);
    expect(page.url()).toBe(address);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await form.choose('I have seen this');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await FormPage.check(page);
    expect(await form.notice()).toContain('Noted');
    expect(await page.getByLabel('I have seen this').count()).toBe(0);
    await form.choose('No, I cannot');
    await form.sendWrong('Send the answer');
    expect(await form.errors()).toEqual(['Write down why.']);
    await form.fill('Your answer, or the reason', 'He moved away');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    expect(await form.heading()).toBe('Thank you');
    const back = await CasePage.of(await signedIn('casemanager'), path);
    expect(await back.read('Is hij bij u bekend?')).toContain('He moved away');
  });
});

describe('who made a link', () => {
  const title = 'Hoe gaat het thuis?';

  test('copies the address or prints a letter, and sees it never again', async () => {
    const page = await signedIn('casemanager', { width: 390 });
    const address = await makesLink(await asks(page, title), title);
    expect(await widthOf(page)).toBe(390);
    expect(await page.getByRole('button', { name: 'Brief printen' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const letter = await page.locator('body').innerText();
    for (const part of [gp, title, address, 'PI Noord, casemanager', 'U hebt geen account nodig'])
      expect(letter).toContain(part);
    for (const part of ['Berk', 'Afmelden', 'Terug naar', 'De link is gemaakt'])
      expect(letter).not.toContain(part);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'Naar de links van deze vraag' }).click();
    await FormPage.check(page);
    expect(await page.content()).not.toContain(address.slice(-43));
    expect(await main(page)).toContain('nog niet');
  });

  test('sees that it was opened, and takes it back', async () => {
    const page = await signedIn('casemanager', { width: 320 });
    const shown = await CasePage.of(page, path);
    const address = await makesLink(shown, title);
    const phone = await somebody({ width: 390 });
    await phone.goto(address);
    await page.getByRole('link', { name: 'Naar de links van deze vraag' }).click();
    await FormPage.check(page);
    expect(await widthOf(page)).toBe(320);
    const [newest] = await page.getByRole('article').allInnerTexts();
    for (const part of ['werkt', 'casemanager, PI Noord', '1×']) expect(newest).toContain(part);
    await page.getByRole('button', { name: 'Link intrekken' }).first().click();
    const list = await FormPage.check(page);
    expect(await list.notice()).toBe('De link is ingetrokken en werkt niet meer.');
    expect((await page.getByRole('article').allInnerTexts())[0]).toContain('ingetrokken');
    expect((await phone.reload())?.status()).toBe(410);
    await FormPage.check(phone);
    expect(await main(phone)).toContain('heeft deze link ingetrokken');
    expect(await main(phone)).not.toContain(title);
  });

  test('is told what is wrong with the day, and keeps it', async () => {
    const page = await signedIn('casemanager');
    const form = await (await CasePage.of(page, path)).act('Link maken', title);
    await form.fill('Tot en met welke dag', '2020-01-01');
    await form.sendWrong('Link maken');
    expect((await form.errors()).join()).toMatch(/^Kies een dag van vandaag tot en met/);
    expect(await page.getByLabel('Tot en met welke dag').inputValue()).toBe('01-01-2020');
  });

  test('is the only one, with who steers: to others the page is not there', async () => {
    const links = `${path}/links?item=asked-5`;
    expect((await (await signedIn('coordinator')).goto(links))?.status()).toBe(200);
    expect((await (await signedIn('probation')).goto(links))?.status()).toBe(404);
    expect((await (await signedIn('municipality')).goto(links))?.status()).toBe(404);
  });
});

test('an address that was never made says what to do', async () => {
  const page = await somebody({ width: 320 });
  expect((await page.goto(`/p/${'x'.repeat(43)}`))?.status()).toBe(404);
  const shown = await FormPage.check(page);
  expect(await shown.heading()).toBe('Deze link bestaat niet');
  expect(await widthOf(page)).toBe(320);
});

test('no page broke the content policy or threw an error', () => {
  expect(all.length).toBeGreaterThan(9);
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
