import { addDays } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/calendar/types.ts';
import type { Actor, Case, ItemState } from '../../../domain/case/case.ts';
import { type Command, type CommandType, commandSchema } from '../../../domain/case/commands.ts';
import { notHeldReasons, signalKinds } from '../../../domain/case/dialogue.ts';
import { itemOf, kindOf } from '../../../domain/case/items.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { attendanceOf } from '../../../domain/people/owner.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import { answerKinds } from '../../../domain/policy/values.ts';
import { responsesOf } from '../../../domain/policy/signals.ts';
import { actorOf, ownerActing, ownerGiven, partyAsked } from './actors.ts';
import type { Chance } from './chance.ts';
import { dayNear, parties, valueOf } from './openings.ts';

/** Names that every object has: as unknown as any other that a definition lacks. */
const inherited = ['constructor', 'toString', '__proto__'];
const reason = 'Reden';

interface Around {
  chance: Chance;
  definition: Definition;
  c: Case;
  today: Day;
}

/** What is said next in a case, and by whom: mostly what fits it as it stands. */
export function saidNext(chance: Chance, c: Case, today: Day): { actor: Actor; body: Command } {
  const around: Around = { chance, definition: definitionOf(c.definition)!, c, today };
  const key = itemFor(around);
  const state = c.items[key];
  const type = typeFor(around, state);
  const body = bodyOf(around, type, key, state);
  const actor = actorOf(chance, around.definition, c, type, state);
  return { actor, body: chance.of100(3) ? withStrangeName(chance, body) : parsed(body) };
}

function parsed(body: object): Command {
  const { success, data, error } = commandSchema.safeParse(body);
  if (success) return data;
  throw new Error(`a history says what no schema takes: ${JSON.stringify(body)}: ${error.message}`);
}

/**
 * The schema refuses such names; the rules must stand them too. Not where one would hold a role from then on,
 * in what is said after it.
 */
function withStrangeName(chance: Chance, body: object): Command {
  const said = parsed(body);
  if (said.type === 'assign') return said;
  const names = Object.keys(said).filter((name) =>
    ['item', 'fact', 'date', 'outcome', 'role', 'agency', 'track', 'trajectory', 'response'].includes(name),
  );
  return names.length === 0 ? said : { ...said, [chance.pick(names)]: chance.pick(inherited) };
}

/** Mostly something that is to be done; else what was settled or waits, or what is not there. */
function itemFor({ chance, definition, c }: Around): string {
  const open = Object.keys(c.items).filter((key) => c.items[key]!.status === 'open');
  const between = open.filter((key) => {
    const state = c.items[key]!;
    return state.reported || state.turned || itemOf(definition, state)?.confirmedBy;
  });
  if (between.length > 0 && chance.of100(40)) return chance.pick(between);
  if (open.length > 0 && chance.of100(85)) return chance.pick(open);
  return chance.pick([...Object.keys(c.items), 'no-such-item']);
}

/** Every command; dates and facts, on which so much hangs, more often than the rest. */
const forCase: CommandType[] = [
  ...commandSchema.options.map((each) => each.shape.type.value).filter((type) => type !== 'close'),
  ...Array.from({ length: 5 }, () => ['set-date', 'set-fact', 'resume'] as const).flat(),
];

/** Mostly what settles the item or moves it; else any command. */
function typeFor({ chance, definition }: Around, state: ItemState | undefined): CommandType {
  if (!state || chance.of100(45)) return chance.pick(forCase);
  if (chance.of100(2)) return 'close';
  if (state.status === 'done' || state.status === 'skipped') return 'reopen';
  if (state.reported && !state.reported.confirmed) return 'confirm';
  if (state.adHoc?.origin === 'told') return 'acknowledge';
  if (state.adHoc?.origin === 'promise' && chance.of100(60)) return 'settle';
  if (state.turned && chance.of100(60)) return chance.pick(['request', 'forward', 'skip']);
  const item = itemOf(definition, state);
  if (item?.confirmedBy) return 'complete';
  if (item?.tells !== undefined) return 'set-date';
  if (item?.completedBy) return chance.pick(['hand-over', 'skip']);
  switch (kindOf(definition, state)) {
    case 'meeting':
      return chance.pick(['hold-meeting', 'hold-meeting', 'plan-meeting', 'not-held']);
    case 'request':
      return chance.pick(['request', 'answer', 'answer', 'answer', 'forward', 'chase']);
    case 'decision':
      return 'decide';
    case 'signal':
      return 'respond';
    default:
      return chance.pick(['complete', 'complete', 'complete', 'answer', 'forward', 'extend', 'skip']);
  }
}

/** The command as somebody sends it, about this item where it is about one. */
// oxlint-disable-next-line max-lines-per-function -- one table: what is said in each command
function bodyOf(around: Around, type: CommandType, item: string, state: ItemState | undefined): object {
  const { chance, definition, c, today } = around;
  const known = state && itemOf(definition, state);
  const on = dayNear(chance, today);
  const past = addDays(today, -chance.whole(0, 3));
  const ahead = addDays(today, chance.whole(0, 60));
  const maybe = <T extends object>(some: T): T | object => (chance.of100(50) ? some : {});
  const outcome = chance.pick([...(known?.outcomes?.map(({ id }) => id) ?? []), 'no-such-outcome']);
  const factName = chance.pick([...Object.keys(definition.facts), 'noSuchFact']);
  const fact = definition.facts[factName];
  const value = fact ? valueOf(chance, fact) : true;
  const dateName = known?.tells ?? chance.pick([...Object.keys(definition.dates), 'noSuchDate']);
  const bodies: Record<CommandType, () => object> = {
    'set-date': () => ({ date: dateName, on: chance.of100(15) ? null : on, reason }),
    'set-fact': () => ({ fact: factName, value, ...(chance.of100(80) && { reason }) }),
    complete: () => ({
      item,
      ...maybe({ on: past }),
      ...(known?.outcomes && chance.of100(95) && { outcome }),
      ...findings(around, known?.records),
      ...(known?.note && chance.of100(90) && { note: 'Wat er stond' }),
    }),
    decide: () => ({ item, outcome, reason }),
    'hold-meeting': () => ({ item, on: past, ...held(around, state) }),
    request: () => ({ item }),
    answer: () => ({
      item,
      answer: chance.pick(chance.of100(50) && known?.settledBy ? known.settledBy : answerKinds),
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
      to: { ...chance.pick([...parties, { agency: 'pi-zuid', role: 'case-manager' }]) },
      reason,
    }),
    close: () => ({ outcome: 'ended', reason }),
  };
  return { type, ...bodies[type]() };
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
