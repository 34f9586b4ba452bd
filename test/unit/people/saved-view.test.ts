import { expect, test } from 'vitest';
import { wrongView } from '../../../domain/people/saved-view.ts';

const kept = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `Weergave ${n}`, query: 'of=me', opens: false }));

test('a name is one line of 1 to 40 characters; another is refused with what was given and what may be', () => {
  expect(wrongView('Mijn week', [])).toBeUndefined();
  for (const name of ['', ' ', 'x'.repeat(41), 'a\nb'])
    expect(wrongView(name, [])).toMatchObject({ status: 422, code: 'view-name', pointer: '/name' });
  expect(wrongView('x'.repeat(41), [])?.detail.nl).toContain(
    `“${'x'.repeat(41)}” kan geen naam zijn: kies er een`,
  );
});

test('of a page one keeps twelve; the same name replaces what it named', () => {
  expect(wrongView('Nieuw', kept(11))).toBeUndefined();
  expect(wrongView('Nieuw', kept(12))).toMatchObject({
    status: 409,
    code: 'view-too-many',
    pointer: '/name',
  });
  expect(wrongView('Weergave 3', kept(12))).toBeUndefined();
});
