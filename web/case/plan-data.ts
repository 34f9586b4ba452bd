import { textIn } from '../../domain/calendar/text.ts';
import { valueTitle } from '../../domain/words/titles.ts';
import type { TrajectoryView } from '../../domain/reading/view.ts';
import { recordedFacts, wantedFor } from '../commands/findings.ts';
import { may, type Who } from '../commands/offer.ts';
import { actionPath } from '../ui/paths.ts';
import type { ActionLink, ConditionView, CaseItem, PlanNode, PlanView } from './view.ts';
import type { View } from '../ui/view.tsx';
import { inPlan, lastSettled, occurrencesOf } from '../../domain/case/occurrences.ts';

/** The plan as the case page shows it; null for a trajectory without one. */
export function planView(who: Who, shown: TrajectoryView, items: CaseItem[], view: View): PlanView | null {
  if (!shown.plan) return null;
  const { definition, c } = who;
  const { say, lang } = view;
  const served = new Set(definition.items.flatMap(({ serves }) => serves ?? []));
  const roots = definition.items.filter(({ name, serves }) => serves === undefined && served.has(name));
  const goals = roots.flatMap(({ name }) => occurrencesOf(c, name).map(([key]) => node(key)));
  const goalAsked = roots.some(({ name }) => occurrencesOf(c, name).some(([key]) => inPlan(c, key)));
  return {
    ...shown.plan,
    conditions: recordedFacts(definition).map(condition),
    unrecorded: unrecorded(who),
    goals: goals.filter(({ item }) => item.status === 'open' || item.status === 'waiting'),
    settled: goals.filter(({ item }) => item.status !== 'open' && item.status !== 'waiting'),
    add: roots.flatMap(({ name }) => addLink(name)),
    keys: new Set(goals.flatMap(keysIn)),
  };

  function node(key: string): PlanNode {
    const { of } = c.items[key]!;
    const under = items.filter(({ item }) => c.items[item]?.serves === key || c.items[item]?.with === key);
    return {
      item: items.find(({ item }) => item === key)!,
      under: under.map(({ item }) => node(item)),
      add: inPlan(c, key)
        ? definition.items.flatMap(({ name, serves }) => (serves === of ? addLink(name, { item: key }) : []))
        : [],
    };
  }

  function addLink(name: string, about: Record<string, string> = {}, text?: string): ActionLink[] {
    if (!may(who, 'add')) return [];
    const title = textIn(definition.items.find((item) => item.name === name)!.title, lang);
    const href = actionPath(c.id, 'add', { name, ...about });
    return [{ href, text: text ?? say('addNamed', { item: title }) }];
  }

  function condition(fact: string): ConditionView {
    const value = c.facts[fact] ?? null;
    const fine = value === 'in-order';
    const actions = definition.items.filter(
      ({ serves, titled }) => titled && roots.some(({ name }) => name === serves),
    );
    const make = (names: { name: string }[], key: 'makeGoal' | 'makeAction') =>
      names.flatMap(({ name }) => addLink(name, { fact }, say(key)));
    return {
      title: textIn(definition.facts[fact]!.title, lang),
      state: typeof value === 'string' ? valueTitle(definition, fact, value, lang) : null,
      fine,
      wanted: wantedFor(who, fact) ?? null,
      change: may(who, 'set-fact') ? actionPath(c.id, 'set-fact', { name: fact }) : undefined,
      make:
        value === null || fine
          ? []
          : [...make(roots, 'makeGoal'), ...(goalAsked ? make(actions, 'makeAction') : [])],
    };
  }
}

/** How many facts are unknown though whoever was to find them out said that it is done. */
function unrecorded({ definition, c }: Who): number {
  const isDone = ({ name }: { name: string }) => lastSettled(c, name)?.status === 'done';
  const told = definition.items.filter(isDone).flatMap(({ records = [] }) => records);
  return new Set(told.filter((fact) => (c.facts[fact] ?? null) === null)).size;
}

const keysIn = ({ item, under }: PlanNode): string[] => [item.item, ...under.flatMap(keysIn)];
