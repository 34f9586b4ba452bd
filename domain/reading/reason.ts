import type { Text } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';
import { dateOf, holds, unneeded } from '../case/conditions.ts';
import { inPlan } from '../case/occurrences.ts';
import { titleOf } from '../case/items.ts';
import type { Definition } from '../policy/definition.ts';
import { statusSentences } from '../policy/status-words.ts';
import type { ItemStatus } from '../policy/values.ts';
import type { Base } from '../policy/vocabulary.ts';
import { baseTitle } from '../words/terms.ts';
import { unknownEndDate } from '../words/texts.ts';
import type { ItemReading } from './item.ts';

/** Why an item waits, or does not apply; null for any other. */
export function reasonOf({ case: c, definition, item, state, term, today }: ItemReading): Text | null {
  if (!item || (state.status !== 'waiting' && state.status !== 'cancelled')) return null;
  if (state.serves !== undefined && !inPlan(c, state.serves))
    return noLongerServes(titleOf(definition, c.items[state.serves]!));

  const why = unneeded(c);
  if (why) return { nl: `niet meer nodig: ${why.nl}`, en: `no longer needed: ${why.en}` };
  if (item.applies && !holds(definition, c, item.applies.when, today)) return item.applies.otherwise;
  const companion = state.with === undefined ? undefined : c.items[state.with];
  if (companion && state.status === 'cancelled')
    return goneWith(titleOf(definition, companion), companion.status);
  if (item.sentry && !holds(definition, c, item.sentry.when, today)) return item.sentry.waitingFor;
  return term ? missingBase(definition, c, term.base) : null;
}

const noLongerServes = (title: Text): Text => ({
  nl: `“${title.nl}”, waar dit voor was, is niet meer te doen`,
  en: `“${title.en}”, which this was for, is no longer to be done`,
});

function goneWith(title: Text, status: ItemStatus): Text {
  const what = statusSentences[status].yes;
  return {
    nl: `“${title.nl}”, waar dit bij hoort, ${what.nl}`,
    en: `“${title.en}”, which this goes with, ${what.en}`,
  };
}

/** What a term waits for that counts from something unknown. */
function missingBase(definition: Definition, c: Case, base: Base): Text {
  if ('date' in base && dateOf(definition, c, base.date) === undefined) {
    if (base.date === 'release') return unknownEndDate;
    const title = definition.dates[base.date]?.title ?? { nl: base.date, en: base.date };
    return { nl: `${title.nl} is nog onbekend`, en: `${title.en} is not yet known` };
  }
  const counted = 'sinceLast' in base ? base.sinceLast : base;
  if ('fact' in counted && counted.to?.every((value) => value === true)) {
    const yes = definition.facts[counted.fact]?.says?.yes;
    if (yes) return { nl: `wacht tot dit zo is: ${yes.nl}`, en: `waits until this is so: ${yes.en}` };
  }
  if ('sinceLast' in base) return waitsFor(baseTitle(definition, base));
  if ('first' in base) {
    const each = base.first.map((one) => missingBase(definition, c, one));
    return { nl: each.map(({ nl }) => nl).join('; of '), en: each.map(({ en }) => en).join('; or ') };
  }
  if ('fact' in base) return waitsFor(definition.facts[base.fact]?.title ?? { nl: base.fact, en: base.fact });
  return { nl: 'wacht op een eerder onderdeel', en: 'waits for an earlier item' };
}

const waitsFor = (title: Text): Text => ({ nl: `wacht op: ${title.nl}`, en: `waits for: ${title.en}` });
