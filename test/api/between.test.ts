import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../api/routes/index.ts';
import type { ItemView } from '../../domain/reading/view.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention, problemOf } from './caller.ts';

type Body = Record<string, unknown>;
interface Row {
  trajectory: string;
  item: string;
}

let system: System;
let id: string;
const as = (persona: string) => caller(system, persona);

beforeAll(async () => {
  system = await startSystem();
  id = (await as('casemanager').post('/v1/trajectories', newDetention())).body.id;
  expect(await system.store.waitFor(id, 1, 120_000)).toBe(true);
});
afterAll(() => system?.stop());

const items = async (persona = 'casemanager', of = id): Promise<ItemView[]> =>
  (await as(persona).get(`/v1/trajectories/${of}`)).body.items;
const item = async (name: string, persona?: string) =>
  (await items(persona)).find((each) => each.item === name)!;
/** Says it, which is accepted, and gives what is new among the items. */
async function says(persona: string, body: Body): Promise<ItemView> {
  const before = new Set((await items()).map((each) => each.item));
  const answer = await as(persona).command(id, body);
  expect([body['type'], answer.body]).toMatchObject([body['type'], { outcome: 'accepted' }]);
  expect(await system.store.waitFor(id, answer.body.sequence, 120_000)).toBe(true);
  return (await items()).find((each) => !before.has(each.item))!;
}
const rowsOf = async (persona: string): Promise<Row[]> =>
  (await as(persona).get('/v1/deadlines?limit=200')).body.items;
const offeredTo = async (persona: string): Promise<string[]> =>
  (await as(persona).get('/v1/worklist')).body.offered.map((each: Row) => each.item);
/** The body, exactly as the document describes it. */
async function described(operationId: string, answer: Promise<{ status: number; body: unknown }>) {
  const { status, body } = await answer;
  operations.find((one) => one.id === operationId)!.answers[status]!.schema.parse(body);
  return body as Body;
}

describe('an agency outside the case that is asked something', () => {
  const toCare = { agency: 'bw-de-brug', role: 'care-worker' };
  let asked: string;
  const refusal = () => ({ type: 'answer', item: asked, answer: 'refused', reason: 'Vol tot juni' });
  let refused: Body;

  test('sees its question in its lists, with on whom it waits', async () => {
    const due = daysFromNow(20);
    const question = { to: toCare, title: 'Is er plek?', text: 'Vanaf mei', about: 'first-mdo', by: due };
    const shown = await says('casemanager', { type: 'ask', ...question });
    asked = shown.item;
    expect(shown).toMatchObject({
      kind: 'request',
      origin: 'asked',
      about: 'first-mdo',
      text: 'Vanaf mei',
      waitingOn: toCare,
      askedBy: { agency: 'pi-noord', role: 'case-manager' },
      waitingSince: daysFromNow(0),
      chased: null,
      answers: [],
    });
    expect((await item('first-mdo')).blockedBy).toEqual([asked]);
    expect((await rowsOf('care')).map((row) => [row.trajectory, row.item])).toEqual([[id, asked]]);
    const seen = { type: null, waitingOn: toCare, waitingSince: daysFromNow(0) };
    expect((await rowsOf('care'))[0]).toMatchObject(seen);
    const filtered = await as('care').get('/v1/deadlines?type=detention-reintegration');
    expect(filtered.body.items).toEqual([]);
    expect(await offeredTo('care')).toEqual([asked]);
    expect((await as('care').get('/v1/deadlines/counts')).body).toMatchObject({ upcoming: 1, overdue: 0 });
    expect((await as('casemanager').get('/v1/deadlines?waitingOn=bw-de-brug')).body.items).toHaveLength(1);
  });

  test('and on an address of its own what it is asked, and no more', async () => {
    const got = as('care').get(`/v1/trajectories/${id}/questions/${asked}`);
    expect(await described('getQuestion', got)).toEqual({
      trajectory: id,
      item: asked,
      client: { pseudonym: 'Berk' },
      title: 'Is er plek?',
      text: 'Vanaf mei',
      askedBy: { agency: 'pi-noord', role: 'case-manager' },
      by: daysFromNow(20),
      status: 'open',
      mayAnswer: true,
      answers: [],
    });
    for (const persona of ['municipality', 'casemanager-zuid', 'admin'])
      problemOf(await as(persona).get(`/v1/trajectories/${id}/questions/${asked}`), 404, 'not-found');
    problemOf(await as('care').get(`/v1/trajectories/${id}/questions/first-mdo`), 404, 'not-found');
    problemOf(await as('care').get(`/v1/trajectories/${id}/questions/none`), 404, 'not-found');
  });

  test('the rest of the case is not there for it', async () => {
    for (const path of ['', '/events', '/items/first-mdo/explanation', `/items/${asked}/explanation`])
      problemOf(await as('care').get(`/v1/trajectories/${id}${path}`), 404, 'not-found');
    expect((await as('care').get('/v1/trajectories')).body.items).toEqual([]);
    const commands = [
      { type: 'complete', item: 'intake-screening' },
      { type: 'complete', item: asked },
      { type: 'answer', item: 'information-request-probation', answer: 'delivered' },
      { type: 'chase', item: asked },
      { type: 'skip', item: asked, reason: 'x' },
      { type: 'raise', kind: 'concern', text: 'x' },
      { type: 'ask', to: toCare, title: 'x' },
    ];
    for (const body of commands) problemOf(await as('care').command(id, body), 404, 'not-found');
    const command = { type: 'answer', item: asked, answer: 'accepted' };
    problemOf(await as('care').post('/v1/simulations', { trajectoryId: id, command }), 404, 'not-found');
  });

  test('refuses with a reason; the question is back with who asked, and the answer stays', async () => {
    problemOf(
      await as('care').command(id, { type: 'answer', item: asked, answer: 'refused' }),
      422,
      'reason-required',
    );
    const answer = await as('care').command(id, refusal(), 'refuses');
    refused = answer.body;
    expect([answer.status, Object.keys(answer.body).sort()]).toEqual([
      200,
      ['outcome', 'published', 'sequence'],
    ]);
    expect(await item(asked)).toMatchObject({
      status: 'open',
      flags: ['refused'],
      waitingOn: null,
      owner: { agency: 'pi-noord', role: 'case-manager' },
      answers: [{ answer: 'refused', of: toCare, reason: 'Vol tot juni', recordedBy: null }],
    });
    expect(await offeredTo('care')).toEqual([]);
    expect((await as('care').get(`/v1/trajectories/${id}/questions/${asked}`)).body.answers).toHaveLength(1);
  });

  test('is passed on and answered; who was asked before sees its own answer alone', async () => {
    const next = { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' };
    await says('casemanager', { type: 'forward', item: asked, to: next, reason: 'Zij hebben plek' });
    expect(await rowsOf('care')).toEqual([]);
    expect((await rowsOf('municipality')).map((row) => row.item)).toEqual([asked]);
    problemOf(
      await as('care').command(id, { type: 'answer', item: asked, answer: 'accepted' }),
      404,
      'not-found',
    );
    // What it sent while it was asked, and did not hear the answer to, it may send again.
    expect(await as('care').command(id, refusal(), 'refuses')).toMatchObject({ status: 200, body: refused });
    problemOf(await as('care').command(id, { ...refusal(), reason: 'x' }, 'refuses'), 409, 'key-reused');
    const delivered = { type: 'answer', item: asked, answer: 'delivered', text: 'Kamer 4' };
    expect((await as('municipality').command(id, delivered)).status).toBe(200);
    expect(
      (await item(asked)).answers.map(({ answer, of }) => [answer, 'agency' in of && of.agency]),
    ).toEqual([
      ['refused', 'bw-de-brug'],
      ['passed-on', 'pi-noord'],
      ['delivered', 'gemeente-utrecht'],
    ]);
    const { body } = await as('care').get(`/v1/trajectories/${id}/questions/${asked}`);
    expect(body).toMatchObject({ mayAnswer: false, answers: [{ answer: 'refused' }] });
    expect(JSON.stringify(body)).not.toContain('Kamer 4');
  });

  test('sees the case once who steers lets it take part', async () => {
    const other = await says('casemanager', { type: 'ask', to: toCare, title: 'Komt u erbij?' });
    expect((await as('care').get(`/v1/trajectories/${id}`)).status).toBe(404);
    await as('casemanager').command(id, { type: 'assign', role: 'care-worker', agency: 'bw-de-brug' });
    expect((await items('care')).map((each) => each.item)).toContain(other.item);
    expect((await rowsOf('care')).length).toBeGreaterThan(1);
  });
});

describe('somebody outside every agency', () => {
  const mother = { name: 'Mevrouw Özdemir', contact: '06 12345678' };

  test('is asked by name; who asked records what she says; the engine knows no name', async () => {
    const shown = await says('casemanager', { type: 'ask', to: mother, title: 'Mag hij bij u wonen?' });
    expect(shown).toMatchObject({
      owner: { agency: null, role: 'outside', name: mother.name },
      waitingOn: { name: mother.name },
    });
    const rows = (await as('casemanager').get('/v1/deadlines?waitingOn=outside')).body.items;
    expect(rows).toMatchObject([{ item: shown.item, waitingOn: { name: mother.name } }]);
    await says('casemanager', { type: 'chase', item: shown.item, text: 'Gebeld' });
    await says('casemanager', { type: 'chase', item: shown.item });
    expect((await item(shown.item)).chased).toEqual({ times: 2, on: daysFromNow(0) });
    await says('casemanager', { type: 'answer', item: shown.item, answer: 'delivered', text: 'Ja' });
    expect(await item(shown.item)).toMatchObject({
      status: 'done',
      answers: [
        {
          answer: 'delivered',
          of: { name: mother.name },
          recordedBy: { agency: 'pi-noord', role: 'case-manager' },
          text: 'Ja',
        },
      ],
    });
    const stored = (await system.store.trajectory(id))!;
    const events = await system.store.events(id);
    expect(JSON.stringify([stored.case, events])).not.toContain('Özdemir');
  });

  test('the same command under the same key is the same, and she is the same person the next time', async () => {
    const body = { type: 'ask', to: mother, title: 'Komt u langs?' };
    const first = await as('casemanager').command(id, body, 'mother');
    expect(first.status).toBe(200);
    expect((await as('casemanager').command(id, body, 'mother')).body).toEqual(first.body);
    problemOf(
      await as('casemanager').command(id, { ...body, to: { name: 'Een ander' } }, 'mother'),
      409,
      'key-reused',
    );
    const asked = (await items()).filter((each) => each.title === body.title);
    expect(asked).toHaveLength(1);
    const again = { type: 'forward', item: asked[0]!.item, to: mother, reason: 'x' };
    problemOf(await as('casemanager').command(id, again), 422, 'same-party');
  });

  test('is reached as who asked, and who steers, can read; others take part without that', async () => {
    const uncle = { name: 'Oom Piet', contact: '06-1234' };
    const asked = await says('probation', { type: 'ask', to: uncle, title: 'Kan hij komen werken?' });
    const contactFor = async (persona: string) => (await item(asked.item, persona)).contact;
    expect([asked.contact, await contactFor('probation')]).toEqual([uncle.contact, uncle.contact]);
    await says('casemanager', { type: 'assign', role: 'aftercare-coordinator', agency: 'gemeente-utrecht' });
    expect(await item(asked.item, 'municipality')).toMatchObject({
      contact: null,
      waitingOn: { name: uncle.name },
    });
    const question = await says('casemanager', {
      type: 'ask',
      to: { agency: 'reclassering', role: 'probation-worker' },
      title: 'Weet u meer?',
    });
    expect(question.contact).toBeNull();
  });

  test('is forgotten where the command was refused, which is refused alike when it is repeated', async () => {
    const body = {
      type: 'ask',
      to: { name: 'Oom Henk', contact: '06-77' },
      title: 'Mag het?',
      about: 'none',
    };
    const refused = await as('casemanager').command(id, body, 'uncle');
    problemOf(refused, 422, 'unknown-item');
    expect((await as('casemanager').command(id, body, 'uncle')).body).toEqual(refused.body);
    const known = [...(await system.store.outsidePeople(id)).values()];
    expect(known.map(({ name }) => name)).toContain(mother.name);
    expect(JSON.stringify(known)).not.toMatch(/Henk|06-77/);
  });

  test('owns what is added, promised and agreed, and was at the meeting', async () => {
    const due = daysFromNow(14);
    const added = await says('casemanager', {
      type: 'add',
      title: 'Kamer klaar',
      owner: { name: 'Buurman' },
      due,
      reason: 'x',
    });
    expect(added.owner).toMatchObject({ name: 'Buurman' });
    const promised = await says('casemanager', { type: 'promise', by: mother, text: 'Haalt hem op', due });
    expect(promised.waitingOn).toEqual({ name: mother.name });
    const meeting = {
      type: 'hold-meeting',
      item: 'first-mdo',
      on: daysFromNow(0),
      agreements: [{ text: 'Belt de werkgever', owner: { name: 'Werkgever' }, by: due }],
    };
    problemOf(await as('casemanager').command(id, { ...meeting, attendance: [] }), 422, 'field-required');
    const agreed = await says('casemanager', {
      ...meeting,
      attendance: [
        { role: 'client', present: true },
        { agency: 'pi-noord', role: 'case-manager', present: true },
        { agency: 'reclassering', role: 'probation-worker', present: true },
        { ...mother, present: false, reason: 'Ziek' },
      ],
    });
    expect([agreed.origin, agreed.owner]).toMatchObject(['agreement', { name: 'Werkgever' }]);
    const { body } = await as('casemanager').get(`/v1/trajectories/${id}/events`);
    const held = body.items.find((each: { type: string }) => each.type === 'meeting-held');
    expect(held.text).toContain(mother.name);
  });

  test('a simulation takes a name too, and keeps none', async () => {
    const command = { type: 'ask', to: { name: 'Opa' }, title: 'Mag hij komen?' };
    const tried = await as('casemanager').post('/v1/simulations', { trajectoryId: id, command });
    expect(tried.body.changes.at(-1).after).toMatchObject({ waitingOn: { name: 'Opa' } });
    const run = await as('casemanager').post('/v1/simulations', {
      type: 'detention-reintegration',
      dates: { admission: daysFromNow(-7) },
      facts: { status: 'remand' },
      script: [{ on: daysFromNow(0), command }],
    });
    expect(run.body.outcomes).toMatchObject([{ outcome: { outcome: 'accepted' } }]);
    expect(JSON.stringify(run.body.items)).toContain('Opa');
  });

  test('cannot be told by an id, nor without a name', async () => {
    for (const to of [{ outside: 'person-1' }, { name: ' ' }, { name: 'x', role: 'mother' }])
      problemOf(await as('casemanager').command(id, { type: 'ask', to, title: 'x' }), 400, 'invalid-input');
  });
});

describe('meetings and signals', () => {
  test('a meeting is planned, and not held without the client', async () => {
    const about = { item: 'reintegration-mdo' };
    const meeting = (await items()).find((each) => each.kind === 'meeting' && each.status === 'open')!;
    about.item = meeting.item;
    await says('casemanager', {
      type: 'plan-meeting',
      ...about,
      on: daysFromNow(3),
      at: '14:00',
      place: 'Zaal 2',
    });
    expect((await item(about.item)).planned).toEqual({ on: daysFromNow(3), at: '14:00', place: 'Zaal 2' });
    const absent = { why: 'client-absent', by: { role: 'client' }, reason: 'Ziek' };
    problemOf(
      await as('casemanager').command(id, { type: 'not-held', ...about, on: daysFromNow(0), why: 'no-idea' }),
      400,
      'invalid-input',
    );
    await says('casemanager', { type: 'not-held', ...about, on: daysFromNow(0), ...absent });
    expect(await item(about.item)).toMatchObject({
      status: 'open',
      planned: null,
      attempts: [{ on: daysFromNow(0), ...absent, by: { agency: null, role: 'client' } }],
    });
  });

  test('a signal is raised, and taken up with one of the responses', async () => {
    const signal = await says('probation', { type: 'raise', kind: 'concern', text: 'Slaapt slecht' });
    expect(signal).toMatchObject({ kind: 'signal', origin: 'raised', text: 'Slaapt slecht' });
    expect(signal.responses).toContain('talk');
    const respond = { type: 'respond', item: signal.item, reason: 'x' };
    problemOf(
      await as('casemanager').command(id, { ...respond, response: 'sanction' }),
      422,
      'unknown-response',
    );
    const brought = await says('casemanager', {
      ...respond,
      response: 'talk',
      owner: { name: 'Buurman' },
    });
    expect(brought).toMatchObject({ about: signal.item, owner: { name: 'Buurman' } });
    expect(await item(signal.item)).toMatchObject({ status: 'done', responses: [] });
  });

  test('what nobody reported cannot be confirmed', async () => {
    problemOf(
      await as('casemanager').command(id, { type: 'confirm', item: 'intake-screening' }),
      409,
      'nothing-to-confirm',
    );
  });

  test('what the client was told, when and by whom, is in one list; the words for those concerned', async () => {
    const told = { item: 'client-informed', note: 'Dat de gemeente hem verwacht' };
    await says('casemanager', { type: 'complete', ...told });
    const shown = async (persona: string) =>
      (await as(persona).get(`/v1/trajectories/${id}`)).body.toldToClient as { item: string }[];
    const line = {
      item: told.item,
      about: null,
      on: daysFromNow(0),
      due: null,
      by: { agency: 'pi-noord', role: 'case-manager' },
    };
    expect((await shown('casemanager'))[0]).toMatchObject({ ...line, text: told.note });
    expect((await shown('probation'))[0]).toMatchObject({ ...line, text: null });
  });

  test('everything is as the document says', async () => {
    await described('getTrajectory', as('casemanager').get(`/v1/trajectories/${id}`));
    await described('listEvents', as('casemanager').get(`/v1/trajectories/${id}/events`));
    await described('listDeadlines', as('casemanager').get('/v1/deadlines?limit=200'));
    await described('getWorklist', as('casemanager').get('/v1/worklist'));
  });
});
