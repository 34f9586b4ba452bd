import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personas } from '../../api/identity/personas.ts';
import { operations } from '../../api/routes/index.ts';
import { commandSchema } from '../../domain/case/commands.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention, sessionOf } from './caller.ts';

interface Said {
  type: string;
  body: Record<string, unknown>;
  field?: 'note' | 'text';
  /** The agency that reads it beside the prison, which has the case and said it. */
  alsoFor?: string;
}

/** What a case manager does, in an order that works; to each belong words that are said nowhere else. */
const said: Said[] = [
  { type: 'set-date', body: { date: 'expectedRelease', on: daysFromNow(250) } },
  { type: 'set-fact', body: { fact: 'regime', value: 'long' } },
  { type: 'complete', body: { item: 'intake-screening' }, field: 'note' },
  { type: 'reopen', body: { item: 'intake-screening' } },
  { type: 'skip', body: { item: 'intake-screening' } },
  // Whom a proposal waits on reads why.
  {
    type: 'decide',
    body: { item: 'som-screening', outcome: 'prepare-supervision' },
    alsoFor: 'reclassering',
  },
  {
    type: 'answer',
    body: { item: 'information-request-probation', answer: 'refused' },
    alsoFor: 'reclassering',
  },
  { type: 'add', body: { title: 'Bellen', owner: { role: 'case-manager' }, due: daysFromNow(9) } },
  { type: 'extend', body: { item: 'basic-conditions', until: daysFromNow(60) } },
  { type: 'override-term', body: { item: 'violence-risk-screener', amount: 3, unit: 'weeks' } },
  { type: 'override-term', body: { item: 'language-level', amount: 30, unit: 'days', lasting: true } },
  { type: 'settle', body: { promise: 'promise-1', kept: true }, field: 'note' },
  {
    type: 'ask',
    body: { to: { agency: 'pi-noord', role: 'mentor' }, title: 'Vraag' },
    field: 'text',
    alsoFor: 'reclassering',
  },
  {
    type: 'answer',
    body: { item: 'asked-1', answer: 'received' },
    field: 'text',
    alsoFor: 'reclassering',
  },
  // It goes on to probation, which reads why, and what was said of it before.
  { type: 'chase', body: { item: 'asked-1' }, field: 'text', alsoFor: 'reclassering' },
  {
    type: 'forward',
    body: { item: 'asked-1', to: { agency: 'reclassering', role: 'probation-worker' } },
    alsoFor: 'reclassering',
  },
  { type: 'not-held', body: { item: 'trajectory-talk', on: daysFromNow(0), why: 'party-absent' } },
  { type: 'raise', body: { kind: 'concern' }, field: 'text' },
  { type: 'respond', body: { item: 'raised-1', response: 'note' } },
  { type: 'leave', body: { agency: 'zvh-midden' } },
  { type: 'pause', body: {} },
  { type: 'resume', body: {} },
  { type: 'pause', body: {} },
  { type: 'open', body: { trajectory: 'buddy-matching', organisation: 'bw-de-brug' } },
  { type: 'hand-over', body: { to: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' } } },
  { type: 'close', body: { outcome: 'released' } },
];
const secretOf = (index: number) => `Geheimnis-${String(index).padStart(2, '0')}`;
const parties = [
  { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
  { agency: 'bw-de-brug', role: 'care-worker' },
  { agency: 'zvh-midden', role: 'case-director' },
  { agency: 'reclassering', role: 'probation-worker' },
];

let system: System;
let id: string;

beforeAll(async () => {
  system = await startSystem();
  const manager = caller(system, 'casemanager');
  id = (await manager.post('/v1/trajectories', newDetention({ parties }))).body.id;
  await manager.command(id, {
    type: 'promise',
    by: { role: 'case-manager' },
    text: 'Belt',
    due: daysFromNow(9),
  });
  for (const [index, { type, body, field = 'reason' }] of said.slice(0, -1).entries()) {
    const answer = await manager.command(id, { type, ...body, [field]: secretOf(index) });
    expect([type, answer.status, answer.body], type).toMatchObject([type, 200, { published: true }]);
  }
});
afterAll(() => system?.stop());

test('every command in which somebody says why is among them', () => {
  const asking = commandSchema.options.flatMap(({ shape }) =>
    'reason' in shape || 'note' in shape ? [shape.type.value] : [],
  );
  // There is no newer version to move to, and nothing here that another confirms.
  const others = ['migrate', 'confirm'];
  expect(asking.filter((type) => !others.includes(type) && !said.some((each) => each.type === type))).toEqual(
    [],
  );
});

/** All that the API tells this persona of the case and what was opened from it. */
async function toldByApi(persona: string): Promise<string> {
  const who = caller(system, persona);
  const { body } = await who.get('/v1/trajectories?limit=200');
  let told = JSON.stringify(body);
  const cases = (body.items as { id: string }[]).map((each) => each.id);
  for (const operation of operations.filter(({ method }) => method === 'get')) {
    const of = operation.path.includes('{id}') && operation.path.startsWith('/trajectories') ? cases : [''];
    for (const one of of) {
      const path = `/v1${operation.path.replace('{id}', one)}`;
      const items = operation.path.includes('{item}')
        ? ((await who.get(`/v1/trajectories/${one}`)).body.items as { item: string }[]).map(
            ({ item }) => item,
          )
        : [''];
      for (const item of items) told += JSON.stringify((await who.get(path.replace('{item}', item))).body);
    }
  }
  for (const one of cases)
    for (const command of [
      { type: 'acknowledge', item: 'language-level' },
      { type: 'resume', reason: 'x' },
      { type: 'set-date', date: 'admission', on: daysFromNow(-9), reason: 'x' },
    ])
      told += JSON.stringify((await who.post('/v1/simulations', { trajectoryId: one, command })).body);
  return told;
}

/** All pages that this persona gets to by links. */
async function toldByPages(persona: string): Promise<string> {
  const cookie = await sessionOf(system, persona);
  const seen = new Set(['/', '/worklist', '/messages', '/patterns', '/trajectories']);
  let told = '';
  for (const path of seen) {
    const { text, type } = await request(system.url)
      .get(path)
      .set('Cookie', cookie)
      .set('Accept', 'text/html');
    if (type !== 'text/html') continue;
    told += text;
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const link = href!.replaceAll('&amp;', '&');
      if (/^\/(trajectories|clients)\//.test(link)) seen.add(link);
    }
  }
  expect(seen.size).toBeGreaterThan(4);
  return told;
}

const agencyOf = (persona: string) => personas.find((each) => each.id === persona)!.agency;
const allowed = (persona: string) =>
  said.flatMap(({ alsoFor }, index) =>
    agencyOf(persona) === 'pi-noord' || agencyOf(persona) === alsoFor ? [secretOf(index)] : [],
  );
const secretsIn = (told: string) => [...new Set(told.match(/Geheimnis-\d\d/g))].toSorted();

describe.each(personas.map((each) => each.id))(
  '%s reads no reason and no note that is for others',
  (persona) => {
    test('in the API', async () => {
      const found = secretsIn(await toldByApi(persona));
      expect(found.filter((each) => !allowed(persona).includes(each))).toEqual([]);
    });

    test('on the pages', async () => {
      const found = secretsIn(await toldByPages(persona));
      expect(found.filter((each) => !allowed(persona).includes(each))).toEqual([]);
    });
  },
);

/** Not shown: a note on a promise, what is opened where the prison takes no part, and what is yet to come. */
const untold = ['settle', 'open', 'close'];

test('the prison itself reads them, in the timeline, with the item, the pause and the day', async () => {
  const told = await toldByApi('casemanager');
  const shown = said.flatMap(({ type }, index) => (untold.includes(type) ? [] : [secretOf(index)]));
  expect(secretsIn(told)).toEqual(expect.arrayContaining(shown));
  const page = secretsIn(await toldByPages('coordinator'));
  expect(page).toEqual(expect.arrayContaining([secretOf(8), secretOf(9), secretOf(10)]));
});

test('nor once the case is closed', async () => {
  const last = said.length - 1;
  const { type, body } = said[last]!;
  const closed = await caller(system, 'casemanager').command(id, { type, ...body, reason: secretOf(last) });
  expect(closed.status).toBe(200);
  for (const persona of ['municipality', 'care', 'director', 'probation']) {
    const found = secretsIn((await toldByApi(persona)) + (await toldByPages(persona)));
    expect([persona, found.filter((each) => !allowed(persona).includes(each))]).toEqual([persona, []]);
  }
});
