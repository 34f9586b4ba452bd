import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, sayIn, texts } from '../../../web/texts/texts.ts';

const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();
const web = join(import.meta.dirname, '../../../web');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('texts'))
  .map((name) => readFileSync(join(web, name), 'utf8'))
  .join('\n');

describe('texts', () => {
  test('say the same in both languages, with the same values to fill in', () => {
    expect(Object.keys(texts.en).toSorted()).toEqual(Object.keys(texts.nl).toSorted());
    for (const [key, text] of Object.entries(texts.nl))
      expect([key, gaps(texts.en[key as keyof typeof texts.en])]).toEqual([key, gaps(text)]);
  });

  test('have each name once: a second one would take the place of the first', () => {
    const names = readdirSync(join(web, 'texts/nl')).flatMap(
      (name) => readFileSync(join(web, 'texts/nl', name), 'utf8').match(/^ {2}\w+(?=:)/gm) ?? [],
    );
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('are all used', () => {
    const unused = Object.keys(texts.nl).filter((key) => !new RegExp(`['"]${key}['"]`).test(sources));
    expect(unused).toEqual([]);
  });

  test('never call the client an offender', () => {
    expect(JSON.stringify(texts)).not.toMatch(/\b(dader|offender|delinquent|verdachte)/i);
  });

  test('show a value that is missing', () => {
    expect(fill('{n} van {total}', { n: 1 })).toBe('1 van {total}');
    expect(sayIn('nl')('overdueMany', { n: 'Zeven' })).toBe('Zeven termijnen zijn verlopen.');
  });
});
