import type { Text } from '../calendar/types.ts';
import { definitionOf } from '../catalogue.ts';
import type { Case } from '../case/case.ts';
import { statusOf } from '../case/pauses.ts';
import type { CaseEvent } from '../case/events.ts';
import { isAskedOf } from '../people/asked.ts';
import { holderOfItem } from '../people/holding.ts';
import { ownerAsAsked } from '../people/owner.ts';
import { agenciesOf, isSameParty } from '../people/parties.ts';
import { titleFor, titleReaders } from '../people/titles.ts';
import { waitingSinceOf } from './dialogue.ts';
import { meetingRow } from './meetings.ts';
import { tellings, type Telling } from './notice-keys.ts';
import { isOffered } from './offered.ts';
import type { DeadlineRow, EventRow, NoticeRow, Publication } from './rows.ts';
import { readItems, type ItemReading } from './item.ts';
import { noticeTexts } from '../words/texts.ts';

/**
 * What the store shows of a case after these events: rows
 * of the case, its deadlines, the events and the notices.
 */
export function publicationOf(c: Case, events: CaseEvent[]): Publication {
  const definition = definitionOf(c.definition);
  if (!definition)
    throw new Error(
      `case ${c.id} follows ${c.definition}, which this version does not know: start a newer worker`,
    );
  const agencies = agenciesOf(definition, c);
  const items = new Map(readItems(c, c.clock).map((each) => [each.key, each]));
  const hashes = new Map(c.seen.map(([id, hash]) => [id, hash]));
  return {
    trajectory: {
      id: c.id,
      type: definition.id,
      definition: c.definition,
      status: statusOf(c),
      phase: c.phase,
      organisation: c.organisation,
      client: c.client,
      sequence: c.sequence,
      agencies,
      openHash: c.openHash,
      openedAt: c.openedAt,
      case: c,
    },
    deadlines: [...items.values()].map((each) => deadlineRow(each, agencies)),
    events: events.map((event) => eventRow(event, hashes)),
    notices: casesAt(c, events).flatMap(([then, event]) =>
      isToldOf(c)(event) ? noticesOf(then, items, event) : [],
    ),
    meetings: [...items.values()].flatMap(meetingRow),
  };
}

/**
 * Each event with the case as it was when it happened, of which no more differs than who had been given a
 * role: events are shown together when the store was away, or is made anew.
 */
function casesAt(c: Case, events: CaseEvent[]): [Case, CaseEvent][] {
  let then = c;
  return events.map((event) => {
    if (event.type === 'party-joined')
      then = {
        ...then,
        parties: then.parties.map((each) => (isSameParty(each, event.party) ? event.party : each)),
      };
    return [then, event];
  });
}

/** What an old system was to tell is not told again. */
const isToldOf =
  ({ importedAt }: Case) =>
  ({ at }: CaseEvent): boolean =>
    importedAt === undefined || at >= importedAt;

/** What lists show of an item. */
function deadlineRow(read: ItemReading, agencies: string[]): DeadlineRow {
  const { key, kind, status, opens, due, soonFrom, holder, label, flags, actedOn, waitingOn } = read;
  const { definition, case: c, state } = read;
  const readers = titleReaders(definition, c, state) ?? null;
  return {
    item: key,
    title: titleFor(definition, c, state, null),
    typedTitle: readers && read.title,
    titleReaders: readers,
    kind,
    status,
    opens,
    due,
    soonFrom,
    owner: { agency: holder.agency ?? null, role: holder.role },
    ownerPerson: holderOfItem(c, state, { agency: holder.agency, role: holder.role }) ?? null,
    waitingOn,
    waitingSince: waitingSinceOf(read),
    chased: read.state.dialogue?.chased ?? null,
    offered: isOffered(read),
    askedAgency: askedFrom(read, agencies),
    label,
    flags,
    actedOn,
    discreet: isDiscreet(read),
  };
}

/** The agency outside the case that a question was put to. */
function askedFrom({ case: c, definition, item, state }: ItemReading, agencies: string[]): string | null {
  const { agency } = ownerAsAsked(definition, c, item, state);
  if (agency === undefined || agencies.includes(agency)) return null;
  return isAskedOf(definition, c, agency, state) ? agency : null;
}

function eventRow(event: CaseEvent, hashes: ReadonlyMap<string, string>): EventRow {
  const { sequence, at, recordedAt, type, actor, reason, commandId } = event;
  const item = 'item' in event && event.item !== undefined ? event.item : null;
  return {
    sequence,
    at,
    recordedAt,
    type,
    item,
    actor,
    reason: reason ?? null,
    commandId: commandId ?? null,
    commandHash: commandId === undefined ? null : (hashes.get(commandId) ?? null),
    data: { ...event },
  };
}

/** Says a message of an event to somebody. */
type Say = (
  event: Telling,
  about: Omit<NoticeRow, 'key' | 'toAgency' | 'toRole' | 'toPerson' | 'at'>,
) => NoticeRow[];

/**
 * The messages an event gives rise to. No name and no forensic
 * title: the item's title, a day, and a link made later.
 */
function noticesOf(c: Case, items: ReadonlyMap<string, ItemReading>, event: CaseEvent): NoticeRow[] {
  const say: Say = (telling, about) =>
    tellings(c.id, telling).map(({ to, key }) => ({
      ...about,
      key,
      toAgency: to.agency,
      toRole: to.role,
      toPerson: holderOfItem(c, about.item === null ? undefined : items.get(about.item)?.state, to) ?? null,
      at: event.at,
    }));
  const dueOf = (item: string | null) => (item === null ? null : (items.get(item)?.due ?? null));
  switch (event.type) {
    case 'reminded': {
      if (!event.given) return [];
      const { kind, item, due, rung: code } = event;
      return say(event, { kind, item, title: noticeTitle(items.get(item)), due, code });
    }
    case 'alarm-raised': {
      const { code, item = null } = event;
      const titles = event.items?.map((key) => noticeTitle(items.get(key)));
      const title = noticeTexts.of(code, titles);
      return say(event, { kind: 'alarm', item, title, due: dueOf(item), code });
    }
    case 'notified': {
      const { code, item, items: all = [item], moved } = event;
      const titles = moved && all.map((key) => noticeTexts.dueOn(noticeTitle(items.get(key)), moved[key]!));
      const title = noticeTexts.of(code, titles);
      return say(event, { kind: 'message', item, title, due: dueOf(item), code });
    }
    case 'summary-given': {
      const title = noticeTexts.of('summary');
      return say(event, { kind: 'summary', item: null, title, due: null, code: 'summary' });
    }
    default:
      return [];
  }
}

/** What a message calls an item. */
const noticeTitle = (read: ItemReading | undefined): Text =>
  !read || isDiscreet(read) ? noticeTexts.item : read.title;

/**
 * Whether messages and calendars keep silent about what an item is called: what a professional typed can hold
 * a name, and the title of an item can tell the legal frame (`discreet`).
 */
const isDiscreet = ({ state, definition, item }: ItemReading): boolean =>
  state.adHoc !== undefined ||
  state.chosen?.title !== undefined ||
  (definition.discreet ?? false) ||
  (item?.discreet ?? false);
