import { textIn } from '../../domain/calendar/text.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { decidersOf } from '../../domain/people/owner.ts';
import { roleName } from '../ui/names.ts';
import type { FormField, Posted, Subject, Values } from '../ui/forms/form.ts';
import { ticked } from '../ui/forms/values.ts';
import { itemNamed } from '../../domain/policy/items.ts';

const definitionOfItem = (s: Subject) => itemNamed(s.definition, s.c.items[s.item!.item]?.of ?? '');

/** The roles that must decide the same; empty where one decides alone. */
export function deciders(s: Subject): string[] {
  const roles = decidersOf(s.definition, s.c, definitionOfItem(s));
  return roles.length > 1 ? roles : [];
}

/** What each role must agree on, and what one of them has said so far, in sentences. */
export function agreementSoFar(s: Subject): { both: string; proposed?: string; next?: string } {
  const { say, lang } = s;
  const { proposed } = s.item!;
  const title = (id: string) =>
    textIn(definitionOfItem(s)?.outcomes?.find((each) => each.id === id)?.title, lang) ?? id;
  const both = say('bothText', {
    roles: deciders(s)
      .map((role) => roleName(role, lang))
      .join(` ${say('and')} `),
  });
  if (!proposed) return { both };
  const outcomes = [proposed.outcome, ...proposed.also].map(title).join('; ');
  return {
    both,
    proposed: say('proposedBy', { role: roleName(proposed.role, lang), outcomes }),
    next: say(proposed.role === s.actor.role ? 'proposedOwn' : 'proposedOther'),
  };
}

/** Outcomes as boxes: the decision can be more than one. What was proposed is ticked already. */
export function outcomeChecks(s: Subject, label: string): FormField {
  const { proposed } = s.item!;
  return {
    kind: 'checks',
    name: 'outcome',
    label,
    options: (definitionOfItem(s)?.outcomes ?? []).map(({ id, title }) => ({
      value: id,
      text: textIn(title, s.lang),
    })),
    values: proposed ? [proposed.outcome, ...proposed.also] : [],
  };
}

/** The boxes that were proposed, as a form that was sent holds them. */
export const proposedBoxes = ({ item }: Subject): Posted =>
  Object.fromEntries(
    item?.proposed
      ? [item.proposed.outcome, ...item.proposed.also].map((each, at) => [`outcome.${at}`, each])
      : [],
  );

/** The boxes as the command has them: one outcome, and further ones. */
export function outcomesFrom(values: Posted | Values): { outcome: string | undefined; also: string[] } {
  const [outcome, ...also] = ticked(values, 'outcome');
  return { outcome, also };
}

/** The day on which a fact got its present value, if that is known. */
export const factDay = (s: Subject, fact: string) =>
  s.c.factsAt[fact] === undefined ? undefined : dayOf(s.c.factsAt[fact]);
