import { mayReadField } from '../people/access.ts';
import { definitionOf } from '../catalogue.ts';
import type { Day, Instant, Lang, Text } from '../calendar/types.ts';
import { dayOf, dueAt, iso } from '../calendar/zone.ts';
import type { Actor, Case, ItemState } from '../case/case.ts';
import { dateOf, holds, unneeded } from '../case/conditions.ts';
import { deadlineStatus } from '../deadlines/deadline-status.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { ruleFor } from '../deadlines/due.ts';
import type { CaseEvent } from '../case/events.ts';
import { itemOf, titleOf } from '../case/items.ts';
import { ownerOf } from '../people/people.ts';
import type { EventRow } from './rows.ts';
import { describe } from '../words/events.ts';
import type { AgencyNames } from '../words/agencies.ts';
import { deadlineRow } from './publication.ts';
import { unknownEndDate, unknownRelated } from '../words/texts.ts';
import { statusSentences } from '../policy/status-words.ts';
import { baseTitle } from '../words/terms.ts';
import type { Base } from '../policy/vocabulary.ts';
import { inPlan } from '../case/occurrences.ts';

export type ItemView = ReturnType<typeof viewItem>;
export type TrajectoryView = ReturnType<typeof viewTrajectory>;

/** A trajectory in the shape of the contract, without the client's data and the store's `publishedAt`. */
export function viewTrajectory(c: Case, now: Instant, lang: Lang) {
  const definition = definitionOf(c.definition)!;
  const phase = definition.phases.find((each) => each.id === c.phase);
  return {
    id: c.id,
    type: definition.id,
    typeTitle: definition.title[lang],
    definition: c.definition,
    status: c.status,
    phase: c.phase,
    phaseTitle: phase?.title[lang] ?? c.phase,
    readyToClose: c.readyToClose,
    organisation: c.organisation,
    dates: Object.fromEntries(Object.keys(definition.dates).map((name) => [name, c.dates[name] ?? null])),
    facts: c.facts,
    parties: c.parties,
    plan: viewPlan(definition, c),
    items: Object.entries(c.items).map(([key, state]) => viewItem(definition, c, key, state, now, lang)),
    related: c.related.map(({ id, type, relation, status, phase: at }) => ({ id, type, relation, status, phase: at ?? null })),
    paused: c.paused.map(({ track, since, reason, reviewOn }) => ({ track, since: iso(since), reason, reviewOn })),
    openedAt: iso(c.openedAt),
    sequence: c.sequence,
  };
}

export function viewItem(definition: Definition, c: Case, key: string, state: ItemState, now: Instant, lang: Lang) {
  const today = dayOf(now);
  const item = itemOf(definition, state);
  const row = deadlineRow(definition, c, key, state);
  const owner = ownerOf(definition, c, item, state);
  const term = item && ruleFor(definition, c, item, state, today)?.earliest[0];
  return {
    item: key,
    title: row.title[lang],
    kind: row.kind,
    status: state.status,
    opens: row.opens,
    due: row.due,
    dueAt: row.due === null ? null : iso(dueAt(row.due)),
    owner: { agency: owner.agency ?? null, role: owner.role },
    label: row.label,
    source: term?.source ?? null,
    waitingOn: row.waitingOn,
    waitingReason: waitingReason(definition, c, item, state, today, lang),
    flags: row.flags,
    deadlineStatus: deadlineStatus(row, today),
    actedOn: row.actedOn,
    outcome: state.outcome ?? null,
    also: state.also ?? [],
    proposed: state.proposed ?? null,
    discretionary: state.adHoc !== undefined,
    serves: state.serves ?? null,
    origin: state.adHoc?.origin ?? 'definition',
    acknowledgedOn: state.acknowledgedOn ?? null,
    requestedOn: state.requestedOn ?? null,
    findings: findingsOf(definition, state),
  };
}

/** What was found when the item was completed, in the order of the definition: the store keeps none. */
function findingsOf(definition: Definition, state: ItemState) {
  const order = Object.keys(definition.facts);
  return Object.entries(state.found ?? {})
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([fact, { value, wanted }]) => ({ fact, value, wanted: wanted ?? null }));
}

/** Why an item waits, or does not apply; null for any other. */
function waitingReason(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
  today: Day,
  lang: Lang,
): string | null {
  if (!item || (state.status !== 'waiting' && state.status !== 'cancelled')) return null;
  if (state.serves !== undefined && !inPlan(c, state.serves)) return noLongerServes(titleOf(definition, c.items[state.serves]!), lang);

  const why = unneeded(c)?.[lang];
  if (why !== undefined) return lang === 'nl' ? `niet meer nodig: ${why}` : `no longer needed: ${why}`;
  if (item.applies && !holds(definition, c, item.applies.when, today)) return item.applies.otherwise[lang];
  const companion = state.with === undefined ? undefined : c.items[state.with];
  if (companion && state.status === 'cancelled') return goneWith(titleOf(definition, companion), companion.status, lang);
  if (item.sentry && !holds(definition, c, item.sentry.when, today)) return item.sentry.waitingFor[lang];
  const bases = ruleFor(definition, c, item, state, today)?.earliest.map((term) => term.base) ?? [];
  return bases[0] ? missingBase(definition, c, bases[0], lang) : null;
}

const noLongerServes = (title: Text, lang: Lang): string =>
  lang === 'nl' ? `“${title.nl}”, waar dit voor was, is niet meer te doen` : `“${title.en}”, which this was for, is no longer to be done`;

function goneWith(title: Text, status: ItemState['status'], lang: Lang): string {
  const what = statusSentences[status].yes[lang];
  return lang === 'nl' ? `“${title.nl}”, waar dit bij hoort, ${what}` : `“${title.en}”, which this goes with, ${what}`;
}

/** How far the one plan of a trajectory is; null where there is none. `adoptedOn`: the day it was adopted. */
function viewPlan({ plan }: Definition, c: Case) {
  if (!plan) return null;
  const [drafted, adopted] = [c.items[plan.drafted], c.items[plan.adopted]];
  const settled = (state: ItemState | undefined) => state?.status === 'done' || state?.status === 'skipped';
  const status = settled(adopted) ? 'adopted' : settled(drafted) ? 'draft' : 'preparing';
  return { status, adoptedOn: status === 'adopted' ? (adopted?.actedOn ?? null) : null } as const;
}

function missingBase(definition: Definition, c: Case, base: Base, lang: Lang): string {
  if ('date' in base && dateOf(definition, c, base.date) === undefined) {
    if (base.date === 'release') return unknownEndDate[lang];
    const title = definition.dates[base.date]?.title[lang] ?? base.date;
    return lang === 'nl' ? `${title} is nog onbekend` : `${title} is not yet known`;
  }
  const counted = 'sinceLast' in base ? base.sinceLast : base;
  if ('fact' in counted && counted.to?.every((value) => value === true)) {
    const yes = definition.facts[counted.fact]?.says?.yes;
    if (yes) return lang === 'nl' ? `wacht tot dit zo is: ${yes.nl}` : `waits until this is so: ${yes.en}`;
  }
  if ('sinceLast' in base) {
    const title = baseTitle(definition, base);
    return lang === 'nl' ? `wacht op: ${title.nl}` : `waits for: ${title.en}`;
  }
  if ('first' in base) return base.first.map((each) => missingBase(definition, c, each, lang)).join(lang === 'nl' ? '; of ' : '; or ');
  if ('fact' in base)
    return lang === 'nl' ? `wacht op: ${definition.facts[base.fact]?.title.nl}` : `waits for: ${definition.facts[base.fact]?.title.en}`;
  return lang === 'nl' ? 'wacht op een eerder onderdeel' : 'waits for an earlier item';
}

/** Who reads the timeline, and what of. */
interface Reader {
  actor: Actor;
  lang: Lang;
  /** Ids of the related trajectories that the actor may know of: which another is, and how it goes, is not told. */
  known: ReadonlySet<string>;
  agencies: AgencyNames;
}

/** The timeline, oldest first: each event in words, with the fields that the actor's agency may read. */
export function viewEvents(rows: EventRow[], c: Case, { actor, lang, known, agencies }: Reader) {
  const definition = definitionOf(c.definition)!;
  return rows.map((row) => {
    const reads = (field: 'reason' | 'note') => mayReadField(definition, c, actor, field, row.actor.agency, row.item);
    const { note, ...shown } = row.data as unknown as CaseEvent & { note?: string };
    const event = (reads('note') && note !== undefined ? { ...shown, note } : shown) as CaseEvent;
    const about = aboutRelated(event);
    const told = about === undefined || known.has(about);
    return {
      sequence: row.sequence,
      at: iso(row.at),
      recordedAt: iso(row.recordedAt),
      type: row.type,
      item: row.item,
      actor: { agency: row.actor.agency, role: row.actor.role },
      reason: told && reads('reason') ? row.reason : null,
      text: told ? describe(definition, c, event, lang, agencies) : unknownRelated[lang],
    };
  });
}

/** The related trajectory whose type or course an event tells. */
function aboutRelated(event: CaseEvent): string | undefined {
  if (event.type === 'trajectory-opened') return event.related.id;
  return event.type === 'related-changed' ? event.id : undefined;
}
