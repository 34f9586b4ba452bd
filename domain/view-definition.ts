import { countOf } from './calendar/format.ts';
import type { Lang, Text } from './calendar/types.ts';
import type { Base, Definition, ItemDefinition, Term } from './model/definition.ts';
import { longLadder, shortLadder } from './model/policy.ts';

/** A definition for readers: items, terms, labels, sources and ladders, generated from the rules themselves. */
export function viewDefinition(definition: Definition, lang: Lang) {
  return {
    id: definition.id,
    version: definition.version,
    title: definition.title[lang],
    purpose: definition.purpose[lang],
    source: definition.source,
    dates: Object.entries(definition.dates).map(([name, { title, required, else: standIn }]) => ({
      name,
      title: title[lang],
      required: required === true,
      standIn: standIn ?? null,
    })),
    facts: Object.entries(definition.facts).map(([name, { title, type, values, required }]) => ({
      name,
      title: title[lang],
      type,
      values: Object.entries(values ?? {}).map(([id, each]) => ({ id, title: each[lang] })),
      required: required === true,
    })),
    phases: [...definition.phases].reverse().map(({ id, title }) => ({ id, title: title[lang] })),
    items: definition.items.map((item) => viewItemDefinition(definition, item, lang)),
    opens: definition.opens.map(({ type, item }) => ({ type, item: item ?? null })),
    steeredBy: definition.steeredBy,
  };
}

function viewItemDefinition(definition: Definition, item: ItemDefinition, lang: Lang) {
  return {
    name: item.name,
    title: item.title[lang],
    kind: item.kind,
    owner: 'role' in item.owner ? item.owner.role : (item.owner.else ?? item.owner.fact),
    discretionary: item.discretionary === true,
    serves: item.serves ?? null,
    titled: item.titled === true,
    records: item.records ?? [],
    waitsFor: item.sentry?.waitingFor[lang] ?? null,
    appliesUnless: item.applies?.otherwise[lang] ?? null,
    opens: item.opens ? viewTerm(definition, item.opens, lang) : null,
    terms: item.due.flatMap((rule) => rule.earliest.map((term) => viewTerm(definition, term, lang))),
    repeats: item.repeat !== undefined,
    outcomes: item.outcomes?.map(({ id, title }) => ({ id, title: title[lang] })) ?? [],
    agenda: item.agenda?.map(({ title, minutes }) => ({ title: title[lang], minutes })) ?? [],
    ladder: item.ladder ?? { fromFifteenDays: longLadder, shorter: shortLadder },
    fallback: item.fallback[lang],
  };
}

export function viewTerm(definition: Definition, term: Term, lang: Lang) {
  const { amount, unit, direction, roll, label, source } = term;
  const way = direction === 'before' ? (lang === 'nl' ? 'vóór' : 'before') : lang === 'nl' ? 'na' : 'after';
  const base = baseTitle(definition, term.base)[lang];
  const text = amount === 0 ? `${lang === 'nl' ? 'op' : 'on'} ${base}` : `${countOf(amount, unit, lang)} ${way} ${base}`;
  return { base: term.base, amount, unit, direction, roll, label, source, text };
}

/** What a term counts from, in general words. */
export function baseTitle(definition: Definition, base: Base): Text {
  const item = (name: string) => definition.items.find((each) => each.name === name)?.title ?? { nl: name, en: name };
  const of = (title: Text): Text => ({ nl: `“${title.nl}”`, en: `“${title.en}”` });
  if ('date' in base) return definition.dates[base.date]?.title ?? { nl: base.date, en: base.date };
  if ('fact' in base) return of(definition.facts[base.fact]?.title ?? { nl: base.fact, en: base.fact });
  if ('due' in base) return of(item(base.due));
  if ('acted' in base) return { nl: `het afronden van ${of(item(base.acted)).nl}`, en: `the completion of ${of(item(base.acted)).en}` };
  if ('firstActed' in base)
    return {
      nl: `de eerste keer ${of(item(base.firstActed)).nl}`,
      en: `the first time of ${of(item(base.firstActed)).en}`,
    };
  if ('lastHeld' in base) {
    const [only, ...others] = base.lastHeld;
    if (only !== undefined && others.length === 0)
      return { nl: `de vorige keer ${of(item(only)).nl}`, en: `the last time of ${of(item(only)).en}` };
    return { nl: 'het laatst gehouden overleg', en: 'the last meeting held' };
  }
  if ('with' in base)
    return base.with === 'acted'
      ? { nl: 'het afronden van waar dit op volgt', en: 'the completion of what this follows' }
      : { nl: 'elk overleg', en: 'each meeting' };
  if ('sinceLast' in base) return baseTitle(definition, base.sinceLast);
  if ('requested' in base) return { nl: `het verzoek ${of(item(base.requested)).nl}`, en: `the request ${of(item(base.requested)).en}` };
  if ('last' in base) {
    const all = base.last.map((each) => baseTitle(definition, each));
    return { nl: `de laatste van: ${all.map((each) => each.nl).join(', ')}`, en: `the last of: ${all.map((each) => each.en).join(', ')}` };
  }
  if ('first' in base) {
    const all = base.first.map((each) => baseTitle(definition, each));
    return { nl: all.map((each) => each.nl).join(' of '), en: all.map((each) => each.en).join(' or ') };
  }
  if ('added' in base) {
    const all = base.added.map((name) => of(item(name)));
    return {
      nl: `een wijziging in ${all.map((each) => each.nl).join(' of ')}`,
      en: `a change in ${all.map((each) => each.en).join(' or ')}`,
    };
  }
  return { nl: 'de opening', en: 'the opening' };
}
