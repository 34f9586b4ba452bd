import { describe, expect, test } from 'vitest';
import { readSenders } from '../../bin/senders-file.ts';

const secret = `whsec_${'A'.repeat(32)}`;
const tulp = { sender: 'tulp', agency: 'dji', speaksFor: ['pi-west'], secrets: [secret] };
const read = (json: unknown) => readSenders(JSON.stringify(json), new Set(['dji', 'pi-west']));

describe('a file of senders', () => {
  test('may leave out what is as usual', () => {
    expect(read([tulp])).toEqual([
      { id: 'tulp', subject: 'tulp', agency: 'dji', speaksFor: ['pi-west'], types: null, secrets: [secret] },
    ]);
  });

  test.each([
    ['no JSON', '{', /no JSON/],
    ['an empty list', '[]', /the file: /],
    [
      'a secret that is too short',
      JSON.stringify([{ ...tulp, secrets: ['whsec_AAAA'] }]),
      /0\.secrets\.0: `whsec_`/,
    ],
    ['a type that is none', JSON.stringify([{ ...tulp, types: ['nl.traject.weather'] }]), /0\.types\.0/],
    ['a field that is none', JSON.stringify([{ ...tulp, colour: 'red' }]), /colour/],
    [
      'one secret of two systems',
      JSON.stringify([tulp, { ...tulp, sender: 'other' }]),
      /other: a secret stands in the file twice/,
    ],
    ['one that stands twice', JSON.stringify([tulp, tulp]), /tulp: stands in the file twice/],
    [
      'an organisation that nobody knows',
      JSON.stringify([{ ...tulp, speaksFor: ['pi-oost'] }]),
      /tulp: “pi-oost” is no organisation/,
    ],
  ])('is refused as a whole: %s', (_, text, message) => {
    expect(() => readSenders(text, new Set(['dji', 'pi-west']))).toThrow(message);
  });
});
