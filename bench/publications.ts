import { calendarOf } from '../domain/calendar/calendar.ts';
import { soonFrom } from '../domain/deadlines/deadline-status.ts';
import type { DeadlineRow, EventRow, Publication } from '../domain/reading/rows.ts';

export const START = Date.UTC(2026, 2, 2, 9);

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
  ownerPerson: null,
  waitingOn: null,
  waitingSince: null,
  chased: null,
  offered: false,
  askedAgency: null,
  label: 'norm',
  flags: [],
  actedOn: null,
  discreet: false,
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

/** A publication of a trajectory with 15 deadlines, and the events from `first` to `last`. */
export function publicationOf(
  id: string,
  first: number,
  last: number,
  moved: string,
  notices: number,
): Publication {
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
      toPerson: null,
      item: 'item-1',
      title: { nl: 'Titel', en: 'Title' },
      due: '2026-03-30',
      code: 'owner-14',
      at: START,
    })),
    meetings: [],
  };
}
