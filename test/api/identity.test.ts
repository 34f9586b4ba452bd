import { createRemoteJWKSet, decodeJwt, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colleagues, personas } from '../../api/identity/personas.ts';
import { tokenClock } from '../../api/identity/token-clock.ts';
import { browse as browseAt } from './cookies.ts';
import { startSystem, type System } from '../setup/api.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

const worklistWith = (token: string) =>
  request(system.url).get('/v1/worklist').set('Authorization', `Bearer ${token}`);

const browse = (path: string, jar?: Map<string, string>) => browseAt(system.url, path, jar);
const choose = (jar: Map<string, string>, form: Record<string, string>) =>
  browseAt(system.url, '/acting-as', jar, form);

describe('tokens for systems', () => {
  test('every persona gets a token with its agency and role', async () => {
    for (const { id, agency, role } of personas) {
      const claims = decodeJwt(await system.token(id));
      expect(claims).toMatchObject({
        iss: `${system.url}/oidc`,
        aud: `${system.url}/v1`,
        sub: id,
        agency,
        role,
      });
      expect(claims.exp! - claims.iat!).toBe(3600);
    }
  });

  test('they are signed with the key that the issuer publishes', async () => {
    const keys = createRemoteJWKSet(new URL(`${system.url}/oidc/jwks`));
    const { protectedHeader } = await jwtVerify(await system.token('casemanager'), keys);
    expect(protectedHeader.alg).toBe('RS256');
  });

  test('no token, or one in the address, is 401', async () => {
    const bare = await request(system.url).get('/v1/worklist');
    expect(bare.status).toBe(401);
    expect(bare.headers['www-authenticate']).toBe('Bearer');
    expect(bare.body).toMatchObject({ type: '/problems/not-signed-in', status: 401 });
    const inAddress = await request(system.url).get(
      `/v1/worklist?access_token=${await system.token('casemanager')}`,
    );
    expect(inAddress.status).toBe(401);
  });

  test('a good token is taken', async () => {
    expect((await worklistWith(await system.token('casemanager'))).status).toBe(200);
  });

  describe('a token that another could have made is 401', () => {
    const now = Math.floor(tokenClock() / 1000);
    const claims = () => ({
      iss: `${system.url}/oidc`,
      aud: `${system.url}/v1`,
      sub: 'x',
      agency: 'pi-noord',
      role: 'case-manager',
      iat: now,
      exp: now + 600,
    });
    const ours = async (changes: Record<string, unknown>, alg: string = 'RS256') => {
      const { importJWK } = await import('jose');
      const key = system.identity.demoIssuer!.signingKey;
      return new SignJWT({ ...claims(), ...changes })
        .setProtectedHeader({ alg, kid: key.kid })
        .sign(await importJWK({ ...key, alg }, alg));
    };

    test('our own key with all claims right is the control', async () => {
      expect((await worklistWith(await ours({}))).status).toBe(200);
      expect((await worklistWith(await ours({}, 'PS256'))).status).toBe(401); // the published key is for RS256
    });
    test.each([
      ['another audience', { aud: 'https://elsewhere.example' }],
      ['no audience', { aud: undefined }],
      ['another issuer', { iss: 'https://elsewhere.example' }],
      ['expired', { exp: now - 60 }],
      ['without expiry', { exp: undefined }],
      ['no agency', { agency: undefined }],
      ['a role that is no name', { role: 'Case Manager; drop' }],
    ])('%s', async (_name, changes) => {
      expect((await worklistWith(await ours(changes))).status).toBe(401);
    });
    test('who is called so that no case takes it is told which claim and what to do, and what it may be', async () => {
      const answer = await worklistWith(await ours({ sub: 'X_1', role: 'case-manager' }));
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ type: '/problems/person-claim' });
      expect(answer.body.detail).toMatch(/sub.*X_1.*person/);
    });
    test('another key under the same id', async () => {
      const { privateKey } = await generateKeyPair('RS256');
      const token = await new SignJWT(claims())
        .setProtectedHeader({ alg: 'RS256', kid: system.identity.demoIssuer!.signingKey.kid })
        .sign(privateKey);
      expect((await worklistWith(token)).status).toBe(401);
    });
    test('a shared secret made of the public key', async () => {
      const secret = new TextEncoder().encode(
        JSON.stringify(await exportJWK((await generateKeyPair('RS256', { extractable: true })).publicKey)),
      );
      const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(secret);
      expect((await worklistWith(token)).status).toBe(401);
    });
    test('unsigned', async () => {
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      expect((await worklistWith(`${part({ alg: 'none' })}.${part(claims())}.`)).status).toBe(401);
    });
  });

  test('a wrong secret gets no token', async () => {
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const headers = { Authorization: `Basic ${Buffer.from('casemanager:wrong').toString('base64')}` };
    expect((await fetch(`${system.url}/oidc/token`, { method: 'POST', headers, body })).status).toBe(401);
  });
});

describe('signing in to the pages', () => {
  test('the start offers every persona and their colleagues, but no system of theirs', async () => {
    const page = await request(system.url).get('/sign-in').set('Accept-Language', 'en');
    expect(page.status).toBe(200);
    for (const { id } of personas) expect(page.text).toContain(`href="/sign-in?as=${id}"`);
    const people = colleagues.filter(({ name }) => name !== undefined);
    for (const { id } of people) expect(page.text).toContain(`href="/sign-in?as=${id}"`);
    expect(page.text).not.toContain('as=accounts');
  });

  test('a colleague signs in as a persona does', async () => {
    const { at, jar } = await browse('/sign-in?as=casemanager-2');
    expect([at.pathname, jar.has('traject_session')]).toEqual(['/', true]);
    const people = await system.store.people('pi-noord');
    expect(people.find(({ id }) => id === 'casemanager-2')).toMatchObject({
      name: 'Jeroen Mulder',
      team: 'Team Oost',
      email: 'casemanager-2@pi-noord.example',
      lang: 'nl',
    });
  });

  test('a link goes through the whole flow without a form, and ends signed in on the start page', async () => {
    const { jar, passed, at } = await browse('/sign-in?as=casemanager');
    expect(passed).toContain('/oidc/auth');
    expect(passed).toContain('/sign-in/callback');
    expect(at.pathname).toBe('/');
    expect(jar.has('traject_session')).toBe(true);
    expect(jar.has('traject_sign_in')).toBe(false);
  });

  describe('for a page within', () => {
    const page = '/worklist?of=me';
    const led = async (persona: string) => {
      const { at, jar, response } = await browse(page);
      expect(at.pathname).toBe('/sign-in');
      const link = `/sign-in?as=${persona}&amp;return=${encodeURIComponent(page)}`;
      expect(await response.text()).toContain(`href="${link}"`);
      return { jar, link: link.replaceAll('&amp;', '&') };
    };

    test('ends there', async () => {
      const { jar, link } = await led('casemanager');
      const { at, response } = await browse(link, jar);
      expect([response.status, `${at.pathname}${at.search}`]).toEqual([200, page]);
    });

    test('ends there for who has several roles too, in the one that she chooses', async () => {
      const { jar, link } = await led('two-agencies');
      const choice = await browse(link, jar);
      expect(choice.at.pathname).toBe('/acting-as');
      const goOn = choice.at.searchParams.get('return')!;
      const unknown = await choose(jar, { as: 'pi-noord/coordinator', return: goOn });
      expect([unknown.at.pathname, unknown.at.searchParams.get('return')]).toEqual(['/acting-as', page]);
      const chosen = await choose(jar, { as: 'zvh-midden/case-director', return: goOn });
      expect(`${chosen.at.pathname}${chosen.at.search}`).toBe(page);
      expect(await chosen.response.text()).toContain('Noor Aydin, regiehouder');
    });

    test.each([
      ['another site', '//example.org/'],
      ['another site, whole', 'https://example.org/'],
      ['another site, for some browsers', '/\\example.org'],
      ['an address too long to keep', `/worklist?of=${'a'.repeat(2_000)}`],
    ])('never ends at %s', async (_, elsewhere) => {
      const { at } = await browse(`/sign-in?as=casemanager&return=${encodeURIComponent(elsewhere)}`);
      expect([at.host, at.pathname]).toEqual([new URL(system.url).host, '/']);
    });
  });

  test('another persona can be chosen while signed in', async () => {
    const { jar } = await browse('/sign-in?as=casemanager');
    const first = jar.get('traject_session');
    await browse('/sign-in?as=probation', jar);
    expect(jar.get('traject_session')).not.toBe(first);
  });

  test('an unknown persona comes back to the choice', async () => {
    const { at, response } = await browse('/sign-in?as=nobody');
    expect(at.pathname).toBe('/sign-in');
    expect(response.status).toBe(200);
  });

  test('a callback that we did not ask for signs nobody in', async () => {
    const address = '/sign-in/callback?code=stolen&state=guessed';
    const program = await request(system.url).get(address).set('Accept', 'application/json');
    expect([program.status, program.body.type]).toEqual([400, '/problems/sign-in-failed']);
    expect(program.headers['set-cookie']).toBeUndefined();
    const { jar, at } = await browse(address);
    expect(at.pathname).toBe('/sign-in');
    expect(jar.has('traject_session')).toBe(false);
  });

  test('the session is for the pages alone: under /v1 it counts for nothing', async () => {
    const { jar } = await browse('/sign-in?as=casemanager');
    const answer = await request(system.url)
      .get('/v1/worklist')
      .set('Cookie', `traject_session=${jar.get('traject_session')}`);
    expect(answer.status).toBe(401);
  });

  test('the cookie is out of reach of scripts and other sites', async () => {
    const start = await request(system.url).get('/sign-in?as=casemanager').redirects(0);
    const cookies = start.headers['set-cookie'] as unknown as string[];
    expect(cookies.join('\n')).toContain('traject_sign_in=');
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test('signing out takes a form of our own site', async () => {
    const elsewhere = await request(system.url).post('/sign-out').set('Sec-Fetch-Site', 'cross-site');
    expect(elsewhere.status).toBe(403);
    expect(elsewhere.body.type).toBe('/problems/cross-site');
    const crossSite = { 'Sec-Fetch-Site': 'cross-site', Accept: 'text/html' };
    const page = await request(system.url).post('/sign-out').set(crossSite).set('Accept-Language', 'nl');
    const english = await request(system.url).post('/sign-out').set(crossSite).set('Accept-Language', 'en');
    expect([page.status, english.status]).toEqual([403, 403]);
    expect(page.text).toContain('Dit formulier kwam niet van deze site.');
    expect(page.text).not.toContain('Uw rol heeft geen toegang');
    expect(english.text).toContain('This form did not come from this site.');
    expect(
      (await request(system.url).post('/sign-out').set('Origin', 'https://elsewhere.example')).status,
    ).toBe(403);
    const ours = await request(system.url).post('/sign-out').set('Sec-Fetch-Site', 'same-origin');
    expect(ours.status).toBe(303);
    expect(ours.headers['set-cookie']).toEqual([expect.stringMatching(/^traject_session=;/)]);
  });

  test('the issuer is reached under the address it names', async () => {
    const elsewhere = await request(system.url)
      .get('/sign-in?as=casemanager')
      .set('Host', 'localhost')
      .redirects(0);
    expect(elsewhere.headers['location']).toBe(`${system.url}/sign-in?as=casemanager`);
  });
});
