import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personas } from '../../api/identity/personas.ts';
import { operations } from '../../api/routes/index.ts';
import { commandSchema } from '../../domain/case/commands.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention, sessionOf } from './caller.ts';
import { said, wordsOf } from './withheld-words.ts';

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
  for (const [index, one] of said.slice(0, -1).entries()) {
    const { type } = one;
    const answer = await manager.command(id, { type, ...one.body, ...wordsOf(one, secretOf(index)) });
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
  // A stream does not end; it says ids only (`stream.test.ts`).
  for (const operation of operations.filter(({ method, streams }) => method === 'get' && !streams)) {
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

describe.each(personas.filter(({ roles }) => !roles).map((each) => each.id))(
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

test('whoever takes part sees that there is an item with a title for others, of which kind, whose and by when', async () => {
  const { body } = await caller(system, 'municipality').get(`/v1/trajectories/${id}`);
  const titled = ['added-2', 'agreement-1', 'asked-2', 'promise-2'];
  const shown = (body.items as { item: string }[]).filter(({ item }) => titled.includes(item));
  const due = daysFromNow(9);
  expect(shown.toSorted((a, b) => a.item.localeCompare(b.item))).toMatchObject([
    { item: 'added-2', title: 'Added item', kind: 'task', due, owner: { agency: 'pi-noord' } },
    { item: 'agreement-1', title: 'Agreement', kind: 'task', due, owner: { agency: 'pi-noord' } },
    { item: 'asked-2', title: 'Question', kind: 'request', owner: { agency: 'reclassering' } },
    { item: 'promise-2', title: 'Promise', kind: 'task', due, owner: { role: 'client' } },
  ]);
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
