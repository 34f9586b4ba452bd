import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiversOf, type Reachable } from '../../../domain/mailing/receivers.ts';
import { isAbsent } from '../../../domain/people/holding.ts';

const on = '2026-12-24';
const away = (replacement: string | null = null) => ({
  from: '2026-12-21',
  until: '2027-01-01',
  replacement,
});
const person = (id: string, about: Partial<Reachable> = {}): Reachable => ({
  id,
  roles: ['case-manager'],
  team: 'Oost',
  absence: null,
  hasLeft: false,
  ...about,
});
const to = (toPerson: string | null) => ({ toRole: 'case-manager', toPerson });

test('she herself hears it while she is there, and nobody else', () => {
  expect(receiversOf(to('anna'), [person('anna'), person('bas')], on)).toEqual(['anna']);
});

test('who acts for her hears it, whatever her own role', () => {
  const people = [person('anna', { absence: away('bas') }), person('bas', { roles: ['mentor'], team: null })];
  expect(receiversOf(to('anna'), people, on)).toEqual(['bas']);
});

test.each([
  ['is away without replacement', person('anna', { absence: away() })],
  ['left', person('anna', { hasLeft: true })],
  ['has no role any more', person('anna', { roles: [] })],
  ['has another role now', person('anna', { roles: ['mentor'] })],
  ['has no role any more and is replaced', person('anna', { roles: [], absence: away('dirk') })],
  ['is replaced by one who is replaced by her', person('anna', { absence: away('zoe') })],
])('of one who %s those of her team in that role hear it, who are there', (_, anna) => {
  const people = [
    anna,
    person('zoe', { absence: away('anna') }),
    person('bas'),
    person('cor', { absence: away() }),
    person('dirk', { roles: ['mentor'] }),
    person('eva', { team: 'West' }),
  ];
  expect(receiversOf(to('anna'), people, on)).toEqual(['bas']);
});

test('a whole team away over Christmas: everybody else of that role hears it', () => {
  const people = [person('anna', { absence: away() }), person('bas', { absence: away() })];
  expect(receiversOf(to('anna'), [...people, person('eva', { team: 'West' })], on)).toEqual(['eva']);
  expect(receiversOf(to('anna'), people, on)).toEqual([]);
});

test('who has no team has no team mates in others without one', () => {
  const people = [
    person('anna', { team: null, hasLeft: true }),
    person('bas', { team: null }),
    person('cor'),
  ];
  expect(receiversOf(to('anna'), people, on)).toEqual(['bas', 'cor']);
});

test('what is for a role is for all of it; somebody unknown counts as nobody in particular', () => {
  const people = [person('anna'), person('bas'), person('coordinator', { roles: ['coordinator'] })];
  expect(receiversOf(to(null), people, on)).toEqual(['anna', 'bas']);
  expect(receiversOf(to('nobody-knows-her'), people, on)).toEqual(['anna', 'bas']);
});

test('whoever hears of it is there, and somebody does as long as one of the role is', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const anybody = fc.record({
    roles: fc.constantFrom('case-manager', 'mentor').map((role) => [role]),
    team: fc.constantFrom('Oost', 'West', null),
    hasLeft: fc.boolean(),
    absence: fc.option(fc.constantFrom(...ids, null).map(away)),
  });
  const agency = fc
    .tuple(...ids.map(() => anybody))
    .map((all) => all.map((each, n) => ({ id: ids[n]!, ...each })));
  fc.assert(
    fc.property(agency, fc.constantFrom(...ids, null), (people, whose) => {
      const receivers = receiversOf(to(whose), people, on);
      const there = people.filter((each) => !each.hasLeft && !isAbsent(each, on));
      expect(there.map(({ id }) => id)).toEqual(expect.arrayContaining(receivers));
      if (there.some(({ roles }) => roles.includes('case-manager'))) expect(receivers).not.toEqual([]);
    }),
  );
});
