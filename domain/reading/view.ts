import { textIn } from '../calendar/text.ts';
import { mayReadField } from '../people/access.ts';
import { definitionOf } from '../catalogue.ts';
import type { Instant, Lang } from '../calendar/types.ts';
import { dueAt, iso } from '../calendar/zone.ts';
import type { Actor, Case, ItemState } from '../case/case.ts';
import { statusOf } from '../case/pauses.ts';
import type { Definition } from '../policy/definition.ts';
import { isMachine } from '../policy/roles.ts';
import type { CaseEvent } from '../case/events.ts';
import { readItems, type ItemReading } from './item.ts';
import { noNames, viewParty, type PersonNames } from './parties.ts';
import { asReadBy, type CaseAsRead } from './reader.ts';
import { reasonOf } from './reason.ts';
import type { EventRow } from './rows.ts';
import { toldToClient } from './to-client.ts';
import { viewDialogue } from './view-dialogue.ts';
import { describe } from '../words/events.ts';
import type { AgencyNames } from '../words/agencies.ts';
import { unknownRelated } from '../words/texts.ts';

export type ItemView = ReturnType<typeof viewItem>;
export type TrajectoryView = ReturnType<typeof viewTrajectory>;

/** A trajectory in the shape of the contract, without the client's data and the store's `publishedAt`. */
export function viewTrajectory(c: CaseAsRead, now: Instant, lang: Lang, names: PersonNames = noNames) {
  const items = readItems(c, now);
  const definition = definitionOf(c.definition)!;
  const phase = definition.phases.find((each) => each.id === c.phase);
  return {
    id: c.id,
    type: definition.id,
    typeTitle: textIn(definition.title, lang),
    definition: c.definition,
    status: statusOf(c),
    deceasedOn: c.deceased?.on ?? null,
    phase: c.phase,
    phaseTitle: textIn(phase?.title, lang) ?? c.phase,
    readyToClose: c.readyToClose,
    organisation: c.organisation,
    dates: Object.fromEntries(Object.keys(definition.dates).map((name) => [name, c.dates[name] ?? null])),
    facts: c.facts,
    parties: c.parties,
    plan: viewPlan(definition, c),
    items: items.map((item) => viewItem(item, lang, names)),
    toldToClient: toldToClient(items).map(({ title, text, ...told }) => ({
      ...told,
      title: textIn(title, lang),
      text: text || null,
    })),
    related: c.related.map(({ id, type, relation, status, phase: at }) => ({
      id,
      type,
      relation,
      status,
      phase: at ?? null,
    })),
    paused: c.paused.map(({ track, since, reason, reviewOn }) => ({
      track,
      since: iso(since),
      reason: reason || null,
      reviewOn,
    })),
    openedAt: iso(c.openedAt),
    sequence: c.sequence,
  };
}

/** An item in the shape of the contract. */
export function viewItem(read: ItemReading<CaseAsRead>, lang: Lang, names: PersonNames = noNames) {
  const { state, waitingOn } = read;
  return {
    item: read.key,
    title: textIn(read.title, lang),
    kind: read.kind,
    status: read.status,
    opens: read.opens,
    due: read.due,
    dueAt: read.due === null ? null : iso(dueAt(read.due)),
    owner: ownerIn(read, lang, names),
    label: read.label,
    source: read.source,
    waitingOn: waitingOn && viewParty(waitingOn, lang, names),
    waitingReason: reasonOf(read, lang),
    flags: read.flags,
    deadlineStatus: read.deadlineStatus,
    actedOn: read.actedOn,
    outcome: state.outcome ?? null,
    also: state.also ?? [],
    proposed: state.proposed ?? null,
    filledIn: Object.entries(state.filled ?? {}).map(([role, each]) => ({ role, ...each })),
    discretionary: state.adHoc !== undefined,
    serves: state.serves ?? null,
    origin: state.adHoc?.origin ?? 'definition',
    acknowledgedOn: state.acknowledgedOn ?? null,
    requestedOn: state.requestedOn ?? null,
    findings: findingsOf(read),
    ...viewDialogue(read, lang, names),
  };
}

/** Who must act; somebody outside every agency with his name. */
function ownerIn({ owner }: ItemReading, lang: Lang, names: PersonNames) {
  const shown = viewParty(owner, lang, names);
  return { agency: owner.agency ?? null, role: owner.role, ...('name' in shown && { name: shown.name }) };
}

/** What was found when the item was completed, in the order of the definition: the store keeps none. */
function findingsOf({ definition, state }: ItemReading) {
  const order = Object.keys(definition.facts);
  return Object.entries(state.found ?? {})
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([fact, { value, wanted }]) => ({ fact, value, wanted: wanted ?? null }));
}

/** How far the one plan of a trajectory is; null where there is none. `adoptedOn`: the day it was adopted. */
function viewPlan({ plan }: Definition, c: Case) {
  if (!plan) return null;
  const [drafted, adopted] = [c.items[plan.drafted], c.items[plan.adopted]];
  const settled = (state: ItemState | undefined) => state?.status === 'done' || state?.status === 'skipped';
  if (settled(adopted)) return { status: 'adopted', adoptedOn: adopted?.actedOn ?? null } as const;
  return { status: settled(drafted) ? 'draft' : 'preparing', adoptedOn: null } as const;
}

/** Who reads the timeline, and what of. */
interface Reader {
  actor: Actor;
  lang: Lang;
  /**
   * Ids of the related trajectories that the actor may know
   * of: which another is, and how it goes, is not told.
   */
  known: ReadonlySet<string>;
  agencies: AgencyNames;
  /** Of people outside every agency, and of those of agencies who acted. */
  names?: PersonNames;
}

/** The timeline, oldest first: each event in words, with the fields that the actor's agency may read. */
export function viewEvents(rows: EventRow[], c: Case, { actor, lang, known, agencies, names }: Reader) {
  const definition = definitionOf(c.definition)!;
  const asRead = asReadBy(c, actor);
  return rows.map((row) => {
    const reads = (field: 'reason' | 'note') =>
      mayReadField(definition, c, actor, field, row.actor.agency, row.item);
    const event = eventAsRead(row, reads('note'));
    const about = aboutRelated(event);
    const told = about === undefined || known.has(about);
    return {
      sequence: row.sequence,
      at: iso(row.at),
      recordedAt: iso(row.recordedAt),
      type: row.type,
      item: row.item,
      actor: {
        agency: row.actor.agency || null,
        role: row.actor.role,
        ...(isSomebody(row.actor) && { name: names?.(row.actor.person!, row.actor.agency) ?? null }),
      },
      ...(event.reportedBy && {
        via: { agency: event.reportedBy.agency, system: event.reportedBy.person ?? null },
      }),
      reason: told && reads('reason') ? row.reason : null,
      text: told ? describe(definition, asRead, event, lang, agencies, names) : unknownRelated(lang),
    };
  });
}

/** Whether a person of an agency did it, whom the store may know by name. */
const isSomebody = ({ agency, role, person, link }: Actor): boolean =>
  person !== undefined && agency !== '' && !link && !isMachine(role);

/** Without the note and the text that somebody typed, where these are not for the reader. */
function eventAsRead({ data }: EventRow, readsTyped: boolean): CaseEvent {
  if (readsTyped) return data as unknown as CaseEvent;
  const { note: _note, text: _text, ...shown } = data;
  return shown as unknown as CaseEvent;
}

/** The related trajectory whose type or course an event tells. */
function aboutRelated(event: CaseEvent): string | undefined {
  if (event.type === 'trajectory-opened') return event.related.id;
  return event.type === 'related-changed' ? event.id : undefined;
}
