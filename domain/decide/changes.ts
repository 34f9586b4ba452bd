import { formatDay } from '../calendar/format.ts';
import type { ItemState } from '../case/case.ts';
import { extendedTo } from '../deadlines/due-in-force.ts';
import { effective, reckonItem, ruleFor, standingTerm } from '../deadlines/due.ts';
import type { ItemDefinition } from '../policy/definition.ts';
import { nextName } from '../case/items.ts';
import { wrongParameter } from '../deadlines/parameters.ts';
import { acting, addition, type Of, toBeRead } from './acting.ts';
import { dueAhead, occurrence, servesNothing, wrongServed } from './additions.ts';
import { found, mustBeOpen, type Decision, type Situation } from './situation.ts';
import type { Term } from '../policy/vocabulary.ts';
import { itemNamed, termsToSet } from '../policy/items.ts';
import type { Amount } from '../case/parameters.ts';
import { isForClient } from '../people/for-client.ts';
import { isRefusal, refuse } from '../case/refusal.ts';

export function add(s: Situation, { item, serves, title, owner, due }: Of<'add'>): Decision {
  if (item !== undefined) {
    const known = itemNamed(s.definition, item);
    if (!known?.discretionary) {
      const names = s.definition.items.filter((each) => each.discretionary).map((each) => each.name);
      return refuse(
        422,
        'unknown-item',
        {
          nl: `“${item}” kan niet worden toegevoegd. Wel: ${names.join(', ')}.`,
          en: `“${item}” cannot be added. These can: ${names.join(', ')}.`,
        },
        '/item',
      );
    }
    if (known.titled && title === undefined)
      return refuse(422, 'field-required', { nl: 'Geef een titel.', en: 'Give a title.' }, '/title');
    if (!known.titled && title !== undefined)
      return refuse(
        422,
        'fixed-title',
        {
          nl: `“${item}” heeft een vaste titel: “${known.title.nl}”. Laat “title” weg.`,
          en: `“${item}” has a title of its own: “${known.title.en}”. Leave “title” out.`,
        },
        '/title',
      );
    const wrong = wrongServed(s, known, serves);
    if (wrong) return wrong;
    if (due === undefined ? known.due.length === 0 : due < s.today) return dueAhead(due);
    return [occurrence(s, known, { serves, title, owner, due })];
  }
  if (serves !== undefined) return servesNothing();
  if (title === undefined)
    return refuse(
      422,
      'field-required',
      { nl: 'Noem een onderdeel of geef een titel.', en: 'Name an item or give a title.' },
      '/title',
    );
  if (owner === undefined)
    return refuse(422, 'field-required', { nl: 'Noem wie het doet.', en: 'Say who does it.' }, '/owner');
  if (due === undefined || due < s.today) return dueAhead(due);
  return [addition(s, nextName(s.c, 'added'), { title, owner, due, origin: 'added' })];
}

export function promise(s: Situation, { by, text, due }: Of<'promise'>): Decision {
  if (due < s.today) return dueAhead(due);
  return [addition(s, nextName(s.c, 'promise'), { title: text, owner: by, due, origin: 'promise' })];
}

export function settle(s: Situation, { promise: name, kept, note }: Of<'settle'>): Decision {
  const target = acting(s, name);
  if (isRefusal(target)) return { ...target, pointer: '/promise' };
  if (target.state.adHoc?.origin !== 'promise')
    return refuse(
      422,
      'wrong-command',
      { nl: `“${name}” is geen toezegging.`, en: `“${name}” is not a promise.` },
      '/promise',
    );
  return [{ type: 'promise-settled', item: name, on: s.today, kept, ...(note && { note }) }];
}

export function skip(s: Situation, { item }: Of<'skip'>): Decision {
  const target = found(s, item);
  if (isRefusal(target)) return target;
  const read = toBeRead(item, target.state);
  if (read) return read;
  const closed = target.state.status === 'waiting' ? undefined : mustBeOpen(s, item, target.state);
  return closed ?? [{ type: 'item-skipped', item, on: s.today }];
}

export function extend(s: Situation, { item, until }: Of<'extend'>): Decision {
  const target = acting(s, item);
  if (isRefusal(target)) return target;
  if (target.state.due === undefined)
    return refuse(
      409,
      'no-due-date',
      { nl: `“${item}” heeft geen datum.`, en: `“${item}” has no due date.` },
      '/item',
    );
  if (until < s.today || until <= target.state.due)
    return refuse(
      422,
      'not-later',
      {
        nl: `${until} is niet later dan ${target.state.due}.`,
        en: `${until} is not later than ${target.state.due}.`,
      },
      '/until',
    );
  return [{ type: 'item-extended', item, until }];
}

export function acknowledge(s: Situation, { item }: Of<'acknowledge'>): Decision {
  const target = acting(s, item);
  if (isRefusal(target)) return target;
  // What is there to be read is done once it was.
  if (target.state.adHoc?.origin !== 'told') return [{ type: 'item-acknowledged', item, on: s.today }];
  const toClient = isForClient(target.item, target.state) && { toClient: true as const };
  return [{ type: 'item-completed', item, on: s.today, ...toClient }];
}

/** An institution may leave `practice` and `assumed` terms, never a `norm`. */
export function overrideTerm(
  s: Situation,
  { item: name, amount, unit, lasting }: Of<'override-term'>,
): Decision {
  if (lasting) return overrideLasting(s, name, { amount, unit });
  const target = found(s, name);
  if (isRefusal(target)) return target;
  const { item, state } = target;
  const rule = item && ruleFor(s.definition, s.c, item, state, s.today);
  const [term] = rule ? termsToSet(rule) : [];
  if (!item || !rule || !term)
    return refuse(
      422,
      'no-term',
      { nl: `“${name}” heeft geen termijn.`, en: `“${name}” has no term.` },
      '/item',
    );
  if (term.label === 'norm')
    return refuse(
      422,
      'norm-not-overridable',
      {
        nl: `De termijn van “${name}” is een norm (${term.source}) en kan niet worden aangepast.`,
        en: `The term of “${name}” is a norm (${term.source}) and cannot be overridden.`,
      },
      '/item',
    );
  if (state.status === 'done' || state.status === 'skipped') return mustBeOpen(s, name, state) as Decision;
  const from = plainly(effective(s.c, item, state, term));
  const useless = agreedOtherwise(s, name, term) ?? changesNothing(s, item, state, { amount, unit }, from);
  return useless ?? [{ type: 'term-overridden', item: name, amount, unit, from }];
}

/**
 * Why another amount would leave the day where it is: it is that already, or something else decides the day.
 */
function changesNothing(
  { definition, c, today }: Situation,
  item: ItemDefinition,
  state: ItemState,
  { amount, unit }: Amount,
  from: Amount,
) {
  const nothing = (nl: string, en: string) => refuse(409, 'changes-nothing', { nl, en }, '/item');
  if (amount === from.amount && unit === from.unit)
    return nothing('Die termijn geldt al: kies een andere.', 'That term holds already: choose another.');
  const now = reckonItem(definition, c, item, state, today);
  const then = reckonItem(
    definition,
    c,
    item,
    { ...state, override: { amount, unit, reason: '', from } },
    today,
  );
  const day = state.chosen?.due ?? (then && extendedTo(state, then.due));
  if (day !== undefined)
    return nothing(
      `De dag is afgesproken: ${formatDay(day, 'nl')}. Geef uitstel, of voeg het opnieuw toe.`,
      `The day was agreed: ${formatDay(day, 'en')}. Give more time, or add it anew.`,
    );
  if (!now || !then) return undefined;
  const set = termsToSet(ruleFor(definition, c, item, state, today)!);
  if ([now, then].some(({ term }) => set.some(({ base }) => base === term.base))) return undefined;
  return nothing(
    `De dag hangt niet aan deze termijn: een vaste dag komt eerder (${formatDay(now.due, 'nl')}). Wijzig de datum waaruit die volgt.`,
    `The day does not hang on this term: a fixed day comes earlier (${formatDay(now.due, 'en')}). Change the date it follows from.`,
  );
}

/** For an item of the definition, whether or not it is there already. */
function overrideLasting(s: Situation, name: string, to: Amount): Decision {
  const wrong = wrongParameter(s.definition, name, '/item');
  if (wrong) return wrong;
  const term = standingTerm(s.definition, s.c, name, s.today) as Term;
  const agreed = agreedOtherwise(s, name, term);
  if (agreed) return agreed;
  return [{ type: 'term-overridden', item: name, ...to, from: plainly(term), lasting: true }];
}

/** What people agreed drives a term: while that is known, nothing set beside it would have any effect. */
function agreedOtherwise({ definition, c }: Situation, name: string, { amountFrom }: Term) {
  const amount = amountFrom === undefined ? undefined : c.facts[amountFrom];
  if (amountFrom === undefined || typeof amount !== 'number') return undefined;
  const title = definition.facts[amountFrom]?.title ?? { nl: amountFrom, en: amountFrom };
  return refuse(
    409,
    'agreed-otherwise',
    {
      nl: `De termijn van “${name}” volgt uit de afspraak “${title.nl}” (${amount}): wijzig die met “set-fact”, gegeven “${amountFrom}”.`,
      en: `The term of “${name}” follows from the agreement “${title.en}” (${amount}): change that with “set-fact”, fact “${amountFrom}”.`,
    },
    '/item',
  );
}

const plainly = ({ amount, unit }: Term): Amount => ({ amount, unit: unit === 'mondays' ? 'weeks' : unit });
