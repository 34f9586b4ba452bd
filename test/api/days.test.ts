import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { dayTyped } from '../../web/ui/forms/days.ts';
import { startSystem, type System } from '../setup/api.ts';
import { fixedDays, TEST_NOW } from '../setup/clock.ts';
import { caller, newDetention } from './caller.ts';
import { cookiesOf } from './cookies.ts';

/** Everything people do in a day, on each of the days on which reckoning goes wrong: one system whose clock goes from one to the next. */
let system: System;
let page: (
  path: string,
  form?: Record<string, string>,
) => Promise<{ status: number; text: string; path: string }>;
beforeAll(async () => {
  system = await startSystem();
  page = cookiesOf(system.url);
  await page('/sign-in?as=casemanager');
});
afterAll(() => system?.stop());

interface Item {
  item: string;
  status: string;
  due: string | null;
  opens: string | null;
  deadlineStatus: string;
}

/** Names and values of a form that is sent as it is shown. */
const shownIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([input]) => {
      const name = / name="([^"]*)"/.exec(input)?.[1];
      const kind = / type="([^"]*)"/.exec(input)?.[1];
      return name && (kind === 'hidden' || kind === 'text')
        ? [[name, / value="([^"]*)"/.exec(input)?.[1] ?? '']]
        : [];
    }),
  );

const patiently = { interval: 100 };
const calendar = calendarOf();
const ahead = Object.entries(fixedDays).filter(([, at]) => at >= TEST_NOW);

describe.each(ahead)('on %s', (name, at) => {
  const today = dayOf(at);
  let id: string;
  beforeAll(() => system.moveTo(at));
  const casemanager = () => caller(system, 'casemanager');
  /** Opens a trajectory, and waits until it is shown. */
  const open = async (more: Record<string, unknown>): Promise<string> => {
    const { status, body } = await casemanager().post('/v1/trajectories', newDetention(more));
    expect([200 < status && status < 203, body]).toMatchObject([true, { id: expect.any(String) }]);
    await expect
      .poll(async () => (await casemanager().get(`/v1/trajectories/${body.id}`)).status, patiently)
      .toBe(200);
    return body.id;
  };
  const items = async (): Promise<Item[]> => (await casemanager().get(`/v1/trajectories/${id}`)).body.items;

  test('a detention of today is opened, with every term on a working day', async () => {
    const client = { reference: `TULP-${name}`, pseudonym: `Sam ${name}` };
    id = await open({ client, dates: { admission: today } });
    const due = new Map((await items()).map((each) => [each.item, each.due]));
    expect(due.get('first-mdo')).toBe(calendar.roll(addDays(today, 28), 'preceding'));
    for (const day of due.values())
      if (day !== null && day > today) expect([day, calendar.isWorkingDay(day)]).toEqual([day, true]);
  });

  test('one of a week ago is opened too', async () => {
    expect(await open({ dates: { admission: addDays(today, -7) } })).not.toBe(id);
  });

  test('what is done today is taken, by the API and by the form as it is shown', async () => {
    const done = await casemanager().command(id, { type: 'complete', item: 'intake-screening', on: today });
    expect(done.body).toMatchObject({ outcome: 'accepted' });
    const form = await page(`/trajectories/${id}/complete?item=language-level`);
    expect(shownIn(form.text)).toMatchObject({ on: dayTyped(today) });
    const sent = await page(`/trajectories/${id}/complete?item=language-level`, shownIn(form.text));
    expect([sent.status, sent.path]).toEqual([200, `/trajectories/${id}`]);
    const early = await casemanager().command(id, {
      type: 'complete',
      item: 'basic-conditions',
      on: addDays(today, 1),
    });
    expect(early.status).toBe(422);
    for (const item of ['intake-screening', 'language-level'])
      await expect
        .poll(async () => (await items()).find((each) => each.item === item), patiently)
        .toMatchObject({ status: 'done', deadlineStatus: 'met' });
  });

  test('dates move, and are simulated', async () => {
    const moved = { type: 'set-date', date: 'expectedRelease', on: addDays(today, 245), reason: 'Verdict' };
    expect((await casemanager().command(id, moved)).body).toMatchObject({ outcome: 'accepted' });
    const simulated = await casemanager().post('/v1/simulations', {
      type: 'detention-reintegration',
      dates: { admission: today },
      facts: { status: 'remand' },
      script: [{ on: today, command: { type: 'complete', item: 'intake-screening', on: today } }],
      until: addDays(today, 40),
    });
    expect([simulated.status, simulated.body.outcomes]).toMatchObject([
      200,
      [{ on: today, outcome: { outcome: 'accepted' } }],
    ]);
  });

  test('lists count from today', async () => {
    const { body } = await casemanager().get('/v1/worklist');
    expect(dayOf(Date.parse(body.asOf))).toBe(today);
    expect(Date.parse(body.asOf)).toBeGreaterThanOrEqual(at);
    for (const row of body.overdue) expect(row.due < today).toBe(true);
    for (const row of body.today) expect(row.due).toBe(today);
    for (const row of body.nextFive) expect(row.due > today).toBe(true);
    const next = (await items())
      .flatMap(({ status, due }) => (status === 'open' && due ? [due] : []))
      .sort()[0]!;
    const listed = await casemanager().get(`/v1/deadlines?dueFrom=${next}&dueTo=${next}&limit=200`);
    expect(listed.body.items.map((row: { trajectory: string }) => row.trajectory)).toContain(id);
    expect((await casemanager().get('/v1/deadlines/counts')).status).toBe(200);
  });

  test('every page is shown, and says the same days', async () => {
    const due = (await items()).find((each) => each.item === 'first-mdo')!.due!;
    const says: [string, string][] = [
      [`/?q=Sam+${name}`, `Sam ${name}`],
      ['/worklist', 'Werkvoorraad'],
      ['/mailbox', 'Berichten'],
      ['/trajectories', `Sam ${name}`],
      [`/trajectories/${id}`, formatDay(due, 'nl', 'short')],
      [`/trajectories/${id}/items/first-mdo`, formatDay(due, 'nl', 'short')],
      ['/catalogue/detention-reintegration', 'Nagebootst voorbeeld'],
      ['/trajectories/new?type=detention-reintegration', 'De binnenkomst'],
    ];
    for (const [path, part] of says) {
      const shown = await page(path);
      expect([path, shown.status, shown.text.includes(part)]).toEqual([path, 200, true]);
    }
    const { text } = await page(`/trajectories/${id}/items/first-mdo`);
    expect(text).toContain(formatDay(today, 'nl', 'plain'));
  });
});
