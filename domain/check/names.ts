import { conditionsIn } from '../case/conditions.ts';
import { handoverFacts } from '../policy/handover.ts';
import { duesOf, outcomesOf } from '../policy/items.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { FactValue } from '../policy/values.ts';
import type { Base, Condition } from '../policy/vocabulary.ts';

/** A base and what it is made of. */
function* basesIn(base: Base): Generator<Base> {
  yield base;
  const several = 'first' in base ? base.first : 'last' in base ? base.last : [];
  for (const each of several) yield* basesIn(each);
  if ('sinceLast' in base) yield* basesIn(base.sinceLast);
}

type Where = { where: string; name: string };

/** Every name of a date, fact, item or related trajectory that a definition uses, with where, and what it asks of it. */
export function namesUsed(definition: Definition) {
  const dates: Where[] = [];
  const facts: (Where & { values: FactValue[]; party: boolean })[] = [];
  const items: (Where & { outcomes: string[] })[] = [];
  const related: (Where & { phases: string[] })[] = [];

  const date = (where: string, name: string | undefined) => name !== undefined && dates.push({ where, name });
  const fact = (where: string, name: string | undefined, values: FactValue[] = []) =>
    name !== undefined && facts.push({ where, name, values, party: false });
  const party = (where: string, name: string | undefined) => name !== undefined && facts.push({ where, name, values: [], party: true });
  const item = (where: string, name: string | undefined, outcomes: string[] = []) =>
    name !== undefined && items.push({ where, name, outcomes });

  const base = (where: string, whole: Base) => {
    for (const each of basesIn(whole)) {
      if ('date' in each) date(where, each.date);
      if ('fact' in each) fact(where, each.fact, each.to ?? []);
      if ('due' in each) item(where, each.due);
      if ('requested' in each) item(where, each.requested);
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
      if ('relatedOpen' in each) related.push({ where, name: each.relatedOpen, phases: each.except ?? [] });
      if ('relatedPhase' in each) related.push({ where, name: each.relatedPhase, phases: each.in });
      if ('item' in each) item(where, each.item, 'outcome' in each ? each.outcome : []);
    }
  };

  for (const [name, known] of Object.entries(definition.dates)) {
    date(`the date “${name}”`, known.else);
    date(`the date “${name}”`, known.notBefore);
    for (const who of known.setBy ?? []) if ('fact' in who) party(`the date “${name}”`, who.fact);
  }
  for (const [name, { follows, weighedIn, differsFrom }] of Object.entries(definition.facts)) {
    party(`the fact “${name}”`, differsFrom);
    condition(`the fact “${name}”`, follows);
    item(`the fact “${name}”`, weighedIn);
  }
  for (const name of Object.values(definition.plan ?? {})) item('the plan', name);
  party('the contact', definition.contact);
  if (definition.handover) {
    for (const name of Object.values(handoverFacts)) party('the hand-over', name);
    item('the hand-over', definition.handover.acceptance);
  }
  for (const name of Object.keys(definition.tellsOpener)) date('what it tells its opener', name);
  condition('readiness to close', definition.readyToClose);
  for (const phase of definition.phases) condition(`the phase “${phase.id}”`, phase.when);
  for (const rule of definition.opens) {
    const where = `the rule that opens “${rule.type}”`;
    condition(where, rule.when);
    for (const { when } of [...(rule.receiver ?? []), ...(rule.gives ?? [])]) condition(where, when);
    for (const each of rule.receiver ?? []) party(where, each.fact);
    if (rule.at) base(where, rule.at.base);
    for (const name of Object.values(rule.dates)) date(where, name);
    for (const name of rule.facts) fact(where, name);
    item(where, rule.item);
  }
  for (const each of definition.items) ofItem(each);
  return { dates, facts, items, related };

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
    if ('fact' in one.owner) party(where, one.owner.fact);
    item(where, one.serves);
    date(where, one.tells);
    for (const name of one.records ?? []) fact(where, name);
    if (one.repeat && 'with' in one.repeat) {
      const { with: names, outcomes = [], neededFor = [] } = one.repeat;
      // An outcome of any of them will do.
      const known = definition.items.filter(({ name }) => names.includes(name)).flatMap(outcomesOf);
      const strange = outcomes.filter((outcome) => !known.includes(outcome));
      for (const name of names) item(where, name, [...strange, ...neededFor]);
    }
    if (one.repeat && 'after' in one.repeat)
      for (const again of [one.repeat.after].flat()) {
        item(where, one.name, again.outcomes ?? []);
        fact(where, again.changed, again.to ?? []);
        date(where, again.renewed);
        for (const name of again.added ?? []) item(where, name);
      }
  }
}
