import { describe, expect, test } from 'vitest';
import { roleName } from '../../../web/ui/names.ts';
import { importsOf, sourceFiles } from '../../house/sources.ts';
import { renderState, states, viewFor } from '../../../web/gallery/index.tsx';
import { allLangs, languages, sayOf, type Language } from '../../../web/texts/texts.ts';

test('the gallery shows every page there is', () => {
  const files = sourceFiles('web');
  const pages = files.filter((file) => file.endsWith('page.tsx'));
  expect(pages.length).toBeGreaterThan(15);
  const shown = files.filter((file) => file.startsWith('web/gallery/')).flatMap((file) => importsOf(file));
  const names = new Set(shown.map(({ specifier }) => specifier.replace('../', 'web/')));
  expect(pages.filter((page) => !names.has(page))).toEqual([]);
});

describe.each(allLangs)('the gallery in %s', (lang) => {
  test.each(states.map((state) => [state.name, state] as const))(
    'shows %s, with every value filled in',
    (_, state) => {
      const html = renderState(state, viewFor(state, lang));
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toMatch(/<h1[^>]*>[^<]+/);
      expect(html).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    },
  );
});

/** Every letter but those of the names to fill in. */
const hidden = (text: string): string =>
  text.replaceAll(/\{\w+\}|\p{L}/gu, (found) => (found.startsWith('{') ? found : 'ξ'));

/** One more language, made as a folder of its own would hold it. */
const strange: Pick<Language, 'texts'> = {
  texts: Object.fromEntries(
    Object.entries(languages.nl.texts).map(([key, text]) => [key, hidden(text)]),
  ) as Language['texts'],
};

/** What people see or hear of a page. */
const perceived = (html: string): string =>
  [
    ...html
      .replace(/<head>.*?<\/head>/s, '')
      .matchAll(/>([^<]+)<|(?:aria-label|alt|placeholder|title)="([^"]*)"/g),
  ]
    .map(([, text, attribute]) => text ?? attribute)
    .join('\n');

/** What is no text of the pages: days, numbers of trajectories, roles, and the languages by their own names. */
const notOurs = [
  /\b(ma|di|wo|do|vr|za|zo) \d{1,2} [a-z]{3} \d{4}\b/g,
  /\b\d{1,2} (jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\b/g,
  /\bTR-[0-9A-F]{8}\b/g,
  /&[a-z]+;|&#x\w+;/g,
  ...['case-manager', 'probation-worker', 'coordinator'].map(
    (role) => new RegExp(`(?<!\\p{L})${roleName(role, 'nl')}(?!\\p{L})`, 'gu'),
  ),
  ...allLangs.map((lang) => new RegExp(languages[lang].name, 'g')),
];

describe('in a language that is added as one table of texts', () => {
  test.each(
    states.filter(({ ofDefinitions }) => !ofDefinitions).map((state) => [state.name, state] as const),
  )('%s has no word of another language left', (_, state) => {
    const view = { ...viewFor(state, 'nl'), say: sayOf(strange), agencies: hidden };
    const seen = notOurs.reduce(
      (text, known) => text.replaceAll(known, ''),
      perceived(renderState(state, view, hidden)),
    );
    expect(seen.match(/[\p{Script=Latin}]{2,}/gu) ?? []).toEqual([]);
  });

  test('the check finds a word that is written in a page itself', () => {
    expect(perceived('<p aria-label="Sluit">ξξ <b>Terug</b></p>').match(/[\p{Script=Latin}]{2,}/gu)).toEqual([
      'Sluit',
      'Terug',
    ]);
  });
});
