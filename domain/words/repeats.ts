import type { Lang } from '../calendar/types.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { outcomeTitle } from './titles.ts';
import { factValue } from './conditions.ts';
import { viewDue } from './terms.ts';
import type { Again, Beside } from '../policy/vocabulary.ts';

/** What brings an item again, in words, and the terms that each next time has if they are its own; null if nothing does. */
export function viewRepeat(definition: Definition, item: ItemDefinition, lang: Lang) {
  const { repeat } = item;
  if (!repeat) return null;
  if ('with' in repeat) return { text: withText(definition, repeat, lang), due: [] };
  const triggers = [repeat.after].flat().map((again) => againText(definition, item, again, lang));
  const text = triggers.every((each) => each === '')
    ? {
        nl: 'steeds opnieuw, als de vorige is gedaan of overgeslagen',
        en: 'again and again, when the one before is done or skipped',
      }[lang]
    : triggers.filter(Boolean).join({ nl: ', of ', en: ', or ' }[lang]);
  return { text, due: viewDue(definition, repeat.due ?? [], lang, item) };
}

function withText(definition: Definition, repeat: Beside, lang: Lang): string {
  const nl = lang === 'nl';
  const { each } = repeat;
  const asked = typeof each === 'object' ? each.outcomes : undefined;
  const items = repeat.with.map((name) => definition.items.find((item) => item.name === name));
  const names = repeat.with
    .map((name, n) => `“${items[n]?.title[lang] ?? name}”`)
    .join(nl ? ' en ' : ' and ');
  const outcomes = (ids: string[]) =>
    ids
      .map(
        (id) =>
          `“${outcomeTitle(
            items.find((known) => known?.outcomes?.some((one) => one.id === id)),
            id,
            lang,
          )}”`,
      )
      .join(nl ? ' of ' : ' or ');
  return [
    each === 'after' || asked
      ? nl
        ? `na elke keer ${names}`
        : `after each ${names}`
      : nl
        ? `bij elke keer ${names}`
        : `with each ${names}`,
    ...(asked
      ? [nl ? `alleen met uitkomst ${outcomes(asked)}` : `only with outcome ${outcomes(asked)}`]
      : []),
    ...(repeat.last
      ? [
          nl
            ? 'een latere keer komt in de plaats van wat nog openstaat'
            : 'a later time replaces what is still open',
        ]
      : []),
    ...(repeat.unlessAsked
      ? [
          nl
            ? 'niet als er al een openstaat of sindsdien is gedaan'
            : 'not while one is open or was done since',
        ]
      : []),
    ...(each === 'before' && !repeat.neededFor
      ? [nl ? 'vooraf; daarna is het niet meer nodig' : 'before it; after that it is not needed any more']
      : []),
    ...(repeat.neededFor
      ? [
          nl
            ? `eerst afronden vóór uitkomst ${outcomes(repeat.neededFor)}`
            : `to be completed before outcome ${outcomes(repeat.neededFor)}`,
        ]
      : []),
  ].join('; ');
}

/** One trigger; empty for "always". */
function againText(
  definition: Definition,
  item: ItemDefinition,
  { outcomes, news }: Again,
  lang: Lang,
): string {
  const {
    fact: changed,
    to,
    date: renewed,
    added,
  } = { fact: undefined, to: undefined, date: undefined, added: undefined, ...news };
  const nl = lang === 'nl';
  const parts: string[] = [];
  if (changed !== undefined) {
    const values = to
      ?.map((value) => `“${factValue(definition, changed, value, lang)}”`)
      .join(nl ? ' of ' : ' or ');
    const title = `“${definition.facts[changed]?.title[lang] ?? changed}”`;
    parts.push(
      values === undefined
        ? nl
          ? `als ${title} verandert`
          : `when ${title} changes`
        : nl
          ? `als ${title} verandert in ${values}`
          : `when ${title} changes to ${values}`,
    );
  }
  if (renewed !== undefined) {
    const title = definition.dates[renewed]?.title[lang] ?? renewed;
    parts.push(nl ? `als ${title} opnieuw is opgegeven` : `when ${title} was given anew`);
  }
  if (outcomes) {
    const titles = outcomes.map((id) => `“${outcomeTitle(item, id, lang)}”`).join(nl ? ' of ' : ' or ');
    parts.push(nl ? `na uitkomst ${titles}` : `after outcome ${titles}`);
  }
  if (added) {
    const titles = added
      .map((name) => `“${definition.items.find((each) => each.name === name)?.title[lang] ?? name}”`)
      .join(nl ? ' of ' : ' or ');
    parts.push(nl ? `als ${titles} wordt toegevoegd of geschrapt` : `when ${titles} is added or dropped`);
  }
  return parts.join(nl ? ' en ' : ' and ');
}
