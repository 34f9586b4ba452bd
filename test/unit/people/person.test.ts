import { describe, expect, test } from 'vitest';
import { signedInOf } from '../../../api/identity/actor.ts';
import type { Problem } from '../../../api/http/problem.ts';
import { personSchema } from '../../../domain/case/fields.ts';
import { peopleOf, roleNamed } from '../../../domain/people/person.ts';

const claims = { sub: 'x-1', agency: 'pi-noord' };

test('one role, said in either claim, needs no choice', () => {
  for (const role of [
    { role: 'mentor' },
    { roles: ['mentor'] },
    { role: 'mentor', roles: ['pi-noord/mentor'] },
  ]) {
    const who = signedInOf({ ...claims, ...role })!;
    expect(who.roles).toEqual([{ agency: 'pi-noord', role: 'mentor' }]);
    expect(roleNamed(who)).toEqual({ agency: 'pi-noord', role: 'mentor' });
  }
});

test('with several roles nothing is assumed, and only her own can be named', () => {
  const who = signedInOf({
    ...claims,
    roles: ['mentor', 'zvh-midden/case-director'],
    person: 'p-1',
    name: 'Noor',
  })!;
  expect(who).toMatchObject({ person: 'p-1', name: 'Noor', team: null });
  expect(roleNamed(who)).toBeUndefined();
  expect(roleNamed(who, 'zvh-midden/case-director')).toEqual({ agency: 'zvh-midden', role: 'case-director' });
  expect(roleNamed(who, 'pi-noord/case-director')).toBeUndefined();
  expect(peopleOf(who).map(({ agency, roles }) => [agency, roles])).toEqual([
    ['pi-noord', ['mentor']],
    ['zvh-midden', ['case-director']],
  ]);
});

test('a system is known by its own name, whatever person its token names', () => {
  expect(signedInOf({ sub: 'tulp', agency: 'dji', role: 'system', person: 'p-1' })!.person).toBe('tulp');
});

test.each([
  ['no role', {}],
  ['an empty list', { roles: [] }],
  ['a role that is no name', { roles: ['mentor', 'Case Manager; drop'] }],
  ['two slashes', { roles: ['a/b/c'] }],
])('a token with %s is none', (_, changes) => {
  expect(signedInOf({ ...claims, ...changes })).toBeUndefined();
});

test.each([
  ['nl-NL', 'nl'],
  ['en_GB', 'en'],
  ['fr', undefined],
])('the locale %s is the language %s, and a wrong address keeps nobody out', (locale, lang) => {
  const who = signedInOf({ ...claims, role: 'mentor', locale, email: 'noor@zvh.example' })!;
  expect(peopleOf(who)[0]).toMatchObject({ email: 'noor@zvh.example' });
  expect(who.lang).toBe(lang);
  expect(signedInOf({ ...claims, role: 'mentor', email: 'no address' })).not.toHaveProperty('email');
});

type Says = { sub: string; person?: string };

describe('what calls a person must be an id that cases take', () => {
  const mentor = { agency: 'pi-noord', role: 'mentor' };
  test.each([
    ['person', { sub: 'x-1', person: 'Noor.Aydin@zvh.example' }],
    ['person', { sub: 'x-1', person: 'a'.repeat(65) }],
    ['sub', { sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ' }],
    ['sub', { sub: 'auth0|5f7c8ec7c33c6c004bbafe82' }],
  ])('in “%s”, else it is refused with the claim, what it said and the remedy', (claim, says: Says) => {
    let refused: unknown;
    try {
      signedInOf({ ...mentor, ...says });
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ status: 403, code: 'person-claim' });
    const { nl, en } = (refused as Problem).text;
    for (const text of [nl, en]) {
      expect(text).toContain(`“${claim}”`);
      expect(text).toContain(says.person ?? says.sub);
      expect(text).toContain('a-z 0-9 -');
    }
  });

  test('and a machine may be called anything; as may a person by `sub` who has an id in `person`', () => {
    const sub = 'https://systems.example/TULP|1';
    expect(signedInOf({ sub, agency: 'dji', role: 'system' })!.person).toBe(sub);
    const person = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(signedInOf({ ...mentor, sub, person })!.person).toBe(person);
    expect(personSchema.safeParse(person).success).toBe(true);
  });
});
