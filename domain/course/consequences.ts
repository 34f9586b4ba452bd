import type { Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState, Related } from '../case/case.ts';
import { dateOf, factOf, holds, unneeded } from '../case/conditions.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { InternalCommand } from '../case/commands.ts';
import { completeMilestones, completeTold } from '../related/completing.ts';
import type { PlanChange } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { namedHolders, ruleOf, rulesToOpen, startingFacts, whyUnneeded } from '../related/open-rules.ts';
import { agenciesOf, coordinatorOf, decidersOf, isClient, ownerOf, partyFor } from '../people/people.ts';
import { handoverParties } from '../related/handover.ts';
import { openByRule } from '../related/opening.ts';
import { reckonPlan } from '../deadlines/plan.ts';
import { noteUpToDate } from '../deadlines/plan-reads.ts';
import { alarm, system, type Recorder } from '../case/recorder.ts';
import type { FactValue } from '../policy/values.ts';

/**
 * What follows by rule from what has just happened: the plan is reckoned anew, parties join, alarms go out,
 * trajectories open, relatives are told, the phase changes. Repeated until nothing follows any more.
 */
export function applyRules(
  catalogue: Catalogue,
  definition: Definition,
  record: Recorder,
  now: Instant,
): void {
  if (record.case.status === 'closed') return tellRelatives(definition, record, now, catalogue);
  // A rule that found nothing in the case as it is finds nothing again.
  const looked = rules.map(() => -1);
  for (let round = 0; round < 10; round++) {
    const before = record.events.length;
    for (let n = 0; n < rules.length; n++) {
      if (looked[n] === record.events.length) continue;
      looked[n] = record.events.length;
      rules[n]!(definition, record, now, catalogue);
    }
    if (record.events.length === before) return;
  }
  throw new Error(
    `${definition.id}@${definition.version}: the rules do not come to rest for case ${record.case.id}`,
  );
}

const rules = [
  completeTold,
  replan,
  joinParties,
  completeMilestones,
  openTrajectories,
  tellRelatives,
  changePhase,
  markReadyToClose,
];

function replan(definition: Definition, record: Recorder, now: Instant): void {
  const moved = record.events.some((each) => each.type === 'definition-moved');
  const { changes: found, settled } = reckonPlan(definition, record.case, now);
  if (found.length === 0) return;
  const changes = moved ? found.map(lateByMove) : found;
  const opening = record.case.sequence <= 1;
  record.add({ type: 'planned', changes });
  if (settled) noteUpToDate(definition, record.case, dayOf(now));
  const late = changes.filter((change) => change.due?.natural !== undefined);
  const to = coordinatorOf(record.case);
  if (opening && late.length > 0) alarm(record, 'opened-late', 'opened-late', to);
  else
    for (const { item, due } of late)
      alarm(record, 'late-by-change', `late/${item}/${due!.natural}`, to, item);
}

/** An item that a new version brings is late by that change, not because the case was opened late. */
const lateByMove = (change: PlanChange): PlanChange =>
  change.flags
    ? { ...change, flags: change.flags.map((flag) => (flag === 'past-when-known' ? 'late-by-change' : flag)) }
    : change;

/** An agency sees a case from the moment an item of its role opens, not before. */
function joinParties(definition: Definition, record: Recorder): void {
  const { items } = record.case;
  for (const key in items) {
    const state = items[key]!;
    if (state.status !== 'open') continue;
    const item = itemOf(definition, state);
    if (!ownerIsIn(record.case, item, state)) joinOwner(definition, record, key, state, item);
    // Who must agree to a decision has to see it.
    for (const role of decidersOf(definition, record.case, item)) {
      if (record.case.parties.some((p) => p.role === role)) continue;
      const party = partyFor(record.case, role);
      if (party)
        record.add({ type: 'party-joined', party: { agency: party.agency, role }, origin: 'default' });
      else alarm(record, 'no-addressee', `no-addressee/${role}`, coordinatorOf(record.case), key);
    }
    // So has whoever records for an owner without access; a coordinator sees what the organisation has anyway.
    const recorder = item?.recordedBy?.find((role) => role !== 'coordinator');
    if (recorder !== undefined && !record.case.parties.some((p) => p.role === recorder)) {
      const party = partyFor(record.case, recorder);
      if (party)
        record.add({
          type: 'party-joined',
          party: { agency: party.agency, role: recorder },
          origin: 'default',
        });
    }
  }
}

/** The plain case, told cheaply: whoever holds the role of the item takes part. */
function ownerIsIn({ parties }: Case, item: ItemDefinition | undefined, state: ItemState): boolean {
  if (
    !item ||
    !('role' in item.owner) ||
    state.turned ||
    state.proposed ||
    state.adHoc ||
    state.chosen ||
    state.with
  )
    return false;
  const { role } = item.owner;
  return parties.some((p) => p.role === role);
}

function joinOwner(
  definition: Definition,
  record: Recorder,
  key: string,
  state: ItemState,
  item: ItemDefinition | undefined,
): void {
  const owner = ownerOf(definition, record.case, item, state);
  if (owner.agency === undefined) {
    if (!isClient(owner))
      alarm(record, 'no-addressee', `no-addressee/${owner.role}`, coordinatorOf(record.case), key);
  } else if (
    item &&
    ('role' in item.owner || item.owner.else === owner.role) &&
    !record.case.parties.some((p) => p.role === owner.role)
  ) {
    record.add({
      type: 'party-joined',
      party: { agency: owner.agency, role: owner.role },
      origin: 'default',
    });
  } else if ((state.adHoc || state.chosen) && !agenciesOf(definition, record.case).includes(owner.agency)) {
    // Whoever is given something to do must be able to look.
    record.add({
      type: 'party-joined',
      party: { agency: owner.agency, role: owner.role },
      origin: 'default',
    });
  }
}

function openTrajectories(definition: Definition, record: Recorder, now: Instant): void {
  const today = dayOf(now);
  for (const rule of rulesToOpen(definition, record.case, today)) {
    if (!rule.receiver) {
      const holders = namedHolders(record.case, rule);
      if (typeof holders.missing === 'string')
        alarm(
          record,
          'no-addressee',
          `no-addressee/${holders.missing}`,
          coordinatorOf(record.case),
          rule.item,
        );
      else
        openByRule(definition, record, rule, {
          ...startingFacts(definition, record.case, rule, today),
          ...holders,
        });
      continue;
    }
    const parties = handoverParties(definition, record.case, rule, today);
    if (parties)
      openByRule(definition, record, rule, {
        ...startingFacts(definition, record.case, rule, today),
        ...parties,
      });
    else alarm(record, 'no-receiver', `no-receiver/${rule.item}`, coordinatorOf(record.case), rule.item);
  }
}

/** Tells what we share when it changed: children their dates and facts, whoever opened us our dates and phase. */
function tellRelatives(definition: Definition, record: Recorder, now: Instant, catalogue: Catalogue): void {
  for (const { id } of record.case.related) {
    const c = record.case;
    const r = c.related.find((each) => each.id === id) as Related;
    if (r.status === 'closed') continue;
    if (r.relation === 'opened') {
      const rule = ruleOf(definition, c, r);
      const why = whyUnneeded(definition, c, r, dayOf(now));
      tell(record, r, 'unneeded', why?.nl ?? null, { type: 'need-changed', id: c.id, why });
      for (const [theirs, ours] of Object.entries(r.follows ?? (rule?.shared ? rule.dates : {}))) {
        const on = dateOf(definition, c, ours) ?? null;
        tell(record, r, theirs, on, { type: 'share-date', date: theirs, on });
      }
      if (r.told['organisation'] !== undefined)
        tell(record, r, 'organisation', c.organisation, {
          type: 'share-organisation',
          organisation: c.organisation,
        });
      for (const fact of rule?.facts ?? []) {
        const value = factOf(definition, c, fact);
        tell(record, r, fact, value, { type: 'share-fact', fact, value });
      }
    }
    if (r.relation === 'opened-by') {
      for (const [ours, theirs] of Object.entries(definition.tellsOpener)) {
        const on = dateOf(definition, c, ours) ?? null;
        tell(record, r, ours, on, { type: 'share-date', date: theirs, on });
      }
    }
    // Whoever opened us, and whoever waits for a phase of ours; that we were closed, all of them.
    if (r.relation === 'opened-by' || c.status === 'closed' || waitsFor(catalogue, r.type, definition.id))
      tell(record, r, 'phase', `${c.phase}/${c.status}`, {
        type: 'related-changed',
        id: c.id,
        trajectory: definition.id,
        phase: c.phase,
        status: c.status,
      });
  }
}

const waitsFor = (catalogue: Catalogue, type: string, trajectory: string): boolean =>
  catalogue.definitionOf(type)?.items.some(({ completedBy }) => completedBy?.trajectory === trajectory) ??
  false;

/** Told only when it is not what was told last. */
function tell(record: Recorder, r: Related, key: string, value: FactValue, command: InternalCommand): void {
  if ((r.told[key] ?? null) === value) return;
  record.add({
    type: 'message-sent',
    to: r.id,
    number: record.case.outgoing + 1,
    command,
    told: { [key]: value },
  });
}

function changePhase(definition: Definition, record: Recorder, now: Instant): void {
  const c = record.case;
  const to =
    definition.phases.find((each) => !each.when || holds(definition, c, each.when, dayOf(now)))?.id ??
    c.phase;
  if (to !== c.phase) record.add({ type: 'phase-changed', from: c.phase, to });
}

function markReadyToClose(definition: Definition, record: Recorder, now: Instant): void {
  const isReady =
    unneeded(record.case) !== undefined ||
    holds(definition, record.case, definition.readyToClose, dayOf(now));
  if (isReady !== record.case.readyToClose && record.case.status === 'open') {
    record.add({ type: 'ready-to-close', ready: isReady });
    // Nothing closes by itself: when no person of this trajectory brought it about, somebody has to know.
    const byPerson = record.events.some(({ actor }) => actor.role !== system.role);
    if (isReady && !byPerson && !unneeded(record.case))
      alarm(record, 'ready-to-close', `ready-to-close/${dayOf(now)}`, coordinatorOf(record.case));
  }
}
