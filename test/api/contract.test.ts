import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitions } from '../../domain/catalogue.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { dueAt, iso } from '../../domain/calendar/zone.ts';
import { deadlineStatuses } from '../../domain/deadlines/deadline-status.ts';
import { operations } from '../../api/routes/index.ts';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention } from './caller.ts';
import { daysFromNow } from '../setup/clock.ts';
import { event as tellOf, partner } from './signals.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
let id: string;
const used = new Set<string>();

/** The body, which must be exactly what the document says of this operation and status: no field more or less. */
function asDescribed<T>(operationId: string, answer: { status: number; body: T }): T {
  const operation = operations.find((one) => one.id === operationId)!;
  const described = operation.answers[answer.status];
  if (!described) throw new Error(`${operationId} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  described.schema.parse(answer.body);
  used.add(operationId);
  return answer.body;
}

beforeAll(async () => {
  system = await startSystem();
  casemanager = caller(system, 'casemanager');
  const started = await casemanager.post('/v1/trajectories', newDetention());
  id = asDescribed('startTrajectory', started).id;
  expect(started.status).toBe(201);
  expect(started.headers['location']).toBe(`/v1/trajectories/${id}`);
  expect(started.body).toMatchObject({ type: 'detention-reintegration', client: { pseudonym: 'Berk' } });
  expect(started.body.items.length).toBeGreaterThan(10);
});
afterAll(() => system?.stop());

/** Four weeks after admission, or the working day before (T1). */
const firstMdoDue = calendarOf().roll(daysFromNow(21), 'preceding');

test('a trajectory with its items', async () => {
  const body = asDescribed('getTrajectory', await casemanager.get(`/v1/trajectories/${id}`));
  expect(body).toMatchObject({
    id,
    type: 'detention-reintegration',
    definition: 'detention-reintegration@1',
    status: 'open',
    dates: { admission: daysFromNow(-7) },
  });
  expect(body.client).toEqual({ reference: expect.stringMatching(/^TULP-/), pseudonym: 'Berk' });
  const firstMdo = body.items.find((item: { item: string }) => item.item === 'first-mdo');
  expect(firstMdo).toMatchObject({
    due: firstMdoDue,
    dueAt: iso(dueAt(firstMdoDue)),
    label: 'norm',
    source: 'S1:640-641',
    kind: 'meeting',
    owner: { agency: 'pi-noord', role: 'case-manager' },
  });
});

test('lists hold it, page by page, and by filter', async () => {
  for (let n = 0; n < 2; n += 1)
    expect((await casemanager.post('/v1/trajectories', newDetention())).status).toBe(201);
  const first = asDescribed(
    'listTrajectories',
    await casemanager.get('/v1/trajectories?type=detention-reintegration&status=open&limit=2'),
  );
  expect(first.items).toHaveLength(2);
  const second = asDescribed(
    'listTrajectories',
    await casemanager.get(
      `/v1/trajectories?type=detention-reintegration&status=open&limit=2&cursor=${first.next}`,
    ),
  );
  const ids = [...first.items, ...second.items].map((row: { id: string }) => row.id);
  expect(ids).toContain(id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    asDescribed('listTrajectories', await casemanager.get('/v1/trajectories?status=closed')).items,
  ).toEqual([]);
});

test('a client is searched for by POST, as text or as in the start', async () => {
  const { client } = (await casemanager.get(`/v1/trajectories/${id}`)).body;
  for (const wanted of [client.reference, { reference: client.reference }]) {
    const found = asDescribed(
      'searchTrajectories',
      await casemanager.post('/v1/trajectories/_search', { client: wanted }),
    );
    expect(found.items.map((row: { id: string }) => row.id)).toEqual([id]);
  }
  expect((await casemanager.post('/v1/trajectories/_search', { client: 'TULP-nobody' })).body.items).toEqual(
    [],
  );
  expect((await casemanager.get(`/v1/trajectories?client=${client.reference}`)).status).toBe(400);
});

test('a national simulation runs beside the rest, one at a time, for who looks after capacity', async () => {
  const coordinator = caller(system, 'coordinator');
  const wish = { years: 1, admissions: 300, changes: [{ item: 'first-mdo', amount: 3, unit: 'weeks' }] };
  expect((await casemanager.post('/v1/planning-runs', wish)).status).toBe(403);
  expect(
    (
      await coordinator.post('/v1/planning-runs', {
        changes: [{ item: 'third-mdo', amount: 3, unit: 'weeks' }],
      })
    ).status,
  ).toBe(400);
  expect((await coordinator.get('/v1/planning-runs/unknown')).status).toBe(404);
  const started = await coordinator.post('/v1/planning-runs', wish);
  const address = started.headers['location'] as string;
  expect(asDescribed('startPlanningRun', started)).toMatchObject({
    status: 'running',
    lives: { done: 0, total: 600 },
  });
  expect((await coordinator.post('/v1/planning-runs', wish)).status).toBe(409);
  await expect.poll(async () => (await coordinator.get(address)).body.status).toBe('done');
  // Stopping what is done already changes nothing.
  const stopped = asDescribed('stopPlanningRun', await coordinator.delete(address));
  expect(stopped.status).toBe('done');
  expect((await coordinator.delete('/v1/planning-runs/unknown')).status).toBe(404);
  const { report, lives } = asDescribed('getPlanningRun', await coordinator.get(address));
  expect(lives).toEqual({ done: 600, total: 600 });
  expect(report).toMatchObject({ lives: 300, refused: 0 });
});

test('a command is read back at once', async () => {
  const done = await casemanager.command(id, {
    type: 'complete',
    item: 'intake-screening',
    on: daysFromNow(-6),
  });
  const { sequence } = asDescribed('sendCommand', done);
  expect(done.body).toEqual({ outcome: 'accepted', sequence, published: true });
  const body = asDescribed('getTrajectory', await casemanager.get(`/v1/trajectories/${id}`));
  expect(body.sequence).toBeGreaterThanOrEqual(sequence);
  expect(body.items.find((item: { item: string }) => item.item === 'intake-screening')).toMatchObject({
    status: 'done',
    actedOn: daysFromNow(-6),
    deadlineStatus: 'met',
  });
});

test('the timeline, oldest first, page by page', async () => {
  const whole = asDescribed('listEvents', await casemanager.get(`/v1/trajectories/${id}/events`));
  expect(whole.next).toBeNull();
  expect(whole.items.map((event: { sequence: number }) => event.sequence)).toEqual(
    whole.items.map((_: unknown, index: number) => index + 1),
  );
  expect(whole.items[0]).toMatchObject({
    type: 'opened',
    actor: { agency: 'pi-noord', role: 'case-manager' },
  });
  const part = asDescribed('listEvents', await casemanager.get(`/v1/trajectories/${id}/events?limit=1`));
  const rest = asDescribed(
    'listEvents',
    await casemanager.get(`/v1/trajectories/${id}/events?cursor=${part.next}`),
  );
  expect([...part.items, ...rest.items]).toEqual(whole.items);
});

test('why this date, for every item there is', async () => {
  const { items } = (await casemanager.get(`/v1/trajectories/${id}`)).body;
  for (const { item, due } of items) {
    const body = asDescribed(
      'explainItem',
      await casemanager.get(`/v1/trajectories/${id}/items/${item}/explanation`),
    );
    expect(body).toMatchObject({ item, due });
  }
  const firstMdo = (await casemanager.get(`/v1/trajectories/${id}/items/first-mdo/explanation`)).body;
  expect(firstMdo).toMatchObject({
    rule: 'detention-reintegration@1/first-mdo',
    base: { date: 'admission', on: daysFromNow(-7) },
    term: { amount: 28, unit: 'days', direction: 'after' },
    due: firstMdoDue,
    label: 'norm',
    told: [],
    missed: [],
    climbsTo: [{ agency: 'pi-noord', role: 'coordinator', person: null }],
  });
  const calendar = calendarOf();
  const rungs = [addDays(firstMdoDue, -14), addDays(firstMdoDue, -3), firstMdoDue].map((day) =>
    calendar.roll(day, 'following'),
  );
  expect(
    firstMdo.ladder.map(
      ({ at, to }: { at: string; to: { role: string } }) => `${at.slice(0, 10)} ${to.role}`,
    ),
  ).toEqual([
    ...new Set(rungs.map((day) => `${day} case-manager`)),
    `${calendar.addWorkingDays(firstMdoDue, 2)} coordinator`,
    `${calendar.addWorkingDays(firstMdoDue, 5)} coordinator`,
  ]);
});

test('deadlines by due date, page by page, and their counts with the same filters', async () => {
  const all: { due: string; owner: { role: string }; deadlineStatus: string }[] = [];
  let cursor = '';
  do {
    const page = asDescribed(
      'listDeadlines',
      await casemanager.get(`/v1/deadlines?sort=due&limit=7${cursor}`),
    );
    all.push(...page.items);
    cursor = page.next === null ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  expect(all.map((row) => row.due)).toEqual(all.map((row) => row.due).sort());
  const turned = asDescribed('listDeadlines', await casemanager.get('/v1/deadlines?sort=-due&limit=200'));
  expect(turned.items).toEqual(all.toReversed());
  const counts = asDescribed('countDeadlines', await casemanager.get('/v1/deadlines/counts')) as Record<
    string,
    number
  >;
  expect(Object.keys(counts).sort()).toEqual([...deadlineStatuses].sort());
  const open = ['overdue', 'due-today', 'due-soon', 'upcoming'];
  expect(open.reduce((sum, status) => sum + counts[status]!, 0)).toBe(all.length);
  const mine = asDescribed(
    'listDeadlines',
    await casemanager.get(
      `/v1/deadlines?mine=true&deadlineStatus=overdue,upcoming&agency=pi-noord&role=case-manager&type=detention-reintegration&organisation=pi-noord&dueFrom=${daysFromNow(-20)}&dueTo=${daysFromNow(60)}`,
    ),
  );
  const casemanagers = all.filter(
    ({ due, owner, deadlineStatus }) =>
      owner.role === 'case-manager' &&
      ['overdue', 'upcoming'].includes(deadlineStatus) &&
      due >= daysFromNow(-20) &&
      due <= daysFromNow(60),
  );
  expect(mine.items).toEqual(casemanagers);
  expect(mine.items.map(({ item }: { item: string }) => item)).toContain('first-mdo');
  for (const row of mine.items)
    expect(row).toMatchObject({
      owner: { agency: 'pi-noord', role: 'case-manager' },
      client: { pseudonym: 'Berk' },
    });
});

test('the worklist of the one who asks', async () => {
  const body = asDescribed('getWorklist', await casemanager.get('/v1/worklist'));
  const { offered, overdue, today, nextFive } = body;
  const own = [...offered, ...overdue, ...today, ...nextFive];
  for (const row of own) expect(row.owner).toEqual({ agency: 'pi-noord', role: 'case-manager' });
  expect(new Set(own.map(({ trajectory, item }) => `${trajectory}/${item}`)).size).toBe(own.length);
  for (const row of overdue) expect(row.deadlineStatus).toBe('overdue');
  for (const row of today) expect(row.due).toBe(daysFromNow(0));
  for (const row of nextFive) {
    expect(row.due > daysFromNow(0)).toBe(true);
    expect(row.due <= calendarOf().addWorkingDays(daysFromNow(0), 5)).toBe(true);
  }
  for (const row of body.waitingOnOthers) expect(row.waitingOn.agency).not.toBe('pi-noord');
  expect(body.waitingOnOthers.map((row: { item: string }) => row.item)).toContain(
    'information-request-probation',
  );
});

test('what an agency outside the case is asked', async () => {
  const to = { agency: 'bw-de-brug', role: 'care-worker' };
  await casemanager.command(id, { type: 'ask', to, title: 'Is er plek?' });
  const got = await caller(system, 'care').get(`/v1/trajectories/${id}/questions/asked-1`);
  expect(asDescribed('getQuestion', got)).toMatchObject({ title: 'Is er plek?', mayAnswer: true });
});

test('definitions: the list, each one, and by version', async () => {
  const { items } = asDescribed('listDefinitions', await casemanager.get('/v1/definitions'));
  expect(items.map((one: { id: string }) => one.id)).toEqual(definitions().map((one) => one.id));
  for (const one of items) {
    asDescribed('getDefinition', await casemanager.get(`/v1/definitions/${one.id}`));
    expect((await casemanager.get(`/v1/definitions/${one.id}@${one.version}`)).body.id).toBe(one.id);
  }
});

test('terms that an organisation sets', async () => {
  const parameter = {
    organisation: 'pi-noord',
    type: 'detention-reintegration',
    item: 'language-level',
    amount: 12,
    unit: 'days',
    reason: 'x',
  };
  const set = asDescribed(
    'setParameter',
    await caller(system, 'coordinator').put('/v1/parameters', parameter),
  );
  const { items } = asDescribed('listParameters', await casemanager.get('/v1/parameters'));
  expect(items).toEqual([set.parameter]);
});

test('patterns over all cases, for coordinators: an agency whose receivers knew nothing', async () => {
  const giver = { agency: 'pi-noord', role: 'case-manager' };
  const body = {
    type: 'warm-handover',
    client: newDetention().client,
    organisation: 'pi-noord',
    dates: { needed: daysFromNow(60) },
    facts: { giver, receiver: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' } },
  };
  const handover = (await casemanager.post('/v1/trajectories', body)).body.id;
  expect((await casemanager.command(handover, { type: 'complete', item: 'package' })).status).toBe(200);
  const answer = { type: 'answer', item: 'acceptance', answer: 'not-received' };
  expect((await caller(system, 'municipality').command(handover, answer)).status).toBe(200);
  const found = asDescribed('listPatterns', await caller(system, 'coordinator').get('/v1/patterns'));
  expect(found).toEqual({
    items: [
      {
        agency: 'pi-noord',
        cases: 1,
        since: daysFromNow(0),
        last: daysFromNow(0),
        signal: false,
        trajectories: [{ id: handover, pseudonym: 'Berk', at: expect.stringMatching(/Z$/) }],
      },
    ],
    answers: expect.arrayContaining([
      expect.objectContaining({
        agency: 'gemeente-utrecht',
        answers: expect.objectContaining({ 'not-received': 1, refused: 0 }),
      }),
    ]),
    regions: [],
    threshold: 4,
    meeting: null,
  });
  const director = asDescribed('listPatterns', await caller(system, 'director').get('/v1/patterns'));
  // Of a case of others the day alone.
  expect(director).toMatchObject({
    items: [{ agency: 'pi-noord', cases: 1, since: daysFromNow(0), last: daysFromNow(0), trajectories: [] }],
  });
  expect((await casemanager.get('/v1/patterns')).status).toBe(403);

  const { parties } = newDetention();
  const meeting = {
    type: 'reflection-meeting',
    organisation: 'pi-noord',
    dates: {},
    facts: { failuresBeforeSignal: 1 },
    parties,
  };
  const started = await caller(system, 'coordinator').post('/v1/trajectories', meeting);
  expect(started.status).toBe(201);
  const shown = asDescribed(
    'getTrajectory',
    await caller(system, 'coordinator').get(`/v1/trajectories/${started.body.id}`),
  );
  expect(shown).toMatchObject({ type: 'reflection-meeting', client: null });
  const agreed = asDescribed('listPatterns', await caller(system, 'coordinator').get('/v1/patterns'));
  expect(agreed).toMatchObject({
    items: [{ agency: 'pi-noord', signal: true }],
    threshold: 1,
    meeting: started.body.id,
  });
});

test('the calendar says why a day is closed, in the language asked for', async () => {
  const body = asDescribed(
    'listCalendarDays',
    await casemanager.get('/v1/calendar?from=2026-04-24&to=2026-04-28'),
  );
  expect(body.items.map((day: { date: string; workingDay: boolean }) => [day.date, day.workingDay])).toEqual([
    ['2026-04-24', true],
    ['2026-04-25', false],
    ['2026-04-26', false],
    ['2026-04-27', false],
    ['2026-04-28', true],
  ]);
  const dutch = await (await casemanager.get('/v1/calendar?from=2026-04-27&to=2026-04-27')).body;
  expect(dutch.items[0].reason).toMatch(/King/);
});

describe('what if', () => {
  const detention = {
    type: 'detention-reintegration',
    dates: { admission: '2026-03-02' },
    facts: { status: 'remand' },
  };

  test('the first ten weeks of a detention on remand', async () => {
    const body = asDescribed(
      'simulate',
      await casemanager.post('/v1/simulations', { ...detention, asOf: '2026-03-02' }),
    );
    const due = Object.fromEntries(
      body.items.map((item: { item: string; due: string }) => [item.item, item.due]),
    );
    expect(due).toMatchObject({
      'basic-conditions': '2026-03-12',
      'som-screening': '2026-03-23',
      'first-mdo': '2026-03-30',
      'second-mdo': '2026-05-01',
    });
    expect(body.items.find((item: { item: string }) => item.item === 'second-mdo').opens).toBe('2026-04-27');
    const told = body.reminders.filter(({ item }: { item: string }) => item === 'first-mdo');
    expect(
      told.map(({ at, to, rung }: { at: string; to: { role: string }; rung: string }) => [
        at.slice(0, 10),
        to.role,
        rung,
      ]),
    ).toEqual([
      ['2026-03-16', 'case-manager', 'before-14'],
      ['2026-03-27', 'case-manager', 'before-3'],
      ['2026-03-30', 'case-manager', 'on-the-day'],
      ['2026-04-01', 'coordinator', 'coordinator'],
      ['2026-04-08', 'coordinator', 'case-director'],
    ]);
  });

  test('with a script', async () => {
    const script = [
      { on: '2026-03-10', command: { type: 'complete', item: 'basic-conditions', on: '2026-03-10' } },
    ];
    const body = asDescribed(
      'simulate',
      await casemanager.post('/v1/simulations', {
        ...detention,
        asOf: '2026-03-02',
        script,
        until: '2026-04-01',
      }),
    );
    expect(body.outcomes).toMatchObject([
      { on: '2026-03-10', command: 'complete', outcome: { outcome: 'accepted' } },
    ]);
    expect(body.items.find((item: { item: string }) => item.item === 'first-mdo').deadlineStatus).toBe(
      'overdue',
    );
  });

  test('one command on a real case, before and after, without doing it', async () => {
    const before = (await casemanager.get(`/v1/trajectories/${id}`)).body;
    const command = { type: 'set-date', date: 'expectedRelease', on: daysFromNow(160), reason: 'verdict' };
    const body = asDescribed(
      'simulate',
      await casemanager.post('/v1/simulations', { trajectoryId: id, command }),
    );
    expect(body.changes.map((change: { item: string }) => change.item)).toContain('client-informed');
    expect((await casemanager.get(`/v1/trajectories/${id}`)).body.sequence).toBe(before.sequence);
  });

  test('input that the rules refuse', async () => {
    const answer = await casemanager.post('/v1/simulations', {
      ...detention,
      dates: { admision: '2026-03-02' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe('/dates/admision');
  });
});

test('the SOM table, without a case', async () => {
  const body = asDescribed('adviseSom', await casemanager.post('/v1/som', { residenceStatus: false }));
  expect(body).toMatchObject({ outcome: 'no-priority', guideline: { criterion: 'no-residence-status' } });
});

describe('one client', () => {
  const ask = (persona: string, reference: string) =>
    caller(system, persona).post('/v1/clients/_search', { reference });

  test('all that the agency takes part in, no term twice', async () => {
    const { client } = (await casemanager.get(`/v1/trajectories/${id}`)).body;
    const body = asDescribed('searchClients', await ask('casemanager', client.reference));
    expect(body.client).toMatchObject({ ...client, deceasedOn: null });
    expect(body.clients.map((each: { id: string }) => each.id)).toEqual([body.client.id]);
    expect(body.trajectories.map((row: { id: string }) => row.id)).toContain(id);
    const terms = body.deadlines.map(
      (row: { trajectory: string; item: string }) => `${row.trajectory}/${row.item}`,
    );
    expect(terms.length).toBeGreaterThan(3);
    expect(new Set(terms).size).toBe(terms.length);
  });

  test('known to others only, or to nobody: the same empty answer', async () => {
    const { reference } = (await casemanager.get(`/v1/trajectories/${id}`)).body.client;
    for (const asked of [reference, 'TULP-nobody'])
      expect(asDescribed('searchClients', await ask('casemanager-zuid', asked))).toEqual({
        client: { id: null, reference: asked, pseudonym: null, deceasedOn: null },
        clients: [],
        trajectories: [],
        deadlines: [],
      });
  });
});

test('what is recorded of a client, and taken back', async () => {
  const coordinator = caller(system, 'coordinator');
  const made = await Promise.all(
    [1, 2].map(async () => {
      const body = newDetention();
      const started = await casemanager.post('/v1/trajectories', body);
      const { reference } = body['client'] as { reference: string };
      const found = await casemanager.post('/v1/clients/_search', { reference });
      return { id: started.body.id, client: found.body.client.id };
    }),
  );
  const [one, other] = made as [(typeof made)[0], (typeof made)[0]];
  asDescribed('listTwins', await coordinator.get('/v1/clients/twins'));
  const merge = { into: one.client, from: other.client, reason: 'Dezelfde' };
  const merged = asDescribed('mergeClients', await coordinator.post('/v1/clients/merges', merge));
  asDescribed('undoMerge', await coordinator.delete(`/v1/clients/merges/${merged.id}`));
  const died = { on: daysFromNow(-1), reason: 'Gemeld' };
  const path = `/v1/clients/${one.client}/deceased`;
  asDescribed('recordDeceased', await casemanager.post(path, died));
  asDescribed('getTrajectory', await casemanager.get(`/v1/trajectories/${one.id}`));
  asDescribed('undoDeceased', await casemanager.delete(path));
  await casemanager.command(other.id, { type: 'close', outcome: 'completed', reason: 'Vergissing' });
  const goOn = await casemanager.post(`/v1/trajectories/${other.id}/continuations`, { reason: 'Niet klaar' });
  asDescribed('continueTrajectory', goOn);
});

test('signals of a partner: told, listed, placed and put aside', async () => {
  const prison = await partner(system);
  const coordinator = caller(system, 'coordinator');
  const unknown = () =>
    tellOf('date.changed', { client: { reference: 'TULP-none' }, date: 'release', on: daysFromNow(0) });
  const { results } = asDescribed(
    'sendSignals',
    await prison.sendAll([unknown(), unknown(), { id: 'wrong' }]),
  );
  const [one, other] = results;
  const listed = async () =>
    asDescribed('listSignals', await coordinator.get('/v1/signals?status=unknown')).items.length;
  await expect.poll(listed).toBe(2);
  const placed = await coordinator.post(`/v1/signals/${one!.signal}/assignment`, { trajectory: id });
  asDescribed('assignSignal', placed);
  const aside = await coordinator.post(`/v1/signals/${other!.signal}/dismissal`, { reason: 'Proef' });
  asDescribed('dismissSignal', aside);
  const timeline = async () =>
    asDescribed('listEvents', await casemanager.get(`/v1/trajectories/${id}/events`)).items;
  const via = { agency: 'dji', system: 'tulp' };
  await expect.poll(timeline).toContainEqual(expect.objectContaining({ type: 'date-set', via }));
  await prison.stop();
});

test('subscriptions, and what was sent', async () => {
  await system.store.putOrganisation({ agency: 'pi-noord', name: 'PI Noord', defaults: {}, closedDays: [] });
  const coordinator = caller(system, 'coordinator');
  const url = 'https://esb.example.nl/traject';
  const made = asDescribed('addSubscription', await coordinator.post('/v1/subscriptions', { url }));
  const path = `/v1/subscriptions/${made.id}`;
  asDescribed('listSubscriptions', await coordinator.get('/v1/subscriptions'));
  asDescribed('getSubscription', await coordinator.get(path));
  asDescribed('changeSubscription', await coordinator.put(path, { url, types: ['nl.traject.date.changed'] }));
  asDescribed('rotateSubscriptionSecret', await coordinator.post(`${path}/secret`, {}));
  const queued = asDescribed('testSubscription', await coordinator.post(`${path}/test`, {}));
  asDescribed('listDeliveries', await coordinator.get(`${path}/deliveries`));
  const again = `${path}/deliveries/${queued.id}/redelivery`;
  asDescribed('redeliver', await coordinator.post(again, {}));
  asDescribed('removeSubscription', await coordinator.delete(path));
});

test('a link to a question, for who has no account', async () => {
  const own = (await casemanager.post('/v1/trajectories', newDetention())).body.id;
  const question = { type: 'ask', to: { name: 'Huisarts De Linde' }, title: 'Welke medicijnen?' };
  expect((await casemanager.command(own, question)).status).toBe(200);
  const links = `/v1/trajectories/${own}/links`;
  const made = asDescribed('makeLink', await casemanager.post(links, { item: 'asked-1' }));
  expect(asDescribed('listLinks', await casemanager.get(links)).items).toMatchObject([{ id: made.id }]);
  const withdrawn = asDescribed('withdrawLink', await casemanager.delete(`${links}/${made.id}`));
  expect(withdrawn).toMatchObject({ state: 'withdrawn' });
});

test('calendars of one’s own, and who comes to a meeting', async () => {
  const made = asDescribed('makeCalendar', await casemanager.post('/v1/calendars', {}));
  const { items } = asDescribed('listCalendars', await casemanager.get('/v1/calendars'));
  expect(items).toMatchObject([{ id: made.id, trajectory: null, usedAt: null }]);
  asDescribed('revokeCalendar', await casemanager.delete(`/v1/calendars/${made.id}`));
  const own = (await casemanager.post('/v1/trajectories', newDetention())).body.id;
  const self = { role: 'case-manager', agency: 'pi-noord', person: 'casemanager' };
  await casemanager.command(own, { type: 'assign', ...self });
  await casemanager.command(own, { type: 'plan-meeting', item: 'first-mdo', on: daysFromNow(5) });
  const meetings = `/v1/trajectories/${own}/meetings`;
  expect(asDescribed('listMeetings', await casemanager.get(meetings)).items).toHaveLength(1);
  const answer = { coming: true };
  asDescribed('answerMeeting', await casemanager.put(`${meetings}/first-mdo/answer`, answer));
});

test('who one is, the people of one’s agency, and who is away or left', async () => {
  const coordinator = caller(system, 'coordinator');
  const me = asDescribed('getMe', await casemanager.get('/v1/me'));
  expect(me).toMatchObject({ agency: 'pi-noord', role: 'case-manager', name: expect.any(String) });
  asDescribed('getMe', await coordinator.get('/v1/me'));
  const { items } = asDescribed('listPeople', await coordinator.get('/v1/people'));
  expect(items).toContainEqual(expect.objectContaining({ id: me.person }));
  const held = await coordinator.get(`/v1/handovers/cases?from=${me.person}&nobody=true`);
  const [one] = asDescribed('listHeldCases', held).items;
  const cases = [{ trajectory: one.trajectory, role: one.role, from: one.person }];
  const gift = { from: [one.person], cases, to: [me.person], reason: 'Shared out' };
  const given = asDescribed('giveCases', await coordinator.post('/v1/handovers', gift));
  expect(given.items).toMatchObject([{ outcome: 'accepted', to: me.person }]);
  const away = { from: daysFromNow(1), until: daysFromNow(3), replacement: null };
  const absence = `/v1/people/${me.person}/absence`;
  expect(asDescribed('setAbsence', await coordinator.put(absence, away))).toEqual(away);
  expect(asDescribed('endAbsence', await coordinator.delete(absence))).toEqual({ absence: null });
  const gone = { agency: 'pi-noord', left: true };
  const departure = `/v1/people/${me.person}/departure`;
  const admin = caller(system, 'admin');
  asDescribed('setDeparture', await admin.put(departure, gone));
  expect((await casemanager.get('/v1/me')).status).toBe(401);
  asDescribed('setDeparture', await admin.put(departure, { ...gone, left: false }));
  await system.store.putScimClient({ agency: 'pi-noord', subject: null, secrets: [] });
  await system.store.rememberCall('pi-noord', {
    at: system.now(),
    what: 'remove',
    person: null,
    refused: 'No',
  });
  const { items: told } = asDescribed('listProvisioning', await admin.get('/v1/provisioning'));
  expect(told).toMatchObject([{ agency: 'pi-noord', last: null, refused: [{ reason: 'No' }] }]);
});

test('organisations, what each arranges, and who changed it', async () => {
  const admin = caller(system, 'admin');
  const path = '/v1/organisations/pi-west';
  const arranged = { name: 'PI West', closedDays: [daysFromNow(40)] };
  asDescribed('previewOrganisation', await admin.post(`${path}/preview`, arranged));
  const made = await admin.put(path, arranged);
  expect(asDescribed('putOrganisation', made)).toMatchObject({ agency: 'pi-west', version: 1 });
  expect([made.status, made.headers['location']]).toEqual([201, path]);
  const changed = await admin.put(path, { name: 'PI West' }, { 'If-Match': made.headers['etag'] as string });
  expect(asDescribed('putOrganisation', changed)).toMatchObject({ closedDays: [], version: 2 });
  const now = asDescribed('getOrganisation', await admin.get(path));
  expect(now).toMatchObject({ version: 2, told: { open: 0, told: 0 } });
  asDescribed('listOrganisations', await admin.get('/v1/organisations'));
  const { items } = asDescribed('listOrganisationChanges', await admin.get(`${path}/changes`));
  expect(items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
});

test('what one is mailed', async () => {
  const chosen = { digest: true, atOnce: false, quiet: { from: '17:30', until: '08:00' }, lang: 'en' };
  const put = (body: Record<string, unknown>) => casemanager.put('/v1/me/mail', body);
  expect(asDescribed('setMyMail', await put(chosen))).toMatchObject(chosen);
  asDescribed('testMyMail', await casemanager.post('/v1/me/mail/test', {}));
  const mine = asDescribed('getMyMail', await casemanager.get('/v1/me/mail'));
  expect(mine).toMatchObject({ ...chosen, refused: false, mails: [{ kind: 'test', status: 'pending' }] });
  const empty = await put({ ...chosen, quiet: { from: '08:00', until: '08:00' } });
  expect([empty.status, empty.body.errors[0].pointer]).toEqual([422, '/quiet/until']);
  const wrong = await put({ ...chosen, quiet: { from: '8 uur', until: '25:00' }, lang: 'xx' });
  const pointers = wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer);
  expect([wrong.status, pointers]).toEqual([400, ['/quiet/from', '/quiet/until', '/lang']]);
  expect((await caller(system, 'tulp').get('/v1/me/mail')).status).toBe(403);
});

test('what one does not see on one’s work list for a while', async () => {
  const made = (await casemanager.post('/v1/trajectories', newDetention())).body.id as string;
  const path = `/v1/me/snoozes/${made}/first-mdo`;
  const put = (body: Record<string, unknown>) => casemanager.put(path, body);
  const snooze = { until: daysFromNow(7), reason: 'Na zijn verlof' };
  expect(asDescribed('setSnooze', await put(snooze))).toEqual({
    trajectory: made,
    item: 'first-mdo',
    ...snooze,
  });
  const seen = async (persona: string) =>
    (await caller(system, persona).get('/v1/me/snoozes')).body.items as unknown[];
  asDescribed('listSnoozes', await casemanager.get('/v1/me/snoozes'));
  expect([await seen('casemanager'), await seen('casemanager-2')]).toEqual([
    [{ trajectory: made, item: 'first-mdo', ...snooze }],
    [],
  ]);
  const late = await put({ ...snooze, until: addDays(firstMdoDue, 1) });
  expect([late.status, late.body.errors[0].pointer]).toEqual([422, '/until']);
  expect((await casemanager.put(`/v1/me/snoozes/${made}/no-such-item`, snooze)).status).toBe(404);
  expect((await caller(system, 'care').put(path, snooze)).status).toBe(404);
  asDescribed('endSnooze', await casemanager.delete(path));
  expect(await seen('casemanager')).toEqual([]);
  expect((await caller(system, 'tulp').get('/v1/me/snoozes')).status).toBe(403);
});

test('filters that one keeps of a page under a name', async () => {
  const path = '/v1/me/views/worklist/Te%20laat';
  const put = (body: Record<string, unknown>) => casemanager.put(path, body);
  const view = { name: 'Te laat', query: 'of=team&group=overdue', opens: true };
  const kept = await put({ query: '?of=team&group=overdue', opens: true });
  expect(asDescribed('setView', kept)).toEqual(view);
  const seen = async (persona: string, page = 'worklist') =>
    (await caller(system, persona).get(`/v1/me/views/${page}`)).body.items as unknown[];
  asDescribed('listViews', await casemanager.get('/v1/me/views/worklist'));
  expect([
    await seen('casemanager'),
    await seen('casemanager', 'deadlines'),
    await seen('casemanager-2'),
  ]).toEqual([[view], [], []]);
  expect((await casemanager.get('/v1/me/views/mailbox')).status).toBe(400);
  expect((await casemanager.put('/v1/me/views/worklist/Nieuw', { query: 'of=me' })).body.opens).toBe(false);
  for (let n = 3; n <= 12; n++)
    expect((await casemanager.put(`/v1/me/views/worklist/${n}`, { query: '' })).status).toBe(200);
  const more = await casemanager.put('/v1/me/views/worklist/13', { query: '' });
  expect([more.status, more.body.type]).toEqual([409, '/problems/view-too-many']);
  asDescribed('removeView', await casemanager.delete(path));
  expect(await seen('casemanager')).not.toContainEqual(view);
  expect((await caller(system, 'tulp').get('/v1/me/views/worklist')).status).toBe(403);
});

test.each(['openapi.json', 'asyncapi'])('the document %s is open to all', async (name) => {
  const answer = await fetch(`${system.url}/v1/${name}`);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const operation = name === 'asyncapi' ? 'getAsyncApi' : 'getOpenApi';
  asDescribed(operation, { status: answer.status, body: await answer.json() });
});

test('every operation was called here', () => {
  // A stream does not end: `stream.test.ts` compares what it says. What is called back answers nothing: `zgw.test.ts`.
  const ending = operations.filter(({ streams, calledBack }) => !streams && !calledBack);
  expect([...used].sort()).toEqual(ending.map((operation) => operation.id).sort());
});
