import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { cyclesOf } from './cycles.ts';
import { factsWrong, valueWrong } from './facts.ts';
import { namesUsed } from './names.ts';
import { opensWrong } from './opens.ts';
import { rolesWrong } from './roles.ts';
import { besideOf, duesOf, outcomesOf } from '../policy/items.ts';

/**
 * What is wrong with a definition, each fault in a sentence that names the
 * definition, the item and the remedy; none if it can be published. Run when
 * the catalogue is built, so that a faulty definition never reaches a case.
 * @param find the definitions beside it, for the trajectories that it opens.
 */
export function checkDefinition(
  definition: Definition,
  find: (id: string) => Definition | undefined,
): string[] {
  const wrong = [
    ...namesWrong(definition),
    ...definition.items.flatMap((item) => itemWrong(definition, item)),
    ...rolesWrong(definition),
    ...factsWrong(definition),
    ...phasesWrong(definition),
    ...opensWrong(definition, find),
    ...textsWrong('', definition),
  ];
  // Who waits on whom can only be followed once every name is known.
  const faults = wrong.length > 0 ? wrong : cyclesOf(definition);
  return faults.map((fault) => `${definition.id}@${definition.version}: ${fault}`);
}

/** Every date, fact, value, item and outcome that a rule speaks of must be there. */
function namesWrong(definition: Definition): string[] {
  const { dates, facts, items } = namesUsed(definition);
  const byName = new Map(definition.items.map((item) => [item.name, item]));
  const listed = (names: Iterable<string>) => [...names].join(', ');
  return [
    ...dates
      .filter(({ name }) => !definition.dates[name])
      .map(
        ({ where, name }) =>
          `${where} counts from or asks for the date “${name}”; there are: ${listed(Object.keys(definition.dates))}`,
      ),
    ...facts.flatMap(({ where, name, values, party }) => {
      const fact = definition.facts[name];
      if (!fact)
        return [`${where} asks for the fact “${name}”; there are: ${listed(Object.keys(definition.facts))}`];
      if (party && fact.type !== 'party')
        return [
          `${where} takes “${name}” for a party, but that is of type “${fact.type}”: name a fact of type “party”`,
        ];
      return values.flatMap((value) => valueWrong(where, definition, name, value));
    }),
    ...items.flatMap(({ where, name, outcomes }) => {
      const item = byName.get(name);
      if (!item) return [`${where} speaks of the item “${name}”; there are: ${listed(byName.keys())}`];
      const possible = outcomesOf(item);
      return outcomes
        .filter((outcome) => !possible.includes(outcome))
        .map(
          (outcome) => `${where} asks for the outcome “${outcome}” of “${name}”; it has: ${listed(possible)}`,
        );
    }),
  ];
}

function itemWrong({ items, facts }: Definition, item: ItemDefinition): string[] {
  const stem = /^(.*)-\d+$/.exec(item.name)?.[1];
  const terms = duesOf(item).flatMap((rule) => rule.earliest);
  const faults: [boolean, string][] = [
    [!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(item.name), 'has a name that is not kebab-case'],
    [items.filter((each) => each.name === item.name).length > 1, 'stands in the list twice'],
    [items.some((each) => each.name === stem), `reads like an occurrence of “${stem}”: give it another name`],
    [
      !item.discretionary && (item.serves !== undefined || item.titled === true),
      'serves or is titled, so it must be discretionary',
    ],
    [
      items.some(({ name, discretionary }) => name === item.serves && !discretionary),
      `serves “${item.serves}”, which nobody adds`,
    ],
    [duesOf(item).some((rule) => rule.earliest.length === 0), 'has a rule without a term'],
    [
      terms.some((term) => term.label !== 'assumed' && !/^S\d:\d+/.test(term.source ?? '')),
      'has a norm or practice without its source',
    ],
    [
      terms.some(
        ({ amountFrom: from }) =>
          from !== undefined && (facts[from]?.fractions || !((facts[from]?.between?.[0] ?? 0) > 0)),
      ),
      'takes its amount from a fact that has no least and most (`between`), or can be none',
    ],
    [
      terms.some((term) => !Number.isInteger(term.amount) || term.amount < 0),
      'has a term that is no whole number from 0',
    ],
  ];
  return [...faults, ...kindFaults(item)].flatMap(([wrong, what]) =>
    wrong ? [`“${item.name}” ${what}`] : [],
  );
}

/** What does not go with the kind of an item. */
function kindFaults(item: ItemDefinition): [boolean, string][] {
  return [
    [
      item.kind === 'decision' && (item.outcomes?.length ?? 0) < 2,
      'is a decision and needs at least two outcomes',
    ],
    [
      item.several !== undefined && item.kind !== 'decision',
      'has several outcomes at once, so it must be a decision',
    ],
    [
      item.several?.alone.some((each) => !outcomesOf(item).includes(each)) === true,
      'lets an outcome stand alone that it does not have',
    ],
    [
      (item.settledBy !== undefined) !== (item.kind === 'request'),
      'must say which answers settle it if, and only if, it is a request',
    ],
    [
      item.completedBy !== undefined && item.kind !== 'milestone' && item.kind !== 'request',
      'is completed by another trajectory, so it must be a milestone or a request',
    ],
    [
      item.records !== undefined && item.kind !== 'task' && item.kind !== 'milestone',
      'records facts, so it must be a task or a milestone',
    ],
    [
      item.kind === 'request' && (item.outcomes ?? []).some(({ id }) => !outcomesOf(item).includes(id)),
      'has a word for an answer that no request can have',
    ],
    [
      item.agreedWhile !== undefined && !item.agreedBy,
      'says when it is agreed (`agreedWhile`), but not by whom: add `agreedBy`',
    ],
    [item.attended !== undefined && item.kind !== 'meeting', 'tells who was there, so it must be a meeting'],
    [
      besideOf(item)?.neededFor !== undefined && besideOf(item)?.each !== 'before',
      'is needed for an outcome (`neededFor`), so it must come `before` what it goes with',
    ],
    [item.tells !== undefined && item.kind !== 'task', 'tells a date, so it must be a task'],
  ];
}

/**
 * The last phase holds always, so that there is one from
 * the start; the others only when their condition does.
 */
function phasesWrong({ phases }: Definition): string[] {
  const doubled = phases.filter((each, index) => phases.findIndex(({ id }) => id === each.id) !== index);
  const always = phases.filter((each) => each.when === undefined);
  return [
    ...doubled.map(({ id }) => `the phase “${id}” stands in the list twice`),
    ...(always.length === 1 && always[0] === phases.at(-1)
      ? []
      : ['only the last phase of the list, which is the first in time, has no condition']),
  ];
}

/** Every text is there in Dutch and English, and longer ones differ (a short one can be a proper name). */
function textsWrong(path: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('nl' in value || 'en' in value))
    return Object.entries(value).flatMap(([key, each]) => textsWrong(`${path}/${key}`, each));
  const { nl, en } = value as { nl?: unknown; en?: unknown };
  if (typeof nl !== 'string' || typeof en !== 'string' || !nl.trim() || !en.trim())
    return [`${path} lacks its Dutch or English text`];
  return nl === en && nl.split(' ').length > 4 ? [`${path} says the same in Dutch and English`] : [];
}
