import { textIn } from '../../domain/calendar/text.ts';
import { setters } from '../../domain/people/setters.ts';
import { countOf } from '../../domain/calendar/format.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { definitions } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Definition, ItemDefinition } from '../../domain/policy/definition.ts';
import { wrongParameter } from '../../domain/deadlines/parameters.ts';
import { viewTerm } from '../../domain/words/terms.ts';
import { nearest, type Parameter } from '../../store/parameters.ts';
import type { View } from '../ui/view.tsx';
import { duesOf, termsToSet } from '../../domain/policy/items.ts';
import type { Label, Term } from '../../domain/policy/vocabulary.ts';
import type { Amount, Place } from '../../domain/case/parameters.ts';
import { ownerName, placeName, roleName } from '../ui/names.ts';

/** Where this person sets terms; undefined for a case director whose organisation belongs to no region. */
export function placeOf(actor: Actor, ownRegion: string | null | undefined): Place | undefined {
  if (actor.role === setters.organisation) return { organisation: actor.agency };
  if (actor.role === setters.region) return ownRegion ? { region: ownRegion } : undefined;
  return {};
}

/** A term that was set, in words. */
export interface SettingView {
  id: number;
  text: string;
  place: string;
  who: string;
  day: Day;
  reason: string;
}

/** The terms of one item of a definition, and what was set in their place. */
export interface TermRow {
  type: string;
  name: string;
  title: string;
  owner: string;
  label: Label;
  source: string | null;
  /** One for each way in which the item comes to be due. */
  standard: string[];
  /** What its terms count from: `na de binnenkomst`. */
  base: string;
  /** The nearest that was set; null where the standard holds. */
  now: SettingView | null;
  before: SettingView[];
  amount: Amount;
}

export interface TypeTerms {
  id: string;
  title: string;
  open: TermRow[];
  norms: TermRow[];
}

/**
 * Every item with a term of a definition, those that can be set apart from the norms.
 * @param history newest first.
 */
export function typeTerms(definition: Definition, history: Parameter[], view: View): TypeTerms {
  const rows = definition.items.flatMap((item) => termRow(definition, item, history, view) ?? []);
  return {
    id: definition.id,
    title: textIn(definition.title, view.lang),
    open: rows.filter(({ label }) => label !== 'norm'),
    norms: rows.filter(({ label }) => label === 'norm'),
  };
}

/** Every trajectory that there is. */
export const allTerms = (history: Parameter[], view: View): TypeTerms[] =>
  definitions().map((each) => typeTerms(each, history, view));

/** One item; undefined if it has no term. A norm anywhere in it makes it one. */
export function termRow(
  definition: Definition,
  item: ItemDefinition,
  history: Parameter[],
  view: View,
): TermRow | undefined {
  const { lang } = view;
  const terms = duesOf(item).flatMap(termsToSet);
  const refusal = wrongParameter(definition, item.name, '');
  const first = terms.find(({ label }) => label === 'norm') ?? terms[0];
  if (!first || (refusal && first.label !== 'norm')) return undefined;
  const set = history.filter((each) => each.type === definition.id && each.item === item.name);
  const now = nearest(set);
  const shown = (parameter: Parameter) => settingView(definition, first, parameter, view);
  return {
    type: definition.id,
    name: item.name,
    title: textIn(item.title, lang),
    owner:
      'role' in item.owner
        ? roleName(item.owner.role, lang)
        : (textIn(definition.facts[item.owner.fact]?.title, lang) ?? item.owner.fact),
    label: first.label,
    source: first.source,
    standard: [...new Set(terms.map((term) => viewTerm(definition, term, lang).text))],
    base: baseOf(definition, first, view),
    now: now && first.label !== 'norm' ? shown(now) : null,
    before: set.filter((each) => each !== now).map(shown),
    amount: now ?? { amount: first.amount, unit: first.unit === 'mondays' ? 'weeks' : first.unit },
  };
}

/** `30 kalenderdagen na de binnenkomst`, for an amount in the place of the definition's own. */
export const termText = (
  definition: Definition,
  term: Term,
  { amount, unit }: Amount,
  { lang }: Pick<View, 'lang'>,
): string => viewTerm(definition, { ...term, amount, unit }, lang).text;

function baseOf(definition: Definition, term: Term, { lang }: View): string {
  const one = { ...term, amount: 1, unit: 'days' as const };
  return viewTerm(definition, one, lang).text.slice(countOf(1, 'days', lang).length + 1);
}

function settingView(definition: Definition, term: Term, parameter: Parameter, view: View): SettingView {
  return {
    id: parameter.id,
    text: termText(definition, term, parameter, view),
    place: placeName(parameter, view),
    who: ownerName(parameter.setBy, view.lang, view.agencies),
    day: dayOf(parameter.at),
    reason: parameter.reason,
  };
}
