import type { Text } from '../calendar/types.ts';
import { definitionOf } from '../catalogue.ts';
import type { Case, ItemState } from '../case/case.ts';
import { soonFrom } from '../deadlines/deadline-status.ts';
import { calendarFor, opensOn, ruleFor } from '../deadlines/due.ts';
import type { Addressee, CaseEvent } from '../case/events.ts';
import type { Definition } from '../policy/definition.ts';
import { itemOf, kindOf, titleOf } from '../case/items.ts';
import { agenciesOf, contactOf, isClient, ownerOf } from '../people/people.ts';
import type { DeadlineRow, EventRow, NoticeRow, Publication } from './rows.ts';
import { dayOf } from '../calendar/zone.ts';
import { noticeTexts } from '../words/texts.ts';

/** What the store shows of a case after these events: rows of the case, its deadlines, the events and the notices. */
export function publicationOf(c: Case, events: CaseEvent[]): Publication {
  const definition = definitionOf(c.definition);
  if (!definition) throw new Error(`case ${c.id} follows ${c.definition}, which this version does not know: start a newer worker`);
  return {
    trajectory: {
      id: c.id,
      type: definition.id,
      definition: c.definition,
      status: c.status,
      phase: c.phase,
      organisation: c.organisation,
      client: c.client,
      sequence: c.sequence,
      agencies: agenciesOf(definition, c),
      openHash: c.openHash,
      openedAt: c.openedAt,
      case: c,
    },
    deadlines: Object.entries(c.items).map(([key, state]) => deadlineRow(definition, c, key, state)),
    events: events.map(eventRow),
    notices: events.flatMap((event) => noticesOf(definition, c, event)),
  };
}

/** One item as it stands: also what the trajectory page shows of it. */
export function deadlineRow(definition: Definition, c: Case, key: string, state: ItemState): DeadlineRow {
  const item = itemOf(definition, state);
  const kind = kindOf(definition, state);
  const owner = ownerOf(definition, c, item, state);
  // What the client is to do stands on the work list of who is told in his place, and waits on the client.
  const holder = isClient(owner) ? (contactOf(definition, c) ?? owner) : owner;
  const rule = item && ruleFor(definition, c, item, state, dayOf(c.clock));
  return {
    item: key,
    title: titleOf(definition, state),
    kind,
    status: state.status,
    opens: item && state.status === 'open' ? (opensOn(definition, c, item, state) ?? null) : null,
    due: state.due ?? null,
    soonFrom: state.due === undefined ? null : soonFrom(state.due, calendarFor(c)),
    owner: { agency: holder.agency ?? null, role: holder.role },
    waitingOn: (kind === 'request' || state.proposed || isClient(owner)) && state.status === 'open' ? (owner.agency ?? owner.role) : null,
    label: rule?.earliest[0]?.label ?? null,
    flags: flagsOf(c, state, item?.track),
    actedOn: state.actedOn ?? null,
  };
}

function flagsOf(c: Case, state: ItemState, track: string | undefined): string[] {
  return [
    ...(state.flags ?? []),
    ...(state.extended && state.due === state.extended.until ? ['extended'] : []),
    ...(state.override ? ['overridden'] : []),
    ...(state.turned ? ['not-received'] : []),
    ...(c.paused.some((pause) => pause.track === 'all' || pause.track === track) && state.status === 'open' ? ['paused'] : []),
  ];
}

function eventRow(event: CaseEvent): EventRow {
  const { sequence, at, recordedAt, type, actor, reason, commandId } = event;
  const item = 'item' in event && event.item !== undefined ? event.item : null;
  return { sequence, at, recordedAt, type, item, actor, reason: reason ?? null, commandId: commandId ?? null, data: { ...event } };
}

/** The messages an event gives rise to. No name and no forensic title: the item's title, a day, and a link made later. */
function noticesOf(definition: Definition, c: Case, event: CaseEvent): NoticeRow[] {
  const notice = (
    to: Addressee,
    kind: NoticeRow['kind'],
    code: string,
    key: string,
    item: string | null,
    due: string | null,
  ): NoticeRow => {
    const state = item === null ? undefined : c.items[item];
    const title = kind === 'reminder' || kind === 'escalation' ? noticeTitle(definition, state) : noticeTexts.of(code);
    return { key: `${c.id}/${key}`, kind, toAgency: to.agency, toRole: to.role, item, title, due, code, at: event.at };
  };
  switch (event.type) {
    case 'reminded':
      return event.given
        ? [notice(event.to, event.kind, event.rung, `${event.item}/${event.due}/${event.rung}`, event.item, event.due)]
        : [];
    case 'alarm-raised':
      return [
        notice(
          event.to,
          'alarm',
          event.code,
          `alarm/${event.key}`,
          event.item ?? null,
          event.item === undefined ? null : (c.items[event.item]?.due ?? null),
        ),
      ];
    case 'summary-given':
      return event.to.map((to) => notice(to, 'summary', 'summary', `summary/${event.sequence}/${to.agency}/${to.role}`, null, null));
    default:
      return [];
  }
}

/**
 * What a message calls an item. What a professional typed can hold a name, and the title of an item can tell the legal
 * frame (`discreet`): a message carries neither.
 */
function noticeTitle(definition: Definition, state: ItemState | undefined): Text {
  if (!state || state.adHoc || state.chosen?.title !== undefined) return noticeTexts.item;
  return definition.discreet || itemOf(definition, state)?.discreet ? noticeTexts.item : titleOf(definition, state);
}
