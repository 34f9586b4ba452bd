import { duesOf } from './check-names.ts';
import { conditionsIn } from './conditions.ts';
import type { Definition, ItemDefinition } from './definition.ts';

/** Items that wait on themselves through others, each ring once: none of them would ever open. */
export function cyclesOf(definition: Definition): string[] {
  const byName = new Map(definition.items.map((item) => [item.name, waitsOn(item)]));
  const found: string[] = [];
  const settled = new Set<string>();
  const walk = (name: string, path: string[]): void => {
    if (path.includes(name)) {
      found.push(`items wait on each other: ${[...path.slice(path.indexOf(name)), name].map((each) => `“${each}”`).join(' → ')}`);
      return;
    }
    if (settled.has(name)) return;
    for (const next of byName.get(name) ?? []) walk(next, [...path, name]);
    settled.add(name);
  };
  for (const name of byName.keys()) walk(name, []);
  return found;
}

/** The items that must come to something before this one can: through its terms, its sentry, or whether it applies. */
function waitsOn(item: ItemDefinition): string[] {
  const bases = duesOf(item).flatMap((rule) => rule.earliest.map((term) => term.base));
  const conditions = [item.sentry?.when, item.applies?.when].flatMap((each) => (each ? [...conditionsIn(each)] : []));
  return [
    ...(item.serves === undefined ? [] : [item.serves]),
    // Its own: the last time it was done.
    ...bases.flatMap((base) => ('due' in base ? [base.due] : 'acted' in base && base.acted !== item.name ? [base.acted] : [])),
    ...bases.flatMap((base) => ('firstActed' in base && base.firstActed !== item.name ? [base.firstActed] : [])),
    ...conditions.flatMap((each) => ('item' in each ? [each.item] : [])),
  ];
}
