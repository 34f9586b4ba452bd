import { definitionOf } from '../catalogue.ts';
import type { Day } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';

interface Term {
  /** Null where the reader is not told. */
  type: string | null;
  item: string;
  due: Day | null;
}

/**
 * The deadlines of one client over all trajectories, no term twice: a milestone that another
 * of them completes is left out where that trajectory itself has a deadline on the same day.
 */
export function noTermTwice<T extends Term>(deadlines: readonly T[]): T[] {
  const days = new Set(deadlines.map(({ type, due }) => `${type}/${due}`));
  return deadlines.filter(({ type, item, due }) => {
    const definition = type === null ? undefined : definitionOf(type);
    const completedBy = definition?.items.find(({ name }) => name === item)?.completedBy;
    return completedBy === undefined || !days.has(`${completedBy.trajectory}/${due}`);
  });
}

/**
 * The known dates of one client's trajectories, each once:
 * a date that one got from another stays with that other.
 */
export function datesOnce(cases: readonly Case[]): Map<string, { name: string; day: Day }[]> {
  const got = new Set<string>();
  for (const c of cases) {
    for (const { id, relation, follows = {} } of c.related) {
      const child = cases.find((each) => each.id === id);
      if (relation !== 'opened' || !child) continue;
      const [type] = child.definition.split('@');
      const { opens = [], dates = {} } = definitionOf(c.definition) ?? {};
      for (const given of [...opens.filter((rule) => rule.type === type).map((rule) => rule.dates), follows])
        for (const [theirs, ours] of Object.entries(given))
          if (
            child.dates[theirs] &&
            child.dates[theirs] === (c.dates[ours] ?? c.dates[dates[ours]?.else ?? ''])
          )
            got.add(`${id}/${theirs}`);
    }
  }
  return new Map(
    cases.map((c) => [
      c.id,
      Object.entries(c.dates)
        .filter(([name]) => !got.has(`${c.id}/${name}`))
        .map(([name, day]) => ({ name, day })),
    ]),
  );
}
