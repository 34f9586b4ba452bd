import { formatDay } from '../calendar/format.ts';
import { textIn } from '../calendar/text.ts';
import type { Lang, Text } from '../calendar/types.ts';
import { iso } from '../calendar/zone.ts';
import type { ItemState } from '../case/case.ts';
import { dateOf } from '../case/conditions.ts';
import { climbs } from '../deadlines/climbs.ts';
import { calendarFor } from '../deadlines/due.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { ownFallback, usualFallback } from '../policy/writing.ts';
import { wordsIn } from '../words/languages.ts';
import { explainReckoning, type Step } from '../words/reckoning.ts';
import { baseKey, baseWords } from './base.ts';
import { ladderOf, reckonedOf, type ItemReading } from './item.ts';
import type { CaseAsRead } from './reader.ts';
import { overrideOf, type Setting } from './override.ts';

export type Explanation = ReturnType<typeof explain>;

/**
 * Why an item is due when it is: rule, source, arithmetic in words, who set or moved it, the ladder and the
 * fallback.
 * @param setting what the store has under `settingOf(read)`.
 */
export function explain(read: ItemReading<CaseAsRead>, lang: Lang, setting?: Setting) {
  const { case: c, definition, state, item } = read;
  const reckoned = reckonedOf(read);
  const term = reckoned?.term ?? read.term;
  const base = reckoned && { day: reckoned.from, ...baseWords({ ...read, lang }, reckoned.term.base) };
  const steps = reckoned && base ? explainReckoning(reckoned.term, base, calendarFor(c), lang) : [];
  return {
    item: read.key,
    title: textIn(read.title, lang),
    rule: item ? `${c.definition}/${item.name}` : null,
    label: term?.label ?? null,
    source: term?.source ?? null,
    base:
      base && reckoned
        ? { date: baseKey(definition, c, reckoned.term.base), on: base.day, title: base.name }
        : null,
    term: term ? { amount: term.amount, unit: term.unit, direction: term.direction } : null,
    steps: [...steps, ...moved(state, term?.roll !== 'none', lang)],
    opens: explainOpening(read, lang),
    due: read.due,
    overridden: overrideOf(read, setting),
    ladder: explainLadder(read),
    fallback: textIn(fallbackOf(read), lang) ?? null,
    flags: state.flags ?? [],
  };
}

/** What is done when it is late; where nobody above is told of that, it is for whoever does it. */
function fallbackOf({ case: c, definition, item, state }: ItemReading): Text | undefined {
  const usual = item?.ladder === undefined && item?.fallback === usualFallback;
  return usual && !climbs(definition, c, item, state) ? ownFallback : item?.fallback;
}

function explainOpening(read: ItemReading, lang: Lang): Step | null {
  const { case: c, definition, item } = read;
  const opens = item?.opens;
  const on = opens && 'date' in opens.base ? dateOf(definition, c, opens.base.date) : undefined;
  if (!opens || on === undefined) return null;
  const base = { day: on, ...baseWords({ ...read, lang }, opens.base) };
  return explainReckoning(opens, base, calendarFor(c), lang)[0]!;
}

/** What came after the arithmetic: a day in the past that was fixed, an extension. */
function moved(state: ItemState, rolls: boolean, lang: Lang): Step[] {
  const steps: Step[] = [];
  const { reckoning } = wordsIn(lang);
  if (state.natural && state.due)
    steps.push({
      date: state.due,
      text: reckoning.passed(formatDay(state.natural, lang, 'plain'), rolls),
    });
  if (state.extended && state.due === state.extended.until)
    steps.push({ date: state.extended.until, text: reckoning.extended(state.extended.reason) });
  const agreed = state.adHoc?.due ?? state.chosen?.due;
  if (agreed) steps.push({ date: agreed, text: state.adHoc?.assumed ? reckoning.assumed : reckoning.agreed });
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
