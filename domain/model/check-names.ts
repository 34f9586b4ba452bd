import { conditionsIn } from './conditions.ts';
import type { Base, Condition, Definition, DueRule, ItemDefinition } from './definition.ts';

/** The rules that give an item its due date: its own, and those of a repeat. */
export const duesOf = (item: ItemDefinition): DueRule[] => [
  ...item.due,
  ...(item.repeat && 'after' in item.repeat ? (item.repeat.due ?? []) : []),
];

/** A base and what it is made of. */
export function* basesIn(base: Base): Generator<Base> {
  yield base;
  const several = 'first' in base ? base.first : 'last' in base ? base.last : [];
  for (const each of several) yield* basesIn(each);
  if ('sinceLast' in base) yield* basesIn(base.sinceLast);
}

type Where = { where: string; name: string };

/** Every name of a date, fact or item that a definition uses, with where, and the values and outcomes it asks for. */
export function namesUsed(definition: Definition) {
  const dates: Where[] = [];
  const facts: (Where & { values: unknown[] })[] = [];
  const items: (Where & { outcomes: string[] })[] = [];

  const date = (where: string, name: string | undefined) => name !== undefined && dates.push({ where, name });
  const fact = (where: string, name: string | undefined, values: unknown[] = []) =>
    name !== undefined && facts.push({ where, name, values });
  const item = (where: string, name: string | undefined, outcomes: string[] = []) =>
    name !== undefined && items.push({ where, name, outcomes });

  const base = (where: string, whole: Base) => {
    for (const each of basesIn(whole)) {
      if ('date' in each) date(where, each.date);
      if ('fact' in each) fact(where, each.fact, each.to ?? []);
      if ('due' in each) item(where, each.due);
      if ('acted' in each) item(where, each.acted);
      if ('firstActed' in each) item(where, each.firstActed, each.outcomes ?? []);
      if ('lastHeld' in each) for (const name of each.lastHeld) item(where, name);
      if ('added' in each) for (const name of each.added) item(where, name);
    }
  };
  const condition = (where: string, whole: Condition | undefined) => {
    for (const each of whole ? conditionsIn(whole) : []) {
      if ('known' in each) date(where, each.known);
      if ('told' in each) date(where, each.told);
      if ('renewed' in each) {
        date(where, each.renewed);
        item(where, each.since);
      }
      if ('reached' in each) date(where, each.reached);
      if ('stay' in each) [each.stay.from, each.stay.to].forEach((name) => date(where, name));
      if ('fact' in each) fact(where, each.fact, each.in);
      if ('item' in each) item(where, each.item, 'outcome' in each ? each.outcome : []);
    }
  };

  for (const [name, known] of Object.entries(definition.dates)) {
    date(`the date “${name}”`, known.else);
    date(`the date “${name}”`, known.notBefore);
    for (const who of known.setBy ?? []) if ('fact' in who) fact(`the date “${name}”`, who.fact);
  }
  for (const [name, { follows, weighedIn, differsFrom }] of Object.entries(definition.facts)) {
    fact(`the fact “${name}”`, differsFrom);
    condition(`the fact “${name}”`, follows);
    item(`the fact “${name}”`, weighedIn);
  }
  for (const name of Object.values(definition.plan ?? {})) item('the plan', name);
  fact('the contact', definition.contact);
  for (const name of Object.keys(definition.tellsOpener)) date('what it tells its opener', name);
  condition('readiness to close', definition.readyToClose);
  for (const phase of definition.phases) condition(`the phase “${phase.id}”`, phase.when);
  for (const rule of definition.opens) {
    const where = `the rule that opens “${rule.type}”`;
    condition(where, rule.when);
    for (const { when } of [...(rule.receiver ?? []), ...(rule.gives ?? [])]) condition(where, when);
    for (const each of rule.receiver ?? []) fact(where, each.fact);
    if (rule.at) base(where, rule.at.base);
    for (const name of Object.values(rule.dates)) date(where, name);
    for (const name of rule.facts) fact(where, name);
    item(where, rule.item);
  }
  for (const each of definition.items) ofItem(each);
  return { dates, facts, items };

  function ofItem(one: ItemDefinition): void {
    const where = `“${one.name}”`;
    condition(where, one.applies?.when);
    condition(where, one.sentry?.when);
    if (one.opens) base(where, one.opens.base);
    for (const rung of one.ladder ?? []) if (typeof rung.base === 'object') base(where, rung.base);
    for (const rule of duesOf(one)) {
      condition(where, rule.when);
      for (const term of rule.earliest) {
        base(where, term.base);
        fact(where, term.amountFrom);
      }
    }
    condition(where, one.agreedWhile);
    if ('fact' in one.owner) fact(where, one.owner.fact);
    fact(where, one.turnsTo);
    item(where, one.serves);
    date(where, one.tells);
    for (const name of one.records ?? []) fact(where, name);
    if (one.repeat && 'with' in one.repeat) for (const name of one.repeat.with) item(where, name, one.repeat.neededFor ?? []);
    if (one.repeat && 'after' in one.repeat)
      for (const again of [one.repeat.after].flat()) {
        item(where, one.name, again.outcomes ?? []);
        fact(where, again.changed, again.to ?? []);
        date(where, again.renewed);
        for (const name of again.added ?? []) item(where, name);
      }
  }
}
