import { addDays } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/calendar/types.ts';
import type { Case, ItemState } from '../../../domain/case/case.ts';
import type { CommandType } from '../../../domain/case/commands.ts';
import { notHeldReasons, signalKinds } from '../../../domain/case/dialogue.ts';
import { itemOf } from '../../../domain/case/items.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { attendanceOf } from '../../../domain/people/owner.ts';
import type { Definition, ItemDefinition } from '../../../domain/policy/definition.ts';
import { isAcceptance } from '../../../domain/policy/handover.ts';
import { answerKinds, type FactValue, type Party } from '../../../domain/policy/values.ts';
import { responsesOf } from '../../../domain/policy/signals.ts';
import { caseManager, caseManagerSouth } from '../../scenarios/people.ts';
import { ownerActing, ownerGiven, partyAsked } from './actors.ts';
import type { Chance } from './chance.ts';
import { dayNear, parties, valueOf } from './openings.ts';

const reason = 'Reden';
/** A detention goes from one to another. */
const prisons: Party[] = [caseManager, caseManagerSouth];

/** A case in which something is said, and when. */
export interface Around {
  chance: Chance;
  definition: Definition;
  c: Case;
  today: Day;
}

/** The command as somebody sends it, about this item where it is about one. */
// oxlint-disable-next-line max-lines-per-function -- one table: what is said in each command
export function bodyOf(
  around: Around,
  type: CommandType,
  item: string,
  state: ItemState | undefined,
): object {
  const { chance, definition, c, today } = around;
  const known = state && itemOf(definition, state);
  const on = dayNear(chance, today);
  const past = addDays(today, -chance.whole(0, 3));
  const ahead = addDays(today, chance.whole(0, 60));
  const maybe = <T extends object>(some: T): T | object => (chance.of100(50) ? some : {});
  const outcome = chance.pick([...(known?.outcomes?.map(({ id }) => id) ?? []), 'no-such-outcome']);
  const dateName = known?.tells ?? chance.pick([...Object.keys(definition.dates), 'noSuchDate']);
  const bodies: Record<CommandType, () => object> = {
    'set-date': () => ({ date: dateName, on: chance.of100(15) ? null : on, reason }),
    'set-fact': () => ({ ...factSet(around), ...(chance.of100(80) && { reason }) }),
    complete: () => ({
      item,
      ...maybe({ on: past }),
      ...(known?.outcomes && chance.of100(95) && { outcome }),
      ...findings(around, known?.records),
      ...(known?.note && chance.of100(90) && { note: 'Wat er stond' }),
    }),
    decide: () => ({ item, outcome, reason }),
    'fill-in': () => ({ item, answers: { residenceStatus: chance.of100(50) }, ...maybe({ weighed: [11] }) }),
    'hold-meeting': () => ({ item, on: past, ...held(around, state) }),
    request: () => ({ item }),
    answer: () => ({
      item,
      answer: answerOf(around, known),
      ...(chance.of100(80) && { reason }),
      ...maybe({ text: 'Antwoord' }),
      ...maybe({ on: past }),
    }),
    ask: () => ({
      to: partyAsked(chance),
      title: 'Kan dit?',
      ...maybe({ by: ahead }),
      ...maybe({ about: item }),
    }),
    forward: () => ({ item, to: partyAsked(chance), reason }),
    chase: () => ({ item, ...maybe({ text: 'Graag antwoord' }) }),
    'plan-meeting': () => ({ item, on: ahead, ...maybe({ at: '14:00', place: 'Kamer 1' }) }),
    'not-held': () => ({
      item,
      on: chance.pick([past, ahead]),
      why: chance.pick(notHeldReasons),
      ...maybe({ by: ownerGiven(chance) }),
    }),
    raise: () => ({ kind: chance.pick(signalKinds), text: reason, ...maybe({ about: item }) }),
    respond: () => ({
      item,
      response: chance.pick([...responsesOf(definition).map(({ id }) => id), 'no-such-response']),
      ...maybe({ owner: ownerGiven(chance) }),
      ...maybe({ by: ahead }),
      reason,
    }),
    confirm: () => ({ item, confirmed: chance.of100(70), ...maybe({ reason }), ...maybe({ on: past }) }),
    leave: () => ({ agency: chance.pick(parties).agency, reason }),
    add: () => added(around, on),
    skip: () => ({ item, reason }),
    reopen: () => ({ item, reason }),
    extend: () => ({ item, until: addDays(state?.due ?? today, chance.whole(-2, 40)), reason }),
    acknowledge: () => ({ item }),
    assign: () => ({ ...chance.pick(parties) }),
    pause: () => ({ ...maybe({ track: trackOf(around) }), reason, ...maybe({ reviewOn: on }) }),
    resume: () => ({ ...trackPaused(around), reason }),
    promise: () => ({ by: ownerGiven(chance), text: 'Bellen', due: on }),
    settle: () => ({ promise: item, kept: chance.of100(60) }),
    'override-term': () => ({
      item: known?.name === undefined || chance.of100(80) ? item : known.name,
      amount: chance.whole(0, 90),
      unit: chance.pick(['days', 'weeks', 'months', 'working-days']),
      reason,
      ...maybe({ lasting: true }),
    }),
    migrate: () => ({
      definition: chance.pick([c.definition, `${definition.id}@2`, 'warm-handover@1']),
      reason,
    }),
    open: () => opened(around),
    'hand-over': () => ({
      to: { ...chance.pick(chance.of100(50) ? prisons : parties) },
      reason,
    }),
    close: () => ({ outcome: 'ended', reason }),
  };
  return { type, ...bodies[type]() };
}

/** Mostly one that another trajectory is told of, or that opens that one. */
function factSet({ chance, definition, c }: Around): { fact: string; value: FactValue } {
  const shared = sharedIn(definition, c);
  const opening = definition.opens.find(({ facts }) => facts.length > 0)?.when;
  if (shared.length === 0 && opening && 'fact' in opening && opening.in && chance.of100(50))
    return { fact: opening.fact, value: chance.pick(opening.in) };
  const fact = chance.pick(
    shared.length > 0 && chance.of100(70) ? shared : [...Object.keys(definition.facts), 'noSuchFact'],
  );
  const known = definition.facts[fact];
  return { fact, value: known ? valueOf(chance, known) : true };
}

/** Mostly one that settles it; an offer is accepted rather than not, for what follows from that. */
function answerOf({ chance, definition }: Around, item: ItemDefinition | undefined): string {
  if (isAcceptance(definition, item) && chance.of100(60)) return 'accepted';
  return chance.pick<string>(chance.of100(50) ? (item?.settledBy ?? answerKinds) : answerKinds);
}

function findings({ chance, definition }: Around, records: string[] | undefined): object {
  const fact = records && chance.pick(records);
  const known = fact === undefined ? undefined : definition.facts[fact];
  if (fact === undefined || !known || chance.of100(50)) return {};
  return { findings: { [fact]: { value: valueOf(chance, known) } } };
}

/** Who was there, the client among them, and what was agreed. */
function held({ chance, definition, c, today }: Around, state: ItemState | undefined): object {
  const item = state && itemOf(definition, state);
  const by = state ? ownerActing(definition, c, state) : { agency: c.organisation, role: 'coordinator' };
  const attended = item ? attendanceOf(item, by).filter(({ role }) => role !== 'client') : [by];
  const withClient = !definition.withoutClient && [{ role: 'client', present: chance.of100(85), reason }];
  const agreed = { text: 'Bellen', owner: ownerGiven(chance), by: addDays(today, chance.whole(0, 60)) };
  return {
    attendance: [
      ...attended.map((each) => ({ ...each, present: chance.of100(95), reason })),
      ...(withClient || []),
    ],
    agreements: chance.of100(40) ? [agreed] : [],
  };
}

function added({ chance, definition, c }: Around, due: Day): object {
  const known = definition.items.filter(({ discretionary }) => discretionary);
  if (known.length === 0 || chance.of100(30))
    return { title: 'Extra', owner: ownerGiven(chance), due, reason };
  const { name, titled, serves } = chance.pick(known);
  const served = Object.keys(c.items).filter((key) => serves !== undefined && c.items[key]!.of === serves);
  return {
    item: name,
    ...(titled && { title: 'Doel' }),
    ...(served.length > 0 && { serves: chance.pick(served) }),
    ...(chance.of100(60) && { due }),
    ...(chance.of100(40) && { owner: ownerGiven(chance) }),
    reason,
  };
}

function opened({ chance, definition, today }: Around): object {
  const offers = (definition.offers ?? []).map(({ type }) => type);
  const trajectory = chance.pick([...offers, ...offers, 'warm-handover', 'no-such-trajectory']);
  const other = definitionOf(trajectory);
  const required = Object.entries(other?.dates ?? {}).filter(([, { required: must }]) => must);
  const facts = Object.entries(other?.facts ?? {}).filter(([, { required: must }]) => must);
  return {
    trajectory,
    dates: Object.fromEntries(required.map(([name]) => [name, dayNear(chance, today)])),
    facts: Object.fromEntries(facts.map(([name, fact]) => [name, valueOf(chance, fact)])),
    ...(chance.of100(30) && { organisation: chance.pick(parties).agency }),
    reason,
  };
}

const trackOf = ({ chance, definition }: Around): string =>
  chance.pick([...definition.items.flatMap(({ track }) => track ?? []), 'all', 'no-such-track']);

/** Mostly one that stands still. */
function trackPaused({ chance, c }: Around): object {
  const pause = c.paused.length > 0 ? chance.pick(c.paused) : undefined;
  return pause && pause.track !== 'all' ? { track: pause.track } : {};
}

/** Facts of which what was opened by a rule hears. */
const sharedIn = (definition: Definition, { related }: Case): string[] =>
  definition.opens.flatMap(({ type, facts }) =>
    related.some((each) => each.relation === 'opened' && each.type === type && each.status === 'open')
      ? facts
      : [],
  );
