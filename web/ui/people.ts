import type { Actor } from '../../domain/case/case.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { isAbsent } from '../../domain/people/holding.ts';
import { loadDays, noLoad, type Load } from '../../domain/people/load.ts';
import type { Colleague } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { briefDay } from './format.ts';
import type { Option } from './forms/fields.tsx';
import { roleName } from './names.ts';
import type { View } from './view.tsx';

/** Somebody of the reader's agency, in words. */
export interface ColleagueView {
  id: string;
  name: string;
  roles: string;
  /** Whose code of it a command names; she has at least one. */
  role: string;
  team: string | null;
  load: Load;
  /** When she is away and who replaces her; null where nothing is said, or it has passed. */
  absence: string | null;
  awayNow: boolean;
  hasLeft: boolean;
}

/** What somebody is called; one without a name is a colleague of that agency. */
export const personName = (
  name: string | null | undefined,
  agency: string,
  { say, agencies }: Pick<View, 'say' | 'agencies'>,
): string => name ?? say('somebodyOf', { agency: agencies(agency) });

/** The people of an agency by name, with what each holds; and what nobody holds. */
export async function colleaguesOf(
  store: Pick<Store, 'people' | 'loads'>,
  view: View & { actor: Actor },
): Promise<{ people: ColleagueView[]; nobody: Load }> {
  const { agency } = view.actor;
  const [all, loads] = await Promise.all([
    store.people(agency),
    store.loads(viewerOf(view.actor), loadDays(view.today)),
  ]);
  const people = all.map((each) => ({
    id: each.id,
    name: personName(each.name, agency, view),
    role: each.roles[0] ?? '',
    roles: each.roles.map((role) => roleName(role, view.lang)).join(', '),
    team: each.team,
    load: loads.get(each.id) ?? noLoad,
    absence: absenceText(each, all, view),
    awayNow: isAbsent(each, view.today),
    hasLeft: each.hasLeft,
  }));
  return { people, nobody: loads.get(null) ?? noLoad };
}

export function absenceText(
  { absence, agency }: Colleague,
  all: readonly Colleague[],
  view: View,
): string | null {
  if (absence === null || absence.until < view.today) return null;
  const { say, lang, today } = view;
  const [from, until] = [briefDay(absence.from, lang), briefDay(absence.until, lang)];
  const when = absence.from <= today ? say('awayUntil', { until }) : say('awayFrom', { from, until });
  if (absence.replacement === null) return `${when}, ${say('replacedByNobody')}`;
  const name = all.find(({ id }) => id === absence.replacement)?.name;
  return `${when}, ${say('replacedBy', { who: personName(name, agency, view) })}`;
}

/** Colleagues to choose from, each with what she holds and whether she is away; who left is none. */
export const colleagueOptions = (people: readonly ColleagueView[], { say }: Pick<View, 'say'>): Option[] =>
  people
    .filter(({ hasLeft }) => !hasLeft)
    .map(({ id, name, roles, load, absence }) => ({
      value: id,
      text: `${name}, ${roles}`,
      hint: [say('loadShort', { open: load.open, overdue: load.overdue }), absence]
        .filter(Boolean)
        .join('; '),
    }));

/** The same for a list that shows one line each. */
export const inOneLine = (options: Option[]): Option[] =>
  options.map(({ value, text, hint }) => ({ value, text: hint ? `${text} (${hint})` : text }));
