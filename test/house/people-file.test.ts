import { describe, expect, test } from 'vitest';
import { readLeavers } from '../../bin/people-file.ts';
import { readScimClients } from '../../bin/scim-file.ts';

const anna = { agency: 'pi-west', person: 'a1', left: true };
const secret = `scim_${'A'.repeat(43)}`;
const known = new Set(['pi-west', 'pi-oost']);

describe('a file of who left', () => {
  test('may be as it was listed', () => {
    const listed = { ...anna, name: 'Anna', roles: ['mentor'], team: null };
    expect(readLeavers(JSON.stringify([listed]))).toEqual([anna]);
  });

  test.each([
    ['no JSON', '{', /no JSON/],
    ['an empty list', '[]', /the file: /],
    ['left said as a word', JSON.stringify([{ ...anna, left: 'yes' }]), /0\.left/],
    ['nobody', JSON.stringify([{ ...anna, person: '' }]), /0\.person/],
    ['a field that is none', JSON.stringify([{ ...anna, colour: 'red' }]), /colour/],
    ['one that stands twice', JSON.stringify([anna, anna]), /pi-west\/a1: stands in the file twice/],
  ])('is refused as a whole: %s', (_, text, message) => {
    expect(() => readLeavers(text)).toThrow(message);
  });
});

describe('a file of who may tell by SCIM', () => {
  const client = { agency: 'pi-west', secrets: [secret] };

  test('names secrets, or the system whose token is taken', () => {
    expect(
      readScimClients(JSON.stringify([client, { agency: 'pi-oost', subject: 'accounts' }]), known),
    ).toEqual([
      { agency: 'pi-west', secrets: [secret], subject: null },
      { agency: 'pi-oost', secrets: [], subject: 'accounts' },
    ]);
  });

  test.each([
    ['neither', JSON.stringify([{ agency: 'pi-west' }]), /0: give `secrets`, or/],
    [
      'a secret that is too short',
      JSON.stringify([{ ...client, secrets: ['scim_A'] }]),
      /0\.secrets\.0: `scim_`/,
    ],
    [
      'an agency that nobody knows',
      JSON.stringify([{ ...client, agency: 'pi-zuid' }]),
      /“pi-zuid” is no org/,
    ],
    ['an agency that stands twice', JSON.stringify([client, client]), /pi-west: stands in the file twice/],
    [
      'one secret of two agencies',
      JSON.stringify([client, { ...client, agency: 'pi-oost' }]),
      /pi-oost: a secret stands in the file twice/,
    ],
  ])('is refused as a whole: %s', (_, text, message) => {
    expect(() => readScimClients(text, known)).toThrow(message);
  });
});
