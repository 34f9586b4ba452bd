import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import express from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setUpLogging } from '../../api/http/logging.ts';
import { dayOf, startOfDay } from '../../domain/calendar/zone.ts';
import { openPostgres } from '../../store/pg.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention, problemOf } from './caller.ts';

let system: System;
let id: string;
let asked = 0;

const links = () => `/v1/trajectories/${id}/links`;
const manager = () => caller(system, 'casemanager');
const gp = { name: 'Huisarts De Linde', contact: '030 1234567' };

/** A question of the case manager to somebody, and its item. */
async function ask(to: object = gp): Promise<string> {
  const by = daysFromNow(20);
  const body = {
    type: 'ask',
    to,
    title: `Welke medicijnen krijgt hij? (${++asked})`,
    text: 'Graag de lijst.',
    by,
  };
  const { status, body: answer } = await manager().command(id, body);
  expect([status, answer]).toMatchObject([200, { outcome: 'accepted' }]);
  return `asked-${asked}`;
}

/** A link to an item: its id and the path of its page. */
async function link(item: string, more: object = {}): Promise<{ link: string; path: string }> {
  const { status, body } = await manager().post(links(), { item, ...more });
  expect([status, body]).toMatchObject([201, { item }]);
  return { link: body.id, path: new URL(body.address).pathname };
}

const get = (path: string) => request(system.url).get(path).set('Accept', 'text/html');
const post = (path: string, body: object) =>
  request(system.url).post(path).set('Accept', 'text/html').type('form').send(body);
const item = async (name: string) =>
  (await manager().get(`/v1/trajectories/${id}`)).body.items.find(
    (each: { item: string }) => each.item === name,
  );
const listed = async (of: string) =>
  (await manager().get(links())).body.items.find((each: { id: string }) => each.id === of);

beforeAll(async () => {
  system = await startSystem();
  for (const agency of ['pi-noord', 'reclassering', 'gemeente-utrecht'])
    await system.store.putOrganisation({ agency, name: agency, defaults: {}, closedDays: [] });
  id = (await manager().post('/v1/trajectories', newDetention())).body.id;
});
afterAll(() => system?.stop());

describe('a link', () => {
  test('is made by who asked, lives until a week after the due day, and is never shown again', async () => {
    const name = await ask();
    const { status, body } = await manager().post(links(), { item: name, for: { name: gp.name } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      item: name,
      for: { name: gp.name },
      actions: ['received', 'accepted', 'delivered', 'refused', 'not-received'],
      state: 'open',
      expires: daysFromNow(27),
      madeBy: { agency: 'pi-noord', role: 'case-manager' },
      opened: null,
      used: [],
      withdrawn: null,
    });
    expect(body.address).toMatch(new RegExp(`^${system.url}/p/[\\w-]{43}$`));
    const secret = body.address.split('/').at(-1);
    const database = openPostgres(system.databaseUrl);
    const kept = await database.query<{ row: string; secret: Buffer }>(
      'select l::text as row, secret_hash as secret from links l where id = $1',
      [body.id],
    );
    await database.close();
    expect(kept[0]!.secret).toEqual(createHash('sha256').update(secret).digest());
    expect(kept[0]!.row).not.toContain(secret);
    const { body: list } = await manager().get(links());
    expect(JSON.stringify(list)).not.toContain(secret);
    expect(list.items.at(0)).toMatchObject({ id: body.id, title: expect.stringContaining('medicijnen') });
  });

  test('keeps nothing of the person in its address, and shows no name of the client', async () => {
    const { path } = await link(await ask());
    expect(path).toMatch(/^\/p\/[\w-]{43}$/);
    const page = await get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Welke medicijnen krijgt hij?');
    expect(page.text).toContain('Graag de lijst.');
    expect(page.text).not.toMatch(/Berk|TULP|href="\/(worklist|trajectories)/);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
    expect(page.headers['set-cookie']).toBeUndefined();
  });

  test('is made once for one key, and gets a new address when the request is repeated', async () => {
    const name = await ask();
    const first = await manager().post(links(), { item: name }, 'link-key');
    const second = await manager().post(links(), { item: name }, 'link-key');
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    expect((await get(new URL(first.body.address).pathname)).status).toBe(404);
    expect((await get(new URL(second.body.address).pathname)).status).toBe(200);
    problemOf(await manager().post(links(), { item: name }, 'link-key'), 409, 'key-reused');
    problemOf(
      await manager().post(links(), { item: name, expires: daysFromNow(3) }, 'link-key'),
      409,
      'key-reused',
    );
  });

  test('is refused with what to do', async () => {
    const name = await ask();
    const own = await ask({ agency: 'pi-noord', role: 'mentor' });
    const make = (body: object) => manager().post(links(), body);
    problemOf(await make({ item: 'asked-999' }), 422, 'unknown-item');
    problemOf(await make({ item: own }), 422, 'own-question');
    problemOf(await make({ item: 'first-mdo' }), 422, 'own-question');
    problemOf(await make({ item: name, for: { name: 'Een ander' } }), 422, 'other-party');
    problemOf(await make({ item: name, for: { role: 'client' } }), 422, 'other-party');
    problemOf(await make({ item: name, expires: daysFromNow(-1) }), 422, 'link-lives-too-long');
    problemOf(await make({ item: name, expires: daysFromNow(181) }), 422, 'link-lives-too-long');
    expect((await make({ item: name, expires: daysFromNow(180) })).status).toBe(201);
    problemOf(await make({ item: name, actions: ['withdrawn'] }), 400, 'invalid-input');
  });

  test('is not there for who takes no part, and not to be made by who did not ask', async () => {
    const name = await ask();
    const { link: made } = await link(name);
    problemOf(await caller(system, 'care').post(links(), { item: name }), 404, 'not-found');
    problemOf(await caller(system, 'care').get(links()), 404, 'not-found');
    problemOf(await caller(system, 'care').delete(`${links()}/${made}`), 404, 'not-found');
    problemOf(await caller(system, 'probation').post(links(), { item: name }), 403, 'not-allowed');
    expect((await caller(system, 'probation').get(links())).body.items).toEqual([]);
    problemOf(await caller(system, 'probation').delete(`${links()}/${made}`), 404, 'not-found');
    problemOf(await caller(system, 'tulp').get(links()), 403, 'not-allowed');
  });
});

describe('the answer through a link', () => {
  test('survives a scanner of mail, is recorded as that party’s, and is given once', async () => {
    const name = await ask();
    const { link: made, path } = await link(name);
    for (let n = 0; n < 10; n += 1) expect((await get(path)).status).toBe(200);
    expect((await request(system.url).head(path)).status).toBe(200);
    expect(await item(name)).toMatchObject({ status: 'open', answers: [] });
    expect(await listed(made)).toMatchObject({ state: 'open', used: [], opened: { times: 10 } });

    const said = { answer: 'delivered', text: 'Metformine, twee keer per dag' };
    // An older browser says with our own form that it comes from nowhere.
    const answer = await post(path, said).set('Origin', 'null');
    expect([answer.status, answer.headers['location']]).toEqual([303, path]);
    for (let n = 0; n < 2; n += 1) {
      const thanks = await get(path);
      expect([thanks.status, thanks.text]).toEqual([200, expect.stringContaining('Dank u wel')]);
      expect(thanks.text).not.toContain('Metformine');
    }
    expect(await item(name)).toMatchObject({
      status: 'done',
      answers: [{ answer: 'delivered', of: { name: gp.name }, recordedBy: null, text: said.text }],
    });
    // Again, and something else: nothing is doubled.
    expect((await post(path, said)).status).toBe(303);
    expect((await post(path, { answer: 'refused', text: 'Toch niet' })).status).toBe(409);
    expect((await item(name)).answers).toHaveLength(1);
    expect(await listed(made)).toMatchObject({ state: 'used', used: [{ answer: 'delivered' }] });
  });

  test('is told in the history as given through a link, by whom, without the secret', async () => {
    const name = await ask();
    const { path } = await link(name);
    await post(path, { answer: 'refused', text: 'Hij is hier niet bekend' });
    const { body } = await manager().get(`/v1/trajectories/${id}/events?cursor=0`);
    const told = body.items.findLast(
      (each: { item: string; type: string }) => each.type === 'request-answered',
    );
    expect(told).toMatchObject({
      item: name,
      actor: { agency: null, role: 'outside' },
      reason: 'Hij is hier niet bekend',
      text: expect.stringContaining(`through a link, by ${gp.name}`),
    });
    expect(JSON.stringify(body)).not.toContain(path.slice(3));
    expect(await item(name)).toMatchObject({ flags: ['refused'], owner: { agency: 'pi-noord' } });
  });

  test('may be preceded by the word that it was seen; sent twice at once it counts once', async () => {
    const name = await ask();
    const { link: made, path } = await link(name);
    const seen = await Promise.all([1, 2, 3].map(() => post(path, { answer: 'received' })));
    expect(seen.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await item(name)).answers).toHaveLength(1);
    const page = await get(path);
    expect(page.text).toContain('Genoteerd');
    expect(page.text).not.toContain('value="received"');
    const sent = await Promise.all(['Ja', 'Nee'].map((text) => post(path, { answer: 'delivered', text })));
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      303,
      expect.toBeOneOf([303, 409]),
    ]);
    expect((await item(name)).answers).toHaveLength(2);
    expect((await listed(made)).used.map(({ answer }: { answer: string }) => answer)).toEqual([
      'received',
      'delivered',
    ]);
  });

  test('keeps what was typed where something lacks', async () => {
    const { path } = await link(await ask());
    const without = await post(path, { text: 'Paracetamol' });
    expect([without.status, without.text]).toEqual([422, expect.stringContaining('Paracetamol')]);
    for (const answer of ['delivered', 'refused']) expect((await post(path, { answer })).status).toBe(422);
    const long = await post(path, { answer: 'delivered', text: 'x'.repeat(2001) });
    expect([long.status, long.text]).toEqual([422, expect.stringContaining('xxxx')]);
    expect((await post(path, { answer: 'withdrawn' })).status).toBe(422);
    expect((await post(path, { answer: 'delivered', text: 'ok\0' })).status).toBe(422);
  });

  test('offers what the asker chose, and nothing else', async () => {
    const { path } = await link(await ask(), { actions: ['delivered'] });
    expect((await get(path)).text).not.toContain('value="refused"');
    expect((await post(path, { answer: 'refused', text: 'x' })).status).toBe(422);
  });

  test('is given by an agency without an account in its own name', async () => {
    const party = { agency: 'huisartsenpost', role: 'medical-service' };
    const name = await ask(party);
    const { path } = await link(name, { for: party });
    expect((await post(path, { answer: 'delivered', text: 'Gefaxt' })).status).toBe(303);
    expect((await item(name)).answers).toMatchObject([{ of: party, recordedBy: null }]);
  });
});

test('what the engine cannot confirm is kept and sent again, and counts once', async () => {
  const name = await ask();
  const { path } = await link(name);
  const said = { answer: 'delivered', text: 'Metformine' };
  await system.stopWorker();
  const waits = await post(path, said);
  await system.startWorker();
  expect([waits.status, waits.text]).toEqual([503, expect.stringContaining('Metformine')]);
  expect(Number(waits.headers['retry-after'])).toBeGreaterThan(0);
  expect((await post(path, said)).status).toBe(303);
  expect((await get(path)).text).toContain('Dank u wel');
  expect((await item(name)).answers).toHaveLength(1);
});

describe('a link that works no more says so kindly, and shows no question', () => {
  const gone = async (path: string, text: string) => {
    const page = await get(path);
    expect([page.status, page.text]).toEqual([410, expect.stringContaining(text)]);
    expect(page.text).toContain('pi-noord (casemanager)');
    expect(page.text).not.toContain('medicijnen');
    const late = await post(path, { answer: 'delivered', text: 'Te laat geschreven' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('Te laat geschreven')]);
  };

  test('after it was withdrawn, once', async () => {
    const name = await ask();
    const { link: made, path } = await link(name);
    for (let n = 0; n < 2; n += 1) {
      const { status, body } = await manager().delete(`${links()}/${made}`);
      expect([status, body]).toMatchObject([
        200,
        { state: 'withdrawn', withdrawn: { by: { agency: 'pi-noord' } } },
      ]);
    }
    await gone(path, 'heeft deze link ingetrokken');
    expect((await item(name)).answers).toEqual([]);
  });

  test('after the question went on, came back, was taken back or answered', async () => {
    const to = { name: 'Apotheek' };
    const cases: [body: object, text: string][] = [
      [{ type: 'forward', to, reason: 'x' }, 'ligt nu bij een ander'],
      [{ type: 'answer', answer: 'refused', reason: 'Belde terug' }, 'al beantwoord'],
      [{ type: 'answer', answer: 'delivered', text: 'Belde terug' }, 'al beantwoord'],
      [{ type: 'answer', answer: 'withdrawn' }, 'hoeft niet meer beantwoord'],
      [{ type: 'skip', reason: 'x' }, 'hoeft niet meer beantwoord'],
    ];
    for (const [body, text] of cases) {
      const name = await ask();
      const { path } = await link(name);
      const { status } = await manager().command(id, { item: name, ...body });
      expect(status).toBe(200);
      await gone(path, text);
    }
  });

  test('and does not work again when the question comes round to the same person', async () => {
    const name = await ask();
    const { path } = await link(name);
    const does = async (body: object) =>
      expect((await manager().command(id, { item: name, ...body })).status).toBe(200);
    await does({ type: 'forward', to: { name: 'Apotheek' }, reason: 'x' });
    await does({ type: 'forward', to: gp, reason: 'x' });
    await gone(path, 'opnieuw aan u gesteld');
    await does({ type: 'answer', answer: 'refused', reason: 'x' });
    problemOf(await manager().post(links(), { item: name }), 409, 'nothing-to-answer');
    await does({ type: 'request' });
    const { path: next } = await link(name);
    await gone(path, 'opnieuw aan u gesteld');
    expect((await post(next, { answer: 'delivered', text: 'Ja' })).status).toBe(303);
  });

  test('nor after an answer through it was opened again', async () => {
    const name = await ask();
    const { path } = await link(name);
    await post(path, { answer: 'delivered', text: 'Eerste antwoord' });
    expect((await manager().command(id, { type: 'reopen', item: name, reason: 'Onvolledig' })).status).toBe(
      200,
    );
    expect((await post(path, { answer: 'delivered', text: 'Tweede antwoord' })).status).toBe(303);
    expect((await item(name)).answers).toHaveLength(1);
  });
});

test('a link works no more once its last day is over in Amsterdam', async () => {
  const name = await ask();
  const { path } = await link(name, { expires: dayOf(system.now()) });
  expect((await get(path)).status).toBe(200);
  system.moveTo(startOfDay(daysFromNow(1)));
  const late = await get(path);
  expect([late.status, late.text]).toEqual([410, expect.stringContaining('Deze link werkte tot en met')]);
  expect((await post(path, { answer: 'delivered', text: 'Te laat' })).status).toBe(409);
  expect((await item(name)).answers).toEqual([]);
});

describe('whoever guesses', () => {
  test('finds nothing, whatever he tries', async () => {
    const { path } = await link(await ask());
    const other = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    const answers = [];
    for (const each of [other, '/p/x', `${path}x`, `${path}/x`, '/p/', `/p/${'..%2f'.repeat(9)}`]) {
      const { status, text } = await get(each);
      answers.push(text);
      expect([each, status]).toEqual([each, 404]);
    }
    expect(new Set(answers.map((text) => text.replaceAll(/href="[^"]*"/g, ''))).size).toBe(1);
    expect((await post(other, { answer: 'received' })).status).toBe(404);
    expect((await request(system.url).put(path)).status).toBe(405);
  });

  test('is stopped for a minute', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 40; n += 1) statuses.add((await get(`/p/${String(n).padStart(43, 'x')}`)).status);
    expect([...statuses]).toEqual([404, 429]);
    const stopped = await get(`/p/${'y'.repeat(43)}`);
    expect([stopped.status, stopped.text]).toEqual([429, expect.stringContaining('Wacht een minuut')]);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
  });
});

test('the log of requests holds no secret', async () => {
  let written = '';
  const log = pino(
    new Writable({ write: (chunk: Buffer, _encoding, done) => ((written += chunk.toString()), done()) }),
  );
  const app = express();
  app.use(setUpLogging(log));
  app.use((_req, res) => void res.sendStatus(200));
  for (const path of ['/p/Geheim', '/P/Geheim', '//p/Geheim', '/p/Geheim/x', '/p/Geheim?sent=Geheim'])
    await request(app).get(path);
  expect(written.match(/"path":"[^"]*"/g)).toHaveLength(5);
  expect(written).not.toContain('Geheim');
});
