import { describe, expect, test } from 'vitest';
import { definitionOf, publishedDefinitions, types } from '../../../domain/catalogue.ts';
import { professionals } from '../../../domain/access.ts';
import { conditionsIn } from '../../../domain/model/conditions.ts';
import type { Base, Condition, Definition, DueRule, ItemDefinition } from '../../../domain/model/definition.ts';
import { canonical, fingerprint } from '../../../domain/model/fingerprint.ts';
import published from './published.json' with { type: 'json' };

const all = publishedDefinitions().map((each): [string, Definition] => [`${each.id}@${each.version}`, each]);

describe('published definitions', () => {
  test('are those whose fingerprints are kept, so that none is lost', () => {
    expect(all.map(([id]) => id).sort()).toEqual(Object.keys(published).sort());
  });

  test.each(all)('%s has not changed since it was published (else give it a new version and keep the old one)', (id, definition) => {
    expect(fingerprint(definition)).toBe((published as Record<string, string>)[id]);
  });

  test('the newest version is found by its type', () => {
    for (const type of types())
      expect(definitionOf(type)?.version).toBe(Math.max(...all.filter(([, each]) => each.id === type).map(([, each]) => each.version)));
    expect(definitionOf('detention-reintegration@0')).toBeUndefined();
  });
});

const dues = (item: ItemDefinition): DueRule[] => [...item.due, ...(item.repeat && 'after' in item.repeat ? (item.repeat.due ?? []) : [])];

/** Each base of a definition, `first` and `sinceLast` unfolded. */
function* bases(definition: Definition): Generator<Base> {
  const unfold = function* (base: Base): Generator<Base> {
    if ('first' in base) for (const each of base.first) yield* unfold(each);
    else if ('sinceLast' in base) yield* unfold(base.sinceLast);
    else yield base;
  };
  for (const item of definition.items) {
    for (const rule of dues(item)) for (const term of rule.earliest) yield* unfold(term.base);
    if (item.opens) yield* unfold(item.opens.base);
    for (const rung of item.ladder ?? []) if (typeof rung.base === 'object') yield* unfold(rung.base);
  }
  for (const rule of definition.opens) if (rule.at) yield* unfold(rule.at.base);
}

function* conditions(definition: Definition): Generator<Condition> {
  const roots = [
    definition.readyToClose,
    ...definition.phases.map((each) => each.when),
    ...definition.opens.flatMap((each) => [each.when, ...(each.receiver ?? []).map((receiver) => receiver.when)]),
    ...definition.items.flatMap((item) => [item.applies?.when, item.sentry?.when, ...dues(item).map((rule) => rule.when)]),
  ];
  for (const root of roots) if (root) yield* conditionsIn(root);
}

/** Names that a definition uses of a kind, which must all be there. */
function used(definition: Definition) {
  const dates: string[] = [];
  const facts: [fact: string, values: unknown[]][] = [];
  const items: [item: string, outcomes: string[]][] = [];
  for (const base of bases(definition)) {
    if ('date' in base) dates.push(base.date);
    if ('fact' in base) facts.push([base.fact, base.to ?? []]);
    if ('due' in base) items.push([base.due, []]);
    if ('acted' in base) items.push([base.acted, []]);
    if ('lastHeld' in base) items.push(...base.lastHeld.map((name): [string, string[]] => [name, []]));
  }
  for (const each of conditions(definition)) {
    if ('known' in each) dates.push(each.known);
    if ('reached' in each) dates.push(each.reached);
    if ('stay' in each) dates.push(each.stay.from, each.stay.to);
    if ('fact' in each) facts.push([each.fact, each.in]);
    if ('item' in each) items.push([each.item, 'outcome' in each ? each.outcome : []]);
  }
  for (const { else: standIn, notBefore } of Object.values(definition.dates))
    dates.push(...[standIn, notBefore].filter((each) => each !== undefined));
  for (const rule of definition.opens) {
    dates.push(...Object.values(rule.dates));
    facts.push(...rule.facts.map((name): [string, unknown[]] => [name, []]));
    if (rule.item !== undefined) items.push([rule.item, []]);
  }
  dates.push(...Object.keys(definition.tellsOpener));
  for (const item of definition.items) {
    if ('fact' in item.owner) facts.push([item.owner.fact, []]);
    if (item.turnsTo) facts.push([item.turnsTo, []]);
    if (item.repeat && 'with' in item.repeat) {
      const { with: companions, outcomes = [] } = item.repeat;
      items.push(...companions.map((name): [string, string[]] => [name, []]));
      // One of the companions has it.
      const has = (name: string, outcome: string) =>
        definition.items.find((each) => each.name === name)?.outcomes?.some(({ id }) => id === outcome);
      items.push(
        ...outcomes.map((outcome): [string, string[]] => [companions.find((name) => has(name, outcome)) ?? companions[0]!, [outcome]]),
      );
    }
    if (item.repeat && 'after' in item.repeat)
      for (const { outcomes = [], changed, to = [] } of [item.repeat.after].flat()) {
        items.push([item.name, outcomes]);
        if (changed !== undefined) facts.push([changed, to]);
      }
  }
  return { dates, facts, items };
}

describe.each(all)('%s', (_, definition) => {
  const byName = new Map(definition.items.map((item) => [item.name, item]));

  test('every item has a name of its own, a title in both languages, an owner and a fallback', () => {
    expect(byName.size).toBe(definition.items.length);
    for (const item of definition.items) {
      expect(item.name, item.name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      const [, stem = ''] = /^(.*)-\d+$/.exec(item.name) ?? [];
      expect(byName.has(stem), `${item.name} reads like an occurrence of ${stem}`).toBe(false);
      if ('role' in item.owner) expect(professionals, item.name).toContain(item.owner.role);
      for (const role of [...(item.recordedBy ?? []), ...(item.agreedBy ?? [])]) expect(professionals, item.name).toContain(role);
    }
  });

  test('every text is there in Dutch and English, and they differ', () => {
    const texts: [string, { nl: string; en: string }][] = [];
    const look = (path: string, value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('nl' in value || 'en' in value) texts.push([path, value as { nl: string; en: string }]);
      else for (const [key, each] of Object.entries(value)) look(`${path}/${key}`, each);
    };
    look('', definition);
    expect(texts.length).toBeGreaterThan(definition.items.length);
    for (const [path, { nl, en }] of texts) {
      expect(nl, path).toMatch(/\S/);
      expect(en, path).toMatch(/\S/);
      if (nl.split(' ').length > 4) expect(nl, path).not.toBe(en); // shorter ones can be a proper name
    }
  });

  test('every term has a label and, if it is a norm or a practice, its source', () => {
    for (const item of definition.items) {
      for (const term of dues(item).flatMap((rule) => rule.earliest)) {
        expect(['norm', 'practice', 'assumed'], item.name).toContain(term.label);
        if (term.label !== 'assumed') expect(term.source, item.name).toMatch(/^S\d:\d+/);
        expect(term.amount, item.name).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('every date, fact, value, item and outcome that a rule speaks of exists', () => {
    const { dates, facts, items } = used(definition);
    for (const date of dates) expect(Object.keys(definition.dates)).toContain(date);
    for (const [fact, values] of facts) {
      expect(Object.keys(definition.facts)).toContain(fact);
      const { type, values: known } = definition.facts[fact]!;
      if (type === 'choice') for (const value of values) expect([...(known ?? []), null], fact).toContain(value);
    }
    for (const [name, outcomes] of items) {
      const item = byName.get(name);
      expect(item, name).toBeDefined();
      const possible =
        item?.kind === 'request'
          ? ['accepted', 'delivered', 'refused', 'withdrawn', 'not-received']
          : (item?.outcomes ?? []).map((each) => each.id);
      for (const outcome of outcomes) expect(possible, name).toContain(outcome);
    }
  });

  test('a decision has outcomes, a request has answers that settle it, only a milestone is completed by another', () => {
    for (const item of definition.items) {
      if (item.kind === 'decision') expect(item.outcomes?.length, item.name).toBeGreaterThan(1);
      expect(item.settledBy !== undefined, item.name).toBe(item.kind === 'request');
      if (item.completedBy) expect(item.kind, item.name).toBe('milestone');
    }
  });

  test('trajectories it opens exist, with the dates and facts they are given', () => {
    for (const rule of definition.opens) {
      const other = definitionOf(rule.type);
      expect(other, rule.type).toBeDefined();
      for (const date of Object.keys(rule.dates)) expect(Object.keys(other!.dates), rule.type).toContain(date);
      for (const fact of rule.facts) expect(Object.keys(other!.facts), rule.type).toContain(fact);
      for (const item of definition.items)
        if (item.completedBy)
          for (const phase of item.completedBy.phases)
            expect(definitionOf(item.completedBy.trajectory)?.phases.map((each) => each.id)).toContain(phase);
    }
  });

  test('no item waits on itself through others', () => {
    const next = (name: string): string[] => {
      const item = byName.get(name)!;
      const found: string[] = [];
      for (const base of dues(item).flatMap((rule) => rule.earliest.map((term) => term.base))) {
        if ('due' in base) found.push(base.due);
        if ('acted' in base && base.acted !== name) found.push(base.acted); // its own: the last time it was done
      }
      const when = [item.sentry?.when, item.applies?.when].filter((each) => each !== undefined);
      for (const each of when.flatMap((condition) => [...conditionsIn(condition)])) if ('item' in each) found.push(each.item);
      return found;
    };
    const walk = (name: string, path: string[]): void => {
      expect(path, `${[...path, name].join(' → ')}`).not.toContain(name);
      for (const each of next(name)) walk(each, [...path, name]);
    };
    for (const name of byName.keys()) walk(name, []);
  });

  test('the last phase holds always, so that there is one from the start', () => {
    expect(definition.phases.at(-1)?.when).toBeUndefined();
    expect(definition.phases.slice(0, -1).every((each) => each.when !== undefined)).toBe(true);
    expect(new Set(definition.phases.map((each) => each.id)).size).toBe(definition.phases.length);
  });

  test('is plain data: it says the same after a journey through JSON', () => {
    expect(canonical(JSON.parse(JSON.stringify(definition)))).toBe(canonical(definition));
  });
});
