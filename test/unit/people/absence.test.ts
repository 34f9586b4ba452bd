import { describe, expect, test } from 'vitest';
import { maySayAbsence, wrongAbsence } from '../../../domain/people/absence.ts';
import { actsFor, coveringOf, type Presence } from '../../../domain/people/holding.ts';

const there = (id: string): Presence => ({ id, absence: null, hasLeft: false });
const away = (
  id: string,
  replacement: string | null,
  from = '2026-12-21',
  until = '2027-01-01',
): Presence => ({
  id,
  absence: { from, until, replacement },
  hasLeft: false,
});
const by = (id: string, people: Presence[], on = '2026-12-24') =>
  actsFor(id, new Map(people.map((each) => [each.id, each])), on);

describe('for somebody who is away acts', () => {
  test('her replacement, from the first day to the last, and nobody else on other days', () => {
    const people = [away('anna', 'bas'), there('bas')];
    expect(
      ['2026-12-20', '2026-12-21', '2027-01-01', '2027-01-02'].map((on) => by('anna', people, on)),
    ).toEqual(['anna', 'bas', 'bas', 'anna']);
  });

  test('who replaces her replacement, while that one is away too', () => {
    expect(by('anna', [away('anna', 'bas'), away('bas', 'carla'), there('carla')])).toBe('carla');
  });

  test.each<[string, Presence[]]>([
    ['nobody replaces her', [away('anna', null)]],
    ['two replace each other', [away('anna', 'bas'), away('bas', 'anna')]],
    ['three do', [away('anna', 'bas'), away('bas', 'carla'), away('carla', 'anna')]],
    ['her replacement is unknown', [away('anna', 'gone')]],
    ['she left, whoever replaced her', [{ ...away('anna', 'bas'), hasLeft: true }, there('bas')]],
    ['her replacement left', [away('anna', 'bas'), { ...there('bas'), hasLeft: true }]],
    ['she is unknown herself', [there('bas')]],
  ])('her team, where %s', (_, people) => {
    expect(by('anna', people)).toBeUndefined();
    expect(coveringOf('team', [...people, there('team')], '2026-12-24').covered).not.toContain('anna');
  });
});

test('one of two who replace each other covers both while the other is away', () => {
  const people = [away('anna', 'bas'), away('bas', 'anna', '2027-02-01', '2027-02-05')];
  expect(coveringOf('bas', people, '2026-12-24')).toEqual({
    mine: ['bas', 'anna'],
    covered: ['anna', 'bas'],
  });
  expect(coveringOf('anna', people, '2027-02-03').mine).toEqual(['anna', 'bas']);
});

test('a whole team away over Christmas leaves everything to nobody', () => {
  const people = ['anna', 'bas', 'carla'].map((id, n, all) => away(id, all[(n + 1) % 3]!));
  expect(coveringOf('anna', people, '2026-12-25')).toEqual({ mine: ['anna'], covered: [] });
});

test('she says it herself, or her coordinator', () => {
  const actor = { agency: 'pi-noord', role: 'case-manager' };
  expect(maySayAbsence({ ...actor, person: 'anna' }, 'anna')).toBe(true);
  expect(maySayAbsence({ ...actor, person: 'bas' }, 'anna')).toBe(false);
  expect(maySayAbsence(actor, 'anna')).toBe(false);
  expect(maySayAbsence({ ...actor, role: 'coordinator', person: 'bas' }, 'anna')).toBe(true);
});

test.each([
  ['ends before it begins', { from: '2026-12-24', until: '2026-12-23', replacement: null }, '/until'],
  ['has passed', { from: '2026-11-01', until: '2026-11-02', replacement: null }, '/until'],
  ['lasts for years', { from: '2026-12-24', until: '2029-12-23', replacement: null }, '/until'],
  [
    'is replaced by herself',
    { from: '2026-12-24', until: '2026-12-24', replacement: 'anna' },
    '/replacement',
  ],
  [
    'is replaced by a stranger',
    { from: '2026-12-24', until: '2026-12-24', replacement: 'x' },
    '/replacement',
  ],
])('an absence that %s is refused', (_, absence, pointer) => {
  expect(wrongAbsence('anna', absence, ['anna', 'bas'], '2026-11-27')).toMatchObject({
    status: 422,
    pointer,
  });
});

test('one that began already is taken', () => {
  const absence = { from: '2026-11-20', until: '2026-11-27', replacement: 'bas' };
  expect(wrongAbsence('anna', absence, ['anna', 'bas'], '2026-11-27')).toBeUndefined();
});
