import { afterEach, describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar/day.ts';
import { clockTime } from '../../domain/calendar/zone.ts';
import { MAIL_LEASE_MS } from '../../store/mail-sending.ts';
import { usualMailSettings } from '../../domain/mailing/settings.ts';
import { mailStage, type MailStage } from './mail-stage.ts';

let stage: MailStage;
const begin = async (...given: Parameters<typeof mailStage>) => (stage = await mailStage(...given));
afterEach(() => stage.close());

const statusOf = async (person: string, agency = 'pi-noord') =>
  (await stage.store.mailOf(agency, person)).map(({ kind, status }) => `${kind} ${status}`).sort();

/** Rounds of mail, every so many minutes, up to and including a moment. */
async function rounds(until: string, everyMinutes: number): Promise<void> {
  for (let at = stage.now(); clockTime(at) <= until; at += everyMinutes * 60_000) {
    stage.at(clockTime(at));
    if (clockTime(at).endsWith('T07:30')) await stage.makeDigests();
    await stage.sendMail();
  }
}

test('the mail server is down for two days: nothing is lost or doubled, and what is stale is not sent', async () => {
  await begin('2026-03-03T09:00');
  await stage.person('anna');
  await stage.store.putMailSettings('pi-noord', 'anna', { ...usualMailSettings, quiet: null });
  stage.serverDown();
  const settled = await stage.tell({ toPerson: 'anna' });
  await stage.tell({ toPerson: 'anna', kind: 'alarm', code: 'no-receiver' });
  await rounds('2026-03-04T12:00', 30);
  await stage.tell({ toPerson: 'anna', kind: 'message', code: 'raised', due: null });
  // Who reads it on the page needs no mail about it.
  const { items } = await stage.store.messages({ agency: 'pi-noord', role: 'case-manager' });
  expect(items).toHaveLength(3);
  const read = items.find(({ trajectory }) => settled.startsWith(trajectory!))!;
  await stage.store.markRead({ agency: 'pi-noord', role: 'case-manager' }, [read.id], stage.now());
  await rounds('2026-03-05T08:30', 30);
  expect(stage.mailed()).toEqual([]);
  expect(stage.problems.length).toBeGreaterThan(0);
  expect(clockTime((await stage.store.mailState(stage.now())).lateSince!)).toBe('2026-03-03T09:00');

  stage.serverUp();
  stage.at('2026-03-05T09:00');
  await stage.sendMail();
  // One digest, of today, and one letter about all that could not wait.
  expect(stage.mailed()).toEqual(['anna@pi.example', 'anna@pi.example']);
  expect(await statusOf('anna')).toEqual([
    'at-once sent',
    'at-once unneeded',
    'at-once unneeded',
    'digest sent',
    'digest unneeded',
  ]);
  await rounds('2026-03-05T10:00', 5);
  expect(stage.mailed()).toHaveLength(2);
  expect(await stage.alarms()).toEqual([]);
});

test('a mail server that stays away for days: mail is given up, and the coordinator hears it once', async () => {
  await begin('2026-03-02T09:00');
  await stage.person('anna');
  await stage.tell({ toPerson: 'anna' });
  stage.serverDown();
  await rounds('2026-03-06T12:00', 60);
  expect(await statusOf('anna')).toContain('at-once failed');
  expect(await stage.alarms()).toEqual(['mail-failed']);
});

describe('a worker is killed', () => {
  const later = () => stage.at(clockTime(stage.now() + MAIL_LEASE_MS + 60_000));

  test('before it handed over the mail: another sends it, once', async () => {
    await begin('2026-03-03T09:00');
    await stage.person('anna');
    await stage.tell({ toPerson: 'anna' });
    await stage.store.planNotices(10, stage.now());
    expect(await stage.store.takeMail(stage.now())).toMatchObject({ person: 'anna' });
    await stage.sendMail();
    expect(stage.mailed()).toEqual([]);
    later();
    await stage.sendMail();
    later();
    await stage.sendMail();
    expect(stage.mailed()).toEqual(['anna@pi.example']);
  });

  test('after the server took the mail and before it was noted: at most once more, as the same mail', async () => {
    await begin('2026-03-03T09:00');
    await stage.person('anna');
    await stage.tell({ toPerson: 'anna' });
    stage.server.faults.unanswered = true;
    await stage.sendMail();
    expect(stage.mailed()).toHaveLength(1);
    for (let round = 0; round < 4; round += 1) {
      await stage.sendMail();
      later();
    }
    expect(stage.mailed()).toHaveLength(2);
    expect(new Set(stage.server.got.map(({ messageId }) => messageId)).size).toBe(1);
    await stage.sendMail();
    expect(await statusOf('anna')).toEqual(['at-once failed']);
    expect(await stage.alarms()).toEqual(['mail-failed']);
  });

  test('what it says of a mail that another has meanwhile counts no more', async () => {
    await begin('2026-03-03T09:00');
    await stage.person('anna');
    await stage.tell({ toPerson: 'anna' });
    await stage.store.planNotices(10, stage.now());
    const first = (await stage.store.takeMail(stage.now()))!;
    later();
    const second = (await stage.store.takeMail(stage.now()))!;
    expect(await stage.store.mailLeaves(first)).toBe(false);
    await stage.store.mailEnded(first, { is: 'failed', error: 'late' }, stage.now());
    expect(await stage.store.mailLeaves(second)).toBe(true);
  });
});

test('a bounce: the address is used no more until it changes or she tries it, and her coordinator hears it once', async () => {
  const refuses = ['anna@pi.example'];
  await begin('2026-03-03T09:00', { refuses });
  await stage.person('anna');
  await stage.person('chief', { role: 'coordinator' });
  for (let n = 0; n < 3; n += 1) {
    await stage.tell({ toPerson: 'anna' });
    await stage.sendMail();
  }
  expect(await statusOf('anna')).toEqual(['at-once bounced', 'at-once bounced', 'at-once bounced']);
  expect(await stage.alarms()).toEqual(['mail-bounced']);
  await stage.sendMail();
  expect(stage.mailed()).toEqual(['chief@pi.example']);

  refuses.length = 0;
  const tried = { agency: 'pi-noord', person: 'anna', kind: 'test', what: {}, dueAt: stage.now() } as const;
  await stage.store.planMail([{ ...tried, key: 'test/1' }]);
  await stage.sendMail();
  await stage.tell({ toPerson: 'anna' });
  await stage.sendMail();
  expect(stage.mailed().filter((to) => to === 'anna@pi.example')).toHaveLength(2);

  stage.at('2026-03-03T09:01');
  refuses.push('anna@pi.example');
  await stage.tell({ toPerson: 'anna' });
  await stage.sendMail();
  expect(await stage.alarms()).toEqual(['mail-bounced', 'mail-bounced']);
  await stage.person('anna', { email: 'anna@elsewhere.example' });
  await stage.tell({ toPerson: 'anna' });
  await stage.sendMail();
  expect(stage.mailed()).toContain('anna@elsewhere.example');
});

describe('somebody cannot be reached', () => {
  test('one address, refused: at each agency whose colleague has it the coordinator hears it, of her own', async () => {
    await begin('2026-03-03T09:00', { refuses: ['noor@example.nl'] });
    for (const agency of ['pi-noord', 'zvh-midden'])
      await stage.person('noor', { agency, email: 'noor@example.nl' });
    await stage.tell({ toPerson: 'noor' });
    await stage.sendMail();
    for (const agency of ['pi-noord', 'zvh-midden'])
      expect(await stage.alarms(agency)).toEqual(['mail-bounced']);
  });

  test('a person without address: her coordinator hears it once; the mailbox holds everything', async () => {
    await begin('2026-03-03T09:00');
    await stage.person('anna', { email: null });
    await stage.person('chief', { role: 'coordinator' });
    await stage.tell({ toPerson: 'anna' });
    await stage.tell({ toPerson: 'anna' });
    await stage.sendMail();
    await stage.sendMail();
    expect(await stage.alarms()).toEqual(['mail-no-address']);
    expect(stage.mailed()).toEqual(['chief@pi.example']);
  });

  test('the coordinator herself has no address: it ends there, on her page', async () => {
    await begin('2026-03-03T09:00');
    await stage.person('chief', { role: 'coordinator', email: null });
    await stage.tell({ toRole: 'coordinator' });
    for (let round = 0; round < 3; round += 1) await stage.sendMail();
    expect(await stage.alarms()).toEqual(['mail-no-address']);
    expect(stage.mailed()).toEqual([]);
    expect(await stage.store.mailState(stage.now())).toMatchObject({ coordinatorsWithoutAddress: 1 });
  });

  test.each([
    ['absent without replacement', () => stage.away('anna', '2026-03-02', '2026-03-06')],
    ['gone', () => stage.store.putLeft('pi-noord', 'anna', stage.now())],
  ])('%s: her team hears it; without one her coordinator, once for each case', async (_, leaves) => {
    await begin('2026-03-03T09:00');
    await stage.person('anna', { team: 'Oost' });
    await stage.person('bas', { team: 'Oost' });
    await stage.person('chief', { role: 'coordinator' });
    await leaves();
    await stage.tell({ toPerson: 'anna' });
    await stage.sendMail();
    expect(stage.mailed()).toContain('bas@pi.example');
    await stage.away('bas', '2026-03-02', '2026-03-06');
    await stage.tell({ toPerson: 'anna' });
    await stage.tell({ toPerson: 'anna' });
    await stage.sendMail();
    expect(await stage.alarms()).toEqual(['mail-nobody']);
  });

  test('two who replace each other, both away: their team hears it', async () => {
    await begin('2026-03-03T09:00');
    for (const id of ['anna', 'bas', 'cor']) await stage.person(id, { team: 'Oost' });
    await stage.away('anna', '2026-03-02', '2026-03-06', 'bas');
    await stage.away('bas', '2026-03-03', '2026-03-04', 'anna');
    await stage.tell({ toPerson: 'anna' });
    await stage.sendMail();
    expect(stage.mailed()).toEqual(['cor@pi.example']);
  });

  test('she falls ill between the evening and the morning: who replaces her is mailed', async () => {
    await begin('2026-03-03T20:00');
    await stage.person('anna');
    await stage.person('bas');
    await stage.tell({ toPerson: 'anna', kind: 'alarm', code: 'no-receiver' });
    await stage.sendMail();
    await stage.away('anna', '2026-03-04', '2026-03-06', 'bas');
    await rounds('2026-03-04T08:00', 10);
    expect(stage.mailed().filter((to) => to === 'anna@pi.example')).toEqual([]);
    expect(await statusOf('bas')).toContain('at-once sent');
  });
});

test('a whole team is away over Christmas: nobody is mailed on closed days, and the coordinator once', async () => {
  await begin('2026-12-24T17:00');
  for (const id of ['anna', 'bas']) {
    await stage.person(id, { team: 'Oost' });
    await stage.away(id, '2026-12-24', '2027-01-03');
  }
  await stage.person('chief', { role: 'coordinator' });
  await stage.store.putMailSettings('pi-noord', 'chief', {
    ...usualMailSettings,
    digest: false,
    quiet: null,
  });
  stage.at('2026-12-25T10:00');
  await stage.tell({ toPerson: 'anna', due: '2026-12-28' });
  await stage.tell({ toPerson: 'bas', due: '2026-12-28' });
  await rounds('2026-12-27T23:50', 60);
  expect(stage.mailed()).toEqual([]);
  await rounds('2026-12-28T12:00', 60);
  expect(stage.mailed()).toEqual(['chief@pi.example']);
  expect(await stage.alarms()).toEqual(['mail-nobody', 'mail-nobody']);
});

test.each([
  ['spring', '2027-03-25', '2027-03-30'], // Easter lies around that night
  ['autumn', '2026-10-23', '2026-10-26'],
])(
  'the clock changes in %s: the digests before and after it come at 07:30 in Amsterdam',
  async (_, before, after) => {
    await begin(`${before}T07:30`);
    await stage.person('anna');
    for (let day = before; day <= after; day = addDays(day, 1)) {
      stage.at(`${day}T07:30`);
      await stage.makeDigests();
      await stage.makeDigests();
    }
    const mail = await stage.store.mailOf('pi-noord', 'anna');
    const times = mail.map(({ dueAt }) => clockTime(dueAt)).sort();
    expect(times.map((time) => time.slice(0, 14))).toEqual([`${before}T07:`, `${after}T07:`]);
    for (const time of times) expect(time.slice(14) >= '30' && time.slice(14) < '35').toBe(true);
  },
);

test('a person with two agencies is mailed for each, at one address, and never for the other’s', async () => {
  await begin('2026-03-03T07:30');
  for (const agency of ['gemeente-utrecht', 'zvh-midden'])
    await stage.person('noor', { agency, email: 'noor@example.nl', role: 'case-director' });
  await stage.makeDigests();
  stage.at('2026-03-03T07:36');
  await stage.sendMail();
  expect(stage.mailed()).toEqual(['noor@example.nl', 'noor@example.nl']);
  expect(await statusOf('noor', 'zvh-midden')).toEqual(['digest sent']);
  await stage.tell({ toAgency: 'zvh-midden', toRole: 'case-director', toPerson: 'noor' });
  await stage.sendMail();
  expect(await statusOf('noor', 'zvh-midden')).toEqual(['at-once sent', 'digest sent']);
  expect(await statusOf('noor', 'gemeente-utrecht')).toEqual(['digest sent']);
});

describe('what was said is not said again', () => {
  test('a reminder of what the digest told this morning', async () => {
    await begin('2026-03-03T07:30');
    await stage.person('anna');
    await stage.makeDigests();
    stage.at('2026-03-03T07:36');
    await stage.sendMail();
    stage.at('2026-03-03T09:10');
    await stage.tell({ toPerson: 'anna', kind: 'reminder' });
    await stage.sendMail();
    expect(await statusOf('anna')).toEqual(['digest sent']);
  });

  test('who wants no digest is mailed the reminder', async () => {
    await begin('2026-03-03T09:10');
    await stage.person('anna');
    await stage.store.putMailSettings('pi-noord', 'anna', { ...usualMailSettings, digest: false });
    await stage.tell({ toPerson: 'anna', kind: 'reminder' });
    await stage.sendMail();
    expect(await statusOf('anna')).toEqual(['at-once sent']);
  });

  test('several things at once go into one letter', async () => {
    await begin('2026-03-03T09:10');
    await stage.person('anna');
    for (let n = 0; n < 5; n += 1) await stage.tell({ toPerson: 'anna' });
    await stage.sendMail();
    expect(stage.mailed()).toEqual(['anna@pi.example']);
  });
});
