import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, sessionOf } from './caller.ts';

let system: System;
let session: string;
let casemanager: ReturnType<typeof caller>;
beforeAll(async () => {
  system = await startSystem();
  session = await sessionOf(system, 'casemanager');
  casemanager = caller(system, 'casemanager');
});
afterAll(() => system?.stop());

const started = async (): Promise<string> => {
  const { id } = (await casemanager.post('/v1/trajectories', newDetention())).body;
  expect(await system.store.waitFor(id, 1, 120_000)).toBe(true);
  return id;
};
const ask = (path: string, form?: Record<string, string>) =>
  fetch(new URL(path, system.url), {
    redirect: 'manual',
    headers: { cookie: session, accept: 'text/html', origin: system.url },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!;

test('the decision on SOM is not saved over what somebody changed since the page was opened', async () => {
  const id = await started();
  const path = `/trajectories/${id}/som?item=som-screening`;
  const html = await (await ask(path)).text();
  const proposed = { type: 'decide', item: 'som-screening', outcome: 'guidance-talks', reason: 'Toezicht' };
  expect((await casemanager.command(id, proposed)).status).toBe(200);
  const looked = { key: hidden(html, 'key'), sequence: hidden(html, 'sequence') };
  const answer = await ask(path, { ...looked, do: 'decide', 'outcome.0': 'no-priority', reason: 'Laag' });
  expect(answer.status).toBe(412);
  const now = await answer.text();
  expect(Number(hidden(now, 'sequence'))).toBeGreaterThan(Number(looked.sequence));
});

test('the old address of what goes on leads to the new one, each time, and takes a form that was open', async () => {
  const old = await started();
  await casemanager.command(old, { type: 'close', outcome: 'completed', reason: 'Klaar' });
  const goOn = { reason: 'Verkeerde dossier' };
  const { id } = (await casemanager.post(`/v1/trajectories/${old}/continuations`, goOn)).body;
  expect(await system.store.waitFor(id, 1, 120_000)).toBe(true);
  for (const path of ['', '/items/first-mdo']) {
    const answer = await ask(`/trajectories/${old}${path}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/trajectories/${id}${path}`]);
  }
  const form = `/trajectories/${old}/complete?item=language-level`;
  expect((await ask(form)).status).toBe(200);
  const saved = await ask(form, { key: randomUUID() });
  const place = `/trajectories/${id}?item=language-level`;
  expect([saved.status, saved.headers.get('location')]).toEqual([303, place]);
  const { items } = (await casemanager.get(`/v1/trajectories/${id}`)).body;
  expect(items).toContainEqual(expect.objectContaining({ item: 'language-level', status: 'done' }));
});
