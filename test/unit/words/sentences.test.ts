import { asWritten } from '../../../domain/reading/reader.ts';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import type { Lang } from '../../../domain/calendar/types.ts';
import { definitions, definitionOf } from '../../../domain/catalogue.ts';
import { exampleDates, exampleDay } from '../../../domain/what-if/example.ts';
import { readItem } from '../../../domain/reading/item.ts';
import { explain } from '../../../domain/reading/explain.ts';
import { conditionText } from '../../../domain/words/conditions.ts';
import { onBase } from '../../../domain/words/terms.ts';
import { namesIn, rulesOf } from '../../../domain/policy/walk.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import type { Condition } from '../../../domain/policy/vocabulary.ts';
import { statusSentences, statusTexts } from '../../../domain/policy/status-words.ts';
import { viewDefinition } from '../../../domain/reading/view-definition.ts';
import { openingOf } from '../../../domain/what-if/simulate.ts';
import { createWorld } from '../../../domain/what-if/world.ts';
import { words as dutch } from '../../../web/texts/nl/words.ts';
import { words as english } from '../../../web/texts/en/words.ts';
import { at } from '../play.ts';

const langs = ['nl', 'en'] as const;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** What no sentence says: words put together by a program, and “vervalt”, which also means that it lapses. */
const odd: Record<Lang, RegExp> = {
  nl: /undefined|NaN|\[object|niet (nee|ja)\b|: (ja|nee)\b|dag van de dag|\bis is\b|^op (de|het) (vrijlating|aankomst|aanhouding|binnenkomst|aanmelding|einde|start|afronden|wijziging|opening)\b|zelf bekend|niet nog|\bverval|\bverviel|(^|\s)(en|of) (en|of)\s|\s{2}|\( /i,
  en: /undefined|NaN|\[object|not (no|yes)\b|: (yes|no)\b|day of the day|\bis is\b|^on (the )?(release|arrival|arrest|admission|completion|change|opening)\b(?! date)|itself known|of it was|not still|\b(and|or) (and|or)\s|\s{2}|\( /i,
};
const outsideQuotes = (text: string): string => text.replaceAll(/“[^”]*”/g, '“…”');
const oddIn = (texts: Iterable<string>, lang: Lang): string[] =>
  [...new Set(texts)].filter((text) => odd[lang].test(outsideQuotes(text)));

/** The sentences made from the rules of a definition: its conditions, terms, repeats and rungs. */
function* sentences(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (['when', 'text', 'follows', 'readyToClose', 'agreedWhile'].includes(key)) yield value;
  } else if (Array.isArray(value)) for (const each of value) yield* sentences(each, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) yield* sentences(each, name);
}

const all = definitions().map((each): [string, Definition] => [each.id, each]);

describe('the sentences of the catalogue', () => {
  test.each(all)('of %s read as language', (_, definition) => {
    for (const lang of langs) {
      const said = [...sentences(viewDefinition(definition, lang))];
      expect(said.length).toBeGreaterThanOrEqual(12);
      expect(oddIn(said, lang)).toEqual([]);
    }
  });

  test('a pattern that is odd is found, also beside a title that may hold it', () => {
    const wrong = [
      '“Hulp”: niet nee',
      'op de dag van de dag van het overleg',
      'op de vrijlating',
      'vanaf de vrijlating (zelf bekend)',
    ];
    expect(oddIn([...wrong, 'het toezicht is bekend', '“Klik: ja” is gedaan'], 'nl')).toEqual(wrong);
  });

  test.each(all)('of %s say a boolean fact in its own sentences, for yes and for no', (_, definition) => {
    const used = [...rulesOf(definition)].flatMap((rule) =>
      namesIn(rule).flatMap(({ facts = [] }) => facts.map(({ name }) => name)),
    );
    for (const [name, { type, says, default: given }] of Object.entries(definition.facts)) {
      if (type !== 'boolean') continue;
      for (const lang of langs) {
        const yes: Condition = { fact: name, in: [true] };
        const text = (condition: Condition) => conditionText(definition, condition, lang);
        expect([text(yes), text({ fact: name, in: [false] })]).toEqual([says?.yes[lang], says?.no[lang]]);
        // Not yes is no, or not known where it does not start as one of the two.
        const open =
          given === undefined
            ? { nl: ' (of dat is nog onbekend)', en: ' (or that is not known yet)' }[lang]
            : '';
        expect(text({ not: yes })).toBe(`${says?.no[lang]}${open}`);
      }
    }
    for (const name of used)
      expect(definition.facts[name]?.type === 'boolean' && !definition.facts[name].says).toBe(false);
  });

  test.each(all)('of %s have a preposition for each date', (_, definition) => {
    for (const name of Object.keys(definition.dates)) {
      const [nl, en] = langs.map((lang) => onBase(definition, { date: name }, lang));
      expect([nl, en].every(Boolean), name).toBe(true);
      expect(definition.dates[name]!.on, name).toEqual({ nl, en });
    }
  });
});

describe('the arithmetic of a date', () => {
  test.each(all)('reads as language for each item of %s', (_, definition) => {
    const [today, later] = [exampleDay, addDays(exampleDay, 183)];
    const required = Object.entries(definition.facts).filter(([, fact]) => fact.required);
    const facts = Object.fromEntries(
      required.map(([name, { type, values }], n) => [
        name,
        type === 'party'
          ? { agency: `agency-${n}`, role: definition.steeredBy[n] ?? 'coordinator' }
          : (Object.keys(values ?? {})[0] ?? 'Doel'),
      ]),
    );
    const world = createWorld(at(today, '10:00'));
    const dates = exampleDates(definition);
    world.open('case-1', openingOf({ type: definition.id, dates, facts }, definition, at(today, '10:00')));
    world.advance(at(later));
    const c = world.cases.get('case-1')!;
    for (const lang of langs) {
      const steps = Object.keys(c.items).flatMap((key) =>
        explain(readItem(asWritten(c), key, at(later))!, lang).steps.map(({ text }) => text),
      );
      expect(steps.length).toBeGreaterThan(0);
      expect(oddIn(steps, lang)).toEqual([]);
    }
  });
});

test('the state of an item has one word in each language, on the pages too, and its sentence says that word', () => {
  for (const [status, word] of Object.entries(statusTexts)) {
    const key = `item${capital(status)}` as keyof typeof dutch;
    expect([dutch[key], english[key]]).toEqual([capital(word.nl), capital(word.en)]);
    const { yes, no } = statusSentences[status as keyof typeof statusTexts];
    for (const lang of langs) {
      expect(yes[lang]).toContain(word[lang]);
      expect(no[lang]).not.toBe(yes[lang]);
    }
  }
  const plan = definitionOf('detention-reintegration')!;
  expect(conditionText(plan, { item: 'first-mdo', status: ['cancelled'] }, 'en')).toBe(
    '“First MDO: draft D&R plan” does not apply',
  );
});
