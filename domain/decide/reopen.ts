import type { ItemState } from '../case/case.ts';
import type { ItemDefinition } from '../policy/definition.ts';
import type { Of } from './acting.ts';
import { found, type Decision, type Situation } from './situation.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { inPlan, occurrencesOf } from '../case/occurrences.ts';

/**
 * Makes what is done or was skipped something to do again;
 * refused where that would undo what others built on it.
 */
export function reopen(s: Situation, { item }: Of<'reopen'>): Decision {
  const target = found(s, item);
  if (isRefusal(target)) return target;
  if (target.state.status !== 'done' && target.state.status !== 'skipped')
    return refuse(
      409,
      'not-done',
      {
        nl: `“${item}” is niet afgerond en hoeft dus niet heropend.`,
        en: `“${item}” is not done, so it need not be reopened.`,
      },
      '/item',
    );
  if (target.item?.completedBy && target.state.status === 'done')
    return refuse(
      409,
      'already-accepted',
      {
        nl: 'De ontvanger heeft aanvaard; dat wordt niet heropend. Spreek af wie er nu verder gaat.',
        en: 'The receiver has accepted; that is not reopened. Agree who goes on now.',
      },
      '/item',
    );
  if (target.state.former)
    return refuse(
      409,
      'item-cancelled',
      {
        nl: `“${item}” bestaat niet meer in ${s.c.definition}.`,
        en: `“${item}” is no part of ${s.c.definition} any more.`,
      },
      '/item',
    );
  const tells = target.item?.tells;
  const told = tells !== undefined && s.c.dates[tells] !== undefined ? s.definition.dates[tells] : undefined;
  if (told && target.state.status === 'done')
    return refuse(
      409,
      'date-known',
      {
        nl: `“${item}” is klaar zolang ${told.title.nl} (${tells}) bekend is: wijzig of wis die datum.`,
        en: `“${item}” is done for as long as ${told.title.en} (${tells}) is known: change or clear that date.`,
      },
      '/item',
    );
  const later = cameAgain(s, target);
  if (later !== undefined)
    return refuse(
      409,
      'came-again',
      {
        nl: `“${item}” kwam opnieuw: ga verder met “${later}”.`,
        en: `“${item}” came again: go on with “${later}”.`,
      },
      '/item',
    );
  return [{ type: 'item-reopened', item, on: s.today }];
}

/**
 * The later occurrence, still to be done, that came because of how this one was done
 * or of what changed since. In a series, which always goes on, each stands by itself.
 */
function cameAgain(
  { c }: Situation,
  { item, state }: { item: ItemDefinition | undefined; state: ItemState },
): string | undefined {
  if (!item?.repeat || !('after' in item.repeat)) return undefined;
  if ([item.repeat.after].flat().some((trigger) => Object.keys(trigger).length === 0)) return undefined;
  return occurrencesOf(c, item.name).find(([key, { n }]) => n > state.n && inPlan(c, key))?.[0];
}
