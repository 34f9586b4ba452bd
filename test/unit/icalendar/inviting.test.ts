import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../domain/calendar/zone.ts';
import { inviteesOf, tellingsOf, type Member, type Told } from '../../../domain/icalendar/inviting.ts';
import type { Invited } from '../../../domain/reading/rows.ts';

const on = '2026-03-10';
const member = (id: string, change: Partial<Member> = {}): Member => ({
  id,
  roles: ['mentor'],
  absence: null,
  hasLeft: false,
  ...change,
});
const invited = (person: string | null, role = 'mentor'): Invited => ({ agency: 'pi-noord', role, person });
const who = (people: Member[], ...of: Invited[]) =>
  inviteesOf({ invited: of, on }, () => people).map(({ person }) => person);

describe('who is invited', () => {
  test('to whom the role was given; who of her agency replaces her on that day; once each', () => {
    const away = { from: on, until: on, replacement: 'bas' };
    const people = [member('anna', { absence: away }), member('bas', { roles: ['mentor', 'trainer'] })];
    expect(who(people, invited('anna'), invited('bas', 'trainer'))).toEqual(['bas']);
    expect(who([member('anna'), member('bas')], invited('anna'))).toEqual(['anna']);
  });

  test('nobody in the place of who left, has the role no more, or is away without replacement', () => {
    const absence = { from: on, until: on, replacement: null };
    expect(who([member('anna', { hasLeft: true }), member('bas')], invited('anna'))).toEqual([]);
    expect(who([member('anna', { absence }), member('bas')], invited('anna'))).toEqual([]);
    expect(who([member('anna', { roles: ['trainer'] }), member('bas')], invited('anna'))).toEqual([]);
  });

  test('of a role given to nobody whoever alone has it; of many none', () => {
    const trainer = member('carla', { roles: ['trainer'] });
    expect(who([member('anna'), trainer], invited(null))).toEqual(['anna']);
    expect(who([member('anna'), member('bas'), trainer], invited(null))).toEqual([]);
    expect(who([member('anna'), member('bas', { hasLeft: true })], invited(null))).toEqual(['anna']);
  });

  test('who was told goes on coming when a colleague gets her role too, and not once she has it no more', () => {
    const meeting = { invited: [invited(null)], on };
    const told = [{ agency: 'pi-noord', person: 'bas' }];
    const of = (...people: Member[]) => inviteesOf(meeting, () => people, told).map(({ person }) => person);
    expect(of(member('anna'), member('bas'))).toEqual(['bas']);
    expect(of(member('anna'), member('bas', { roles: [] }))).toEqual(['anna']);
    expect(of(member('anna'), member('carla'), member('bas', { roles: [] }))).toEqual([]);
  });
});

describe('what is told of a meeting', () => {
  const anna = { agency: 'pi-noord', person: 'anna' };
  const now = instantOf('2026-03-02', 10);
  const meeting = { on, time: '14:00', place: 'Kamer 2', state: 'planned' as const, sequence: 5 };
  const told: Told = { ...anna, sequence: 5, told: { on, time: '14:00', place: 'Kamer 2' } };
  const said = (...given: Parameters<typeof tellingsOf>) =>
    tellingsOf(...given).map(({ method, sequence, moved }) => [method, sequence, moved]);

  test('day, time and place, once; what moved again, under a higher number', () => {
    expect(said(meeting, [anna], [], now)).toEqual([['REQUEST', 5, true]]);
    expect(said(meeting, [anna], [told], now)).toEqual([]);
    expect(said({ ...meeting, time: '15:00', sequence: 9 }, [anna], [told], now)).toEqual([
      ['REQUEST', 9, true],
    ]);
    expect(said({ ...meeting, place: 'Kamer 3', sequence: 9 }, [anna], [told], now)).toEqual([
      ['REQUEST', 9, false],
    ]);
  });

  test('that it is off, to whoever was told; and that it is on again', () => {
    expect(said({ ...meeting, state: 'off', sequence: 6 }, [anna], [told], now)).toEqual([
      ['CANCEL', 6, true],
    ]);
    expect(said({ ...meeting, state: 'off', sequence: 6 }, [anna], [], now)).toEqual([]);
    const off = { ...anna, sequence: 6, told: null };
    expect(said({ ...meeting, state: 'off', sequence: 6 }, [], [off], now)).toEqual([]);
    expect(said({ ...meeting, sequence: 6 }, [anna], [off], now)).toEqual([['REQUEST', 7, true]]);
  });

  test('to who comes in somebody’s place, and to her that she need not come', () => {
    const bas = { agency: 'pi-noord', person: 'bas' };
    expect(
      tellingsOf(meeting, [bas], [told], now).map((each) => [each.person, each.method, each.sequence]),
    ).toEqual([
      ['bas', 'REQUEST', 5],
      ['anna', 'CANCEL', 6],
    ]);
  });

  test('nothing of one that was held, or has begun', () => {
    expect(said({ ...meeting, state: 'over', sequence: 6 }, [anna], [told], now)).toEqual([]);
    const begun = instantOf(on, 14);
    expect(said({ ...meeting, state: 'off', sequence: 6 }, [anna], [told], begun)).toEqual([]);
    expect(said(meeting, [anna], [], begun)).toEqual([]);
    const untimed = { ...told, told: { on, time: null, place: null } };
    expect(said({ ...meeting, time: null, state: 'off', sequence: 6 }, [anna], [untimed], begun)).toEqual([
      ['CANCEL', 6, true],
    ]);
  });
});
