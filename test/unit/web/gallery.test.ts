import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitions } from '../../../domain/catalogue.ts';
import { sources } from '../../../domain/words/sources.ts';
import { importsOf, sourceFiles } from '../../house/sources.ts';
import { renderState, states, viewFor } from '../../../web/gallery/index.tsx';
import { allLangs, languages } from '../../../web/texts/texts.ts';
import {
  foreign,
  forgetForeign,
  hidden,
  learnForeign,
  readable,
  readableBeside,
  storedIn,
} from '../foreign.ts';

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
      expect(html).toMatch(/<h1[^>]*>(<button[^>]*>)?[^<]+/);
      expect(html).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    },
  );

  test.each(states.map((state) => [state.name, state] as const))(
    'says in the title of %s that something is wrong, where it is',
    (_, state) => {
      const html = renderState(state, viewFor(state, lang));
      const says = html.includes(`<title>${languages[lang].texts.errorWord} `);
      expect(says).toBe(html.includes('data-errors') || /problem|signed-out/.test(state.name));
    },
  );
});

/** What people see or hear of a page. */
const perceived = (html: string): string =>
  [
    ...html
      .replace(/<head>.*?<\/head>/s, '')
      .matchAll(/>([^<]+)<|(?:aria-label|alt|placeholder|title)="([^"]*)"/g),
  ]
    .map(([, text, attribute]) => text ?? attribute)
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll(/&[a-z]+;|&#x\w+;/g, '');

/** What is no text of the pages: numbers of trajectories, and the languages by their own names. */
const notOurs = [/\bTR-[0-9A-F]{8}\b/g, ...allLangs.map((lang) => new RegExp(languages[lang].name, 'g'))];

describe('in a language that is added as a folder', () => {
  /** Names of the definitions and titles of the sources stay as they are. */
  const written = [...definitions().map(({ id }) => id), ...storedIn(sources)];
  beforeAll(learnForeign);
  afterAll(forgetForeign);

  // The advice of the SOM is worded by its own table, which is stored.
  test.each(
    states.filter(({ name }) => !name.startsWith('som')).map((state) => [state.name, state] as const),
  )('%s has no word of another language left, but for titles that are stored', (_, state) => {
    const view = { ...viewFor(state, foreign), agencies: hidden };
    const seen = notOurs.reduce(
      (text, known) => text.replaceAll(known, ''),
      perceived(renderState(state, view, hidden)),
    );
    expect((state.ofDefinitions ? readableBeside(written) : readable)(seen)).toEqual([]);
  });

  test('the check finds a word that is written in a page itself', () => {
    expect(readable(perceived('<p aria-label="Sluit">ξξ <b>Terug</b></p>'))).toEqual(['Sluit', 'Terug']);
  });
});
