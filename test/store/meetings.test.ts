import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { invitationLetters } from '../../activities/invitations.ts';
import type { Addressed } from '../../activities/letters.ts';
import { mailedMeetingPath } from '../../domain/mailing/mark.ts';
import type { MeetingRow } from '../../domain/reading/rows.ts';
import type { Letter } from '../../notify/letter.ts';
import type { Opened } from './open.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, newId, publication } from './publications.ts';

const DAY = 24 * 3_600_000;

interface Mailed {
  person: string;
  status: string;
  what: { method: string; sequence: number };
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

onDatabase('meetings', (open) => {
  /** An agency with people, and a trajectory whose one meeting is asked of Anna. */
  async function staged({ store, database }: Opened) {
    const agency = newId();
    const id = newId();
    let sequence = 0;
    const person = { agency, team: null, roles: ['mentor'], name: null };
    for (const each of ['anna', 'bas'])
      await store.putPerson({ ...person, id: each, email: `${each}@pi.example` }, NOW);
    const by = { agency, role: 'case-manager', person: 'kim' };
    const row = (change: Partial<MeetingRow> = {}): MeetingRow => ({
      item: 'first-mdo',
      attempt: 0,
      on: '2026-03-10',
      time: '14:00',
      place: 'Kamer 2',
      state: 'planned',
      by,
      invited: [{ agency, role: 'mentor', person: 'anna' }],
      ...change,
    });
    const publish = (...meetings: MeetingRow[]) => {
      sequence += 1;
      const deadlines = [deadline('first-mdo', { kind: 'meeting' })];
      const trajectory = { agencies: [agency], organisation: agency };
      return store.publish(publication(id, sequence, { trajectory, deadlines, meetings }));
    };
    const tell = async (at = NOW) => {
      while ((await store.tellMeetings(10, at)) > 0);
    };
    const mail = async () =>
      (
        await database.query<Mailed>(
          'select person, status, what from mail where agency = $1 order by due_at, what ->> $2, person',
          [agency, 'sequence'],
        )
      ).map((each) => [each.person, each.what.method, each.what.sequence, each.status]);
    const sent = () => database.query(`update mail set status = 'sent' where status = 'pending'`);
    /** Whom mail does not reach, as the coordinator of the agency was told. */
    const alarms = async () => {
      const { items } = await store.messages({ agency, role: 'coordinator' });
      return items.map(({ code }) => code).filter((code) => code.startsWith('mail-'));
    };
    return { store, database, agency, id, row, publish, tell, mail, sent, person, alarms };
  }

  test('who is asked is mailed once; moved twice before it left she gets one mail, and one more when it left', async () => {
    const { row, publish, tell, mail, sent } = await staged(open());
    await publish(row());
    await tell();
    await publish(row({ time: '15:00' }));
    await tell();
    await publish(row({ on: '2026-03-11' }));
    await publish(row({ on: '2026-03-12' }));
    await tell();
    expect(await mail()).toEqual([
      ['anna', 'REQUEST', 1, 'unneeded'],
      ['anna', 'REQUEST', 2, 'unneeded'],
      ['anna', 'REQUEST', 4, 'pending'],
    ]);
    await sent();
    await publish(row({ on: '2026-03-12' }));
    await tell();
    await publish(row({ on: '2026-03-13' }));
    await tell();
    expect((await mail()).slice(3)).toEqual([['anna', 'REQUEST', 6, 'pending']]);
  });

  test('moved while the mail server was away: what failed so far is not sent beside what holds now', async () => {
    const { row, publish, tell, mail, store, agency } = await staged(open());
    await publish(row());
    await tell();
    let taken = await store.takeMail(NOW + DAY);
    while (taken && taken.agency !== agency) taken = await store.takeMail(NOW + DAY);
    await store.mailEnded(taken!, { is: 'failed', error: 'away' }, NOW + DAY);
    await publish(row({ time: '15:00' }));
    await tell(NOW + DAY);
    expect(await mail()).toEqual([
      ['anna', 'REQUEST', 1, 'unneeded'],
      ['anna', 'REQUEST', 2, 'pending'],
    ]);
    await publish();
    await tell(NOW + DAY);
    expect((await mail()).map(([, , , status]) => status)).toEqual(['unneeded', 'unneeded']);
  });

  test('called off she is told so; of what she never heard she hears nothing', async () => {
    const { row, publish, tell, mail, sent, store, id } = await staged(open());
    await publish(row());
    await tell();
    await sent();
    await publish();
    await tell();
    expect(await mail()).toEqual([
      ['anna', 'REQUEST', 1, 'sent'],
      ['anna', 'CANCEL', 2, 'pending'],
    ]);
    expect(await store.meetingsOf(id)).toEqual([]);
    const other = await staged(open());
    await other.publish(other.row());
    await other.tell();
    await other.publish(other.row({ state: 'off' }));
    await other.tell();
    expect(await other.mail()).toEqual([['anna', 'REQUEST', 1, 'unneeded']]);
  });

  test('ill on the day, her replacement is asked at once and she need not come', async () => {
    const { row, publish, tell, mail, sent, store, agency } = await staged(open());
    await publish(row());
    await tell();
    await sent();
    await store.putAbsence(agency, 'anna', { from: '2026-03-10', until: '2026-03-10', replacement: 'bas' });
    await tell(NOW + DAY);
    expect((await mail()).filter(([, , , status]) => status === 'pending')).toEqual([
      ['bas', 'REQUEST', 1, 'pending'],
      ['anna', 'CANCEL', 2, 'pending'],
    ]);
  });

  test('without an address nobody is mailed and her coordinator hears it once; who left is not asked', async () => {
    const { row, publish, tell, mail, store, agency, person, alarms } = await staged(open());
    await store.putPerson({ ...person, id: 'carla' }, NOW);
    await store.putLeft(agency, 'anna', NOW);
    const invited = ['anna', 'carla'].map((each) => ({ agency, role: 'mentor', person: each }));
    await publish(row({ invited }));
    await tell();
    await publish(row({ invited, time: '15:00' }));
    await tell();
    expect(await mail()).toEqual([]);
    expect(await alarms()).toEqual(['mail-no-address']);
    await publish();
    await tell();
    expect(await alarms()).toEqual(['mail-no-address']);
  });

  test('of who is asked at an address that was refused her coordinator hears it, once a day', async () => {
    const { row, publish, tell, agency, alarms, database } = await staged(open());
    await database.query('update people set email_refused = email where agency = $1', [agency]);
    await publish(row());
    await tell();
    await publish(row({ time: '15:00' }));
    await tell();
    expect(await alarms()).toEqual(['mail-bounced']);
    await publish(row({ time: '16:00' }));
    await tell(NOW + DAY);
    expect(await alarms()).toEqual(['mail-bounced', 'mail-bounced']);
  });

  test('an answer holds until it is moved; who planned it hears once of who cannot come', async () => {
    const { row, publish, tell, store, id, agency, person } = await staged(open());
    await store.putPerson({ ...person, id: 'kim', roles: ['case-manager'] }, NOW);
    await publish(row());
    await tell();
    const answer = async (coming: boolean) =>
      store.answerInvitation(
        (await store.meetingOf(id, 'first-mdo'))!,
        { agency, person: 'anna' },
        coming,
        NOW,
      );
    const said = async () =>
      (await store.meetingOf(id, 'first-mdo'))!.told.map(({ person: who, coming }) => [who, coming]);
    const heard = async () => {
      await store.deliver(10, NOW + 1, (_, delivery) => delivery.toMailbox());
      const { items } = await store.messages({ agency, role: 'case-manager' });
      return items.map(({ code, toPerson, due }) => [code, toPerson, due]);
    };
    await answer(true);
    expect([await said(), await heard()]).toEqual([[['anna', true]], []]);
    await answer(false);
    await answer(true);
    await answer(false);
    expect(await heard()).toEqual([['cannot-come', 'kim', '2026-03-10']]);
    await publish(row({ place: 'Kamer 3' }));
    await tell();
    expect(await said()).toEqual([['anna', false]]);
    await publish(row({ time: '16:00' }));
    await tell();
    expect(await said()).toEqual([['anna', null]]);
  });

  test('its letter says what is so when it leaves, with a file for calendars, and nothing once that came to nothing', async () => {
    const { store, agency, row, publish, tell, id } = await staged(open());
    const url = 'https://traject.example';
    const { invitation } = invitationLetters({
      store,
      url,
      organiser: 'no-reply@traject.example',
      now: () => NOW,
    });
    const letter = (method: 'REQUEST' | 'CANCEL', sequence: number) =>
      invitation({
        key: 'key',
        agency,
        person: 'anna',
        email: 'anna@pi.example',
        kind: 'invitation',
        what: { trajectory: id, item: 'first-mdo', attempt: 0, method, sequence },
      } as Addressed<'invitation'>);
    await publish(row());
    await tell();
    await publish(row({ time: '15:30' }));
    await tell();
    const asked = (await letter('REQUEST', 2)) as Letter;
    expect(asked.subject).toContain('overleg op dinsdag 10 maart 2026 om 15:30');
    for (const answer of ['yes', 'no'])
      expect(asked.text).toContain(
        `${url}${mailedMeetingPath(id, 'first-mdo')}?answer=${answer}&at=${agency}`,
      );
    expect(JSON.stringify(asked).replaceAll('Titel first-mdo', '')).not.toContain('first-mdo');
    expect(asked.calendar?.method).toBe('REQUEST');
    const [event] = eventsIn(asked.calendar!.content);
    expect([event!.sequence, event!.startDate.toString()]).toEqual([2, '2026-03-10T15:30:00']);
    expect(event!.organizer).toBe('mailto:no-reply@traject.example');
    expect(await letter('CANCEL', 3)).toBe('unneeded');
    await publish();
    await tell();
    expect(await letter('REQUEST', 2)).toBe('unneeded');
    const off = (await letter('CANCEL', 3)) as Letter;
    expect(off.subject).toContain('gaat niet door');
    const [gone] = eventsIn(off.calendar!.content);
    expect([gone!.uid, gone!.sequence]).toEqual([event!.uid, 3]);
  });

  test('what came into an empty store from the engine is told to nobody', async () => {
    const { row, publish, tell, mail, store } = await staged(open());
    await publish(row());
    await store.silenceMeetings();
    await tell();
    expect(await mail()).toEqual([]);
  });

  test('nor when somebody of the agency is away later, save to who then comes in her place', async () => {
    const { row, publish, tell, mail, store, agency, person } = await staged(open());
    // Carla is known again once she signs in.
    const invited = ['anna', 'carla'].map((each) => ({ agency, role: 'mentor', person: each }));
    await publish(row({ invited }));
    await store.silenceMeetings();
    await store.putPerson({ ...person, id: 'carla', email: 'carla@pi.example' }, NOW);
    await store.putAbsence(agency, 'bas', { from: '2026-03-03', until: '2026-03-04', replacement: null });
    await tell();
    expect(await mail()).toEqual([]);
    await store.putAbsence(agency, 'carla', { from: '2026-03-10', until: '2026-03-10', replacement: 'bas' });
    await tell();
    expect(await mail()).toEqual([['bas', 'REQUEST', 1, 'pending']]);
    await publish(row({ invited, time: '15:00' }));
    await tell();
    expect((await mail()).slice(1)).toEqual([
      ['anna', 'REQUEST', 2, 'pending'],
      ['bas', 'REQUEST', 2, 'pending'],
    ]);
  });

  test('who comes is looked at anew only when somebody leaves or returns, not each time that is said again', async () => {
    const { row, publish, tell, store, agency, database, id } = await staged(open());
    const looked = async () => {
      const [kept] = await database.query<{ to_tell: boolean }>(
        'select to_tell from meetings where trajectory = $1',
        [id],
      );
      await tell();
      return kept!.to_tell;
    };
    await publish(row());
    await tell();
    const after: boolean[] = [];
    for (const left of [null, NOW, NOW + DAY, null, null]) {
      await store.putLeft(agency, 'bas', left, 'scim');
      after.push(await looked());
    }
    expect(after).toEqual([false, true, false, true, false]);
  });
});
