import { explainReckoning } from '../calendar/term.ts';
import { formatDay } from '../calendar/format.ts';
import type { Day, Lang, Text } from '../calendar/types.ts';
import { iso } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import { dateOf } from '../case/conditions.ts';
import type { Definition } from '../policy/definition.ts';
import { baseDay, calendarFor } from '../deadlines/due.ts';
import { titleOf } from '../case/items.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { onBase } from '../words/terms.ts';
import { ladderOf, reckonedOf, type ItemReading } from './item.ts';
import type { CaseAsRead } from './reader.ts';
import { overrideOf, type Setting } from './override.ts';
import type { Base } from '../policy/vocabulary.ts';
import { lastSettled } from '../case/occurrences.ts';

export type Explanation = ReturnType<typeof explain>;

/**
 * Why an item is due when it is: rule, source, arithmetic in words, who set or moved it, the ladder and the fallback.
 * @param setting what the store has under `settingOf(read)`.
 */
export function explain(read: ItemReading<CaseAsRead>, lang: Lang, setting?: Setting) {
  const { case: c, definition, state, item } = read;
  const reckoned = reckonedOf(read);
  const term = reckoned?.term ?? read.term;
  const base = reckoned && { day: reckoned.from, ...baseWords(definition, c, state, reckoned.term.base) };
  const steps =
    reckoned && base
      ? explainReckoning(reckoned.term, base, calendarFor(c)).map((each) => ({
          date: each.date,
          text: each.text[lang],
        }))
      : [];
  return {
    item: read.key,
    title: read.title[lang],
    rule: item ? `${c.definition}/${item.name}` : null,
    label: term?.label ?? null,
    source: term?.source ?? null,
    base:
      base && reckoned
        ? { date: baseKey(definition, c, reckoned.term.base), on: base.day, title: base.name[lang] }
        : null,
    term: term ? { amount: term.amount, unit: term.unit, direction: term.direction } : null,
    steps: [...steps, ...moved(state, term?.roll !== 'none', lang)],
    opens: explainOpening(read, lang),
    due: read.due,
    overridden: overrideOf(read, setting),
    ladder: explainLadder(read),
    fallback: item?.fallback[lang] ?? null,
    flags: state.flags ?? [],
  };
}

function explainOpening(
  { case: c, definition, item, state }: ItemReading,
  lang: Lang,
): { date: Day; text: string } | null {
  const opens = item?.opens;
  const on = opens && 'date' in opens.base ? dateOf(definition, c, opens.base.date) : undefined;
  if (!opens || on === undefined) return null;
  const step = explainReckoning(
    opens,
    { day: on, ...baseWords(definition, c, state, opens.base) },
    calendarFor(c),
  )[0]!;
  return { date: step.date, text: step.text[lang] };
}

/** What came after the arithmetic: a day in the past that was fixed, an extension. */
function moved(state: ItemState, rolls: boolean, lang: Lang): { date: Day; text: string }[] {
  const steps: { date: Day; text: string }[] = [];
  const nl = lang === 'nl';
  if (state.natural && state.due) {
    const day = formatDay(state.natural, lang, 'plain');
    steps.push({
      date: state.due,
      text: nl
        ? `${day} lag al in het verleden toen deze datum bekend werd: de eerste ${rolls ? 'werkdag' : 'dag'} die nog haalbaar was`
        : `${day} had passed when this date became known: the first ${rolls ? 'working day' : 'day'} still possible`,
    });
  }
  if (state.extended && state.due === state.extended.until) {
    const { until, reason } = state.extended;
    steps.push({ date: until, text: (nl ? 'verlengd' : 'extended') + (reason && `: ${reason}`) });
  }
  const agreed = state.adHoc?.due ?? state.chosen?.due;
  if (agreed) steps.push({ date: agreed, text: nl ? 'afgesproken dag' : 'day agreed' });
  return steps;
}

function explainLadder(read: ItemReading) {
  const { case: c, definition, item, state } = read;
  const planned = ladderOf(read).map((each) => ({
    at: iso(each.at),
    to: addresseeOf(definition, c, item, state, each.rung.to),
    kind: each.rung.kind,
    rung: each.id,
  }));
  return planned.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function baseKey(definition: Definition, c: Case, base: Base): string {
  if ('date' in base)
    return c.dates[base.date] === undefined ? (definition.dates[base.date]?.else ?? base.date) : base.date;
  if ('fact' in base) return base.fact;
  if ('due' in base) return base.due;
  if ('acted' in base) return base.acted;
  if ('firstActed' in base) return base.firstActed;
  if ('lastHeld' in base) return base.lastHeld.at(-1)!;
  if ('requested' in base) return base.requested;
  if ('first' in base || 'last' in base)
    return ('first' in base ? base.first : base.last).map((each) => baseKey(definition, c, each)).join('|');
  if ('sinceLast' in base)
    return 'added' in base.sinceLast
      ? base.sinceLast.added.join('|')
      : baseKey(definition, c, base.sinceLast);
  return 'with' in base ? 'with' : 'opening';
}

/** The name of what a term counts from, and what stands before it on that day itself. */
const baseWords = (
  definition: Definition,
  c: Case,
  state: ItemState,
  base: Base,
): { name: Text; on: Text } => ({
  name: baseName(definition, c, state, base),
  on:
    'due' in base || ('with' in base && base.with === 'due')
      ? { nl: 'op', en: 'on' }
      : onBase(definition, 'date' in base ? { date: baseKey(definition, c, base) } : base),
});

/** The name of what a term counts from, with its article, as the arithmetic says it. */
function baseName(definition: Definition, c: Case, state: ItemState, base: Base): Text {
  const item = (name: string) =>
    c.items[name] ? titleOf(definition, c.items[name]) : { nl: name, en: name };
  const companion = state.with ?? state.serves ?? '';
  if ('date' in base)
    return definition.dates[baseKey(definition, c, base)]?.title ?? { nl: base.date, en: base.date };
  if ('fact' in base) {
    const title = definition.facts[base.fact]?.title ?? { nl: base.fact, en: base.fact };
    return { nl: `de wijziging van “${title.nl}” op`, en: `the change of “${title.en}” on` };
  }
  if ('due' in base) return named(item(base.due), 'de datum van', 'the date of');
  if ('acted' in base) return named(item(base.acted), 'het afronden van', 'the completion of');
  if ('firstActed' in base) return named(item(base.firstActed), 'het afronden van', 'the completion of');
  if ('with' in base)
    return base.with === 'acted'
      ? named(item(companion), 'het afronden van', 'the completion of')
      : named(item(companion), 'de datum van', 'the date of');
  if ('lastHeld' in base) {
    if (base.lastHeld.length === 1)
      return named(item(base.lastHeld[0]!), 'de vorige keer', 'the last time of');
    const day = (name: string) => lastSettled(c, name)?.actedOn ?? '';
    const last = base.lastHeld.reduce((one, other) => (day(other) > day(one) ? other : one));
    return named(item(last), 'het laatst gehouden', 'the last one held,');
  }
  if ('first' in base || 'last' in base) {
    const day = baseDay(definition, c, state, base);
    const several = 'first' in base ? base.first : base.last;
    return baseName(
      definition,
      c,
      state,
      several.find((each) => baseDay(definition, c, state, each) === day) ?? several[0]!,
    );
  }
  if ('requested' in base) return named(item(base.requested), 'het verzoek', 'the request of');
  if ('sinceLast' in base && !('added' in base.sinceLast))
    return baseName(definition, c, state, base.sinceLast);
  if ('sinceLast' in base)
    return { nl: 'de eerste wijziging sinds de vorige keer', en: 'the first change since the last time' };
  return { nl: 'de opening', en: 'the opening' };
}

const named = (title: Text, nl: string, en: string): Text => ({
  nl: `${nl} “${title.nl}”`,
  en: `${en} “${title.en}”`,
});
