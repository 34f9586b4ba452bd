import type { ItemDefinition } from '../policy/definition.ts';
import type { EventBody } from '../case/events.ts';
import { titleOf } from '../case/items.ts';
import { decidersOf } from '../people/owner.ts';
import { holdsRole } from '../people/parties.ts';
import { acting, type Of } from './acting.ts';
import type { Decision, Situation } from './situation.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { occurrencesOf } from '../case/occurrences.ts';

/** A decision; where two roles must agree, the first one proposes and neither alone closes it. */
export function decideItem(s: Situation, { item, outcome, also }: Of<'decide'>): Decision {
  const target = acting(s, item, 'decision');
  if (isRefusal(target)) return target;
  const known = target.item?.outcomes?.map((each) => each.id) ?? [];
  const stranger = [outcome, ...also].find((each) => !known.includes(each));
  if (stranger !== undefined)
    return refuse(
      422,
      'unknown-outcome',
      {
        nl: `“${stranger}” is geen uitkomst van “${item}”. Wel: ${known.join(', ')}.`,
        en: `“${stranger}” is no outcome of “${item}”. It has: ${known.join(', ')}.`,
      },
      '/outcome',
    );
  const together = wrongTogether(target.item, [outcome, ...also]);
  if (together) return together;
  const first = neededFirst(s, item, [outcome, ...also]);
  if (first) return first;
  const made: EventBody = {
    type: 'decision-made',
    item,
    on: s.today,
    outcome,
    ...(also.length > 0 && { also }),
  };
  const agreedBy = decidersOf(s.definition, s.c, target.item);
  const outsider = agreedBy.length > 0 ? noDecider(s, agreedBy) : undefined;
  if (outsider) return outsider;
  if (agreedBy.length < 2) return [made];
  const { proposed } = target.state;
  const agreed =
    proposed &&
    proposed.role !== s.actor.role &&
    same([outcome, ...also], [proposed.outcome, ...proposed.also]);
  return agreed ? [made] : [{ type: 'decision-proposed', item, on: s.today, outcome, also }];
}

/** A role counts at the agency that holds it here: nobody agrees with himself in another one. */
const noDecider = (s: Situation, agreedBy: string[]) =>
  agreedBy.includes(s.actor.role) && holdsRole(s.c, s.actor)
    ? undefined
    : refuse(403, 'not-allowed', {
        nl: `Dit besluit: ${agreedBy.join(' en ')}.`,
        en: `This is decided by: ${agreedBy.join(' and ')}.`,
      });

/**
 * What one of those who decide together filled in is kept for both (S1:3327-3330): it decides nothing, and
 * can be partly. The form says what its answers mean.
 */
export function fillIn(s: Situation, { item, answers, weighed }: Of<'fill-in'>): Decision {
  const target = acting(s, item, 'decision');
  if (isRefusal(target)) return target;
  const agreedBy = decidersOf(s.definition, s.c, target.item);
  if (agreedBy.length < 2)
    return refuse(
      422,
      'no-form',
      {
        nl: `“${item}” besluit één alleen: neem het besluit met “decide”.`,
        en: `“${item}” is decided by one alone: decide it with “decide”.`,
      },
      '/item',
    );
  return noDecider(s, agreedBy) ?? [{ type: 'form-filled', item, on: s.today, answers, weighed }];
}

/**
 * More than one outcome only where a decision can have
 * several; none twice, and none beside one that stands alone.
 */
function wrongTogether(item: ItemDefinition | undefined, outcomes: string[]) {
  if (outcomes.length < 2) return undefined;
  const doubled = outcomes.find((each, at) => outcomes.indexOf(each) !== at);
  const alone = outcomes.find((each) => item?.several?.alone.includes(each));
  if (item?.several && doubled === undefined && alone === undefined) return undefined;
  const title = (lang: 'nl' | 'en') =>
    item?.outcomes?.find(({ id }) => id === (doubled ?? alone))?.title[lang] ?? '';
  const wrong = (nl: string, en: string) => refuse(422, 'wrong-together', { nl, en }, '/also');
  if (!item?.several)
    return wrong(
      'Dit besluit heeft één uitkomst: laat “also” weg.',
      'This decision has one outcome: leave “also” out.',
    );
  if (doubled !== undefined)
    return wrong(`“${title('nl')}” staat er twee keer.`, `“${title('en')}” is named twice.`);
  return wrong(
    `“${title('nl')}” gaat niet samen met een andere uitkomst.`,
    `“${title('en')}” does not go together with another outcome.`,
  );
}

/**
 * What goes with a decision and must be done, or skipped
 * with a reason, before it can have one of these outcomes.
 */
function neededFirst(s: Situation, decision: string, outcomes: string[]) {
  for (const { name, repeat } of s.definition.items) {
    if (!repeat || !('with' in repeat) || !repeat.neededFor?.some((each) => outcomes.includes(each)))
      continue;
    const [key, state] = occurrencesOf(s.c, name).find(([, each]) => each.with === decision) ?? [];
    if (!key || state?.status !== 'open') continue;
    const title = titleOf(s.definition, state);
    return refuse(
      409,
      'needed-first',
      {
        nl: `Rond eerst “${title.nl}” (${key}) af, of sla dat over met een reden.`,
        en: `First complete “${title.en}” (${key}), or skip it with a reason.`,
      },
      '/outcome',
    );
  }
  return undefined;
}

const same = (a: string[], b: string[]): boolean => [...a].sort().join() === [...b].sort().join();
