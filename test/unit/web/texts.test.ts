import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../domain/calendar/types.ts';
import { allLangs, fill, inEvery, languages, sayIn } from '../../../web/texts/texts.ts';

const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();
const web = join(import.meta.dirname, '../../../web');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('texts'))
  .map((name) => readFileSync(join(web, name), 'utf8'))
  .join('\n');

/** All tables of a language, each by its name. */
const tablesOf = (lang: Lang): [string, Record<string, string>][] => [
  ['texts', languages[lang].texts],
  ...Object.entries(languages[lang].problems),
];

describe('texts', () => {
  test.each(allLangs)('say in %s the same as in Dutch, with the same values to fill in', (lang) => {
    const shape = (which: Lang) =>
      tablesOf(which).map(([name, table]) => [
        name,
        Object.fromEntries(
          Object.keys(table)
            .toSorted()
            .map((key) => [key, gaps(table[key]!)]),
        ),
      ]);
    expect(shape(lang)).toEqual(shape('nl'));
    for (const [name, table] of tablesOf(lang))
      for (const [key, text] of Object.entries(table)) expect(text, `${lang}: ${name}.${key}`).not.toBe('');
  });

  test('lie in a folder for each language, with the same files', () => {
    const folders = readdirSync(join(web, 'texts'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    expect(folders.map(({ name }) => name).toSorted()).toEqual(allLangs.toSorted());
    const files = folders.map(({ name }) => readdirSync(join(web, 'texts', name)).toSorted());
    for (const each of files) expect(each).toEqual(files[0]);
  });

  test('have each name once: a second one would take the place of the first', () => {
    const names = readdirSync(join(web, 'texts/nl'))
      .filter((name) => name !== 'problems.ts' && name !== 'index.ts')
      .flatMap((name) => readFileSync(join(web, 'texts/nl', name), 'utf8').match(/^ {2}\w+(?=:)/gm) ?? []);
    expect(names).toHaveLength(Object.keys(languages.nl.texts).length);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('are all used', () => {
    const unused = Object.keys(languages.nl.texts).filter(
      (key) => !new RegExp(`['"]${key}['"]`).test(sources),
    );
    expect(unused).toEqual([]);
  });

  test('are not taken by a name that the types do not know', () => {
    const casts = [...sources.matchAll(/\bas (TextKey|'\w+'|never)\b/g)].map(([line]) => line);
    expect(casts).toEqual([]);
  });

  test('never call the client an offender', () => {
    expect(JSON.stringify(allLangs.map(tablesOf))).not.toMatch(/\b(dader|offender|delinquent|verdachte)/i);
  });

  test('show a value that is missing', () => {
    expect(fill('{n} van {total}', { n: 1 })).toBe('1 van {total}');
    expect(sayIn('nl')('causesLate', { n: 7 })).toBe('7 te laat');
  });

  test('are given in every language where a text is stored or sent on', () => {
    expect(inEvery(({ texts }) => texts.yes)).toEqual({ nl: 'ja', en: 'yes' });
  });
});
