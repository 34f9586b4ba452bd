import { valueWrong } from './facts.ts';
import { namesUsed } from './names.ts';
import { isAgreedParty } from '../policy/handover.ts';
import type { Definition, FactDefinition } from '../policy/definition.ts';
import type { Offer, OpenRule } from '../policy/opening.ts';
import type { FactValue } from '../policy/values.ts';
import type { Condition } from '../policy/vocabulary.ts';

type Find = (id: string) => Definition | undefined;

/**
 * Trajectories it opens, offers or waits for exist, with
 * what they are given and the phases that it waits for.
 */
export function opensWrong(definition: Definition, find: Find): string[] {
  return [
    ...definition.opens.flatMap((rule, place) => {
      const other = find(rule.type);
      if (!other) return [`opens the trajectory “${rule.type}”, which does not exist`];
      const twice =
        definition.opens.findIndex(({ type, item }) => type === rule.type && item === rule.item) < place;
      return [
        ...(twice
          ? [
              `two rules open “${rule.type}”${rule.item === undefined ? '' : ` for “${rule.item}”`}: make them one`,
            ]
          : []),
        ...ruleWrong(definition, rule, other),
      ];
    }),
    ...(definition.offers ?? []).flatMap((offer) => {
      const other = find(offer.type);
      if (!other) return [`offers the trajectory “${offer.type}”, which does not exist`];
      return offerWrong(definition, offer, other);
    }),
    ...definition.items.flatMap(({ completedBy }) => {
      const other = completedBy && find(completedBy.trajectory);
      if (!completedBy) return [];
      if (!other) return [`is completed by the trajectory “${completedBy.trajectory}”, which does not exist`];
      return lacking(other.id, 'phase', [...completedBy.phases, ...completedBy.failed], phasesOf(other));
    }),
    ...relatedWrong(definition, find),
    ...Object.entries(definition.dates).flatMap(([name, { ownedBy }]) => ownerWrong(name, ownedBy, find)),
  ];
}

const phasesOf = ({ phases }: Definition): string[] => phases.map(({ id }) => id);

const lacking = (type: string, kind: string, names: string[], known: string[]): string[] =>
  names
    .filter((name) => !known.includes(name))
    .map((name) => `the trajectory “${type}” has no ${kind} “${name}”; it has: ${known.join(', ')}`);

/** What is opened by rule can be opened with what it is given: nobody is there to add what it lacks. */
function ruleWrong(definition: Definition, rule: OpenRule, other: Definition): string[] {
  const { dates, facts, gives = [], holders = {} } = rule;
  const names = [...facts, ...gives.flatMap((each) => Object.keys(each.facts)), ...Object.keys(holders)];
  const unknown = [
    ...lacking(rule.type, 'date', Object.keys(dates), Object.keys(other.dates)),
    ...lacking(rule.type, 'fact', names, Object.keys(other.facts)),
  ];
  // The names of ours that are not there are told elsewhere.
  if (unknown.length > 0 || facts.some((name) => !definition.facts[name])) return unknown;
  const where = `the rule that opens “${rule.type}”`;
  return [
    ...((rule.receiver !== undefined) === (other.handover !== undefined)
      ? []
      : [`${where} must name a receiver if, and only if, that is a hand-over`]),
    ...gives.flatMap((each) => valuesWrong(where, other, each.facts)),
    ...facts.flatMap((name) => sharedWrong(where, name, definition.facts[name]!, other)),
    ...Object.keys(holders).flatMap((name) =>
      other.facts[name]!.type === 'party'
        ? []
        : [`${where} gives a party for “${name}”, which is of type “${other.facts[name]!.type}”`],
    ),
    ...Object.entries(other.dates).flatMap(([name, { required, opening }]) =>
      required && !opening ? dateMissing(where, definition, rule, name) : [],
    ),
    ...Object.keys(dates).flatMap((name) => dateRefused(where, definition, rule, other, name)),
    ...Object.entries(other.facts).flatMap(([name, { required }]) =>
      required && !surelyGiven(definition, rule, other, name)
        ? [
            `${where} does not always give its required fact “${name}”: name it in \`holders\`, or in \`gives\` without a condition`,
          ]
        : [],
    ),
  ];
}

const valuesWrong = (where: string, other: Definition, facts: Record<string, FactValue>): string[] =>
  Object.entries(facts).flatMap(([name, value]) => valueWrong(where, other, name, value));

/** A fact that both have takes there whatever it can be here. */
function sharedWrong(where: string, name: string, ours: FactDefinition, other: Definition): string[] {
  const theirs = other.facts[name]!;
  if (ours.type !== theirs.type)
    return [`${where} shares “${name}” of type “${ours.type}”, which is of type “${theirs.type}” there`];
  const values = ours.type === 'choice' ? Object.keys(ours.values ?? {}) : (ours.between ?? []);
  return values.flatMap((value) => valueWrong(where, other, name, value));
}

function dateMissing(
  where: string,
  definition: Definition,
  { dates, when, at }: OpenRule,
  name: string,
): string[] {
  const ours = dates[name];
  if (ours === undefined)
    return [`${where} does not give its required date “${name}”: name ours in \`dates\``];
  const waited = at && 'date' in at.base && at.base.date === ours;
  if (waited || definition.dates[ours]?.required || surelyKnown(when, ours)) return [];
  return [
    `${where} may open while “${ours}” is unknown, and the date “${name}” is required: ask in \`when\` that it is known`,
  ];
}

/** A day that the other one could refuse: one that lies ahead, or before another one, where it may not. */
function dateRefused(
  where: string,
  { dates }: Definition,
  rule: OpenRule,
  other: Definition,
  name: string,
): string[] {
  const { happened, notBefore } = other.dates[name]!;
  const limit = notBefore === undefined ? undefined : rule.dates[notBefore];
  return standIns(dates, rule.dates[name]!).flatMap((ours) => {
    const gives = `${where} gives “${name}” from “${ours}”`;
    return [
      ...(happened && !dates[ours]?.happened
        ? [`${gives}, which can lie ahead; over there it is told once it has happened`]
        : []),
      ...(limit !== undefined && limit !== ours && dates[ours]?.notBefore !== limit
        ? [`${gives}, which may lie before “${limit}”: add \`notBefore\` to “${ours}”`]
        : []),
    ];
  });
}

/** A date and those that stand in for it, each once. */
function standIns(dates: Definition['dates'], name: string): string[] {
  const found: string[] = [];
  for (
    let each: string | undefined = name;
    each !== undefined && !found.includes(each);
    each = dates[each]?.else
  )
    found.push(each);
  return found;
}

/** Whether a date is known whenever the condition holds. */
function surelyKnown(when: Condition, date: string): boolean {
  if ('all' in when) return when.all.some((each) => surelyKnown(each, date));
  if ('any' in when) return when.any.length > 0 && when.any.every((each) => surelyKnown(each, date));
  return ('known' in when && when.known === date) || ('reached' in when && when.reached === date);
}

/** Whether a rule gives a fact whatever holds: a hand-over gets giver and receiver as it is opened. */
function surelyGiven({ facts }: Definition, rule: OpenRule, other: Definition, name: string): boolean {
  if (rule.receiver && isAgreedParty(other, name)) return true;
  if (rule.holders?.[name] !== undefined) return true;
  const ours = rule.facts.includes(name) ? facts[name] : undefined;
  if (ours && (ours.required || (ours.default ?? null) !== null)) return true;
  const always = (rule.gives ?? []).findIndex(({ when }) => when === undefined);
  return (
    always !== -1 && rule.gives!.slice(0, always + 1).every((each) => (each.facts[name] ?? null) !== null)
  );
}

function offerWrong(
  definition: Definition,
  { type, dates = {}, gives = {} }: Offer,
  other: Definition,
): string[] {
  if (other.handover) return ['offers a hand-over, which is opened by the command “hand-over” or by a rule'];
  const unknown = [
    ...lacking(type, 'date', Object.keys(dates), Object.keys(other.dates)),
    ...lacking(definition.id, 'date', Object.values(dates), Object.keys(definition.dates)),
    ...lacking(type, 'fact', Object.keys(gives), Object.keys(other.facts)),
  ];
  return unknown.length > 0 ? unknown : valuesWrong(`the offer of “${type}”`, other, gives);
}

/** What a condition asks of a related trajectory: only one that we opened counts. */
function relatedWrong(definition: Definition, find: Find): string[] {
  const ours = [...definition.opens, ...(definition.offers ?? [])].map(({ type }) => type);
  return namesUsed(definition).related.flatMap(({ where, name, phases }) => {
    const other = find(name);
    if (!ours.includes(name))
      return [`${where} asks for the trajectory “${name}”, which it neither opens nor offers`];
    const known = other ? phasesOf(other) : phases;
    return phases
      .filter((phase) => !known.includes(phase))
      .map((phase) => `${where} asks for the phase “${phase}” of “${name}”; it has: ${known.join(', ')}`);
  });
}

function ownerWrong(date: string, owner: string | undefined, find: Find): string[] {
  if (owner === undefined) return [];
  const other = find(owner);
  if (!other) return [`the date “${date}” is owned by the trajectory “${owner}”, which does not exist`];
  if (Object.values(other.tellsOpener).includes(date)) return [];
  return [
    `the date “${date}” is owned by “${owner}”, which does not tell it: name it in \`tellsOpener\` there`,
  ];
}
