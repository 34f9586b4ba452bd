import { expect, test } from 'vitest';
import type { Store } from '../../../store/store.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { worklistData } from '../../../web/worklist/data.ts';
import { readQuery } from '../../../web/worklist/query.ts';

const view = {
  lang: 'nl' as const,
  say: sayIn('nl'),
  now: Date.UTC(2026, 10, 23, 7),
  today: '2026-11-23',
  actor: { agency: 'pi-noord', role: 'case-manager', person: 'p-1' },
  address: '/worklist',
  mayStart: true,
  agencies: (agency: string) => agency,
};

/** A store without a row, and how often it was asked what. */
function counting() {
  const asked: Record<string, number> = {};
  const answers: Record<string, unknown> = {
    deadlines: { items: [], next: null },
    covering: { mine: ['p-1'], covered: [] },
    counts: {},
    snoozed: [],
  };
  const store = new Proxy({} as Store, {
    get: (_, name: string) => async () => {
      asked[name] = (asked[name] ?? 0) + 1;
      return answers[name] ?? [];
    },
  });
  return { store, asked };
}

test('a list that opens where there is work asks once for what belongs to no list alone', async () => {
  const { store, asked } = counting();
  const [me, ...others] = (['me', 'team', 'nobody'] as const).map((of) => readQuery({}, of));
  const data = await worklistData(store, view, [me!, ...others]);
  expect([data.query.of, data.opened]).toEqual(['me', undefined]);
  // Five headings of each list, but nobody’s work waits on nobody; and what is asked of one’s role.
  expect(asked).toEqual({ deadlines: 15, covering: 3, counts: 1, snoozed: 1, casesNamed: 1 });
});

test('a list that was asked for opens as it is, however empty', async () => {
  const { store, asked } = counting();
  const data = await worklistData(store, view, [readQuery({ of: 'team' }, 'me')]);
  expect([data.query.of, asked['deadlines']]).toEqual(['team', 5]);
});
