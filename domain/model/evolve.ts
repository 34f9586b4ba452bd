import type { Case, Former, ItemState, Related } from './case.ts';
import type { CaseEvent, PlanChange } from './events.ts';

/** The case after an event. Total: an event that was recorded always applies. Gives a new value. */
export function evolve(c: Case, event: CaseEvent): Case {
  const next = changed(c, event);
  return { ...next, sequence: event.sequence, clock: Math.max(c.clock, event.at) };
}

function changed(c: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'opened':
    case 'command-refused':
    case 'command-failed':
    case 'summary-given':
      return c;
    case 'date-set':
      return {
        ...c,
        dates: withValue(c.dates, event.date, event.on ?? undefined),
        datesAt: withValue(c.datesAt, event.date, event.on === null ? undefined : event.at),
      };
    case 'fact-set':
      return { ...c, facts: { ...c.facts, [event.fact]: event.value }, factsAt: { ...c.factsAt, [event.fact]: event.at } };
    case 'planned':
      return { ...c, items: planned(c, event) };
    case 'item-completed':
      return updated(settled(c, event, event.item, 'done', event.outcome), event.item, (state) =>
        event.findings ? { ...state, found: event.findings } : state,
      );
    case 'decision-proposed':
      return updated(c, event.item, (state) => ({
        ...state,
        proposed: { role: event.actor.role, outcome: event.outcome, also: event.also },
      }));
    case 'decision-made':
      return updated(settled(c, event, event.item, 'done', event.outcome), event.item, ({ proposed: _proposed, ...state }) =>
        event.also?.length ? { ...state, also: event.also } : state,
      );
    case 'organisation-moved':
      return movedTo(event.organisation, { ...c, parties: c.parties.filter((p) => p.agency !== event.from) });
    case 'meeting-held':
      return settled(c, event, event.item, 'done');
    case 'promise-settled':
      return settled(c, event, event.item, 'done', event.kept ? 'kept' : 'broken');
    case 'item-skipped':
      return settled(c, event, event.item, 'skipped');
    case 'item-reopened':
      return updated(
        c,
        event.item,
        ({
          actedOn: _a,
          settledAt: _r,
          also: _l,
          proposed: _p,
          outcome: _o,
          due: _d,
          natural: _n,
          extended: _e,
          turned: _t,
          requestedOn: _q,
          ...rest
        }) =>
          rest.adHoc
            ? { ...rest, status: 'open', opened: true, due: rest.adHoc.due, since: event.at }
            : { ...rest, status: 'waiting', opened: true },
      );
    case 'request-sent':
      return updated(c, event.item, ({ turned: _t, outcome: _o, ...state }) => ({ ...state, requestedOn: event.on, since: event.at }));
    case 'request-answered':
      if (event.settles) return settled(c, event, event.item, 'done', event.answer);
      return updated(c, event.item, (state) => ({
        ...state,
        outcome: event.answer,
        ...(event.turnsTo
          ? { turned: { to: event.turnsTo, on: event.on }, since: event.at }
          : { requestedOn: state.requestedOn ?? event.on }),
      }));
    case 'item-added':
      return { ...c, items: { ...c.items, [event.item]: event.state } };
    case 'item-acknowledged':
      return updated(c, event.item, (state) => ({ ...state, acknowledgedOn: event.on }));
    case 'item-extended':
      return updated(c, event.item, (state) => ({
        ...state,
        extended: { until: event.until, reason: event.reason ?? '', of: extendedOf(state) },
        ...(state.adHoc ? { due: event.until, since: event.at, known: knownBefore(state) } : {}),
      }));
    case 'term-overridden':
      return overridden(c, event);
    case 'definition-moved':
      return { ...c, definition: event.to, items: leftBehind(c, event.left) };
    case 'party-joined':
      return { ...c, parties: [...c.parties.filter((p) => event.origin === 'default' || p.role !== event.party.role), event.party] };
    case 'paused':
      return {
        ...c,
        paused: [
          ...c.paused,
          { track: event.track, since: event.at, reason: event.reason ?? '', reviewOn: event.reviewOn, by: event.actor },
        ],
      };
    case 'resumed':
      return resumed(c, event);
    case 'reminded':
      return updated(c, event.item, (state) => ({ ...state, given: [...(state.given ?? []), `${event.due}/${event.rung}`] }));
    case 'deadline-passed':
      return updated(c, event.item, (state) => ({ ...state, missed: [...(state.missed ?? []), event.due] }));
    case 'alarm-raised':
      return { ...c, alarms: [...c.alarms, event.key] };
    case 'trajectory-opened':
      return { ...c, outgoing: event.number, related: [...c.related, event.related] };
    case 'message-sent':
      return {
        ...c,
        outgoing: event.number,
        related: c.related.map((r) => (r.id === event.to ? { ...r, told: { ...r.told, ...event.told } } : r)),
      };
    case 'message-undelivered':
      return event.why === 'exists' ? c : { ...c, related: withRelated(c.related, event.to, { status: 'closed', closedAt: event.at }) };
    case 'need-changed':
      return { ...c, related: withRelated(c.related, event.id, { unneeded: event.why ?? undefined }) };
    case 'related-changed':
      return {
        ...c,
        related: withRelated(c.related, event.id, {
          phase: event.phase,
          status: event.status,
          ...(event.status === 'closed' && { closedAt: event.at }),
        }),
      };
    case 'phase-changed':
      return { ...c, phase: event.to };
    case 'ready-to-close':
      return { ...c, readyToClose: event.ready };
    case 'closed':
      return { ...c, status: 'closed' };
  }
}

/** What the one organisation had set is not for the trajectories that the other one opens. */
const movedTo = (organisation: string, { organisationParameters: _theirs, ...c }: Case): Case => ({ ...c, organisation });

/** The state of an occurrence after a change of its plan; shared with the planner, so that both agree. */
export function applyChange(state: ItemState | undefined, change: PlanChange, at?: number): ItemState {
  const next: ItemState = { ...((change.added ?? state) as ItemState) };
  if (change.status) {
    next.status = change.status.to;
    if (change.status.to === 'open') next.opened = true;
  }
  if (change.outcome !== undefined) assign(next, 'outcome', change.outcome ?? undefined);
  if (change.flags) assign(next, 'flags', change.flags.length > 0 ? change.flags : undefined);
  if (change.due) {
    assign(next, 'known', knownBefore(next));
    assign(next, 'due', change.due.to ?? undefined);
    assign(next, 'natural', change.due.natural);
    if (change.due.to !== null && change.due.knownAt !== undefined) {
      if (change.due.knownAt !== at) next.known = { ...next.known, [change.due.to]: change.due.knownAt };
      next.since = at ?? change.due.knownAt;
    }
  }
  return next;
}

function assign<K extends keyof ItemState>(state: ItemState, key: K, value: ItemState[K] | undefined): void {
  if (value === undefined) delete state[key];
  else state[key] = value;
}

function planned(c: Case, event: CaseEvent & { type: 'planned' }): Case['items'] {
  const items = { ...c.items };
  for (const change of event.changes) items[change.item] = applyChange(items[change.item], change, event.at);
  return items;
}

function updated(c: Case, item: string, update: (state: ItemState) => ItemState): Case {
  const state = c.items[item];
  return state ? { ...c, items: { ...c.items, [item]: update(state) } } : c;
}

/** One occurrence gets its own amount; a lasting one every occurrence still to be done, and the item from now on. */
function overridden(c: Case, event: CaseEvent & { type: 'term-overridden' }): Case {
  const { item, amount, unit, from, reason = '', lasting } = event;
  const override = { amount, unit, reason, from };
  if (!lasting) return updated(c, item, (state) => ({ ...state, override }));
  const toDo = ({ of, status }: ItemState) => of === item && status !== 'done' && status !== 'skipped';
  const items = Object.entries(c.items).map(([key, state]) => [key, toDo(state) ? { ...state, override } : state] as const);
  return { ...c, items: Object.fromEntries(items), parameters: { ...c.parameters, [item]: { amount, unit, reason } } };
}

/** What is settled needs its ladder no more: a case stays small. Reopened, its term comes into force anew. */
function settled(c: Case, event: CaseEvent & { on: string }, item: string, status: 'done' | 'skipped', outcome?: string): Case {
  return updated(
    c,
    item,
    ({ outcome: _before, turned: _turned, given: _given, missed: _missed, since: _since, known: _known, opened: _opened, ...state }) => ({
      ...state,
      status,
      actedOn: event.on,
      settledAt: event.at,
      ...(outcome === undefined ? {} : { outcome }),
    }),
  );
}

/** When due dates became known, with the present one, whose own instant is `since` while nothing moved it. */
function knownBefore({ due, since, known }: ItemState): Record<string, number> | undefined {
  return due === undefined || since === undefined || known?.[due] !== undefined ? known : { ...known, [due]: since };
}

/** The due date that the term gave when an item was (first) extended. */
const extendedOf = (state: ItemState): string | undefined => state.extended?.of ?? state.natural ?? state.due;

/** What fell due while paused is not sent afterwards. */
function resumed(c: Case, { track, items, at }: CaseEvent & { type: 'resumed' }): Case {
  const next = { ...c.items };
  for (const key of items) {
    const state = next[key];
    if (state?.due) next[key] = { ...state, known: knownBefore(state), since: at };
  }
  return { ...c, paused: c.paused.filter((p) => p.track !== track), items: next };
}

/** Marks the occurrences whose item the present version of the definition lacks; those it has again are plain again. */
function leftBehind(c: Case, left: Record<string, Former>): Case['items'] {
  return Object.fromEntries(
    Object.entries(c.items).map(([key, { former: _before, ...state }]) => [key, left[key] ? { ...state, former: left[key] } : state]),
  );
}

function withRelated(related: Related[], id: string, update: Partial<Related>): Related[] {
  return related.map((r) => (r.id === id ? { ...r, ...update } : r));
}

function withValue<T>(record: Record<string, T>, key: string, value: T | undefined): Record<string, T> {
  const { [key]: _removed, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}
