import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf } from './caller.ts';

describe('POST /v1/som', () => {
  let system: System;
  let casemanager: ReturnType<typeof caller>;
  beforeAll(async () => {
    system = await startSystem();
    casemanager = caller(system, 'casemanager');
  });
  afterAll(() => system.stop());

  test('advises by the table, with every step', async () => {
    const answer = await casemanager.post('/v1/som', {
      careAuthorisationOutflow: true,
      supervisionAfterDetention: true,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      outcome: 'priority',
      next: 'continue',
      tableVersion: 'som@2021-03-01',
    });
    expect(answer.body.steps.length).toBeGreaterThan(7);
  });

  test('takes the same answers under `criteria`; nothing known means weighing', async () => {
    const answer = await casemanager.post('/v1/som', { criteria: {} });
    expect(answer.body).toMatchObject({ outcome: 'weigh', next: 'weighing' });
  });

  test('names contradictory answers, also those that hang on the day of today', async () => {
    const imposed = await casemanager.post('/v1/som', { phase: 'remand', tbsOrIsdImposed: true });
    expect(problemOf(imposed, 400, 'invalid-input').errors).toMatchObject([
      { pointer: '/tbsOrIsdImposed', code: 'contradictory-answers' },
    ]);
    const ahead = await casemanager.post('/v1/som', { recidivismRisk: 'low', riskAssessedOn: '2099-01-01' });
    expect(problemOf(ahead, 400, 'invalid-input').errors).toMatchObject([
      { pointer: '/riskAssessedOn', code: 'contradictory-answers' },
    ]);
  });

  test('refuses an unknown criterion', async () => {
    const answer = await casemanager.post('/v1/som', { shoeSize: 44 });
    expect(problemOf(answer, 400, 'invalid-input').errors).toMatchObject([
      { pointer: '/shoeSize', code: 'unknown-field' },
    ]);
  });

  test('what each of two fills in is kept, and shown to the two and to nobody else', async () => {
    const started = await casemanager.post('/v1/trajectories', newDetention());
    const id = started.body.id as string;
    const fillIn = (answers: object, weighed: number[]) => ({
      type: 'fill-in',
      item: 'som-screening',
      answers,
      weighed,
    });
    const first = await casemanager.command(id, fillIn({ residenceStatus: true }, []));
    expect(first.body).toMatchObject({ outcome: 'accepted' });
    const probation = caller(system, 'probation');
    await probation.command(id, fillIn({ recidivismRisk: 'low' }, [11]));
    const shown = async (who: ReturnType<typeof caller>) => {
      const { body } = await who.get(`/v1/trajectories/${id}`);
      return (body.items as { item: string; filledIn: object[] }[]).find(
        ({ item }) => item === 'som-screening',
      )!.filledIn;
    };
    for (const who of [casemanager, probation])
      expect(await shown(who)).toMatchObject([
        { role: 'case-manager', answers: { residenceStatus: true }, weighed: [] },
        { role: 'probation-worker', answers: { recidivismRisk: 'low' }, weighed: [11] },
      ]);
    const asked = await casemanager.command(id, { ...fillIn({}, []), item: 'first-mdo' });
    problemOf(asked, 422, 'wrong-command');
  });
});
