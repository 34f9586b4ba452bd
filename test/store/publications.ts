import { calendarOf } from '../../domain/calendar/calendar.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Case } from '../../domain/case/case.ts';
import { soonFrom } from '../../domain/deadlines/deadline-status.ts';
import type {
  DeadlineRow,
  EventRow,
  MeetingRow,
  NoticeRow,
  Publication,
  TrajectoryRow,
} from '../../domain/reading/rows.ts';
import { NOW } from './open.ts';

let made = 0;
/** An id no other test of the suite uses. */
export const newId = (): string => `trajectory-${(made += 1)}`;

const soonOf = ({ due = '2026-03-30', soonFrom: given }: Partial<DeadlineRow>): Day | null =>
  given ?? (due === null ? null : soonFrom(due, calendarOf()));

export const deadline = (item: string, change: Partial<DeadlineRow> = {}): DeadlineRow => ({
  item,
  title: { nl: `Titel ${item}`, en: `Title ${item}` },
  typedTitle: null,
  titleReaders: null,
  kind: 'task',
  status: 'open',
  opens: null,
  due: '2026-03-30',
  soonFrom: soonOf(change),
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
  ...change,
});

export const event = (sequence: number, change: Partial<EventRow> = {}): EventRow => ({
  sequence,
  at: NOW,
  recordedAt: NOW + 5,
  type: 'date-set',
  item: null,
  actor: { agency: 'pi-noord', role: 'case-manager' },
  reason: null,
  commandId: `command-${sequence}`,
  data: { type: 'date-set', date: 'admission' },
  ...change,
});

export const notice = (key: string, change: Partial<NoticeRow> = {}): NoticeRow => ({
  key,
  kind: 'reminder',
  toAgency: 'pi-noord',
  toRole: 'case-manager',
  toPerson: null,
  item: 'first-mdo',
  title: { nl: 'Eerste MDO', en: 'First MDO' },
  due: '2026-03-30',
  code: 'owner-14',
  at: NOW,
  ...change,
});

export const events = (first: number, last: number): EventRow[] =>
  Array.from({ length: last - first + 1 }, (_, index) => event(first + index));

export interface Change {
  trajectory?: Partial<TrajectoryRow>;
  clock?: number;
  deadlines?: DeadlineRow[];
  events?: EventRow[];
  notices?: NoticeRow[];
  meetings?: MeetingRow[];
}

/** A publication of trajectory `id` at `sequence`, with the events up to it unless given. */
export function publication(id: string, sequence: number, change: Change = {}): Publication {
  return {
    trajectory: {
      id,
      type: 'detention-reintegration',
      definition: 'detention-reintegration@1',
      status: 'open',
      phase: 'intake',
      organisation: 'pi-noord',
      client: `client-of-${id}`,
      sequence,
      agencies: ['pi-noord', 'reclassering'],
      openHash: 'hash',
      openedAt: NOW,
      case: emptyCase(id, sequence, change.clock ?? NOW + sequence),
      ...change.trajectory,
    },
    deadlines: change.deadlines ?? [deadline('first-mdo')],
    events: change.events ?? events(1, sequence),
    notices: change.notices ?? [],
    meetings: change.meetings ?? [],
  };
}

const emptyCase = (id: string, sequence: number, clock: number): Case => ({
  schemaVersion: 2,
  id,
  definition: 'detention-reintegration@1',
  status: 'open',
  phase: 'intake',
  readyToClose: false,
  client: `client-of-${id}`,
  organisation: 'pi-noord',
  openHash: 'hash',
  openedAt: NOW,
  clock,
  sequence,
  outgoing: 0,
  parties: [],
  defaults: {},
  dates: {},
  facts: {},
  factsAt: {},
  datesAt: {},
  parameters: {},
  closedDays: [],
  items: {},
  related: [],
  paused: [],
  alarms: [],
  seen: [],
});
