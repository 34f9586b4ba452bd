import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { StoreDown } from '../../store/database.ts';
import { startSystem, type System } from '../setup/api.ts';
import { CORE, ENTERPRISE, ERROR, providerOf, register, type Answered } from './scim.ts';

let system: System;
let noord: ReturnType<typeof providerOf>;
let brug: ReturnType<typeof providerOf>;
beforeAll(async () => {
  system = await startSystem();
  noord = providerOf(system.url, await register(system, 'pi-noord'));
  brug = providerOf(system.url, await register(system, 'bw-de-brug'));
});
afterAll(() => system?.stop());

/** As Microsoft Entra ID makes somebody with its usual mapping. */
const fromEntra = (externalId: string, more: object = {}) => ({
  schemas: [CORE, ENTERPRISE],
  externalId,
  userName: `${externalId}@pi-noord.example`,
  active: true,
  displayName: `Jip ${externalId}`,
  title: 'Casemanager',
  preferredLanguage: 'nl-NL',
  emails: [{ primary: true, type: 'work', value: `${externalId}@pi-noord.example` }],
  name: { familyName: externalId, givenName: 'Jip', formatted: `Jip ${externalId}` },
  phoneNumbers: [{ type: 'work', value: '+31 30 1234567' }],
  addresses: [{ type: 'work', locality: 'Utrecht' }],
  [ENTERPRISE]: { department: 'Team West', employeeNumber: '17', manager: '26118915' },
  meta: { resourceType: 'User' },
  ...more,
});

const person = async (id: string, agency = 'pi-noord') =>
  (await system.store.people(agency)).find((each) => each.id === id);

const asPersona = async (persona: string, path: string): Promise<Omit<Answered, 'headers'>> => {
  const headers = { Authorization: `Bearer ${await system.token(persona)}` };
  const response = await fetch(`${system.url}/v1${path}`, { headers });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
};

const status = async (persona: string) => (await asPersona(persona, '/me')).status;

const departures = async (agency: string) =>
  (await system.store.messages({ agency, role: 'coordinator' })).items.filter(
    ({ code }) => code === 'colleague-left',
  ).length;

describe('as Microsoft Entra ID does it', () => {
  test('a connection is tried by looking for somebody who is not there', async () => {
    const {
      status: answered,
      body,
      headers,
    } = await noord.get(`/Users?filter=userName+eq+%22${crypto.randomUUID()}%22`);
    expect([answered, headers.get('Content-Type')]).toEqual([200, 'application/scim+json; charset=utf-8']);
    expect(body).toMatchObject({ totalResults: 0, startIndex: 1, Resources: [] });
  });

  test('somebody is made, with what is kept of her and no more, and found by name in any case', async () => {
    const made = await noord.post('/Users', fromEntra('e-1'));
    expect(made.status).toBe(201);
    expect(made.headers.get('Location')).toBe(`${system.url}/scim/v2/Users/e-1`);
    const { meta, ...user } = made.body;
    expect(meta).toMatchObject({ resourceType: 'User', location: `${system.url}/scim/v2/Users/e-1` });
    expect(user).toEqual({
      schemas: [CORE, ENTERPRISE],
      id: 'e-1',
      externalId: 'e-1',
      userName: 'e-1@pi-noord.example',
      active: true,
      displayName: 'Jip e-1',
      preferredLanguage: 'nl-NL',
      emails: [{ primary: true, type: 'work', value: 'e-1@pi-noord.example' }],
      name: { familyName: 'e-1', givenName: 'Jip', formatted: 'Jip e-1' },
      [ENTERPRISE]: { department: 'Team West' },
    });
    const found = await noord.get('/Users?filter=userName eq "E-1@PI-Noord.example"');
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id: 'e-1' }] });
    expect(await person('e-1')).toMatchObject({ name: 'Jip e-1', team: 'Team West', hasLeft: false });
  });

  test('its changes count: without a path, of what is not there yet, of roles as JSON, and of truths in words', async () => {
    await noord.post('/Users', fromEntra('e-2', { emails: undefined }));
    const role = JSON.stringify({ id: '1', value: 'mentor', displayName: 'Mentor' });
    const changed = await noord.patch(
      '/Users/e-2',
      { op: 'Add', path: 'emails[type eq "work"].value', value: 'jip@pi-noord.example' },
      { op: 'Replace', path: `${ENTERPRISE}:department`, value: 'Team Oost' },
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: '26118915' },
      { op: 'Replace', value: { displayName: 'Jip de Boer', 'name.familyName': 'de Boer' } },
      {
        op: 'Add',
        path: 'roles',
        value: [{ primary: 'True', type: 'WindowsAzureActiveDirectoryRole', value: role }],
      },
      { op: 'Replace', path: 'phoneNumbers[type eq "mobile"].value', value: '06' },
    );
    expect(changed.status).toBe(200);
    expect(await person('e-2')).toMatchObject({ name: 'Jip de Boer', team: 'Team Oost', roles: ['mentor'] });
    expect(changed.body.emails).toEqual([{ type: 'work', value: 'jip@pi-noord.example' }]);
    const nothing = await noord.patch('/Users/e-2', { op: 'Add', path: 'nickName', value: 'J' });
    expect([nothing.status, nothing.body]).toEqual([204, null]);
    const again = await noord.patch('/Users/e-2', {
      op: 'Replace',
      path: 'roles[primary eq "True"].value',
      value: 'coordinator',
    });
    expect([again.status, (await person('e-2'))?.roles]).toEqual([200, ['coordinator']]);
  });

  test('who is switched off has left at once, in each way that it says so, and is back when switched on', async () => {
    await system.token('care');
    expect(await status('care')).toBe(200);
    await brug.post('/Users', fromEntra('care', { userName: 'daan' }));
    expect(await departures('bw-de-brug')).toBe(0);
    const off = await brug.patch('/Users/care', { op: 'Replace', path: 'active', value: 'False' });
    expect([off.status, off.body.active, await status('care')]).toEqual([200, false, 401]);
    await brug.patch('/Users/care', { op: 'replace', value: { active: false } });
    expect([await departures('bw-de-brug'), (await person('care', 'bw-de-brug'))?.hasLeft]).toEqual([
      1,
      true,
    ]);
    await brug.patch('/Users/care', { op: 'Replace', value: { active: 'True' } });
    expect(await status('care')).toBe(200);
    expect((await brug.remove('/Users/care')).status).toBe(204);
    expect([await status('care'), await departures('bw-de-brug')]).toEqual([401, 2]);
    expect((await brug.get('/Users/care')).status).toBe(404);
    for (const path of ['active', 'emails[type eq "work"].value']) {
      const gone = await brug.patch('/Users/care', { op: 'Replace', path, value: 'False' });
      expect([gone.status, gone.body.status]).toEqual([404, '404']);
      expect(gone.body.detail).toContain('“care”');
    }
    expect((await brug.post('/Users', fromEntra('care', { userName: 'daan' }))).status).toBe(201);
    expect(await status('care')).toBe(200);
  });

  test('who is made switched off never was here: nobody hears that she left', async () => {
    const { body } = await noord.post('/Users', fromEntra('e-off', { active: false }));
    expect([body.active, (await person('e-off'))?.hasLeft, await departures('pi-noord')]).toEqual([
      false,
      true,
      0,
    ]);
  });
});

describe('as Keycloak does it', () => {
  const fromKeycloak = (id: string, more: object = {}) => ({
    schemas: [CORE],
    externalId: id,
    userName: `user-${id}`,
    displayName: 'Roos Smit',
    emails: [{ primary: true, value: `${id}@brug.example` }],
    roles: [{ value: 'care-worker' }],
    active: true,
    ...more,
  });

  test('somebody is made and put again as a whole; what is left out is gone', async () => {
    expect((await brug.post('/Users', fromKeycloak('k-1'))).status).toBe(201);
    const put = await brug.put(
      '/Users/k-1',
      fromKeycloak('k-1', { id: 'k-1', displayName: undefined, emails: [] }),
    );
    expect(put.status).toBe(200);
    expect(put.body).not.toHaveProperty('displayName');
    expect((await brug.put('/Users/k-1', fromKeycloak('k-1', { active: false }))).body.active).toBe(false);
  });

  test('all are listed in pages, sorted, with the attributes that are asked for', async () => {
    for (const id of ['k-2', 'k-3', 'k-4']) await brug.post('/Users', fromKeycloak(id));
    const { body } = await brug.get(
      '/Users?startIndex=2&count=2&sortBy=userName&attributes=userName&filter=userName sw "user-k-"',
    );
    expect(body).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 });
    expect(body.Resources).toEqual([
      { id: 'k-2', userName: 'user-k-2' },
      { id: 'k-3', userName: 'user-k-3' },
    ]);
  });
});

describe('what is told counts beside what a token says', () => {
  test('a role that was taken away is nobody’s at once, and a role that was given needs a token', async () => {
    expect(await status('coordinator')).toBe(200);
    const told = (roles: string[]) =>
      fromEntra('coordinator', { userName: 'ingrid', roles: roles.map((value) => ({ value })) });
    await noord.post('/Users', told(['mentor']));
    expect(await status('coordinator')).toBe(401);
    await noord.put('/Users/coordinator', told(['pi-noord/coordinator', 'mentor']));
    expect(await status('coordinator')).toBe(200);
    await noord.put('/Users/coordinator', told([]));
    expect(await status('coordinator')).toBe(401);
    await noord.put('/Users/coordinator', told(['coordinator']));
    expect(await status('coordinator')).toBe(200);
  });

  test('who has no role any more left, as the coordinator is told once, and is back with a role', async () => {
    const told = (roles: string[], more: object = {}) =>
      fromEntra('e-roles', { roles: roles.map((value) => ({ value })), active: undefined, ...more });
    const seen = async () => [await departures('pi-noord'), (await person('e-roles'))?.hasLeft];
    await noord.post('/Users', told(['mentor']));
    const [before] = await seen();
    const none = await noord.put('/Users/e-roles', told([]));
    expect([none.body.active, ...(await seen())]).toEqual([true, Number(before) + 1, true]);
    await noord.put('/Users/e-roles', told([], { active: true }));
    expect(await seen()).toEqual([Number(before) + 1, true]);
    await noord.put('/Users/e-roles', told(['mentor']));
    expect(await seen()).toEqual([Number(before) + 1, false]);

    await noord.put('/Users/e-roles', told(['mentor'], { active: false }));
    await noord.put('/Users/e-roles', told([]));
    const off = await noord.put('/Users/e-roles', told(['mentor']));
    expect([off.body.active, ...(await seen())]).toEqual([false, Number(before) + 2, true]);
  });

  test('name and team are as told, whatever the token says; what was not told is as the token says', async () => {
    await noord.post('/Users', {
      schemas: [CORE],
      externalId: 'casemanager',
      userName: 's',
      displayName: 'S. de Wit',
    });
    expect(await status('casemanager')).toBe(200);
    expect(await person('casemanager')).toMatchObject({
      name: 'S. de Wit',
      team: 'Team Oost',
      roles: ['case-manager'],
    });
  });

  test('who left by hand is not brought back, nor is anybody told twice', async () => {
    await noord.post('/Users', fromEntra('e-hand'));
    const before = await departures('pi-noord');
    await system.store.putLeft('pi-noord', 'e-hand', system.now());
    const put = await noord.put('/Users/e-hand', fromEntra('e-hand'));
    expect([put.status, put.body.active]).toEqual([200, false]);
    await noord.remove('/Users/e-hand');
    expect([await departures('pi-noord'), (await person('e-hand'))?.hasLeft]).toEqual([before + 1, true]);
    await system.store.putLeft('pi-noord', 'e-hand', null);
    expect((await person('e-hand'))?.hasLeft).toBe(false);
  });
});

describe('who may tell', () => {
  test.each([
    ['nobody', undefined],
    ['a wrong secret', `Bearer scim_${'x'.repeat(43)}`],
    ['a token of a person', 'admin'],
    ['a token of a system that was not registered', 'tulp'],
    ['a password', 'Basic YTpi'],
  ])('not %s: 401 in the shape of SCIM', async (_, given) => {
    const token = given === 'admin' || given === 'tulp' ? `Bearer ${await system.token(given)}` : given;
    const response = await fetch(`${system.url}/scim/v2/Users`, {
      headers: { 'Accept-Language': 'en', ...(token !== undefined && { Authorization: token }) },
    });
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
    expect(response.headers.get('Content-Type')).toContain('application/scim+json');
    expect(await response.json()).toEqual({
      schemas: [ERROR],
      status: '401',
      detail: expect.stringContaining('Authorization: Bearer'),
    });
  });

  test('the system that the operator named, by its token', async () => {
    await register(system, 'dji', 'tulp');
    const dji = providerOf(system.url, await system.token('tulp'));
    expect((await dji.post('/Users', fromEntra('d-1'))).status).toBe(201);
    expect((await person('d-1', 'dji'))?.name).toBe('Jip d-1');
  });

  test('sees and changes the people of her own agency only', async () => {
    await noord.post('/Users', fromEntra('own'));
    const answers = [
      await brug.get('/Users/own'),
      await brug.put('/Users/own', fromEntra('own')),
      await brug.patch('/Users/own', { op: 'replace', path: 'active', value: false }),
      await brug.remove('/Users/own'),
    ];
    expect(answers.map((each) => each.status)).toEqual([404, 404, 404, 404]);
    expect(answers[0]!.body.detail).toContain('POST /Users');
    expect((await brug.get('/Users?filter=externalId eq "own"')).body.totalResults).toBe(0);
    expect((await person('own'))?.hasLeft).toBe(false);
  });
});

describe('what is refused', () => {
  test.each([
    [
      'no externalId',
      { externalId: undefined },
      400,
      'invalidValue',
      /“externalId” is missing: give the same/,
    ],
    ['an e-mail address as id', { externalId: 'a@b.nl' }, 400, 'invalidValue', /“externalId” “a@b.nl”: give/],
    ['no user name', { userName: undefined }, 400, 'invalidValue', /userName/],
    [
      'a role that is none',
      { roles: [{ value: 'boss' }] },
      400,
      'invalidValue',
      /“roles”: “boss” is no role.*mentor/,
    ],
    ['a role elsewhere', { roles: [{ value: 'pi-zuid/mentor' }] }, 400, 'invalidValue', /“pi-zuid\/mentor”/],
    ['a role of machines', { roles: [{ value: 'system' }] }, 400, 'invalidValue', /“system”/],
    [
      'an address that is none',
      { emails: [{ value: 'jip' }] },
      400,
      'invalidValue',
      /“emails”: “jip” is no e-mail/,
    ],
    [
      'a long name',
      { displayName: 'x'.repeat(201) },
      400,
      'invalidValue',
      /“displayName” has 201 characters: give at/,
    ],
    [
      'another’s user name',
      { userName: 'TAKEN' },
      409,
      'uniqueness',
      /“userName”: “TAKEN” is of somebody else/,
    ],
    [
      'who is there',
      { externalId: 'taken' },
      409,
      'uniqueness',
      /“externalId”: “taken” is there already; change/,
    ],
    ['a truth that is none', { active: 'perhaps' }, 400, 'invalidValue', /active.*boolean/],
  ])('%s', async (_, more, code, scimType, detail) => {
    await noord.post('/Users', fromEntra('taken', { userName: 'taken' }));
    const { status: answered, body } = await noord.post('/Users', fromEntra('wrong', more));
    expect([answered, body.schemas, body.status, body.scimType]).toEqual([
      code,
      [ERROR],
      String(code),
      scimType,
    ]);
    expect(body.detail).toMatch(detail);
    expect(await person('wrong')).toBeUndefined();
  });

  test('another externalId, a filter and a path that are none, what is no JSON, too large, or not there', async () => {
    await noord.post('/Users', fromEntra('fixed'));
    const answers = [
      await noord.put('/Users/fixed', fromEntra('other')),
      await noord.get('/Users?filter=userName likes "x"'),
      await noord.patch('/Users/fixed', { op: 'replace', path: 'name.colour', value: 'red' }),
      await noord.post('/Users', '{'),
      await noord.post('/Users', fromEntra('large', { title: 'x'.repeat(300_000) })),
      await noord.get('/Groups'),
      await noord.post('/Bulk', { Operations: [] }),
      await noord.get('/Me'),
    ];
    expect(answers.map(({ status: answered, body }) => [answered, body.status, body.scimType])).toEqual([
      [400, '400', 'mutability'],
      [400, '400', 'invalidFilter'],
      [400, '400', 'invalidPath'],
      [400, '400', 'invalidSyntax'],
      [413, '413', undefined],
      [404, '404', undefined],
      [501, '501', undefined],
      [501, '501', undefined],
    ]);
  });

  test('what cannot be kept now is 503 with a time to come back, not a 404', async () => {
    const away = vi.spyOn(system.store, 'provisioned').mockRejectedValue(new StoreDown(new Error('away')));
    try {
      const { status: answered, headers, body } = await noord.get('/Users/e-1');
      expect([answered, headers.get('Retry-After'), body.status]).toEqual([503, '2', '503']);
    } finally {
      away.mockRestore();
    }
  });
});

test('administrators see what was told last and what was refused, coordinators of their own agency', async () => {
  interface Provisioning {
    agency: string;
    last: object;
    refused: { person: string }[];
  }
  const items = async (persona: string) =>
    (await asPersona(persona, '/provisioning')).body['items'] as Provisioning[];
  const told = async (persona: string) => (await items(persona)).map(({ agency }) => agency);
  const ofNoord = async () => (await items('admin')).find(({ agency }) => agency === 'pi-noord')!;
  const lastRefused = async () => (await ofNoord()).refused[0]?.person;
  await noord.post('/Users', fromEntra('seen'));
  await noord.post('/Users', fromEntra('unseen', { roles: [{ value: 'boss' }] }));
  await expect.poll(lastRefused).toBe('unseen');
  await noord.put('/Users/nobody', fromEntra('nobody'));
  await expect.poll(lastRefused).toBe('nobody');
  expect((await ofNoord()).last).toMatchObject({ what: 'create', person: 'seen' });
  expect((await ofNoord()).refused[1]).toMatchObject({
    what: 'create',
    person: 'unseen',
    reason: expect.stringContaining('“boss”'),
  });
  expect(await told('admin')).toContain('bw-de-brug');
  expect(await told('coordinator')).toEqual(['pi-noord']);
  expect((await asPersona('casemanager', '/provisioning')).status).toBe(403);
});

test('it says what it can, and of which attributes', async () => {
  const { body: config } = await noord.get('/ServiceProviderConfig');
  expect(config).toMatchObject({
    patch: { supported: true },
    bulk: { supported: false },
    filter: { supported: true, maxResults: 200 },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: false },
    authenticationSchemes: [{ type: 'oauthbearertoken' }],
  });
  const { body: types } = await noord.get('/ResourceTypes');
  expect((types['Resources'] as { name: string }[]).map(({ name }) => name)).toEqual(['User']);
  const { body: schemas } = await noord.get('/Schemas');
  const user = (schemas['Resources'] as { id: string; attributes: { name: string }[] }[]).find(
    ({ id }) => id === CORE,
  )!;
  expect(user.attributes.map(({ name }) => name).sort()).toEqual(
    ['active', 'displayName', 'emails', 'locale', 'name', 'preferredLanguage', 'roles', 'userName'].sort(),
  );
});
