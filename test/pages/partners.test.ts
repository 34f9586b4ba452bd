import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readNightly } from '../../adapters/nightly-csv/read.ts';
import { run } from '../../adapters/run.ts';
import { inboxFor } from '../../api/signals/inbox.ts';
import { organisations } from '../../bin/demo/organisations.ts';
import { caller } from '../api/caller.ts';
import { event, tulp } from '../api/signals.ts';
import { startSystem, type System } from '../setup/api.ts';
import { openBrowser, visitor, type Visitor } from '../setup/browser.ts';
import { daysFromNow } from '../setup/clock.ts';
import { ACCEPTANCE, answers, handsOver, makesLink, moves, starts } from './hands.ts';
import { CasePage, FormPage } from './objects.ts';
import { admitted, expectedRelease, frameAfter, newReference, telling } from './telling.ts';
import { Typed } from './typed.ts';

const DAY = 24 * 3_600_000;
const VIA = 'via het systeem tulp van DJI';

let system: System;
let partners: Awaited<ReturnType<typeof telling>>;
let browser: Browser;
const typed = new Typed();
const all: Visitor[] = [];
/** Fields typed in each story: all by hand, and with partners' systems and links. */
const counts: Record<string, [before: number, after: number]> = {};

async function somebody(width = 1280): Promise<Page> {
  const who = await visitor(browser, system.url, { width });
  await typed.watch(who.context);
  all.push(who);
  return who.page;
}
async function signedIn(persona: string): Promise<Page> {
  const page = await somebody();
  await page.goto(`/sign-in?as=${persona}`);
  return page;
}
/** Whoever has the address of a link, with a telephone. */
async function answersByLink(address: string, answer: string, text?: string): Promise<void> {
  const phone = await somebody(390);
  await phone.goto(address);
  const form = await FormPage.check(phone);
  await form.choose(answer);
  if (text !== undefined) await form.fill('Uw antwoord, of de reden', text);
  await phone.getByRole('button', { name: 'Antwoord versturen' }).click();
  expect(await form.heading()).toBe('Dank u wel');
}
const pathOf = (id: string) => `/trajectories/${id}`;
/** What the head of a case says, read anew. */
const head = async (page: Page, id: string) =>
  (await CasePage.of(page, pathOf(id))).page.locator('.casehead').innerText();

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ skipTime: true }), openBrowser()]);
  for (const each of organisations) await system.store.putOrganisation(each);
  partners = await telling(system);
});
afterAll(async () => {
  await browser?.close();
  await partners?.stop();
  await system?.stop();
});

/** Reads a file of the night as the operator's command does. @returns the one trajectory that it is about */
async function readsFile(...rows: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'traject-nightly-'));
  const path = join(folder, 'night.csv');
  const columns = 'soort;kenmerk;organisatie;datum;welke datum;naar;gewijzigd op';
  writeFileSync(path, [columns, ...rows, ''].join('\r\n'));
  const signals: string[] = [];
  await run(readNightly({ path, sender: 'tulp' }), {
    sender: tulp,
    inbox: inboxFor(tulp, { store: system.store, now: system.now }),
    lang: 'nl',
    report: (more) => void signals.push(...more.flatMap(({ signal }) => signal ?? [])),
  });
  rmSync(folder, { recursive: true });
  expect(signals).toHaveLength(rows.length);
  const ids = new Set<string>();
  for (const signal of signals) for (const id of await partners.applied(signal)) ids.add(id);
  expect(ids.size).toBe(1);
  return [...ids][0]!;
}

test('nightly file: a case opens, its release moves and the next prison is asked, without a typed field', async () => {
  const page = await signedIn('casemanager');
  const fields = { 'Kenmerk van de cliënt': newReference(), 'De binnenkomst': daysFromNow(-20) };
  // To another prison nobody can hand over by hand before it takes part: it is no choice there.
  await moves(await starts(page, fields), 'de verwachte ontslagdatum', daysFromNow(150));
  const before = typed.taken();

  const reference = newReference();
  const id = await readsFile(
    `binnenkomst;${reference};pi-noord;${daysFromNow(-20)};;;`,
    `datum;${reference};pi-noord;${daysFromNow(150)};verwachte ontslagdatum;;${daysFromNow(-2)} 08:00`,
    `overplaatsing;${reference};pi-noord;${daysFromNow(0)};;pi-zuid;${daysFromNow(-1)} 08:00`,
  );
  const handover = await partners.opened(id, 'warm-handover');
  await CasePage.of(page, pathOf(id));
  expect(await new CasePage(page).history()).toContain(VIA);
  expect(await head(await signedIn('casemanager-zuid'), handover)).toContain('Warme overdracht');
  counts['nightly file'] = [before, typed.taken()];
});

/** What the supervisor has, who takes no part in the detention. */
async function supervisions(): Promise<string[]> {
  const { body } = await caller(system, 'supervisor').get('/v1/trajectories?type=supervision');
  return (body.items as { id: string }[]).map(({ id }) => id);
}

test('release told by the prison’s system: supervision starts, and the page says which system told it', async () => {
  const page = await signedIn('casemanager');
  const shown = await starts(page, {
    'Kenmerk van de cliënt': newReference(),
    'De binnenkomst': daysFromNow(-100),
    'De verwachte ontslagdatum': daysFromNow(1),
  });
  const form = await shown.change('Kader na detentie');
  await form.choose('toezicht');
  await moves(await form.send('Gegeven wijzigen'), 'de ontslagdatum', daysFromNow(0));
  await expect.poll(supervisions).toHaveLength(1);
  const [byHand] = await supervisions();
  const before = typed.taken();

  const reference = newReference();
  const known = [
    admitted(reference, -100),
    expectedRelease(reference, 1),
    frameAfter(reference, 'supervision'),
  ];
  const [id] = await partners.told(...known);
  await partners.told(event('client.released', { on: daysFromNow(0), client: { reference } }));
  await expect.poll(supervisions).toHaveLength(2);
  const supervision = (await supervisions()).find((each) => each !== byHand)!;
  expect(await head(page, id!)).toContain('Na vrijlating');
  expect(await new CasePage(page).history()).toContain(VIA);
  expect(await head(await signedIn('supervisor'), supervision)).toContain('Toezicht');
  counts['release told by the prison’s system'] = [before, typed.taken()];
});

test('failed transfer: told by systems, a person only says to whom it goes next', async () => {
  const giver = await signedIn('casemanager');
  const [town, house] = [await signedIn('municipality'), await signedIn('care')];
  const next = async (id: string) => {
    await handsOver(await CasePage.of(giver, pathOf(id)), 'begeleider, BW De Brug');
    return partners.opened(id, 'warm-handover', 2);
  };
  const offers = async (handover: string) => {
    const form = await (await CasePage.of(giver, pathOf(handover))).act('Afronden', 'Overdrachtsdossier');
    await form.send('Afronden');
  };
  const [first, handover] = await partners.nearRelease();
  await offers(handover);
  await answers(town, pathOf(handover), 'Niet ontvangen');
  await answers(town, pathOf(handover), 'Nee, wij weigeren', 'Hij woont in Amersfoort');
  const accepted = await next(first);
  await answers(house, pathOf(accepted), 'Ja, wij aanvaarden de overdracht');
  expect(await head(giver, accepted)).toContain('Aanvaard');
  const before = typed.taken();

  const [id, told] = await partners.nearRelease();
  await partners.offered(told);
  const agency = 'gemeente-utrecht';
  const unknown = { item: 'acceptance', answer: 'not-received' };
  await partners.agencyTells(agency, 'request.answered', unknown, told);
  const shown = await CasePage.of(giver, pathOf(told));
  expect(await shown.read(ACCEPTANCE)).toContain('PI Noord');
  const refused = { reason: 'Hij woont in Amersfoort', decidedBy: { role: 'aftercare-coordinator' } };
  await partners.agencyTells(agency, 'handover.refused', refused, told);
  expect(await head(giver, told)).toContain('Terug bij wie overdroeg');
  expect(await new CasePage(giver).history()).toContain(
    'via het systeem gemeente-utrecht van Gemeente Utrecht',
  );
  const last = await next(id);
  const yes = { decidedBy: { role: 'care-worker' } };
  await partners.agencyTells('bw-de-brug', 'handover.accepted', yes, last);
  expect(await head(giver, last)).toContain('Aanvaard');
  counts['failed transfer'] = [before, typed.taken()];
});

test('GP without an account: answers himself, where else the case manager types what he says', async () => {
  const title = 'Welke medicijnen krijgt hij?';
  const page = await signedIn('casemanager');
  const asks = async (): Promise<CasePage> => {
    const [id] = await partners.told(admitted(newReference(), -7));
    const form = await (await CasePage.of(page, pathOf(id!))).act('Iets vragen');
    await page.getByText('Iemand van buiten: familie, werkgever, huisarts').click();
    await form.fill('Naam', 'Huisarts De Linde');
    await form.fill('Wat vraagt u?', title);
    return form.send('Iets vragen');
  };
  const recording = await (await asks()).act('Antwoord vastleggen', title);
  await recording.choose('Aangeleverd');
  await page.getByRole('textbox', { name: 'Antwoord', exact: true }).fill('Metformine');
  await recording.send('Antwoord vastleggen');
  const before = typed.taken();

  const shown = await asks();
  const path = shown.path();
  const address = await makesLink(shown, title);
  const after = typed.taken();
  await answersByLink(address, 'Dit is mijn antwoord', 'Metformine');
  expect(typed.taken(), 'by himself').toBe(2);
  expect(await (await CasePage.of(page, path)).read(title)).toContain('Metformine');
  counts['GP without an account'] = [before, after];
});

test('silent municipality: it is climbed past, and answers through a link once somebody is asked', async () => {
  const [, answered] = await partners.nearRelease();
  await partners.offered(answered);
  await answers(await signedIn('municipality'), pathOf(answered), 'Ja, wij aanvaarden de overdracht');
  const before = typed.taken();

  const [, silent] = await partners.nearRelease();
  await partners.offered(silent);
  await system.pass(23 * DAY);
  const rungs = async () =>
    (await system.store.events(silent)).flatMap(({ data }) =>
      'rung' in data ? [String(data['rung']).split('@')[0]] : [],
    );
  await expect
    .poll(rungs)
    .toEqual(expect.arrayContaining(['after-7', 'after-14', 'coordinator', 'case-director']));
  const page = await signedIn('casemanager');
  const shown = await CasePage.of(page, pathOf(silent));
  expect(await shown.read(ACCEPTANCE)).toContain('nazorgcoördinator, Gemeente Utrecht');
  const address = await makesLink(shown, ACCEPTANCE);
  const after = typed.taken();
  await answersByLink(address, 'Ja, wij aanvaarden de overdracht');
  expect(typed.taken(), 'by the municipality').toBe(1);
  expect(await head(page, silent)).toContain('Aanvaard');
  counts['silent municipality'] = [before, after];
});

test('docs/partners.md gives these counts', () => {
  const document = readFileSync(new URL('../../docs/partners.md', import.meta.url), 'utf8');
  const rows = document.matchAll(/^\| \*(.+?)\*.*\| (\d+) \| (\d+) \|$/gm);
  expect(Object.fromEntries([...rows].map(([, story, ...two]) => [story, two.map(Number)]))).toEqual(counts);
});

test('no page broke the content policy or threw an error', () => {
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
});
