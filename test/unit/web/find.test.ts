import { describe, expect, test } from 'vitest';
import type { FoundTrajectory } from '../../../store/finding.ts';
import { find, type FindView } from '../../../web/find/data.ts';
import { viewFor } from '../../../web/gallery/index.tsx';
import { bestFit, fitOf, wordsOf } from '../../../web/find/matching.ts';

describe('what is typed fits a text', () => {
  test.each([
    ['it is the text, in any form', 'ZOË', 'Zoe', 0],
    ['it is the text, without its dashes', 'tulp4711', 'TULP–4711', 0],
    ['the text begins so', 'zilv', 'Zilvermeeuw 27', 1],
    ['each word begins a word of it, in any order', '27 zil', 'Zilvermeeuw 27', 2],
    ['a word of it begins so', '4711', 'TULP-4711', 2],
    ['it stands in the middle of a word', 'meeuw', 'Zilvermeeuw 27', undefined],
    ['one word of it does not', 'zilver 28', 'Zilvermeeuw 27', undefined],
    ['nothing was typed', ' - ', 'Zilvermeeuw 27', undefined],
  ] as const)('%s', (_, typed, text, fit) => {
    expect(fitOf(typed, text)).toBe(fit);
  });

  test('best of several, and says which', () => {
    expect(bestFit('mail', ['Berichten', 'e-mail', 'mail'])).toEqual({ fit: 0, at: 2 });
    expect(bestFit('mail', ['Werkvoorraad'])).toBeUndefined();
  });

  test('by words that letters of every script make', () => {
    expect(wordsOf('  Øst, D&R: Зима 3 ')).toEqual(['øst', 'd', 'r', 'зима', '3']);
  });
});

const view = (role: string, agency = 'pi-noord'): FindView => ({
  ...viewFor({ name: 'find', page: () => null as never }, 'nl'),
  actor: { agency, role, person: 'p-1' },
  mayStart: role === 'case-manager',
  organisations: [
    { agency: 'pi-noord', name: 'PI Noord', region: null, defaults: {}, closedDays: [] },
    { agency: 'gemeente-utrecht', name: 'Gemeente Utrecht', region: null, defaults: {}, closedDays: [] },
  ],
});

const client = { id: 'c', reference: 'TULP-4711', pseudonym: 'Meerkoet' };
const row = (id: string, more: Partial<FoundTrajectory> = {}): FoundTrajectory => ({
  id,
  type: 'detention-reintegration',
  definition: 'detention-reintegration@1',
  status: 'open',
  phase: 'intake',
  organisation: 'pi-noord',
  sequence: 1,
  agencies: ['pi-noord'],
  openedAt: 0,
  publishedAt: 0,
  client,
  through: false,
  ...more,
});

async function lines(typed: string, role = 'case-manager', rows: FoundTrajectory[] = []): Promise<string[]> {
  const store = {
    trajectoriesOfClients: async () => ({ rows, more: false }),
    trajectoriesNumbered: async () => ({ rows: [row('0a0a0a0a-1')], more: false }),
    people: async () => [
      {
        id: 'p-2',
        agency: 'pi-noord',
        name: 'Zoë Agema',
        roles: ['case-manager'],
        team: null,
        email: null,
        lang: null,
        absence: null,
        hasLeft: false,
      },
    ],
  };
  const groups = await find(store, view(role), typed);
  return groups.flatMap(({ title, found }) =>
    found.map(({ href, why }) => `${title}: ${href}${why === undefined ? '' : ` (${why})`}`),
  );
}

describe('anything is found', () => {
  test('a client by his pseudonym or reference, and by the number of his trajectory', async () => {
    expect(await lines('meerk', 'case-manager', [row('t-1')])).toEqual(['findCases: /trajectories/t-1']);
    expect(await lines('tulp4711', 'case-manager', [row('t-1')])).toContain(
      'findCases: /trajectories/t-1 (kenmerk TULP-4711)',
    );
    for (const typed of ['TR-0A0A0A0A', 'tr0a0a', '0a0a0a0a-1'])
      expect(await lines(typed)).toContain('findCases: /trajectories/0a0a0a0a-1 (TR-0A0A0A0A)');
    expect(await lines('x', 'case-manager', [row('t-1', { through: true })])).toEqual([
      'findCases: /trajectories/t-1 (ook geregistreerd als)',
    ]);
    // The reader is shown another word than the one that fits.
    expect(await lines('grutto', 'case-manager', [row('t-1')])).toEqual([]);
  });

  test('a page by its title or what one does there, where one may', async () => {
    expect((await lines('agenda'))[0]).toBe('findPages: /calendars (agenda)');
    expect((await lines('termijnen'))[0]).toBe('findPages: /deadlines');
    expect(await lines('nieuw traject')).toEqual(['findPages: /trajectories/new']);
    expect(await lines('nieuw traject', 'coordinator')).toEqual([]);
    expect(await lines('SCIM')).toEqual([]);
    expect(await lines('SCIM', 'administrator')).toEqual(['findPages: /administration/accounts (SCIM)']);
  });

  test('a colleague, an organisation, a word of the field and what the catalogue asks', async () => {
    expect(await lines('zoe')).toEqual(['navPeople: /people?at=p-2#person-p-2']);
    expect(await lines('gemeente utr')).toEqual(['findAgencies: /deadlines?organisation=gemeente-utrecht']);
    expect(await lines('gemeente utr', 'administrator')).toEqual([
      'findAgencies: /administration/organisations/gemeente-utrecht',
    ]);
    const mdo = await lines('MDO');
    expect(mdo[0]).toBe('findWords: /help#word-mdo');
    expect(mdo).toContain('navCatalogue: /catalogue/detention-reintegration#first-mdo');
  });
});
