import type { Case, Former, ItemState, Related } from './case.ts';
import { copyCase, copyItem } from './copies.ts';
import type { CaseEvent } from './events.ts';
import { halfWay } from '../policy/writing.ts';
import { applyChange, knownBefore } from './plan-change.ts';

/** The case after an event of its own, as a new value. @throws if a plan changes an item that it neither adds nor finds: it is of another case. */
export function evolve(c: Case, event: CaseEvent): Case {
  const next = copyCase(c);
  applyEvent(next, event);
  next.sequence = event.sequence;
  next.clock = Math.max(c.clock, event.at);
  return next;
}

/** Changes a case that is a copy of our own; what hangs below it is shared, and replaced. */
function applyEvent(c: Case, event: CaseEvent): void {
  switch (event.type) {
    case 'opened':
    case 'command-refused':
    case 'command-failed':
    case 'summary-given':
      return;
    case 'date-set':
      c.dates = withValue(c.dates, event.date, event.on ?? undefined);
      c.datesAt = withValue(c.datesAt, event.date, event.at);
      if (event.by !== undefined) c.related = heardFrom(c.related, event.by, event.date, event.on);
      return;
    case 'fact-set':
      c.facts = withValue(c.facts, event.fact, event.value);
      c.factsAt = withValue(c.factsAt, event.fact, event.at);
      return;
    case 'planned':
      c.items = planned(c, event);
      return;
    case 'item-completed':
      settle(c, event, event.item, 'done', event.outcome);
      return event.findings
        ? amend(c, event.item, (state) => void (state.found = event.findings))
        : undefined;
    case 'decision-proposed': {
      const proposed = { role: event.actor.role, outcome: event.outcome, also: event.also };
      return amend(c, event.item, (state) => void (state.proposed = proposed));
    }
    case 'decision-made':
      settle(c, event, event.item, 'done', event.outcome);
      return amend(c, event.item, (state) => {
        state.proposed = undefined;
        if (event.also?.length) state.also = event.also;
      });
    case 'organisation-moved':
      c.parties = c.parties.filter((p) => p.agency !== event.from);
      c.organisation = event.organisation;
      // What the one organisation had set is not for the trajectories that the other one opens.
      c.organisationParameters = undefined;
      return;
    case 'meeting-held':
      return settle(c, event, event.item, 'done');
    case 'promise-settled':
      return settle(c, event, event.item, 'done', event.kept ? 'kept' : 'broken');
    case 'item-skipped':
      return settle(c, event, event.item, 'skipped');
    case 'item-reopened':
      return amend(c, event.item, reopen);
    case 'request-sent':
      return amend(c, event.item, (state) => {
        state.turned = undefined;
        state.outcome = undefined;
        state.requestedOn = event.on;
        state.since = event.at;
      });
    case 'request-answered':
      if (event.settles) return settle(c, event, event.item, 'done', event.answer);
      return amend(c, event.item, (state) => {
        state.outcome = event.answer;
        if (event.turnsTo) {
          state.turned = { to: event.turnsTo, on: event.on };
          state.since = event.at;
        } else state.requestedOn ??= event.on;
      });
    case 'item-added':
      c.items = withValue(c.items, event.item, copyItem(event.state));
      return;
    case 'item-acknowledged':
      return amend(c, event.item, (state) => void (state.acknowledgedOn = event.on));
    case 'item-extended':
      return amend(c, event.item, (state) => {
        state.extended = { until: event.until, reason: event.reason ?? '', of: extendedOf(state) };
        if (!state.adHoc) return;
        state.known = knownBefore(state);
        state.due = event.until;
        state.natural = undefined;
        state.flags = undefined;
        state.since = event.at;
      });
    case 'term-overridden':
      return overrideTerm(c, event);
    case 'definition-moved':
      c.definition = event.to;
      c.items = leftBehind(c, event.left);
      return;
    case 'party-joined':
      c.parties = [
        ...c.parties.filter((p) => event.origin === 'default' || p.role !== event.party.role),
        event.party,
      ];
      return;
    case 'paused': {
      const { track, at, reason = '', reviewOn, actor } = event;
      c.paused = [...c.paused, { track, since: at, reason, reviewOn, by: actor }];
      return;
    }
    case 'resumed':
      return resume(c, event);
    case 'reminded':
      return amend(
        c,
        event.item,
        (state) => void (state.given = [...(state.given ?? []), `${event.due}/${event.rung}`]),
      );
    case 'deadline-passed':
      return amend(c, event.item, (state) => void (state.missed = [...(state.missed ?? []), event.due]));
    case 'alarm-raised':
      c.alarms = [...c.alarms, event.key];
      return;
    case 'trajectory-opened':
      c.outgoing = event.number;
      c.related = [...c.related, event.related];
      return;
    case 'message-sent':
      c.outgoing = event.number;
      c.related = c.related.map((r) =>
        r.id === event.to ? { ...r, told: { ...r.told, ...event.told } } : r,
      );
      return;
    case 'message-undelivered':
      if (event.why !== 'exists')
        c.related = withRelated(c.related, event.to, { status: 'closed', closedAt: event.at });
      return;
    case 'need-changed':
      c.related = withRelated(c.related, event.id, { unneeded: event.why ?? undefined });
      return;
    case 'related-changed': {
      const { id, phase, status, at } = event;
      c.related = withRelated(c.related, id, { phase, status, ...(status === 'closed' && { closedAt: at }) });
      return;
    }
    case 'phase-changed':
      c.phase = event.to;
      return;
    case 'ready-to-close':
      c.readyToClose = event.ready;
      return;
    case 'closed':
      c.status = 'closed';
  }
}

function planned(c: Case, event: CaseEvent & { type: 'planned' }): Case['items'] {
  const items = { ...c.items };
  let grown = false;
  for (const change of event.changes) {
    grown ||= items[change.item] === undefined;
    items[change.item] = applyChange(items[change.item], change, event.at);
  }
  // A record that grew key by key is slow to read and copy; a copy of it is not.
  return grown ? { ...items } : items;
}

/** Puts in place a changed copy of an item, if there is such an item. */
function amend(c: Case, item: string, by: (state: ItemState) => void): void {
  const state = c.items[item];
  if (!state) return;
  const next = copyItem(state);
  by(next);
  c.items = withValue(c.items, item, next);
}

/** One occurrence gets its own amount; a lasting one every occurrence still to be done, and the item from now on. */
function overrideTerm(c: Case, event: CaseEvent & { type: 'term-overridden' }): void {
  const { item, amount, unit, from, reason = '', lasting } = event;
  const override = { amount, unit, reason, from };
  if (!lasting) return amend(c, item, (state) => void (state.override = override));
  c.parameters = withValue(c.parameters, item, { amount, unit, reason });
  for (const [key, { of, status }] of Object.entries(c.items))
    if (of === item && status !== 'done' && status !== 'skipped')
      amend(c, key, (state) => void (state.override = override));
}

/**
 * Settled no more: it waits for the plan to give it its day, reckoned anew; an extension still holds. If that is the day
 * it had, the rungs before this instant are not given again: the one half-way, which moves with it, neither.
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
  state.requestedOn = undefined;
  state.opened = true;
  state.status = state.adHoc ? 'open' : 'waiting';
}

/** What is settled needs its ladder no more: a case stays small. Reopened, its term comes into force anew. */
function settle(
  c: Case,
  event: CaseEvent & { on: string },
  item: string,
  status: 'done' | 'skipped',
  outcome?: string,
): void {
  amend(c, item, (state) => {
    state.status = status;
    state.actedOn = event.on;
    state.settledAt = event.at;
    state.outcome = outcome;
    state.turned = undefined;
    state.given = undefined;
    state.missed = undefined;
    state.since = undefined;
    state.known = undefined;
    state.opened = undefined;
  });
}

/** The due date that the term gave when an item was (first) extended. */
const extendedOf = (state: ItemState): string | undefined => state.extended?.of ?? state.natural ?? state.due;

/** What fell due while paused is not sent afterwards. */
function resume(c: Case, { track, items, at }: CaseEvent & { type: 'resumed' }): void {
  c.paused = c.paused.filter((p) => p.track !== track);
  for (const key of items)
    if (c.items[key]?.due)
      amend(c, key, (state) => {
        state.known = knownBefore(state);
        state.since = at;
      });
}

/** Marks the occurrences whose item the present version of the definition lacks; those it has again are plain again. */
function leftBehind(c: Case, left: Record<string, Former>): Case['items'] {
  const items = { ...c.items };
  for (const key in items) {
    const state = copyItem(items[key]!);
    state.former = left[key];
    items[key] = state;
  }
  return items;
}

/** Whoever opened us knows the day that it told: told back, two that set it at once would answer each other without end. */
const heardFrom = (related: Related[], id: string, date: string, on: string | null): Related[] =>
  related.map((r) =>
    r.id === id && r.relation === 'opened-by' && Object.hasOwn(r.told, date)
      ? { ...r, told: { ...r.told, [date]: on } }
      : r,
  );

function withRelated(related: Related[], id: string, update: Partial<Related>): Related[] {
  return related.map((r) => (r.id === id ? { ...r, ...update } : r));
}

function withValue<T>(
  record: Record<string, T>,
  key: string,
  value: NoInfer<T> | undefined,
): Record<string, T> {
  if (value !== undefined) return { ...record, [key]: value };
  const { [key]: _removed, ...rest } = record;
  return rest;
}
