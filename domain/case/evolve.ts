import type { Instant } from '../calendar/types.ts';
import type { Case, Former } from './case.ts';
import { noteChange } from './changed.ts';
import { type Changes, withValue } from './changes.ts';
import { copyCase, copyItem } from './copies.ts';
import type { CaseEvent } from './events.ts';
import { amend } from './amend.ts';
import { dialogueChanges, goesAlong, takesPartAgain } from './dialogue-changes.ts';
import { itemChanges } from './item-changes.ts';
import { knownBefore } from './plan-change.ts';
import { heardFrom, relatedChanges } from './related-changes.ts';
import { leave, takeSettings } from './settings.ts';

/**
 * The case after an event of its own, as a new value.
 * @throws if a plan changes an item that it neither adds nor finds: it is of another case.
 */
export function evolve(c: Case, event: CaseEvent): Case {
  const next = copyCase(c);
  const change = changes[event.type] as (c: Case, event: CaseEvent) => void;
  change(next, event);
  noteChange(next, event);
  next.sequence = event.sequence;
  next.clock = Math.max(c.clock, event.at);
  return next;
}

/** Only recorded: the case itself stays as it is. */
const nothing = (): void => undefined;

/** What each event changes. */
const changes: Changes<CaseEvent['type']> = {
  ...itemChanges,
  ...dialogueChanges,
  ...relatedChanges,
  opened: nothing,
  'command-refused': nothing,
  'command-failed': nothing,
  'told-again': nothing,
  'summary-given': nothing,
  'date-set': (c, { date, on, at, by }) => {
    c.dates = withValue(c.dates, date, on ?? undefined);
    c.datesAt = withValue(c.datesAt, date, at);
    if (by !== undefined) c.related = heardFrom(c.related, by, date, on);
  },
  'fact-set': (c, { fact, value, at }) => {
    c.facts = withValue(c.facts, fact, value);
    c.factsAt = withValue(c.factsAt, fact, at);
    takesPartAgain(c, value);
  },
  'organisation-moved': leave,
  'settings-taken': takeSettings,
  'definition-moved': (c, event) => {
    c.definition = event.to;
    c.items = leftBehind(c, event.left);
  },
  'party-joined': (c, { party, origin }) => {
    takesPartAgain(c, party);
    goesAlong(c, party);
    c.parties = [...c.parties.filter((p) => origin === 'default' || p.role !== party.role), party];
  },
  paused: (c, { track, at, reason = '', reviewOn, actor }) => {
    c.paused = [...c.paused, { track, since: at, reason, reviewOn, by: actor }];
  },
  resumed: resume,
  'alarm-raised': (c, event) => {
    c.alarms = [...c.alarms, ...(event.keys ?? [event.key])];
  },
  'phase-changed': (c, event) => {
    c.phase = event.to;
  },
  'ready-to-close': (c, event) => {
    c.readyToClose = event.ready;
  },
  'client-deceased': (c, { on, record, at }) => {
    c.deceased = { on, record, since: at };
  },
  'client-alive': (c, { items, at }) => {
    c.deceased = undefined;
    goOn(c, items, at);
  },
  continued: (c, { items, at }) => {
    c.status = 'open';
    goOn(c, items, at);
  },
  closed: (c) => {
    c.status = 'closed';
  },
};

function resume(c: Case, { track, items, at }: CaseEvent & { type: 'resumed' }): void {
  c.paused = c.paused.filter((p) => p.track !== track);
  goOn(c, items, at);
}

/** What fell due while these stood still is not sent afterwards. */
function goOn(c: Case, items: string[], at: Instant): void {
  for (const key of items)
    if (c.items[key]?.due)
      amend(c, key, (state) => {
        state.known = knownBefore(state);
        state.since = at;
      });
}

/**
 * Marks the occurrences whose item the present version of
 * the definition lacks; those it has again are plain again.
 */
function leftBehind(c: Case, left: Record<string, Former>): Case['items'] {
  const items = { ...c.items };
  for (const key in items) {
    const state = copyItem(items[key]!);
    state.former = left[key];
    items[key] = state;
  }
  return items;
}
