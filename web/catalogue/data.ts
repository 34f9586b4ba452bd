import { textIn } from '../../domain/calendar/text.ts';
import { daysBetween } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { exampleDay, exampleOf, type ExamplePoint } from '../../domain/what-if/example.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { viewDefinition } from '../../domain/reading/view-definition.ts';
import type { Label } from '../../domain/policy/vocabulary.ts';
import type { Lane } from '../ui/time-picture.tsx';
import { kindTexts } from '../ui/names.ts';
import type { View } from '../ui/view.tsx';

type Shown = ReturnType<typeof viewDefinition>;
export type CatalogueItem = Shown['items'][number];
export type DueView = CatalogueItem['due'][number];
export type TermView = DueView['earliest'][number];
export type OpeningView = Shown['opens'][number];

export interface CatalogueView extends Shown {
  example: ExampleView;
}

export interface ExampleView {
  /** Its day 0. */
  from: Day;
  lanes: Lane[];
  rows: { day: number; title: string; owner: string; kind: string }[];
}

/** How many terms of a definition are a norm, a practice, or an assumption. */
export function labelCounts(definition: Definition): Record<Label, number> {
  const counts = { norm: 0, practice: 0, assumed: 0 };
  for (const { due } of definition.items)
    for (const { earliest } of due) for (const { label } of earliest) counts[label] += 1;
  return counts;
}

/** Who steers it or does something in it, most steering first. */
export const rolesIn = (definition: Definition): string[] => [
  ...new Set([
    ...definition.steeredBy,
    ...definition.items.flatMap(({ owner, agreedBy }) => [
      ...('role' in owner ? [owner.role] : []),
      ...(agreedBy ?? []),
    ]),
  ]),
];

/** A trajectory of the catalogue for readers, with a simulated example. */
export function catalogueView(definition: Definition, view: Pick<View, 'lang' | 'say'>): CatalogueView {
  const shown = viewDefinition(definition, view.lang);
  return { ...shown, example: exampleView(shown, exampleOf(definition), view) };
}

/** The example as lanes per owner, and as rows by day, counted from its first day. */
function exampleView(
  shown: Shown,
  points: ExamplePoint[],
  { lang, say }: Pick<View, 'lang' | 'say'>,
): ExampleView {
  const owners = new Map(shown.items.map(({ name, owner }) => [name, owner.title]));
  const sorted = points
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .map(({ item, kind, due }) => ({
      due,
      kind,
      title: textIn(item.title, lang),
      owner: owners.get(item.name) ?? '',
    }));
  const lanes = [...new Set(sorted.map(({ owner }) => owner))].map((owner) => ({
    title: owner,
    marks: sorted
      .filter((each) => each.owner === owner)
      .map(({ title, kind, due }) => ({ day: due, title, kind, tone: 'plain' as const })),
  }));
  const rows = sorted.map(({ title, owner, kind, due }) => ({
    day: daysBetween(exampleDay, due),
    title,
    owner,
    kind: say(kindTexts[kind]),
  }));
  return { from: exampleDay, lanes, rows };
}
