import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf, type Answer } from './caller.ts';
import { daysFromNow } from '../setup/clock.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
let id: string;
beforeAll(async () => {
  system = await startSystem();
  casemanager = caller(system, 'casemanager');
  ({ id } = (await casemanager.post('/v1/trajectories', newDetention())).body);
});
afterAll(() => system?.stop());

const start = (more: Record<string, unknown>) => casemanager.post('/v1/trajectories', newDetention(more));
const command = (body: Record<string, unknown>) => casemanager.command(id, body);

describe('invalid input is 400, with every fault by pointer', () => {
  test.each([
    ['30 February', { dates: { admission: '2026-02-30' } }, ['/dates/admission']],
    ['a year before 2000', { dates: { admission: '1999-12-31' } }, ['/dates/admission']],
    [
      'a year after 2100',
      { dates: { admission: '2026-03-02', expectedRelease: '2101-01-01' } },
      ['/dates/expectedRelease'],
    ],
    ['a time in place of a day', { dates: { admission: '2026-03-02T00:00:00Z' } }, ['/dates/admission']],
    ['an unknown field', { colour: 'red' }, ['/colour']],
    ['an unknown field inside', { client: { reference: 'x', name: 'Berk Yilmaz' } }, ['/client/name']],
    ['a name that escapes', { dates: { 'a/b~c': '2026-03-02' } }, ['/dates/a~1b~0c']],
    ['a party without a role', { parties: [{ agency: 'reclassering' }] }, ['/parties/0/role']],
    ['NUL in a reference', { client: { reference: 'TULP\0' } }, ['/client/reference']],
    ['a line end in a pseudonym', { client: { reference: 'x', pseudonym: 'Be\nrk' } }, ['/client/pseudonym']],
  ])('%s', async (_name, more, pointers) => {
    expect(problemOf(await start(more), 400, 'invalid-input').pointers).toEqual(pointers);
  });

  test('all at once', async () => {
    const answer = await start({
      type: 'X',
      organisation: undefined,
      dates: { admission: '2026-13-01' },
      extra: 1,
    });
    expect(problemOf(answer, 400, 'invalid-input').pointers.sort()).toEqual([
      '/dates/admission',
      '/extra',
      '/organisation',
      '/type',
    ]);
  });

  test('body, query and header are checked together', async () => {
    const token = await system.token('casemanager');
    const answer = await request(system.url)
      .post('/v1/trajectories?dry=true')
      .set('Authorization', `Bearer ${token}`)
      .send({});
    const { errors, pointers } = problemOf(answer, 400, 'invalid-input');
    expect(pointers).toEqual(expect.arrayContaining(['/dry', '/type', '/idempotency-key']));
    expect(new Set(errors!.map((error) => error.in))).toEqual(new Set(['body', 'query', 'header']));
  });

  test.each([
    ['an unknown command', { type: 'delete' }, ['/type']],
    [
      'a field that the command has not',
      { type: 'acknowledge', item: 'first-mdo', reason: 'x' },
      ['/reason'],
    ],
    ['a reason that is only blanks', { type: 'skip', item: 'first-mdo', reason: '   ' }, ['/reason']],
    ['a day that does not exist', { type: 'complete', item: 'intake-screening', on: '2026-02-29' }, ['/on']],
    [
      'an owner without a role',
      { type: 'promise', by: { agency: 'pi-noord' }, text: 'x', due: daysFromNow(30) },
      ['/by/role'],
    ],
    ['a message that only trajectories send', { type: 'share-date', date: 'release', on: null }, ['/type']],
  ])('%s', async (_name, body, pointers) => {
    expect(problemOf(await command(body), 400, 'invalid-input').pointers).toEqual(pointers);
  });

  test.each([
    '/v1/deadlines?duefrom=2026-01-01',
    '/v1/deadlines?limit=0',
    '/v1/deadlines?limit=201',
    '/v1/deadlines?deadlineStatus=late',
    '/v1/deadlines?type=a&type=b',
    '/v1/deadlines?cursor=forged',
    '/v1/deadlines?dueTo=2026-02-30',
    '/v1/trajectories?status=lost',
    '/v1/calendar?from=2026-01-01',
    '/v1/calendar?from=2026-01-02&to=2026-01-01',
    '/v1/calendar?from=2000-01-01&to=2100-12-31',
  ])('GET %s', async (path) => {
    expect(problemOf(await casemanager.get(path), 400, 'invalid-input').errors).toHaveLength(1);
  });

  test.each([
    ['/v1/trajectories/_search', { client: 'TULP\0' }, '/client'],
    ['/v1/trajectories/_search', { client: { reference: 'TULP\0' } }, '/client/reference'],
    ['/v1/clients/_search', { reference: 'TULP\0' }, '/reference'],
  ])('NUL in a search: %s', async (path, body, pointer) => {
    expect(problemOf(await casemanager.post(path, body), 400, 'invalid-input').pointers).toEqual([pointer]);
  });

  test('a cursor with a day that does not exist', async () => {
    const cursor = Buffer.from(JSON.stringify(['2026-02-29', 'a', 'b'])).toString('base64url');
    expect(
      problemOf(await casemanager.get(`/v1/deadlines?cursor=${cursor}`), 400, 'invalid-input').pointers,
    ).toEqual(['/cursor']);
  });

  test('what is no JSON', async () => {
    const token = await system.token('casemanager');
    const answer = await request(system.url)
      .post('/v1/simulations')
      .set('Authorization', `Bearer ${token}`)
      .type('json')
      .send('{"type":');
    problemOf(answer, 400, 'invalid-input');
  });

  test('what cannot be decoded', async () => {
    const fault = [{ code: 'bad-encoding', pointer: '' }];
    expect(
      problemOf(await casemanager.get('/v1/trajectories/%ff'), 400, 'invalid-input').errors,
    ).toMatchObject(fault);
    const token = await system.token('casemanager');
    const body = {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
      },
      body: '{}',
    };
    const answer = await fetch(`${system.url}/v1/som`, body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: fault }]);
  });

  test('null in place of an object', async () => {
    const token = await system.token('casemanager');
    const answer = await request(system.url)
      .post('/v1/som')
      .set('Authorization', `Bearer ${token}`)
      .type('json')
      .send('null');
    expect(problemOf(answer, 400, 'invalid-input').errors).toMatchObject([
      { code: 'invalid-type', pointer: '' },
    ]);
  });

  test('a filter left empty is no filter', async () => {
    const { status, body } = await casemanager.get('/v1/deadlines?deadlineStatus=&agency=');
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(0);
  });

  test('a simulation over a century', async () => {
    const body = {
      type: 'detention-reintegration',
      dates: { admission: '2026-03-02' },
      facts: { status: 'remand' },
      until: '2099-01-01',
    };
    expect(problemOf(await casemanager.post('/v1/simulations', body), 400, 'invalid-input').pointers).toEqual(
      ['/until'],
    );
  });
});

describe('a valid request that the rules refuse', () => {
  test.each([
    ['an unknown type of trajectory', { type: 'holiday' }, 'unknown-type', '/type'],
    [
      'a date that the definition does not know',
      { dates: { admission: '2026-03-02', birth: '2000-01-01' } },
      'unknown-date',
      '/dates/birth',
    ],
    [
      'release before admission',
      { dates: { admission: '2026-03-02', expectedRelease: '2026-03-01' } },
      undefined,
      '/dates/expectedRelease',
    ],
    ['no client for what is about one', { client: undefined }, 'missing-client', '/client'],
    ['no admission', { dates: {} }, 'missing-date', '/dates/admission'],
    [
      'a fact that the definition does not know',
      { facts: { status: 'remand', shoeSize: 43 } },
      undefined,
      '/facts/shoeSize',
    ],
  ])('%s is 422', async (_name, more, code, pointer) => {
    const answer = (await start(more)) as unknown as Answer;
    const { pointers } = problemOf(answer, 422, code ?? answer.body.type.slice('/problems/'.length));
    expect(pointers).toEqual([pointer]);
  });

  test('a client for what is about many cases is 422', async () => {
    const meeting = newDetention({ type: 'reflection-meeting', dates: {}, facts: {} });
    const answer = await caller(system, 'coordinator').post('/v1/trajectories', meeting);
    expect(problemOf(answer, 422, 'client-not-fitting').pointers).toEqual(['/client']);
  });

  test('an unknown item is 422 in a command and 404 in an address', async () => {
    problemOf(await command({ type: 'complete', item: 'no-such-item' }), 422, 'unknown-item');
    problemOf(
      await casemanager.get(`/v1/trajectories/${id}/items/no-such-item/explanation`),
      404,
      'unknown-item',
    );
  });

  test('an unknown date is 422', async () => {
    problemOf(
      await command({ type: 'set-date', date: 'birth', on: '2026-03-02', reason: 'x' }),
      422,
      'unknown-date',
    );
  });

  test('what was done already is 409', async () => {
    expect((await command({ type: 'complete', item: 'intake-screening', on: daysFromNow(-6) })).status).toBe(
      200,
    );
    const again = (await command({
      type: 'complete',
      item: 'intake-screening',
      on: daysFromNow(-6),
    })) as unknown as Answer;
    problemOf(again, 409, again.body.type.slice('/problems/'.length));
  });
});

describe('who may', () => {
  test('nobody but those who take part sees it, under any address', async () => {
    const zuid = caller(system, 'casemanager-zuid');
    for (const path of ['', '/events', '/items/first-mdo/explanation']) {
      problemOf(await zuid.get(`/v1/trajectories/${id}${path}`), 404, 'not-found');
    }
    problemOf(await zuid.command(id, { type: 'acknowledge', item: 'first-mdo' }), 404, 'not-found');
    problemOf(
      await zuid.post('/v1/simulations', {
        trajectoryId: id,
        command: { type: 'acknowledge', item: 'first-mdo' },
      }),
      404,
      'not-found',
    );
    expect((await zuid.get('/v1/trajectories')).body.items).toEqual([]);
    expect((await zuid.get('/v1/deadlines')).body.items).toEqual([]);
    const { client } = (await casemanager.get(`/v1/trajectories/${id}`)).body;
    expect((await zuid.post('/v1/trajectories/_search', { client: client.reference })).body.items).toEqual(
      [],
    );
  });

  test('the answer for one that does not exist is the same', async () => {
    const zuid = caller(system, 'casemanager-zuid');
    const hidden = problemOf(await zuid.get(`/v1/trajectories/${id}`), 404, 'not-found');
    const absent = problemOf(await zuid.get(`/v1/trajectories/${randomUUID()}`), 404, 'not-found');
    expect({ ...absent, headers: null }).toEqual({ ...hidden, headers: null });
  });

  test('a party that joined sees it', async () => {
    expect((await caller(system, 'probation').get(`/v1/trajectories/${id}`)).status).toBe(200);
  });

  test.each(['admin', 'tulp'])('%s starts and commands nothing', async (persona) => {
    const other = caller(system, persona);
    problemOf(await other.post('/v1/trajectories', newDetention()), 403, 'not-allowed');
    problemOf(await other.command(id, { type: 'acknowledge', item: 'first-mdo' }), 403, 'not-allowed');
  });

  test('a role that does not steer a trajectory cannot start it, nor can anybody for another organisation', async () => {
    problemOf(await caller(system, 'care').post('/v1/trajectories', newDetention()), 403, 'not-allowed');
    problemOf(
      await caller(system, 'casemanager-zuid').post('/v1/trajectories', newDetention()),
      403,
      'not-allowed',
    );
  });

  test('a participant cannot do what another must do', async () => {
    problemOf(
      await caller(system, 'probation').command(id, { type: 'set-fact', fact: 'status', value: 'sentenced' }),
      403,
      'not-allowed',
    );
  });
});
