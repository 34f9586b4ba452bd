import { countOf } from '../calendar/format.ts';
import type { Lang, Text } from '../calendar/types.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { baseTitle, onBase } from './terms.ts';
import type { Rung } from '../policy/vocabulary.ts';

const kinds: Record<Rung['kind'], Text> = {
  reminder: { nl: 'herinnering', en: 'reminder' },
  escalation: { nl: 'opschaling', en: 'escalation' },
};

const receivers: Record<Rung['to'], Text> = {
  owner: { nl: 'aan wie het doet', en: 'to whoever does it' },
  coordinator: { nl: 'aan de coördinator', en: 'to the coordinator' },
  'owner-coordinator': {
    nl: 'aan de coördinator van wie het doet',
    en: 'to the coordinator of whoever does it',
  },
  'case-director': { nl: 'aan de regiehouder', en: 'to the case director' },
};

/** The rungs of a ladder, each with its text: `3 kalenderdagen vóór de uiterste dag: herinnering aan wie het doet`. */
export const viewLadder = (
  definition: Definition,
  ladder: readonly Rung[],
  lang: Lang,
  whose?: ItemDefinition,
) =>
  ladder.map((rung) => ({
    ...rung,
    text: `${when(definition, rung, lang, whose)}: ${kinds[rung.kind][lang]} ${receivers[rung.to][lang]}`,
  }));

function when(
  definition: Definition,
  { base, amount, unit, direction }: Rung,
  lang: Lang,
  whose?: ItemDefinition,
): string {
  const from =
    base === 'due'
      ? { nl: 'de uiterste dag', en: 'the due day' }
      : base === 'known'
        ? { nl: 'de dag halverwege de termijn', en: 'the day half-way through the term' }
        : baseTitle(definition, base, whose);
  const on = base === 'due' || base === 'known' ? { nl: 'op', en: 'on' } : onBase(definition, base);
  if (amount === 0) return `${on[lang]} ${from[lang]}`;
  const way = direction === 'before' ? { nl: 'vóór', en: 'before' } : { nl: 'na', en: 'after' };
  return `${countOf(amount, unit, lang)} ${way[lang]} ${from[lang]}`;
}
