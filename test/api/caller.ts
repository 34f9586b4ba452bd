import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import request, { type Response, type Test } from 'supertest';
import type { System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';

type Body = Record<string, unknown>;

/** Calls the API as a persona. Every `POST` gets a key of its own unless one is given. */
export function caller(system: System, persona: string) {
  const call = async (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    more: (one: Test) => Test,
  ): Promise<Response> => {
    const token = await system.token(persona);
    return more(
      request(system.url)[method](path).set('Authorization', `Bearer ${token}`).set('Accept-Language', 'en'),
    );
  };
  const post = (
    path: string,
    body: unknown,
    key: string = randomUUID(),
    headers: Record<string, string> = {},
  ) => call('post', path, (one) => one.set({ ...headers, 'Idempotency-Key': key }).send(body as object));
  return {
    get: (path: string) => call('get', path, (one) => one),
    post,
    delete: (path: string) => call('delete', path, (one) => one),
    put: (path: string, body: Body, headers: Record<string, string> = {}) =>
      call('put', path, (one) => one.set(headers).send(body)),
    command: (id: string, body: Body, key?: string, headers?: Record<string, string>) =>
      post(`/v1/trajectories/${id}/commands`, body, key, headers),
  };
}

/** The session of a persona that signed in to the pages. */
export async function sessionOf({ url }: System, persona: string): Promise<string> {
  const jar = new Map<string, string>();
  let at: string | undefined = `/sign-in?as=${persona}`;
  while (at !== undefined && at !== '/') {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(at, url), {
      redirect: 'manual',
      headers: { cookie },
    });
    for (const line of answer.headers.getSetCookie())
      jar.set(line.split('=')[0]!, line.split(';')[0]!.split('=').slice(1).join('='));
    at = answer.headers.get('location') ?? undefined;
  }
  return `traject_session=${jar.get('traject_session')}`;
}

/** A detention that started a week ago today, so that its first terms are near. */
export const newDetention = (more: Body = {}): Body => ({
  type: 'detention-reintegration',
  client: { reference: `TULP-${randomUUID().slice(0, 8)}`, pseudonym: 'Berk' },
  organisation: 'pi-noord',
  dates: { admission: daysFromNow(-7), expectedRelease: null },
  facts: { status: 'remand' },
  parties: [{ agency: 'reclassering', role: 'probation-worker' }],
  ...more,
});

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: {
    type: string;
    status: number;
    title: string;
    detail: string;
    errors?: { pointer: string; in: string }[];
  };
}

/** A problem as RFC 9457 and the rules of the API want it. */
export function problemOf(answer: unknown, status: number, code: string) {
  const { status: got, headers, body } = answer as Answer;
  expect(body).toMatchObject({ type: `/problems/${code}`, status });
  expect(got).toBe(status);
  expect(body.title).not.toBe('');
  expect(body.detail).not.toBe('');
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(headers['cache-control']).toBe('no-store');
  return { ...body, pointers: (body.errors ?? []).map((error) => error.pointer), headers };
}
