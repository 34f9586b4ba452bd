import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention } from './caller.ts';

/** The law has not changed yet: a second version that exists in this test alone, for API, worker and store. */
vi.mock('../../domain/catalogue.ts', async (original) => {
  const real = await original<typeof import('../../domain/catalogue.ts')>();
  const { secondVersion } = await import('../unit/decide/second-version.ts');
  const second = secondVersion(real.definitionOf('detention-reintegration')!);
  const catalogue = real.catalogueOf([...real.publishedDefinitions(), second]);
  return { ...real, ...catalogue, catalogue };
});

let system: System;
let casemanager: ReturnType<typeof caller>;
beforeAll(async () => {
  system = await startSystem();
  casemanager = caller(system, 'casemanager');
});
afterAll(() => system?.stop());

const move = (version: number) => ({
  type: 'migrate',
  definition: `detention-reintegration@${version}`,
  reason: 'De nieuwe wet geldt sinds vandaag',
});

test('a case on the engine moves between versions as the preview showed, and runs on', async () => {
  const { id } = (await casemanager.post('/v1/trajectories', newDetention())).body;
  const shown = async () => (await casemanager.get(`/v1/trajectories/${id}`)).body;
  const items = async () =>
    new Map<string, object>((await shown()).items.map((item: { item: string }) => [item.item, item]));
  expect((await shown()).definition).toBe('detention-reintegration@2');
  expect((await casemanager.command(id, move(1))).body).toMatchObject({
    outcome: 'accepted',
    published: true,
  });
  expect((await items()).get('language-level')).toMatchObject({ status: 'open' });
  expect((await items()).get('safety-check')).toMatchObject({
    status: 'cancelled',
    title: 'Safety discussed',
  });

  const { changes } = (await casemanager.post('/v1/simulations', { trajectoryId: id, command: move(2) }))
    .body;
  expect(changes.map((change: { item: string }) => change.item)).toEqual(
    expect.arrayContaining(['first-mdo', 'language-level', 'safety-check']),
  );
  expect((await casemanager.command(id, move(2))).status).toBe(200);
  const after = await items();
  for (const { item, after: promised } of changes)
    expect(after.get(item)).toMatchObject({ due: promised.due, status: promised.status });

  expect((await casemanager.command(id, { type: 'complete', item: 'safety-check' })).status).toBe(200);
  expect((await casemanager.command(id, { type: 'complete', item: 'language-level' })).body.type).toBe(
    '/problems/item-cancelled',
  );
  const events = (await casemanager.get(`/v1/trajectories/${id}/events`)).body.items;
  expect(events.filter((event: { type: string }) => event.type === 'definition-moved')).toMatchObject([
    { reason: move(1).reason, actor: { role: 'case-manager' } },
    { text: 'The rules are now detention-reintegration@2 (was detention-reintegration@1)' },
  ]);
  expect((await casemanager.get('/v1/definitions/detention-reintegration@1')).body.version).toBe(1);
});
