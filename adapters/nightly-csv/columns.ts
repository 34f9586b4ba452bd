import { definitions } from '../../domain/catalogue.ts';
import type { Text } from '../../domain/calendar/types.ts';

/** The columns of a file of a night, and what each is called; `docs/adapters.md` says what stands in it. */
export const columns = {
  kind: { names: { nl: 'soort', en: 'kind' }, required: true },
  reference: { names: { nl: 'kenmerk', en: 'reference' }, required: true },
  system: { names: { nl: 'systeem', en: 'system' }, required: false },
  pseudonym: { names: { nl: 'pseudoniem', en: 'pseudonym' }, required: false },
  organisation: { names: { nl: 'organisatie', en: 'organisation' }, required: true },
  on: { names: { nl: 'datum', en: 'date' }, required: true },
  which: { names: { nl: 'welke datum', en: 'which date' }, required: false },
  to: { names: { nl: 'naar', en: 'to' }, required: false },
  status: { names: { nl: 'status', en: 'status' }, required: false },
  expectedRelease: { names: { nl: 'verwacht ontslag', en: 'expected release' }, required: false },
  changedOn: { names: { nl: 'gewijzigd op', en: 'changed on' }, required: false },
  reason: { names: { nl: 'reden', en: 'reason' }, required: false },
} as const satisfies Record<string, { names: Text; required: boolean }>;
export type Column = keyof typeof columns;

export const columnNames = Object.keys(columns) as Column[];

/** What a line can tell. */
export const kinds = {
  admission: { nl: 'binnenkomst', en: 'admission' },
  transfer: { nl: 'overplaatsing', en: 'transfer' },
  date: { nl: 'datum', en: 'date' },
} as const satisfies Record<string, Text>;
export type Kind = keyof typeof kinds;

/** Without case, and with one blank where there are more, or `_` or `-`. */
export const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** A table from what can be written to what is meant; what would mean two things is in none. */
function tableOf<T extends string>(meanings: Iterable<[T, readonly string[]]>): ReadonlyMap<string, T> {
  const table = new Map<string, T>();
  const double = new Set<string>();
  for (const [meaning, names] of meanings)
    for (const name of names.map(plain)) {
      if (table.has(name) && table.get(name) !== meaning) double.add(name);
      table.set(name, meaning);
    }
  for (const name of double) table.delete(name);
  return table;
}

const written = (text: Text): string[] =>
  Object.values(text).map((name: string) => name.replace(/^(de|het|een|the|a|an) /, ''));

export const columnOf = tableOf(columnNames.map((name) => [name, written(columns[name].names)]));
export const kindOf = tableOf(
  (Object.keys(kinds) as Kind[]).map((kind) => [kind, [kind, ...written(kinds[kind])]]),
);

/** Dates of all trajectories, by their key and by what they are called: `release`, `ontslagdatum`. */
export const dateOf = tableOf(
  definitions().flatMap(({ dates }) =>
    Object.entries(dates).map(([key, { title }]): [string, string[]] => [key, [key, ...written(title)]]),
  ),
);

const { status } = definitions().find(({ id }) => id === 'detention-reintegration')!.facts;
/** The values of the fact `status`, by their key and by what they are called. */
export const statusOf = tableOf(
  Object.entries((status?.type === 'choice' && status.values) || {}).map(
    ([key, title]): [string, string[]] => [key, [key, ...written(title)]],
  ),
);
