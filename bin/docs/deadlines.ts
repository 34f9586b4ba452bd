import { definitions } from '../../domain/catalogue.ts';
import type { Definition, ItemDefinition } from '../../domain/policy/definition.ts';
import type { DueRule, Term } from '../../domain/policy/vocabulary.ts';
import { longLadder, shortLadder } from '../../domain/policy/writing.ts';
import { viewLadder } from '../../domain/words/ladder.ts';
import { labelText, rollText } from '../../domain/words/rules.ts';
import { viewDue } from '../../domain/words/terms.ts';
import { whereIs } from '../explain/where.ts';

const lang = 'en';

const intro = [
  'Every item of every trajectory, made from the definitions by `npm run docs`. Titles are in Dutch, as people see them.',
  '`npm run explain -- <trajectory>/<item>` tells one of them with the line where it is written and its tests, and with dates its day',
  'and its reminders. Where rules are numbered, the first whose condition holds counts; of several terms, the earliest day.',
  '*Closed day* is what happens when a term ends on a day that is no working day. A *norm* is stated by the source, a *practice* is',
  'how one or a few institutions do it, and *assumed* is our default, with the source of the need.',
];

/** docs/deadlines.md: every item of every trajectory with its terms, as the definitions have them. */
export function deadlines(): string {
  const all = definitions();
  const [first] = all;
  return [
    '# Deadlines',
    '',
    intro.join(' '),
    '',
    '## Usual ladders',
    '',
    'An item without a ladder of its own has one of these. A term that is *assumed* has the rungs to whoever does it only: it climbs',
    'where an organisation sets so (`climbAssumed`), or once people agree on a day.',
    '',
    '| A term that is known 15 days or more ahead | A shorter one |',
    '|---|---|',
    `| ${ladderText(first!, longLadder)} | ${ladderText(first!, shortLadder)} |`,
    '',
    '## Trajectories',
    '',
    ...all.map(({ id, title }) => `- [${title.nl}](#${id})`),
    ...all.flatMap(section),
    '',
  ].join('\n');
}

const ladderText = (
  definition: Definition,
  ladder: NonNullable<ItemDefinition['ladder']>,
  item?: ItemDefinition,
): string =>
  viewLadder(definition, ladder, lang, item)
    .map(({ text }) => text)
    .join('<br>');

function section(definition: Definition): string[] {
  const { id, title, source, items } = definition;
  return [
    '',
    `## ${id}`,
    '',
    `${title.nl}. Source: ${source}.`,
    '',
    '| Item | Title | File | Term | Closed day | Ladder | Label | Source |',
    '|---|---|---|---|---|---|---|---|',
    ...items.map((item) => row(definition, item)),
  ];
}

function row(definition: Definition, item: ItemDefinition): string {
  const { file } = whereIs(definition.id, item.name);
  const again = item.repeat && 'after' in item.repeat ? (item.repeat.due ?? []) : [];
  const rules = [...item.due, ...again];
  const usual = rules.length === 0 ? '' : '[usual](#usual-ladders)';
  const ladder = item.ladder ? ladderText(definition, item.ladder, item) : usual;
  const terms = [
    ...termTexts(definition, item, item.due),
    ...termTexts(definition, item, again).map((text) => `again: ${text}`),
  ];
  const cells = [
    `\`${item.name}\``,
    item.title.nl,
    `[${file.slice(file.lastIndexOf('/') + 1)}](../${file})`,
    terms.join('<br>') || 'none',
    perRule(rules, ({ roll }) => rollText(roll, lang)),
    ladder,
    perRule(rules, ({ label }) => labelText(label, lang)),
    perRule(rules, ({ source }) => source ?? 'none'),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** What all rules have in common, else a line for each. */
function perRule(rules: readonly DueRule[], pick: (term: Term) => string): string {
  const lines = rules.map(({ earliest }) => [...new Set(earliest.map(pick))].join(', or '));
  return (new Set(lines).size === 1 ? lines.slice(0, 1) : lines).join('<br>');
}

/** A line for each rule: what it asks, after the condition under which it counts. */
function termTexts(definition: Definition, item: ItemDefinition, rules: readonly DueRule[]): string[] {
  return viewDue(definition, rules, lang, item).map(({ when, earliest }, n) => {
    const text = earliest.map((term) => term.text).join(', or ');
    const number = rules.length > 1 ? `${n + 1}. ` : '';
    return `${number}${when === null ? '' : `${when}: `}${text}`;
  });
}
