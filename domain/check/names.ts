import { handoverFacts } from '../policy/handover.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { besideOf, outcomesAsked, outcomesOf, triggersOf } from '../policy/items.ts';
import type { Names } from '../policy/names.ts';
import { namesOfNews } from '../policy/news.ts';
import type { FactValue } from '../policy/values.ts';
import { namesIn, rulesOf, termsOf } from '../policy/walk.ts';

type Where = { where: string; name: string };

/** Names of dates, facts, items and related trajectories, gathered one by one. */
function gathering() {
  const dates: Where[] = [];
  const facts: (Where & { values: FactValue[]; party: boolean })[] = [];
  const items: (Where & { outcomes: string[] })[] = [];
  const related: (Where & { phases: string[] })[] = [];

  const date = (where: string, name: string | undefined) => name !== undefined && dates.push({ where, name });
  const fact = (where: string, name: string | undefined, values: FactValue[] = []) =>
    name !== undefined && facts.push({ where, name, values, party: false });
  const party = (where: string, name: string | undefined) =>
    name !== undefined && facts.push({ where, name, values: [], party: true });
  const item = (where: string, name: string | undefined, outcomes: string[] = []) =>
    name !== undefined && items.push({ where, name, outcomes });

  const all = (where: string, names: Names) => {
    for (const name of names.dates ?? []) date(where, name);
    for (const { name, values } of names.facts ?? []) fact(where, name, values);
    for (const { name, outcomes } of names.items ?? []) item(where, name, outcomes);
    for (const { name, phases } of names.related ?? []) related.push({ where, name, phases });
  };
  return { gathered: { dates, facts, items, related }, date, fact, party, item, all };
}

/**
 * Every name of a date, fact, item or related trajectory that
 * a definition uses, with where, and what it asks of it.
 */
export function namesUsed(definition: Definition) {
  const gather = gathering();
  const { gathered, date, fact, party, item, all } = gather;
  for (const rule of rulesOf(definition)) {
    for (const names of namesIn(rule)) all(rule.where, names);
  }
  for (const [name, known] of Object.entries(definition.dates)) {
    date(`the date “${name}”`, known.else);
    date(`the date “${name}”`, known.notBefore);
    for (const who of known.setBy ?? []) if ('fact' in who) party(`the date “${name}”`, who.fact);
  }
  for (const [name, { weighedIn, differsFrom }] of Object.entries(definition.facts)) {
    party(`the fact “${name}”`, differsFrom);
    item(`the fact “${name}”`, weighedIn);
  }
  for (const name of Object.values(definition.plan ?? {})) item('the plan', name);
  party('the contact', definition.contact);
  if (definition.handover) {
    for (const name of Object.values(handoverFacts)) party('the hand-over', name);
    item('the hand-over', definition.handover.acceptance);
  }
  for (const name of Object.keys(definition.tellsOpener)) date('what it tells its opener', name);
  for (const rule of definition.opens) {
    const where = `the rule that opens “${rule.type}”`;
    for (const each of rule.receiver ?? []) party(where, each.fact);
    for (const name of Object.values(rule.dates)) date(where, name);
    for (const name of rule.facts) fact(where, name);
    item(where, rule.item);
  }
  for (const each of definition.items) ofItem(definition, each, gather);
  return gathered;
}

type Gather = Omit<ReturnType<typeof gathering>, 'gathered'>;

function ofItem({ items }: Definition, one: ItemDefinition, { date, fact, party, item, all }: Gather): void {
  const where = `“${one.name}”`;
  for (const { amountFrom } of termsOf(one)) fact(where, amountFrom);
  for (const who of [one.owner, ...(one.confirmedBy ? [one.confirmedBy] : []), ...(one.addressedTo ?? [])])
    if ('fact' in who) party(where, who.fact);
  for (const { outcomes } of one.addressedTo ?? []) item(where, one.name, outcomes);
  item(where, one.serves);
  date(where, one.tells);
  for (const name of one.records ?? []) fact(where, name);
  const beside = besideOf(one);
  if (beside) {
    // An outcome of any of them will do.
    const known = items.filter(({ name }) => beside.with.includes(name)).flatMap(outcomesOf);
    const strange = (outcomesAsked(one) ?? []).filter((outcome) => !known.includes(outcome));
    for (const name of beside.with) item(where, name, [...strange, ...(beside.neededFor ?? [])]);
  }
  for (const { outcomes, news } of triggersOf(one)) {
    item(where, one.name, outcomes);
    if (news) all(where, namesOfNews(news));
  }
}
