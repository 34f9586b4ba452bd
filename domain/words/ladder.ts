import type { Lang } from '../calendar/types.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { Rung } from '../policy/vocabulary.ts';
import { wordsIn } from './languages.ts';
import { awayFrom, baseTitle, onBase } from './terms.ts';

/**
 * The rungs of a ladder, each with its text: `3 kalenderdagen vóór de uiterste dag: herinnering aan wie het
 * doet`.
 */
export function viewLadder(
  definition: Definition,
  ladder: readonly Rung[],
  lang: Lang,
  whose?: ItemDefinition,
) {
  const { kinds, receivers } = wordsIn(lang).ladder;
  return ladder.map((rung) => ({
    ...rung,
    text: `${when(definition, rung, lang, whose)}: ${kinds[rung.kind]} ${receivers[rung.to]}`,
  }));
}

function when(definition: Definition, rung: Rung, lang: Lang, whose?: ItemDefinition): string {
  const { ladder, terms } = wordsIn(lang);
  const { base, amount } = rung;
  const special = base === 'due' || base === 'known';
  const from = special ? ladder[base] : baseTitle(definition, base, lang, whose);
  if (amount > 0) return awayFrom(rung, from, lang);
  return `${special ? terms.on : onBase(definition, base, lang)} ${from}`;
}
