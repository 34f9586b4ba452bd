import { textIn } from '../../domain/calendar/text.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Pause } from '../../domain/case/case.ts';
import { ownerOfDate } from '../../domain/case/owned-dates.ts';
import type { Need } from '../../domain/reading/standing.ts';
import { blockersOf, type Blocker } from '../../domain/reading/blockers.ts';
import type { ItemReading } from '../../domain/reading/item.ts';
import { recordedFacts } from '../commands/findings.ts';
import { may, type Who } from '../commands/offer.ts';
import { shortDay } from '../ui/format.ts';
import { trackName } from '../ui/names.ts';
import { actionPath, itemPath, tabPath } from '../ui/paths.ts';
import type { View } from '../ui/view.tsx';
import type { ActionLink, BlockView, CaseItem } from './view.ts';

/** What stops the case, and what this person can do about it. */
export function blocksOf(
  who: Who,
  reads: readonly ItemReading[],
  items: readonly CaseItem[],
  view: View,
): BlockView[] {
  return together(blockersOf(reads)).map(({ by, facts, items: waiting }) => ({
    ...(facts.length > 1 ? factsSaid(facts, who, view) : saidOf(by, who, items, view)),
    waits: waiting.length,
  }));
}

/** Facts for which the same items wait are one line. */
function together(blockers: Blocker[]): (Blocker & { facts: string[] })[] {
  const all: (Blocker & { facts: string[] })[] = [];
  for (const blocker of blockers) {
    const fact = 'fact' in blocker.by ? [blocker.by.fact] : [];
    const same = all.find(({ facts, items }) => facts.length > 0 && items.join() === blocker.items.join());
    if (same && fact.length > 0) same.facts.push(...fact);
    else all.push({ ...blocker, facts: fact });
  }
  return all;
}

/** Several facts: who may, fills them in one by one where they stand. */
function factsSaid(facts: string[], who: Who, { say, lang }: View): Said {
  const { definition, c } = who;
  const titles = facts.map((name) => textIn(definition.facts[name]!.title, lang));
  const recorded = new Set(recordedFacts(definition));
  const tab = facts.every((name) => recorded.has(name)) ? 'plan' : 'data';
  return {
    text: say('blockUnknown', { what: titles.join(', ') }),
    does: may(who, 'set-fact') ? link(tabPath(c.id, tab), say('blockFill')) : null,
  };
}

type Said = Pick<BlockView, 'text' | 'does'>;

function saidOf(by: Blocker['by'], who: Who, items: readonly CaseItem[], view: View): Said {
  if ('pause' in by) return pauseSaid(by.pause, who, view);
  return 'item' in by ? itemSaid(by.item, who, items, view) : unknownSaid(by, who, view);
}

/** A date or fact that nobody knows: who may, fills it in. */
function unknownSaid(by: Exclude<Need, { item: string }>, who: Who, { say, lang }: View): Said {
  const { definition, c } = who;
  const isDate = 'date' in by;
  const name = isDate ? by.date : by.fact;
  const { title } = isDate ? definition.dates[name]! : definition.facts[name]!;
  const type = isDate ? 'set-date' : 'set-fact';
  const mayFill = may(who, type, name) && !(isDate && ownerOfDate(definition, c, name));
  return {
    text: say('blockUnknown', { what: textIn(title, lang) }),
    does: mayFill ? link(actionPath(c.id, type, { name }), say('blockFill')) : null,
  };
}

function itemSaid(key: string, { c }: Who, items: readonly CaseItem[], { say }: View): Said {
  const { title, due } = items.find(({ item }) => item === key)!;
  return {
    text: say(due === null ? 'blockOpen' : 'blockLate', { what: title }),
    does: link(itemPath(c.id, key), say('blockLook')),
  };
}

function pauseSaid({ track, since }: Pause, who: Who, { say, lang }: View): Said {
  return {
    text: say('blockPaused', { track: trackName(track, lang), day: shortDay(dayOf(since), lang) }),
    does: may(who, 'resume') ? link(actionPath(who.c.id, 'resume'), say('resumeDo')) : null,
  };
}

const link = (href: string, text: string): ActionLink => ({ href, text });
