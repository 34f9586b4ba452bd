import { isDay } from '../../domain/calendar/day.ts';
import type { Day, Lang } from '../../domain/calendar/types.ts';
import { definitionOf, definitions, types } from '../../domain/catalogue.ts';
import type { Definition, FactDefinition } from '../../domain/policy/definition.ts';
import type { FactValue } from '../../domain/policy/values.ts';
import type { Question } from '../../domain/what-if/expected.ts';
import { nearestTo } from '../../settings/misspelt.ts';

const langs: readonly Lang[] = ['nl', 'en'];
const LIST = '`npm run explain` lists all trajectories with their items';

/**
 * Reads `conditional-release/vi-request --conditionalRelease 2027-03-01 --lang en`.
 * @throws naming the argument that is wrong, the nearest right one, and how to list them.
 */
export function readQuestion([name = '', ...options]: string[]): { question: Question; lang: Lang } {
  const [type = '', item = '', ...more] = name.split('/');
  const definition = definitionOf(type);
  if (!definition) throw new Error(`${type}: no such trajectory${near(type, types())} ${LIST}.`);
  const names = definition.items.map((each) => each.name);
  if (!names.includes(item) || more.length > 0) {
    const what = [item, ...more].join('/');
    throw new Error(
      `${name}: ${type} has no item “${what}”${near(what, names)} \`npm run explain -- ${type}\` lists them.`,
    );
  }
  const question: Question = { type, item, dates: {}, facts: {} };
  let lang: Lang = 'nl';
  for (const [option, value] of pairs(options)) {
    if (option === 'lang') lang = readLang(value);
    else if (option === 'on') question.on = readDay(option, value);
    else if (Object.hasOwn(definition.dates, option)) question.dates[option] = readDay(option, value);
    else if (Object.hasOwn(definition.facts, option))
      question.facts[option] = readFact(option, definition.facts[option]!, value);
    else throw new Error(unknownOption(definition, option));
  }
  return { question, lang };
}

/** Options that are neither a date nor a fact of a trajectory. */
export const ownOptions = ['on', 'lang'];

const near = (name: string, known: readonly string[]): string =>
  name === '' ? ';' : `; “${nearestTo(name, known)[0]}” is meant?`;

/** `--name value` or `--name=value`, in pairs. */
function pairs(options: string[]): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 0; at < options.length; at += 1) {
    const [, name, given] = /^--([^=]+)(?:=(.*))?$/.exec(options[at]!) ?? [];
    if (name === undefined) throw new Error(`${options[at]}: give a date or a fact as --name value`);
    const value = given ?? options[(at += 1)];
    if (value === undefined || (given === undefined && value.startsWith('--')))
      throw new Error(`--${name}: give its value after it`);
    found.push([name, value]);
  }
  return found;
}

function unknownOption({ id, dates, facts }: Definition, option: string): string {
  const [dateNames, factNames] = [Object.keys(dates), Object.keys(facts)];
  const known = [...dateNames, ...factNames, ...ownOptions];
  return [
    `--${option}: ${id} has no date or fact of that name${near(option, known)}`,
    `  dates: ${dateNames.join(', ') || 'none'}`,
    `  facts: ${factNames.join(', ') || 'none'}`,
    '  and --on (day of the opening), --lang (nl or en)',
  ].join('\n');
}

function readDay(option: string, value: string): Day {
  if (isDay(value)) return value;
  throw new Error(`--${option} ${String(value)}: give a day as YYYY-MM-DD`);
}

function readLang(value: string): Lang {
  const lang = langs.find((each) => each === value);
  if (lang === undefined) throw new Error(`--lang ${value}: give ${langs.join(' or ')}`);
  return lang;
}

function readFact(option: string, { type, values = {} }: FactDefinition, value: string): FactValue {
  const wrong = (wanted: string) => new Error(`--${option} ${value}: give ${wanted}`);
  if (type === 'boolean') {
    if (value !== 'true' && value !== 'false') throw wrong('true or false');
    return value === 'true';
  }
  if (type === 'number') {
    if (!/^\d+(\.\d+)?$/.test(value)) throw wrong('a number');
    return Number(value);
  }
  if (type === 'choice' && !Object.hasOwn(values, value)) {
    const known = Object.keys(values);
    throw wrong(`one of ${known.join(', ')}; “${nearestTo(value, known)[0]}” is meant?`);
  }
  if (type !== 'party') return value;
  const [agency, role, ...more] = value.split('/');
  if (!agency || !role || more.length > 0)
    throw wrong('an agency and a role, such as reclassering/supervisor');
  return { agency, role };
}

/** All trajectories with their items, or those of one. @throws when there is no such trajectory. */
export function listing(type?: string): string {
  if (type !== undefined && !definitionOf(type))
    throw new Error(`${type}: no such trajectory${near(type, types())} ${LIST}.`);
  const shown = type === undefined ? definitions() : [definitionOf(type)!];
  return shown.map(listed).join('\n');
}

function listed({ id, title, dates, facts, items }: Definition): string {
  const widest = Math.max(...items.map(({ name }) => name.length));
  return [
    `${id}  ${title.nl}`,
    `  dates: ${Object.keys(dates).join(', ') || 'none'}`,
    `  facts: ${Object.keys(facts).join(', ') || 'none'}`,
    ...items.map((item) => `  ${id}/${item.name.padEnd(widest)}  ${item.title.nl}`),
    '',
  ].join('\n');
}
