import { textIn } from '../../domain/calendar/text.ts';
import { asWritten } from '../../domain/reading/reader.ts';
import type { Lang, Text } from '../../domain/calendar/types.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import { longLadder, shortLadder } from '../../domain/policy/writing.ts';
import { explain } from '../../domain/reading/explain.ts';
import { readItem } from '../../domain/reading/item.ts';
import { viewDefinition } from '../../domain/reading/view-definition.ts';
import { expected, type Expected, type Question } from '../../domain/what-if/expected.ts';
import { viewLadder } from '../../domain/words/ladder.ts';
import { labelText, rollText } from '../../domain/words/rules.ts';
import { factValue, roleName } from '../../domain/words/titles.ts';
import { testsOf, whereIs } from './where.ts';

/** A heading with its lines. */
type Part = [heading: Text, lines: string[]];

/**
 * All that is known of an item in the words of its readers: where it
 * is written, its rule, and, with dates, its day and its reminders.
 * @throws when the rules refuse a date or fact, with their reason.
 */
export function explained(question: Question, lang: Lang): string {
  const what = expected(question);
  if (what && isRefusal(what)) throw new Error(textIn(what.detail, lang));
  const parts = [
    ...ruleParts(question, lang),
    ...(what ? caseParts(question, what, lang) : [withoutDates(question, lang)]),
  ];
  const shown = parts.filter(([, lines]) => lines.length > 0);
  const widest = Math.max(...shown.map(([heading]) => textIn(heading, lang).length));
  return shown
    .flatMap(([heading, lines]) =>
      lines.map((line, n) => `${(n === 0 ? textIn(heading, lang) : '').padEnd(widest)}  ${line}`),
    )
    .join('\n');
}

function ruleParts({ type, item: name }: Question, lang: Lang): Part[] {
  const definition = definitionOf(type)!;
  const item = itemNamed(definition, name)!;
  const view = viewDefinition(definition, lang).items.find((each) => each.name === name)!;
  const rules = [...view.due, ...(view.repeat?.due ?? [])];
  const terms = rules.flatMap(({ earliest }) => earliest);
  const { file, line } = whereIs(type, name);
  const usual = [
    { nl: 'vanaf 15 dagen vooruit', en: 'from 15 days ahead', ladder: longLadder },
    { nl: 'korter', en: 'shorter', ladder: shortLadder },
  ].flatMap(({ ladder, ...title }) => [
    `${textIn(title, lang)}:`,
    ...viewLadder(definition, ladder, lang, item).map(({ text }) => `  ${text}`),
  ]);
  return [
    [{ nl: 'onderdeel', en: 'item' }, [`${view.title} (${textIn(definition.title, lang)})`]],
    [{ nl: 'regel', en: 'rule' }, [`${definition.id}@${definition.version}/${name}`]],
    [{ nl: 'bestand', en: 'file' }, [`${file}:${line}`]],
    [{ nl: 'tests', en: 'tests' }, testsOf(type, name).slice(0, 3)],
    [{ nl: 'eigenaar', en: 'owner' }, [view.owner.title]],
    [{ nl: 'geldt', en: 'applies' }, view.applies ? [view.applies.when] : []],
    [{ nl: 'wacht op', en: 'waits for' }, view.waitsFor ? [view.waitsFor.when] : []],
    [
      { nl: 'termijn', en: 'term' },
      rules.length === 0
        ? [textIn({ nl: 'geen', en: 'none' }, lang)]
        : rules.flatMap(({ when, earliest }) => [
            ...(when === null ? [] : [`${when}:`]),
            ...earliest.map(({ text }) => text),
          ]),
    ],
    [{ nl: 'vrije dag', en: 'closed day' }, [...new Set(terms.map(({ roll }) => rollText(roll, lang)))]],
    [{ nl: 'soort', en: 'label' }, [...new Set(terms.map(({ label }) => labelText(label, lang)))]],
    [{ nl: 'bron', en: 'source' }, [...new Set(terms.flatMap(({ source }) => source ?? []))]],
    [{ nl: 'keert terug', en: 'repeats' }, view.repeat ? [view.repeat.text] : []],
    [
      { nl: 'ladder', en: 'ladder' },
      view.ladder?.map(({ text }) => text) ?? (rules.length === 0 ? [] : usual),
    ],
    [{ nl: 'te laat', en: 'not in time' }, [view.fallback]],
  ];
}

function caseParts(
  { type, item }: Question,
  { case: c, openedOn, now, facts, reminders }: Expected,
  lang: Lang,
): Part[] {
  const definition = definitionOf(type)!;
  const read = readItem(asWritten(c), item, now);
  const { due, steps } = read ? explain(read, lang) : { due: null, steps: [] };
  const given = Object.entries(facts).map(
    ([name, value]) => `${name} ${factValue(definition, name, value, lang)}`,
  );
  const nobody = {
    nl: 'nog geen: met deze gegevens geldt het niet, wacht het of voegt iemand het toe',
    en: 'none yet: with these dates and facts it does not apply, waits, or is added by somebody',
  };
  return [
    [
      { nl: 'geopend', en: 'opened' },
      [
        [formatDay(openedOn, lang), ...given].join(', '),
        ...Object.entries(c.dates).map(([name, day]) => `${name} ${day}`),
      ],
    ],
    [
      { nl: 'datum', en: 'due' },
      due === null ? [textIn(nobody, lang)] : [due, ...steps.map(({ date, text }) => `${date}  ${text}`)],
    ],
    [
      { nl: 'herinnert', en: 'reminds' },
      reminders.map(
        ({ on, to, kind, rung }) =>
          `${on}  ${textIn(kinds[kind], lang)} ${roleName(to.role, lang)} (${rung})`,
      ),
    ],
  ];
}

const kinds = {
  reminder: { nl: 'herinnering aan', en: 'reminder to' },
  escalation: { nl: 'opschaling aan', en: 'escalation to' },
};

function withoutDates({ type }: Question, lang: Lang): Part {
  const names = Object.keys(definitionOf(type)!.dates);
  const example = names.length > 0 ? `--${names.join(' …, --')} …` : '--on …';
  const hint = {
    nl: `geef dagen om de datum te zien: ${example}`,
    en: `give days to see the date: ${example}`,
  };
  return [{ nl: 'datum', en: 'due' }, [textIn(hint, lang)]];
}
