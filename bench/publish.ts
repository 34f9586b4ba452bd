import { calendarOf } from '../domain/calendar/calendar.ts';
import { soonFrom } from '../domain/deadlines/deadline-status.ts';
import type { DeadlineRow, EventRow, Publication } from '../domain/reading/rows.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { openPostgres } from '../store/pg.ts';
import { publish } from '../store/publish.ts';
import { startPostgres } from '../test/setup/postgres.ts';

/**
 * What a publish costs beside a bare INSERT of the same case in the same run: a first one (case, 15
 * deadlines, 10 events, 2 notices) and a later one (one deadline moves, 2 events, 1 notice). Machines differ,
 * so read the ratios.
 */
const ROUNDS = 300;
const WARM_UP = 30;
const START = Date.UTC(2026, 2, 2, 9);

const range = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

const deadlineRow = (index: number, due: string): DeadlineRow => ({
  item: `item-${index}`,
  title: { nl: `Titel van item ${index}`, en: `Title of item ${index}` },
  typedTitle: null,
  titleReaders: null,
  kind: 'task',
  status: 'open',
  opens: null,
  due,
  soonFrom: soonFrom(due, calendarOf()),
  owner: { agency: 'pi-noord', role: 'case-manager' },
  waitingOn: null,
  waitingSince: null,
  chased: null,
  offered: false,
  askedAgency: null,
  label: 'norm',
  flags: [],
  actedOn: null,
});

const eventRow = (sequence: number): EventRow => ({
  sequence,
  at: START,
  recordedAt: START,
  type: 'planned',
  item: 'item-1',
  actor: { agency: 'pi-noord', role: 'case-manager' },
  reason: null,
  commandId: `command-${sequence}`,
  data: {
    type: 'planned',
    changes: range(3, (index) => ({ item: `item-${index}`, due: { from: null, to: '2026-03-30' } })),
  },
});

function publicationOf(id: string, first: number, last: number, moved: string, notices: number): Publication {
  const items = Object.fromEntries(
    range(15, (index) => [`item-${index}`, { n: 1, status: 'open' as const, due: '2026-03-30' }]),
  );
  const shared = {
    id,
    definition: 'bench@1',
    status: 'open' as const,
    phase: 'intake',
    organisation: 'pi-noord',
    client: `client-${id}`,
    openHash: 'hash',
    openedAt: START,
    sequence: last,
  };
  const empty = {
    dates: {},
    facts: {},
    factsAt: {},
    datesAt: {},
    defaults: {},
    parameters: {},
    parties: [],
    closedDays: [],
    related: [],
    paused: [],
    alarms: [],
    seen: [],
  };
  return {
    trajectory: {
      ...shared,
      type: 'bench',
      agencies: ['pi-noord', 'reclassering'],
      case: {
        ...shared,
        ...empty,
        schemaVersion: 2,
        readyToClose: false,
        clock: START + last,
        outgoing: 0,
        items,
      },
    },
    deadlines: range(15, (index) => deadlineRow(index, index === 0 ? moved : '2026-03-30')),
    events: range(last - first + 1, (index) => eventRow(first + index)),
    notices: range(notices, (index) => ({
      key: `${id}/${last}/${index}`,
      kind: 'reminder',
      toAgency: 'pi-noord',
      toRole: 'case-manager',
      item: 'item-1',
      title: { nl: 'Titel', en: 'Title' },
      due: '2026-03-30',
      code: 'owner-14',
      at: START,
    })),
  };
}

async function timed(into: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  into.push(performance.now() - start);
}

const median = (times: number[]): number =>
  times.slice(WARM_UP).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;

/** Medians in milliseconds; the three kinds take turns, so that noise hits all alike. */
async function measure(database: Database): Promise<{ insert: number; first: number; later: number }> {
  await migrate(database);
  await database.query('create table bare (id text primary key, "case" jsonb not null)');
  const times: Record<'insert' | 'first' | 'later', number[]> = { insert: [], first: [], later: [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const id = `trajectory-${round}`;
    const first = publicationOf(id, 1, 10, '2026-03-30', 2);
    const later = publicationOf(id, 11, 12, '2026-04-02', 1);
    const text = JSON.stringify(first.trajectory.case);
    await timed(times.insert, () => database.query('insert into bare values ($1, $2::jsonb)', [id, text]));
    await timed(times.first, () => publish(database, first, START));
    await timed(times.later, () => publish(database, later, START));
  }
  return { insert: median(times.insert), first: median(times.first), later: median(times.later) };
}

async function report(name: string, database: Database): Promise<void> {
  try {
    const { insert, first, later } = await measure(database);
    const line = (ms: number) => `${ms.toFixed(2)} ms (${(ms / insert).toFixed(1)} x)`;
    console.log(
      `${name}: bare insert ${insert.toFixed(2)} ms; first publish ${line(first)}; later publish ${line(later)}`,
    );
  } finally {
    await database.close();
  }
}

const server = await startPostgres();
try {
  await report('PostgreSQL', openPostgres(await server.createDatabase()));
} finally {
  await server.stop();
}
