import { textIn } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';
import type { Case, ItemState } from '../case/case.ts';
import { titleOf } from '../case/items.ts';
import { lastSettled } from '../case/occurrences.ts';
import { baseDay } from '../deadlines/due.ts';
import { type ByBase, forBase } from '../policy/bases.ts';
import type { Definition } from '../policy/definition.ts';
import type { Base } from '../policy/vocabulary.ts';
import { wordsIn } from '../words/languages.ts';
import { quoted } from '../words/phrases.ts';
import { onBase } from '../words/terms.ts';

/** The case and the item whose term counts from a base, and the language that it is said in. */
interface Reader {
  definition: Definition;
  case: Case;
  state: ItemState;
  lang: Lang;
}

/** What a term counts from, as a key: the date that stands in for one that is unknown, the item, the fact. */
export const baseKey = (definition: Definition, c: Case, base: Base): string =>
  forBase(keys, base)(base, definition, c);

const keys: ByBase<[definition: Definition, c: Case], string> = {
  date: ({ date }, definition, c) =>
    c.dates[date] === undefined ? (definition.dates[date]?.else ?? date) : date,
  fact: ({ fact }) => fact,
  due: ({ due }) => due,
  acted: ({ acted }) => acted,
  firstActed: ({ firstActed }) => firstActed,
  lastHeld: ({ lastHeld }) => lastHeld.at(-1)!,
  requested: ({ requested }) => requested,
  last: ({ last }, definition, c) => last.map((each) => baseKey(definition, c, each)).join('|'),
  first: ({ first }, definition, c) => first.map((each) => baseKey(definition, c, each)).join('|'),
  sinceLast: ({ sinceLast: news }, definition, c) =>
    'added' in news ? news.added.join('|') : baseKey(definition, c, news),
  with: () => 'with',
  opening: () => 'opening',
};

/** The name of what a term counts from, and what stands before it on that day itself. */
export function baseWords(reader: Reader, base: Base): { name: string; on: string } {
  const { definition, case: c, lang } = reader;
  const name = nameOf(base, reader);
  if ('due' in base || ('with' in base && base.with === 'due')) return { name, on: wordsIn(lang).terms.on };
  return {
    name,
    on: onBase(definition, 'date' in base ? { date: baseKey(definition, c, base) } : base, lang),
  };
}

/** The name of what a term counts from, with its article, as the arithmetic says it. */
const nameOf = (base: Base, reader: Reader): string => forBase(names, base)(base, reader);

const names: ByBase<[reader: Reader], string> = {
  date: (base, { definition, case: c, lang }) =>
    textIn(definition.dates[baseKey(definition, c, base)]?.title, lang) ?? base.date,
  fact: ({ fact }, { definition, lang }) =>
    wordsIn(lang).counted.change(quoted(textIn(definition.facts[fact]?.title, lang) ?? fact)),
  due: ({ due }, reader) => wordsIn(reader.lang).counted.dateOf(itemIn(reader, due)),
  acted: ({ acted }, reader) => wordsIn(reader.lang).counted.completion(itemIn(reader, acted)),
  firstActed: ({ firstActed }, reader) => wordsIn(reader.lang).counted.completion(itemIn(reader, firstActed)),
  lastHeld: ({ lastHeld }, reader) => {
    const { lastTime, lastHeld: held } = wordsIn(reader.lang).counted;
    if (lastHeld.length === 1) return lastTime(itemIn(reader, lastHeld[0]!));
    const day = (name: string) => lastSettled(reader.case, name)?.actedOn ?? '';
    return held(
      itemIn(
        reader,
        lastHeld.reduce((one, other) => (day(other) > day(one) ? other : one)),
      ),
    );
  },
  requested: ({ requested }, reader) => wordsIn(reader.lang).counted.request(itemIn(reader, requested)),
  last: (base, reader) => nameOf(countedOf(base, base.last, reader), reader),
  first: (base, reader) => nameOf(countedOf(base, base.first, reader), reader),
  sinceLast: ({ sinceLast: news }, reader) =>
    'added' in news ? wordsIn(reader.lang).counted.firstChange : nameOf(news, reader),
  with: ({ with: what }, reader) => {
    const { completion, dateOf } = wordsIn(reader.lang).counted;
    const companion = itemIn(reader, reader.state.with ?? reader.state.serves ?? '');
    return what === 'acted' ? completion(companion) : dateOf(companion);
  },
  opening: (_, { lang }) => wordsIn(lang).counted.opening,
};

/** The title of an item of the case between quotes. */
function itemIn({ definition, case: c, lang }: Reader, name: string): string {
  const state = c.items[name];
  return quoted(state ? textIn(titleOf(definition, state), lang) : name);
}

/** Of several, the one that gave the day. */
function countedOf(base: Base, several: Base[], { definition, case: c, state }: Reader): Base {
  const day = baseDay(definition, c, state, base);
  return several.find((each) => baseDay(definition, c, state, each) === day) ?? several[0]!;
}
