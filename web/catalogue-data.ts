import { countOf } from '../domain/calendar/format.ts';
import { daysBetween } from '../domain/calendar/day.ts';
import type { Day, Lang } from '../domain/calendar/types.ts';
import { definitionOf } from '../domain/catalogue.ts';
import { exampleOf, type ExamplePoint } from '../domain/example.ts';
import { longLadder, shortLadder } from '../domain/model/policy.ts';
import type { Definition, ItemDefinition, Label, Rung } from '../domain/model/definition.ts';
import { baseTitle, viewDefinition, viewTerm } from '../domain/view-definition.ts';
import type { Lane } from './components/time-picture.tsx';
import { kindWords, roleName } from './names.ts';
import type { Say } from './texts.ts';

export type TermView = ReturnType<typeof viewTerm>;

/** One item in words, all of it made from the definition. */
export interface CatalogueItem {
  name: string;
  title: string;
  kind: string;
  owner: string;
  discretionary: boolean;
  agreedBy: string[];
  window: TermView | null;
  terms: TermView[];
  repeats: { text: string; terms: TermView[] } | null;
  waitsFor: string | null;
  appliesUnless: string | null;
  outcomes: string[];
  agenda: string[];
  /** Only where it is not the usual one. */
  ladder: string[] | null;
  fallback: string;
  opens: { type: string; title: string }[];
}

export interface CatalogueView {
  id: string;
  version: number;
  title: string;
  purpose: string;
  source: string;
  steeredBy: string[];
  dates: string[];
  phases: string[];
  items: CatalogueItem[];
  opens: { type: string; title: string; item: string | null }[];
  ladders: { long: string[]; short: string[] };
  example: ExampleView;
}

export interface ExampleView {
  lanes: Lane[];
  rows: { day: number; title: string; owner: string; kind: string }[];
}

/** How many terms of a definition are a norm, a practice, or an assumption. */
export function labelCounts(definition: Definition): Record<Label, number> {
  const counts = { norm: 0, practice: 0, assumed: 0 };
  for (const { terms } of viewDefinition(definition, 'en').items) for (const { label } of terms) counts[label] += 1;
  return counts;
}

/** A trajectory of the catalogue for readers, with a simulated example that begins today. */
export function catalogueView(definition: Definition, today: Day, lang: Lang, say: Say): CatalogueView {
  const shown = viewDefinition(definition, lang);
  const opened = definition.opens.map(({ type, item }) => ({ type, title: definitionOf(type)?.title[lang] ?? type, item: item ?? null }));
  const titleOf = (name: string) => definition.items.find((each) => each.name === name)?.title[lang] ?? name;
  return {
    id: shown.id,
    version: shown.version,
    title: shown.title,
    purpose: shown.purpose,
    source: shown.source,
    steeredBy: shown.steeredBy.map((role) => roleName(role, lang)),
    dates: shown.dates.map(({ title, required }) => (required ? `${title} (${say('required')})` : title)),
    phases: shown.phases.map(({ title }) => title),
    opens: opened.map((each) => ({ ...each, item: each.item && titleOf(each.item) })),
    ladders: {
      long: longLadder.map((rung) => rungText(definition, rung, lang, say)),
      short: shortLadder.map((rung) => rungText(definition, rung, lang, say)),
    },
    items: definition.items.map((item, n): CatalogueItem => {
      const view = shown.items[n]!;
      return {
        name: item.name,
        title: view.title,
        kind: kindWords[item.kind][lang],
        owner: ownerText(definition, item, lang),
        discretionary: view.discretionary,
        agreedBy: (item.agreedBy ?? []).map((role) => roleName(role, lang)),
        window: view.opens,
        terms: view.terms,
        repeats: repeatOf(definition, item, lang, say),
        waitsFor: view.waitsFor,
        appliesUnless: view.appliesUnless,
        outcomes: view.outcomes.map(({ title }) => title),
        agenda: view.agenda.map(({ title, minutes }) => say('agendaStep', { title, n: minutes })),
        ladder: item.ladder ? item.ladder.map((rung) => rungText(definition, rung, lang, say)) : null,
        fallback: view.fallback,
        opens: opened.filter((each) => each.item === item.name),
      };
    }),
    example: exampleView(definition, exampleOf(definition, today), today, lang),
  };
}

const ownerText = (definition: Definition, { owner }: ItemDefinition, lang: Lang): string =>
  'role' in owner
    ? roleName(owner.role, lang)
    : [definition.facts[owner.fact]?.title[lang] ?? owner.fact, ...(owner.else ? [roleName(owner.else, lang)] : [])].join(' / ');

function repeatOf(definition: Definition, { repeat }: ItemDefinition, lang: Lang, say: Say): CatalogueItem['repeats'] {
  if (!repeat) return null;
  const outcomeTitle = (id: string) =>
    definition.items.flatMap((each) => each.outcomes ?? []).find((each) => each.id === id)?.title[lang] ?? id;
  if ('with' in repeat) {
    const items = repeat.with.map((name) => baseTitle(definition, { due: name })[lang]).join(', ');
    const only = repeat.outcomes ? say('repeatOutcomes', { outcomes: repeat.outcomes.map(outcomeTitle).join(', ') }) : '';
    return { text: `${say(repeat.onceDone || repeat.outcomes ? 'repeatAfterEach' : 'repeatWithEach', { items })}${only}`, terms: [] };
  }
  const triggers = [repeat.after].flat().map(({ outcomes, changed, to }) => {
    if (changed) return say('repeatChanged', { fact: definition.facts[changed]?.title[lang] ?? changed, to: to ? '' : say('anyValue') });
    return outcomes ? say('repeatOutcomes', { outcomes: outcomes.map(outcomeTitle).join(', ') }) : '';
  });
  const terms = (repeat.due ?? []).flatMap(({ earliest }) => earliest.map((term) => viewTerm(definition, term, lang)));
  return { text: `${say('repeatAgain')}${triggers.filter(Boolean).join(say('orElse'))}`, terms };
}

/** `3 dagen vóór de vervaldatum: herinnering aan wie het doet`. */
function rungText(definition: Definition, { base, amount, unit, direction, to, kind }: Rung, lang: Lang, say: Say): string {
  const receivers = {
    owner: 'toOwner',
    coordinator: 'toCoordinator',
    'owner-coordinator': 'toBoth',
    'case-director': 'toDirector',
  } as const;
  const from = base === 'due' ? say('theDue') : base === 'known' ? say('theHalf') : baseTitle(definition, base)[lang];
  const when =
    amount === 0
      ? say('rungOn', { base: from })
      : say(direction === 'before' ? 'rungBefore' : 'rungAfter', { n: countOf(amount, unit, lang), base: from });
  return say('rungText', { when, kind: say(kind), to: say(receivers[to]) });
}

/** The example as lanes per owner, and as rows by day, counted from its first day. */
function exampleView(definition: Definition, points: ExamplePoint[], today: Day, lang: Lang): ExampleView {
  const sorted = points.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const owners = [...new Set(sorted.map(({ item }) => ownerText(definition, item, lang)))];
  const lanes = owners.map((title) => ({
    title,
    marks: sorted
      .filter(({ item }) => ownerText(definition, item, lang) === title)
      .map(({ item, kind, due }) => ({ day: due, title: item.title[lang], kind, tone: 'plain' as const })),
  }));
  const rows = sorted.map(({ item, kind, due }) => ({
    day: daysBetween(today, due),
    title: item.title[lang],
    owner: ownerText(definition, item, lang),
    kind: kindWords[kind][lang],
  }));
  return { lanes, rows };
}
