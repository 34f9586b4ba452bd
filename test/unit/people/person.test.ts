import { expect, test } from 'vitest';
import { signedInOf } from '../../../api/identity/actor.ts';
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
