import type { Lang } from '../calendar/types.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { Again, Beside } from '../policy/vocabulary.ts';
import { wordsIn } from './languages.ts';
import { parts, quoted } from './phrases.ts';
import { ruleNames } from './rule-names.ts';
import { viewDue } from './terms.ts';
import { outcomeTitle } from './titles.ts';

/**
 * What brings an item again, in words, and the terms that each next time has if they are its own; null if
 * nothing does.
 */
export function viewRepeat(definition: Definition, item: ItemDefinition, lang: Lang) {
  const { repeat } = item;
  if (!repeat) return null;
  if ('with' in repeat) return { text: withText(definition, repeat, lang), due: [] };
  const { always, alternatively } = wordsIn(lang).repeats;
  const triggers = [repeat.after].flat().map((again) => againText(definition, item, again, lang));
  const text = triggers.filter(Boolean).join(alternatively) || always;
  return { text, due: viewDue(definition, repeat.due ?? [], lang, item) };
}

function withText(definition: Definition, repeat: Beside, lang: Lang): string {
  const { repeats, links } = wordsIn(lang);
  const { each, last, unlessAsked, neededFor } = repeat;
  const asked = typeof each === 'object' ? each.outcomes : undefined;
  const names = repeat.with.map(ruleNames(definition, lang).item).join(` ${links.and} `);
  const items = repeat.with.map((name) => definition.items.find((item) => item.name === name));
  const outcomes = (ids: string[]) =>
    ids
      .map((id) => {
        const known = items.find((item) => item?.outcomes?.some((one) => one.id === id));
        return quoted(outcomeTitle(known, id, lang));
      })
      .join(` ${links.or} `);
  return parts(
    each === 'after' || asked ? repeats.afterEach(names) : repeats.withEach(names),
    asked && repeats.onlyWith(outcomes(asked)),
    last && repeats.replaces,
    unlessAsked && repeats.unlessAsked,
    each === 'before' && !neededFor && repeats.before,
    neededFor && repeats.neededFor(outcomes(neededFor)),
  );
}

/** One trigger; empty for "always". */
function againText(
  definition: Definition,
  item: ItemDefinition,
  { outcomes, news }: Again,
  lang: Lang,
): string {
  const { repeats, links } = wordsIn(lang);
  const names = ruleNames(definition, lang);
  const or = ` ${links.or} `;
  const said: string[] = [];
  if (news && 'fact' in news) {
    const { fact, to } = news;
    const values = to?.map((value) => names.value(fact, value)).join(or);
    said.push(
      values === undefined ? repeats.changes(names.fact(fact)) : repeats.changesTo(names.fact(fact), values),
    );
  }
  if (news && 'date' in news) said.push(repeats.renewed(names.date(news.date)));
  if (outcomes)
    said.push(repeats.afterOutcome(outcomes.map((id) => quoted(outcomeTitle(item, id, lang))).join(or)));
  if (news && 'added' in news) said.push(repeats.added(news.added.map(names.item).join(or)));
  return said.join(` ${links.and} `);
}
