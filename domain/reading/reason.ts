import { textIn } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';
import { dateOf, holds, unneeded } from '../case/conditions.ts';
import { inPlan } from '../case/occurrences.ts';
import { titleOf } from '../case/items.ts';
import type { Definition } from '../policy/definition.ts';
import type { Base } from '../policy/vocabulary.ts';
import { wordsIn } from '../words/languages.ts';
import { quoted } from '../words/phrases.ts';
import { baseTitle } from '../words/terms.ts';
import type { ItemReading } from './item.ts';

/** Why an item waits, or does not apply; null for any other. */
export function reasonOf(read: ItemReading, lang: Lang): string | null {
  const { case: c, definition, item, state, term, today } = read;
  if (state.status !== 'waiting' && state.status !== 'cancelled') return null;
  const { reasons, statuses } = wordsIn(lang);
  const titled = (key: string) => quoted(textIn(titleOf(definition, c.items[key]!), lang));
  if (state.adHoc?.origin === 'told' && state.adHoc.about !== undefined)
    return reasons.reopened(titled(state.adHoc.about));
  if (!item) return null;
  if (state.serves !== undefined && !inPlan(c, state.serves))
    return reasons.noLongerServes(titled(state.serves));

  const why = unneeded(c);
  if (why) return reasons.unneeded(textIn(why, lang));
  if (item.applies && !holds(definition, c, item.applies.when, today))
    return textIn(item.applies.otherwise, lang);
  const companion = state.with === undefined ? undefined : c.items[state.with];
  if (companion && state.status === 'cancelled')
    return reasons.goneWith(titled(state.with!), statuses[companion.status].yes);
  if (item.sentry && !holds(definition, c, item.sentry.when, today))
    return textIn(item.sentry.waitingFor, lang);
  return term ? missingBase(definition, c, term.base, lang) : null;
}

/** What a term waits for that counts from something unknown. */
function missingBase(definition: Definition, c: Case, base: Base, lang: Lang): string {
  const { reasons } = wordsIn(lang);
  if ('date' in base && dateOf(definition, c, base.date) === undefined) {
    if (base.date === 'release') return reasons.unknownEndDate;
    return reasons.unknown(textIn(definition.dates[base.date]?.title, lang) ?? base.date);
  }
  const counted = 'sinceLast' in base ? base.sinceLast : base;
  if ('fact' in counted && counted.to?.every((value) => value === true)) {
    const yes = definition.facts[counted.fact]?.says?.yes;
    if (yes) return reasons.untilSo(textIn(yes, lang));
  }
  if ('sinceLast' in base) return reasons.waitsFor(baseTitle(definition, base, lang));
  if ('first' in base)
    return base.first.map((one) => missingBase(definition, c, one, lang)).join(reasons.alternatively);
  if ('fact' in base) return reasons.waitsFor(textIn(definition.facts[base.fact]?.title, lang) ?? base.fact);
  return reasons.earlier;
}
