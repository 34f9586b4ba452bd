import { dayOf } from '../calendar/zone.ts';
import { amend, settle } from './amend.ts';
import type { Case, ItemState } from './case.ts';
import { type Changes, withValue } from './changes.ts';
import { copyItem } from './copies.ts';
import type { CaseEvent } from './events.ts';
import { halfWay, movedRung } from '../policy/writing.ts';
import { applyChange, knownBefore } from './plan-change.ts';

/**
 * What changes in the items of a case.
 * @throws if a plan changes an item that it neither adds nor finds: it is of another case.
 */
export const itemChanges: Changes<
  | 'planned'
  | 'item-added'
  | 'item-completed'
  | 'form-filled'
  | 'decision-proposed'
  | 'decision-made'
  | 'meeting-held'
  | 'promise-settled'
  | 'item-skipped'
  | 'item-reopened'
  | 'request-sent'
  | 'item-acknowledged'
  | 'item-extended'
  | 'term-overridden'
  | 'reminded'
  | 'notified'
  | 'deadline-passed'
> = {
  planned: (c, { changes, at }) => {
    const items = { ...c.items };
    let grown = false;
    for (const change of changes) {
      grown ||= items[change.item] === undefined;
      items[change.item] = applyChange(items[change.item], change, at);
    }
    // A record that grew key by key is slow to read and copy; a copy of it is not.
    c.items = grown ? { ...items } : items;
  },
  'item-added': (c, event) => {
    c.items = withValue(c.items, event.item, copyItem(event.state));
  },
  'item-completed': (c, event) => {
    settle(c, event, 'done', event.outcome);
    if (event.findings) amend(c, event.item, (state) => void (state.found = event.findings));
    if (event.toClient) amend(c, event.item, (state) => toldBy(state, event));
  },
  'form-filled': (c, { item, actor, answers, weighed, on }) =>
    amend(c, item, (state) => {
      state.filled = { ...state.filled, [actor.role]: { answers, weighed, on } };
    }),
  'decision-proposed': (c, { item, actor, outcome, also }) =>
    amend(c, item, (state) => void (state.proposed = { role: actor.role, outcome, also })),
  'decision-made': (c, event) => {
    settle(c, event, 'done', event.outcome);
    amend(c, event.item, (state) => {
      state.proposed = undefined;
      if (event.also?.length) state.also = event.also;
    });
  },
  'meeting-held': (c, event) => settle(c, event, 'done'),
  'promise-settled': (c, event) => settle(c, event, 'done', event.kept ? 'kept' : 'broken'),
  'item-skipped': (c, event) => settle(c, event, 'skipped'),
  'item-reopened': (c, { item, on }) =>
    amend(c, item, (state) => {
      reopen(state);
      if (state.dialogue) state.dialogue = { ...state.dialogue, since: on };
    }),
  'request-sent': (c, event) =>
    amend(c, event.item, (state) => {
      state.turned = undefined;
      state.outcome = undefined;
      if (state.dialogue) state.dialogue = { ...state.dialogue, since: event.on };
      state.requestedOn = event.on;
      state.since = event.at;
    }),
  'item-acknowledged': (c, event) => amend(c, event.item, (state) => void (state.acknowledgedOn = event.on)),
  'item-extended': (c, event) =>
    amend(c, event.item, (state) => {
      const { until, reason = '', actor } = event;
      state.extended = { until, reason, of: extendedOf(state), by: actor.agency };
      if (!state.adHoc) return;
      state.known = knownBefore(state);
      state.due = event.until;
      state.natural = undefined;
      state.flags = undefined;
      state.since = event.at;
    }),
  'term-overridden': overrideTerm,
  reminded: (c, { item, due, rung }) =>
    amend(c, item, (state) => void (state.given = [...(state.given ?? []), `${due}/${rung}`])),
  // That a day moved was heard as the reminders before it were.
  notified: (c, { moved = {}, at }) => {
    for (const [item, due] of Object.entries(moved))
      amend(c, item, (state) => {
        state.given = [...(state.given ?? []), `${due}/${movedRung}@${dayOf(at)}`];
      });
  },
  'deadline-passed': (c, { item, due }) =>
    amend(c, item, (state) => void (state.missed = [...(state.missed ?? []), due])),
};

/**
 * Settled no more: it waits for the plan to give it its day, reckoned anew; an
 * extension still holds. If that is the day it had, the rungs before this
 * instant are not given again: the one half-way, which moves with it, neither.
 */
function reopen(state: ItemState): void {
  state.given = state.due === undefined ? undefined : [`${state.due}/${halfWay}`];
  state.actedOn = undefined;
  state.settledAt = undefined;
  state.also = undefined;
  state.proposed = undefined;
  state.outcome = undefined;
  state.found = undefined;
  state.due = undefined;
  state.natural = undefined;
  state.turned = undefined;
  state.reported = undefined;
  state.planned = undefined;
  state.requestedOn = undefined;
  state.opened = true;
  state.status = state.adHoc ? 'open' : 'waiting';
}

/** The due date that the term gave when an item was (first) extended. */
const extendedOf = (state: ItemState): string | undefined => state.extended?.of ?? state.natural ?? state.due;

/**
 * One occurrence gets its own amount; a lasting one every
 * occurrence still to be done, and the item from now on.
 */
function overrideTerm(c: Case, event: CaseEvent & { type: 'term-overridden' }): void {
  const { item, amount, unit, from, reason = '', lasting } = event;
  const by = event.actor.agency;
  const override = { amount, unit, reason, from, by };
  if (!lasting) return amend(c, item, (state) => void (state.override = override));
  c.parameters = withValue(c.parameters, item, { amount, unit, reason, by });
  for (const [key, { of, status }] of Object.entries(c.items))
    if (of === item && status !== 'done' && status !== 'skipped')
      amend(c, key, (state) => void (state.override = override));
}

function toldBy(state: ItemState, { actor, note }: Extract<CaseEvent, { type: 'item-completed' }>): void {
  const { agency, role } = actor;
  state.toClient = { agency, role, ...(note !== undefined && { text: note }) };
}
