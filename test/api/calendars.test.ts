import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import express from 'express';
import ICAL from 'ical.js';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setUpLogging } from '../../api/http/logging.ts';
import { instantOf } from '../../domain/calendar/zone.ts';
import { mailedMeetingPath } from '../../domain/mailing/mark.ts';
import { openPostgres } from '../../store/pg.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention, problemOf } from './caller.ts';

const hostile = 'Geheimnis';
const on = daysFromNow(5);

let system: System;
let id: string;
const manager = () => caller(system, 'casemanager');
const probation = () => caller(system, 'probation');

beforeAll(async () => {
  system = await startSystem();
  for (const each of ['casemanager', 'probation', 'coordinator', 'municipality'])
    await caller(system, each).get('/v1/me');
  const client = { reference: `${hostile}-1`, pseudonym: `${hostile} Naam` };
  id = (await manager().post('/v1/trajectories', newDetention({ client }))).body.id;
  const self = { role: 'case-manager', agency: 'pi-noord' };
  for (const body of [
    { type: 'assign', ...self, person: 'casemanager' },
    { type: 'plan-meeting', item: 'first-mdo', on, at: '14:00', place: 'PI Noord, kamer 2' },
    { type: 'promise', by: { role: 'case-manager' }, text: `${hostile} belt`, due: daysFromNow(9) },
    { type: 'add', title: `${hostile} titel`, owner: self, due: daysFromNow(8), reason: hostile },
  ])
    expect([body.type, (await manager().command(id, body)).status]).toEqual([body.type, 200]);
});
afterAll(() => system?.stop());

/** An address, as the path that a program reads. */
async function made(
  who: ReturnType<typeof caller>,
  body: object = {},
): Promise<{ id: string; path: string }> {
  const answer = await who.post('/v1/calendars', body);
  expect([answer.status, answer.body]).toMatchObject([201, { usedAt: null }]);
  return { id: answer.body.id, path: new URL(answer.body.address).pathname };
}

/** As a calendar program reads it, without any sign-in. */
async function read(path: string) {
  const answer = await request(system.url).get(path);
  expect(answer.status).toBe(200);
  const { text } = answer;
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  return { text, events, name: calendar.getFirstPropertyValue('x-wr-calname'), headers: answer.headers };
}
describe('a calendar', () => {
  test('of one’s own holds meetings and due days, and no client or typed title', async () => {
    const { path } = await made(manager());
    expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    const { text, events, headers } = await read(path);
    expect(text).not.toContain(hostile);
    expect(text).not.toMatch(/TULP|Berk|first-mdo/);
    const meeting = events.find(({ uid }) => uid.startsWith('meeting.'))!;
    expect(meeting.startDate.toJSDate().getTime()).toBe(instantOf(on, 14));
    expect(meeting.location).toBe('PI Noord, kamer 2');
    expect(meeting.component.getFirstPropertyValue('url')).toBe(
      `${system.url}${mailedMeetingPath(id, 'first-mdo')}`,
    );
    const due = events.filter(({ startDate }) => startDate.isDate);
    expect(due.length).toBeGreaterThan(5);
    expect(due.map(({ summary }) => summary)).toContain('Last day for an item');
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
    expect(headers['set-cookie']).toBeUndefined();
    const again = await request(system.url).get(path).set('If-None-Match', headers['etag']!);
    expect(again.status).toBe(304);
  });

  test('is kept as a digest, and what is logged of it is not its address', async () => {
    const { id: own, path } = await made(manager());
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    const database = openPostgres(system.databaseUrl);
    const [kept] = await database.query<{ row: string; hash: Buffer }>(
      'select c::text as row, secret_hash as hash from calendars c where id = $1',
      [own],
    );
    await database.close();
    expect(kept!.hash).toEqual(createHash('sha256').update(secret).digest());
    expect(kept!.row).not.toContain(secret);
    expect(JSON.stringify((await manager().get('/v1/calendars')).body)).not.toContain(secret);
    const lines: string[] = [];
    const log = pino(new Writable({ write: (line, _, done) => done(void lines.push(String(line))) }));
    const app = express().use(setUpLogging(log));
    await request(app).get(path);
    expect(lines.join('')).toContain('/calendar/…');
    expect(lines.join('')).not.toContain(secret);
  });

  test('says when it was last read; a new one takes its place, and what reads the old one is emptied', async () => {
    const first = await made(manager());
    const listed = async () =>
      (await manager().get('/v1/calendars')).body.items.map((each: { id: string; usedAt: string | null }) => [
        each.id,
        each.usedAt !== null,
      ]);
    expect(await listed()).toEqual([[first.id, false]]);
    await read(first.path);
    expect(await listed()).toEqual([[first.id, true]]);
    const second = await made(manager());
    expect(await listed()).toEqual([[second.id, false]]);
    const before = await read(first.path);
    expect([before.events, before.name]).toEqual([[], 'Traject (ended)']);
    expect((await read(second.path)).events.length).toBeGreaterThan(0);
    problemOf(await probation().delete(`/v1/calendars/${second.id}`), 404, 'not-found');
    expect((await manager().delete(`/v1/calendars/${second.id}`)).status).toBe(200);
    expect((await read(second.path)).events).toEqual([]);
  });

  test.each(['x', 'A'.repeat(43), `${'A'.repeat(43)}.ics`, `${'A'.repeat(44)}.ics`])(
    'at an address that was never made there is nothing: %s',
    async (file) => {
      expect((await request(system.url).get(`/calendar/${file}`)).status).toBe(404);
    },
  );

  test('is emptied when its holder leaves, or has no role on cases any more, and filled when that is undone', async () => {
    const { path } = await made(manager());
    const filled = async () => (await read(path)).events.length > 0;
    expect(await filled()).toBe(true);
    await system.store.putLeft('pi-noord', 'casemanager', system.now());
    expect(await filled()).toBe(false);
    await system.store.putLeft('pi-noord', 'casemanager', null);
    expect(await filled()).toBe(true);
    const person = (await system.store.people('pi-noord')).find((each) => each.id === 'casemanager')!;
    await system.store.putPerson({ ...person, roles: ['administrator'] }, system.now());
    expect(await filled()).toBe(false);
    await system.store.putPerson(person, system.now());
    expect(await filled()).toBe(true);
  });

  test('is also that of whom one replaces', async () => {
    const { path } = await made(caller(system, 'coordinator'));
    expect((await read(path)).events).toEqual([]);
    const away = { from: daysFromNow(0), until: daysFromNow(30), replacement: 'coordinator' };
    await system.store.putAbsence('pi-noord', 'casemanager', away);
    const uids = (await read(path)).events.map(({ uid }) => uid.split('.')[0]);
    expect(new Set(uids)).toEqual(new Set(['meeting', 'due']));
    await system.store.putAbsence('pi-noord', 'casemanager', null);
    expect((await read(path)).events).toEqual([]);
  });

  test('of a case is for who takes part in it, and emptied when her organisation does no more', async () => {
    problemOf(
      await caller(system, 'municipality').post('/v1/calendars', { trajectory: id }),
      404,
      'not-found',
    );
    const { path } = await made(probation(), { trajectory: id });
    const { events, text } = await read(path);
    expect(events.some(({ uid }) => uid.startsWith('meeting.'))).toBe(true);
    expect(text).not.toContain(hostile);
    await manager().command(id, { type: 'leave', agency: 'reclassering', reason: 'Geen toezicht' });
    expect((await read(path)).events).toEqual([]);
  });

  test('is read so often and no more', async () => {
    const { path } = await made(manager());
    const statuses = new Set<number>();
    for (let n = 0; n < 65; n += 1) statuses.add((await request(system.url).get(path)).status);
    expect(statuses).toEqual(new Set([200, 429]));
    const another = await made(manager());
    expect((await request(system.url).get(another.path)).status).toBe(200);
  });
});

describe('who comes', () => {
  const meetings = () => `/v1/trajectories/${id}/meetings`;
  const mine = async () =>
    (await manager().get(meetings())).body.items[0].invited.find(
      (each: { person: string | null }) => each.person === 'casemanager',
    );

  test('answers, and changes her answer; whoever is not asked does not', async () => {
    const { body } = await manager().get(meetings());
    expect(body.items).toMatchObject([{ item: 'first-mdo', on, at: '14:00', state: 'planned' }]);
    expect(await mine()).toMatchObject({ coming: null, answeredAt: null, name: 'Sanne de Wit' });
    const answer = (coming: boolean) => manager().put(`${meetings()}/first-mdo/answer`, { coming });
    expect((await answer(false)).status).toBe(200);
    expect(await mine()).toMatchObject({ coming: false });
    await answer(true);
    expect(await mine()).toMatchObject({ coming: true });
    const other = caller(system, 'coordinator');
    problemOf(await other.put(`${meetings()}/first-mdo/answer`, { coming: true }), 409, 'not-invited');
    problemOf(await other.put(`${meetings()}/no-such/answer`, { coming: true }), 404, 'not-found');
    problemOf(
      await caller(system, 'municipality').put(`${meetings()}/first-mdo/answer`, { coming: true }),
      404,
      'not-found',
    );
  });

  test('it changes nothing in the case, and wakes nothing', async () => {
    const before = (await manager().get(`/v1/trajectories/${id}`)).body.sequence;
    await manager().put(`${meetings()}/first-mdo/answer`, { coming: false });
    expect((await manager().get(`/v1/trajectories/${id}`)).body.sequence).toBe(before);
  });
});
