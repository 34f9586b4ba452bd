import { afterEach, describe, expect, test } from 'vitest';
import { clockTime } from '../../domain/calendar/zone.ts';
import { mailStage, type MailStage } from './mail-stage.ts';

let stage: MailStage;
const begin = async (...given: Parameters<typeof mailStage>) => (stage = await mailStage(...given));
afterEach(() => stage.close());

const statusOf = async (person: string) =>
  (await stage.store.mailOf('pi-noord', person)).map(({ kind, status }) => `${kind} ${status}`);

describe('an alarm after hours, before the long weekend of Easter', () => {
  const tuesday = async () => {
    for (const time of ['07:00', '07:30', '08:00']) {
      stage.at(`2027-03-30T${time}`);
      await stage.sendMail();
    }
  };
  const alarmed = async () => {
    await begin('2027-03-25T18:05');
    await stage.person('anna');
    await stage.person('bas');
    return stage.tell({ toPerson: 'anna', kind: 'alarm', code: 'no-receiver' });
  };

  test('she is away when it is mailed: it is planned for who replaces her then', async () => {
    await alarmed();
    await stage.away('anna', '2027-03-30', '2027-04-02', 'bas');
    await stage.sendMail();
    expect([await statusOf('anna'), await statusOf('bas')]).toEqual([[], ['at-once pending']]);
    await tuesday();
    expect(stage.mailed()).toEqual(['bas@pi.example']);
  });

  test('she falls ill in that weekend: it is news still, and who replaces her is mailed', async () => {
    await alarmed();
    await stage.sendMail();
    await stage.away('anna', '2027-03-30', '2027-04-02', 'bas');
    await tuesday();
    expect(stage.mailed()).toEqual(['bas@pi.example']);
  });

  test('she is away then without replacement, and alone: her coordinator hears it', async () => {
    await begin('2027-03-25T18:05');
    await stage.person('anna');
    await stage.tell({ toPerson: 'anna', kind: 'alarm', code: 'no-receiver' });
    await stage.away('anna', '2027-03-30', '2027-04-02');
    await stage.sendMail();
    expect(await stage.alarms()).toEqual(['mail-nobody']);
  });

  test('who is away only in the weekend hears it herself', async () => {
    await alarmed();
    await stage.away('anna', '2027-03-26', '2027-03-29', 'bas');
    await stage.sendMail();
    await tuesday();
    expect(stage.mailed()).toEqual(['anna@pi.example']);
  });

  test('of four working days ago it is no news any more', async () => {
    await alarmed();
    stage.at('2027-04-02T09:00');
    await stage.sendMail();
    expect([await statusOf('anna'), await stage.alarms()]).toEqual([[], []]);
  });
});

test('what waits for a working day is not late, and is tried for days from then', async () => {
  await begin('2027-03-25T18:05');
  await stage.person('anna');
  const what = { trajectory: 't', item: 'first-mdo', attempt: 0, method: 'REQUEST', sequence: 1 } as const;
  const key = 'invitation/1';
  await stage.store.planMail([
    { key, agency: 'pi-noord', person: 'anna', kind: 'invitation', what, dueAt: stage.now() },
  ]);
  stage.at('2027-03-25T18:10');
  await stage.sendMail();
  stage.at('2027-03-26T12:00');
  expect(await stage.store.mailQueue('pi-noord', stage.now())).toMatchObject({ waiting: 1, late: null });

  stage.server.faults.busy = true;
  stage.at('2027-03-30T08:00');
  await stage.sendMail();
  expect(await statusOf('anna')).toEqual(['invitation pending']);
  const { late } = await stage.store.mailQueue('pi-noord', stage.now());
  expect(clockTime(late!)).toMatch(/^2027-03-30T07:/);
  stage.at('2027-03-30T20:00');
  await stage.sendMail();
  expect((await stage.store.mailQueue('pi-noord', stage.now())).late).toBe(late);
  stage.server.faults.busy = false;
  stage.at('2027-03-31T08:00');
  await stage.sendMail();
  expect(stage.mailed()).toEqual(['anna@pi.example']);
});
