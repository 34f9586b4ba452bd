import { expect, test } from 'vitest';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { caseManager } from '../../scenarios/people.ts';
import { begin } from '../play.ts';

const started = () =>
  begin('detention-reintegration', {
    on: '2026-03-02',
    dates: { admission: '2026-03-02' },
    facts: { status: 'remand' },
  });
type Play = ReturnType<typeof started>;

const meetingsOf = (play: Play) => publicationOf(play.current(), play.events()).meetings;
const statesOf = (play: Play) => meetingsOf(play).map(({ attempt, state, on }) => [attempt, state, on]);

const plan = (play: Play, on: string) =>
  play.by(caseManager, { type: 'plan-meeting', item: 'first-mdo', on, at: '14:00', place: 'Kamer 2' });

test('a meeting with a day is published with who is to be there, until it is held', () => {
  const play = started();
  expect(meetingsOf(play)).toEqual([]);
  plan(play, '2026-03-20');
  const [meeting] = meetingsOf(play);
  expect(meeting).toMatchObject({
    item: 'first-mdo',
    attempt: 0,
    on: '2026-03-20',
    time: '14:00',
    place: 'Kamer 2',
    state: 'planned',
    by: { agency: 'pi-noord', role: 'case-manager', person: null },
  });
  expect(meeting!.invited).toContainEqual({ agency: 'pi-noord', role: 'case-manager', person: null });
  expect(meeting!.invited.every(({ role }) => role !== 'client')).toBe(true);
});

test('not held it is planned no more; planned anew it is another one', () => {
  const play = started();
  plan(play, '2026-03-20');
  play.by(caseManager, {
    type: 'not-held',
    item: 'first-mdo',
    on: '2026-03-20',
    why: 'cancelled-in-time',
  });
  expect(statesOf(play)).toEqual([]);
  plan(play, '2026-03-24');
  expect(statesOf(play)).toEqual([[1, 'planned', '2026-03-24']]);
});

test('closed or skipped, nobody has to come', () => {
  const play = started();
  plan(play, '2026-03-20');
  play.by(caseManager, { type: 'skip', item: 'first-mdo', reason: 'Niet nodig' });
  expect(statesOf(play)).toEqual([[0, 'off', '2026-03-20']]);
});
