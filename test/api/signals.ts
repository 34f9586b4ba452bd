import { randomUUID } from 'node:crypto';
import { startMoving } from '../../api/signals/moving.ts';
import type { System } from '../setup/api.ts';

export const SOURCE = 'urn:nld:oin:00000099000000001000:systeem:tulp';

/** The demo's registered sender: the prisons' system. */
export const tulp = {
  id: 'tulp',
  agency: 'dji',
  subject: 'tulp',
  speaksFor: ['pi-noord', 'pi-zuid'],
  types: null,
  secrets: [],
};

type Attributes = Record<string, unknown>;

/** An event of the prisons' system, with an id of its own unless one is given. */
export const event = (type: string, data: object, more: Attributes = {}): Attributes => ({
  specversion: '1.0',
  id: randomUUID(),
  source: SOURCE,
  type: `nl.traject.${type}`,
  data,
  ...more,
});

/** The prisons' system in a test: it is registered, and what it sends is moved on. */
export async function partner(system: System) {
  await system.store.putSender(tulp);
  let moving = await startMoving(system.services, () => undefined);
  const post = async (body: unknown, headers: Record<string, string>) => {
    const answer = await fetch(`${system.url}/v1/signals`, {
      method: 'POST',
      headers: { 'Accept-Language': 'en', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Told };
  };
  const as = async (persona: string) => ({ Authorization: `Bearer ${await system.token(persona)}` });
  return {
    post,
    as,
    send: async (body: unknown, more: Record<string, string> = {}) =>
      post(body, { 'Content-Type': 'application/cloudevents+json', ...(await as('tulp')), ...more }),
    sendAll: async (body: unknown[]) =>
      post(body, { 'Content-Type': 'application/cloudevents-batch+json', ...(await as('tulp')) }),
    pause: () => moving.stop(),
    goOn: async () => {
      moving = await startMoving(system.services, () => undefined);
    },
    stop: () => moving.stop(),
  };
}

interface Told {
  type: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
  results: { signal: string; id: string; result: string; code: string | null; errors?: unknown[] }[];
}
