import { describe, expect, test } from 'vitest';
import { readOrganisations } from '../../bin/organisations-file.ts';

const prison = { agency: 'pi-west', name: 'PI West', defaults: { supervisor: 'reclassering' } };
const read = (json: unknown, known: string[] = []) => readOrganisations(JSON.stringify(json), new Set(known));

describe('a file of organisations', () => {
  test('may leave out what an organisation has none of', () => {
    expect(read([prison], ['reclassering'])).toEqual([
      {
        agency: 'pi-west',
        name: 'PI West',
        region: null,
        defaults: { supervisor: 'reclassering' },
        closedDays: [],
        climbAssumed: false,
      },
    ]);
  });

  test.each([
    ['no JSON', '{', /no JSON/],
    ['no list', '{}', /the file: .*array/],
    ['an empty list', '[]', /the file: /],
    ['a name that is none', JSON.stringify([{ ...prison, agency: 'PI West' }]), /0\.agency: /],
    [
      'a role that is none',
      JSON.stringify([{ ...prison, defaults: { warden: 'pi-west' } }]),
      /0\.defaults\.warden: “warden” is no role/,
    ],
    [
      'a day that is none',
      JSON.stringify([{ ...prison, closedDays: ['2026-02-30'] }]),
      /0\.closedDays\.0: a day that exists/,
    ],
    ['a field that is none', JSON.stringify([{ ...prison, colour: 'red' }]), /colour/],
    ['one that stands twice', JSON.stringify([prison, prison]), /pi-west: stands in the file twice/],
    [
      'an agency that nobody knows',
      JSON.stringify([prison]),
      /0\.defaults\.supervisor: The role “supervisor” falls to “reclassering”, which is no organisation here/,
    ],
  ])('is refused as a whole: %s', (_, text, message) => {
    expect(() => readOrganisations(text, new Set())).toThrow(message);
  });
});
