import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { startSystem, type System } from '../setup/api.ts';
import { browse } from './cookies.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

const get = async (persona: string, path: string, headers: Record<string, string> = {}) =>
  request(system.url)
    .get(`/v1${path}`)
    .set({ Authorization: `Bearer ${await system.token(persona)}`, 'Accept-Language': 'en', ...headers });

describe('who somebody is', () => {
  test('is told by the token: person, name, agency, role, team, and what that role may do', async () => {
    const { status, body } = await get('casemanager', '/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: 'casemanager',
      name: 'Sanne de Wit',
      agency: 'pi-noord',
      role: 'case-manager',
      team: 'Team Oost',
      roles: [{ agency: 'pi-noord', role: 'case-manager' }],
    });
    expect(body.may).toContain('sendCommand');
    expect(body.may).not.toContain('listTwins');
  });

  test('of a system is no person', async () => {
    expect((await get('tulp', '/me')).body).toMatchObject({ person: null, name: null, role: 'system' });
  });

  test('with several roles it must say for which it acts, and only of its own', async () => {
    const unsaid = await get('two-agencies', '/me');
    expect([unsaid.status, unsaid.body.type]).toEqual([400, '/problems/acting-as']);
    expect(unsaid.body.detail).toContain('zvh-midden/case-director');
    const as = (role: string) => get('two-agencies', '/me', { 'Acting-As': role });
    expect((await as('zvh-midden/case-director')).body).toMatchObject({ agency: 'zvh-midden' });
    expect((await as('gemeente-utrecht/aftercare-coordinator')).body.agency).toBe('gemeente-utrecht');
    const other = await as('pi-noord/coordinator');
    expect([other.status, other.body.type]).toEqual([403, '/problems/not-your-role']);
  });
});

test('whoever signed in is one of the people of each of her agencies, and of no other', async () => {
  await get('casemanager', '/me');
  await get('two-agencies', '/me', { 'Acting-As': 'zvh-midden/case-director' });
  const { body } = await get('coordinator', '/people');
  expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Ingrid Kuipers', 'Sanne de Wit']);
  const { body: others } = await get('municipality', '/people');
  expect(others.items).toContainEqual(
    expect.objectContaining({ id: 'two-agencies', roles: ['aftercare-coordinator'], team: null }),
  );
  expect((await get('tulp', '/people')).status).toBe(403);
});

test('a role is given to a colleague, whose work it is then, told to her by name in list and history', async () => {
  const post = async (persona: string, path: string, key: string, body: object) =>
    request(system.url)
      .post(`/v1${path}`)
      .set({ Authorization: `Bearer ${await system.token(persona)}`, 'Idempotency-Key': key })
      .send(body);
  const started = await post('casemanager', '/trajectories', 'people-1', {
    type: 'detention-reintegration',
    client: { reference: 'TULP-PEOPLE', pseudonym: 'Fenna' },
    organisation: 'pi-noord',
    dates: { admission: dayOf(system.now()) },
    facts: { status: 'remand' },
    parties: [{ agency: 'reclassering', role: 'probation-worker' }],
  });
  expect(started.status).toBe(201);
  const { id } = started.body;
  const rows = async (persona: string, of: string) => {
    const { body } = await get(persona, `/worklist?of=${of}`);
    return [...body.offered, ...body.overdue, ...body.today, ...body.nextFive].filter(
      ({ trajectory }: { trajectory: string }) => trajectory === id,
    );
  };
  expect(await rows('casemanager', 'me')).toEqual([]);
  const unheld = await rows('casemanager', 'nobody');
  expect(unheld.length).toBeGreaterThan(0);
  const give = (person: string) => ({ type: 'assign', role: 'case-manager', agency: 'pi-noord', person });
  const stranger = await post('coordinator', `/trajectories/${id}/commands`, 'give-1', give('nobody-here'));
  expect([stranger.status, stranger.body.type]).toEqual([422, '/problems/unknown-person']);
  const given = await post('coordinator', `/trajectories/${id}/commands`, 'give-2', give('casemanager'));
  expect(given.body).toMatchObject({ outcome: 'accepted', published: true });
  const mine = await rows('casemanager', 'me');
  expect(mine).toHaveLength(unheld.length);
  expect(mine[0].owner).toEqual({
    agency: 'pi-noord',
    role: 'case-manager',
    person: 'casemanager',
    name: 'Sanne de Wit',
  });
  expect(await rows('casemanager', 'nobody')).toEqual([]);
  const { body: timeline } = await get('casemanager', `/trajectories/${id}/events`);
  expect(timeline.items.map(({ text }: { text: string }) => text).join()).toContain(': Sanne de Wit');
  const joined = timeline.items.findLast(({ type }: { type: string }) => type === 'party-joined');
  expect(joined.actor).toEqual({ agency: 'pi-noord', role: 'coordinator', name: 'Ingrid Kuipers' });
});

test('absence is said by herself or her coordinator, and shown to her agency', async () => {
  const put = async (persona: string, id: string, body: object) =>
    request(system.url)
      .put(`/v1/people/${id}/absence`)
      .set({ Authorization: `Bearer ${await system.token(persona)}` })
      .send(body);
  await get('casemanager', '/me');
  await get('coordinator', '/me');
  const today = dayOf(system.now());
  const absence = { from: today, until: addDays(today, 7), replacement: 'coordinator' };
  expect((await put('casemanager', 'coordinator', { ...absence, replacement: null })).status).toBe(403);
  expect((await put('coordinator', 'supervisor', absence)).status).toBe(404);
  const wrong = await put('casemanager', 'casemanager', { ...absence, replacement: 'supervisor' });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/replacement']);
  expect((await put('casemanager', 'casemanager', absence)).body).toEqual(absence);
  const shown = async () => {
    const { body } = await get('coordinator', '/people');
    return body.items.find(({ id }: { id: string }) => id === 'casemanager').absence;
  };
  expect(await shown()).toEqual(absence);
  const ended = await request(system.url)
    .delete('/v1/people/casemanager/absence')
    .set({ Authorization: `Bearer ${await system.token('coordinator')}` });
  expect(ended.body).toEqual({ absence: null });
  expect(await shown()).toBeNull();
});

test('who left has no access at once, by token or session, and what she held is nobody’s', async () => {
  const { jar } = await browse(system.url, '/sign-in?as=care');
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const page = async () =>
    (await request(system.url).get('/worklist').set({ Cookie: cookie, Accept: 'text/html' })).status;
  const depart = async (persona: string, agency: string, left: boolean) =>
    request(system.url)
      .put('/v1/people/care/departure')
      .set({ Authorization: `Bearer ${await system.token(persona)}` })
      .send({ agency, left });
  const status = async () => [(await get('care', '/me')).status, await page()];
  expect(await status()).toEqual([200, 200]);
  expect((await depart('coordinator', 'bw-de-brug', true)).status).toBe(403);
  expect((await depart('admin', 'pi-zuid', true)).status).toBe(404);
  expect((await depart('admin', 'bw-de-brug', true)).status).toBe(200);
  expect((await depart('admin', 'bw-de-brug', true)).status).toBe(200);
  expect(await status()).toEqual([401, 303]);
  expect((await browse(system.url, '/sign-in?as=care')).response.status).toBe(403);
  const { items } = await system.store.messages({ agency: 'bw-de-brug', role: 'coordinator' });
  expect(items.map(({ code }) => code)).toEqual(['colleague-left']);
  await depart('admin', 'bw-de-brug', false);
  expect(await status()).toEqual([200, 200]);
});

test('on the pages she chooses, and can choose again', async () => {
  const { jar, at, response } = await browse(system.url, '/sign-in?as=two-agencies');
  expect(at.pathname).toBe('/acting-as');
  expect(await response.text()).toContain('value="zvh-midden/case-director"');
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const choose = (as: string) =>
    request(system.url)
      .post('/acting-as')
      .set({ Cookie: cookie(), Origin: system.url })
      .type('form')
      .send({ as });
  const refused = await choose('pi-noord/coordinator');
  expect(refused.headers['location']).toBe('/acting-as');
  const chosen = await choose('zvh-midden/case-director');
  expect(chosen.headers['location']).toBe('/');
  const page = await request(system.url)
    .get('/worklist')
    .set({ Cookie: String(chosen.headers['set-cookie']), 'Accept-Language': 'en' });
  expect(page.text).toContain('Noor Aydin, case director');
});
