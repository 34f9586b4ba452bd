import type { Day, Instant } from '../calendar/types.ts';
import { dayOf, startOfDay } from '../calendar/zone.ts';
import { isPaused } from '../case/pauses.ts';
import type { Addressee, CaseEvent } from '../case/events.ts';
import { addresseeOf, rungsMissed, type PlannedRung } from '../deadlines/ladder.ts';
import { actsFor, personOf, type Presence } from '../people/holding.ts';
import { ladderOf, type ItemReading } from './item.ts';
import { tellings, type Telling } from './notice-keys.ts';

/** What became of a message, as the store knows it. */
export interface Delivered {
  key: string;
  /** Whose it was when it was told, by opaque id. */
  toPerson: string | null;
  status: 'pending' | 'delivered' | 'failed' | 'held' | 'withheld';
  /** When it came into the mailbox. */
  deliveredAt: Instant | null;
  readAt: Instant | null;
  mail: Mailed[];
}

/** How far a mail is; `unneeded`: when it was to be sent there was nothing left to say. */
type MailStatus = 'pending' | 'sending' | 'sent' | 'failed' | 'bounced' | 'unneeded';

/** A mail about it; `at`: when it was sent, or is to be. */
export interface Mailed {
  person: string;
  status: MailStatus;
  at: Instant;
}

/** By agency and opaque id: who works or worked there, and whether she is there. */
export type PeopleOfAgencies = ReadonlyMap<string, ReadonlyMap<string, Presence & { name: string | null }>>;

interface PersonTold {
  id: string;
  name: string | null;
}

/** A role at an agency and the person who has it; null: nobody in particular, or nobody who is there. */
export interface PartyTold extends Addressee {
  person: PersonTold | null;
}

/** Somebody was told something about an item. */
export interface Told {
  at: Instant;
  /** `chased`: a reminder by a person, whose it was stands in `to`. */
  kind: 'reminder' | 'escalation' | 'alarm' | 'message' | 'summary' | 'chased';
  /** Rung, or code of the alarm or message; null of what a person said. */
  code: string | null;
  to: PartyTold;
  /** `summarised`: it came too late to be told alone; `shown`: by hand, without a message of ours. */
  status: Delivered['status'] | 'summarised' | 'shown';
  deliveredAt: Instant | null;
  readAt: Instant | null;
  mail: { person: PersonTold; status: MailStatus; at: Instant }[];
}

/** A rung that comes, if nothing happens before. `late`: it tells that the day has passed. */
export interface Ahead {
  at: Instant;
  kind: 'reminder' | 'escalation';
  rung: string;
  to: PartyTold;
  late: boolean;
}

const tells = new Set(['reminded', 'alarm-raised', 'notified', 'summary-given']);
const isTelling = (event: CaseEvent): event is Telling => tells.has(event.type);

/** Whether an event is about an item. */
const isAbout = (event: CaseEvent, key: string): boolean =>
  ('item' in event && event.item === key) ||
  ('items' in event && Array.isArray(event.items) && event.items.includes(key));

/** The keys of the messages that told somebody about an item: of them the store knows what became. */
export const keysTold = ({ case: c, key }: ItemReading, events: readonly CaseEvent[]): string[] =>
  events
    .filter((event) => isTelling(event) && isAbout(event, key))
    .flatMap((event) => tellings(c.id, event as Telling).map((each) => each.key));

/**
 * Who was told what of an item and when, oldest first, and what became of it. Whether somebody read it, and
 * how mail reaches her, her own agency knows alone.
 * @param people of the agency of whoever reads.
 */
export function toldOf(
  { case: c, key }: ItemReading,
  events: readonly CaseEvent[],
  delivered: readonly Delivered[],
  people: PeopleOfAgencies,
): Told[] {
  const byKey = new Map(delivered.map((each) => [each.key, each]));
  const named = (agency: string, id: string) => ({ id, name: people.get(agency)?.get(id)?.name ?? null });
  return events
    .filter((event) => isAbout(event, key))
    .flatMap((event): Told[] => {
      const nothing = { deliveredAt: null, readAt: null, mail: [] };
      if (event.type === 'item-chased') {
        const { agency, role, person } = event.actor;
        const to = { agency, role, person: person === undefined ? null : named(agency, person) };
        return [{ at: event.at, kind: 'chased', code: null, to, status: 'shown', ...nothing }];
      }
      if (!isTelling(event)) return [];
      return tellings(c.id, event).map(({ to, key: of }) => {
        const known = byKey.get(of);
        const own = people.has(to.agency) ? known : undefined;
        const late = event.type === 'reminded' && !event.given;
        return {
          at: event.at,
          ...saidBy(event),
          to: { ...to, person: known?.toPerson ? named(to.agency, known.toPerson) : null },
          status: late ? 'summarised' : (known?.status ?? 'pending'),
          deliveredAt: known?.deliveredAt ?? null,
          readAt: own?.readAt ?? null,
          mail: (own?.mail ?? []).map(({ person, ...mail }) => ({
            ...mail,
            person: named(to.agency, person),
          })),
        };
      });
    });
}

function saidBy(event: Telling): Pick<Told, 'kind' | 'code'> {
  if (event.type === 'reminded') return { kind: event.kind, code: event.rung };
  if (event.type === 'summary-given') return { kind: 'summary', code: 'summary' };
  return { kind: event.type === 'notified' ? 'message' : 'alarm', code: event.code };
}

/** What comes next, earliest first, and who acts then for whom it is for. */
export function aheadOf(read: ItemReading, people: PeopleOfAgencies): Ahead[] {
  const all = ladderOf(read).map((each) => rungOf(read, each, people));
  return all.sort((one, other) => one.at - other.at);
}

/** What fell in a pause and was told to nobody: when it goes on, one summary tells what matters still. */
export function missedOf(read: ItemReading, people: PeopleOfAgencies): Ahead[] {
  const { case: c, definition, item, key, state } = read;
  if (!isPaused(c, item?.track, state)) return [];
  // A case that rests does not follow the clock.
  const today = { ...c, clock: Math.max(c.clock, startOfDay(read.today)) };
  return rungsMissed(definition, today, item, key, state).map((each) => rungOf(read, each, people));
}

/** To whom it climbs when the day passes, each once, in that order. */
export function climbsTo(ahead: readonly Ahead[]): PartyTold[] {
  const all = ahead.filter(({ late, kind }) => late && kind === 'escalation').map(({ to }) => to);
  const place = ({ agency, role }: Addressee) =>
    all.findIndex((each) => each.agency === agency && each.role === role);
  return all.filter((each, n) => place(each) === n);
}

function rungOf(
  { case: c, definition, item, state }: ItemReading,
  { at, rung, id, due }: PlannedRung,
  people: PeopleOfAgencies,
): Ahead {
  const to = addresseeOf(definition, c, item, state, rung.to);
  const person = acting(people.get(to.agency), personOf(c, to), dayOf(at));
  return { at, kind: rung.kind, rung: id, to: { ...to, person }, late: dayOf(at) > due };
}

/** Who acts on a day for somebody; null where nobody does, and so it is her team's. */
function acting(
  colleagues: ReadonlyMap<string, Presence & { name: string | null }> | undefined,
  holder: string | undefined,
  on: Day,
): PersonTold | null {
  if (holder === undefined) return null;
  // Somebody of whom only the case knows has not signed in yet.
  if (!colleagues?.has(holder)) return { id: holder, name: null };
  const by = actsFor(holder, colleagues, on);
  return by === undefined ? null : { id: by, name: colleagues.get(by)?.name ?? null };
}
