import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../domain/calendar/types.ts';
import { definitions } from '../../../domain/catalogue.ts';
import { exampleDates, exampleDay, exampleOf } from '../../../domain/what-if/example.ts';
import { sources } from '../../../domain/words/sources.ts';
import { isRole, roleName, trackName } from '../../../domain/words/titles.ts';
import { catalogueView } from '../../../web/catalogue/data.ts';
import type { View } from '../../../web/ui/view.tsx';
import { agencyName } from '../../../web/ui/names.ts';
import { CatalogueTypePage } from '../../../web/catalogue/type-page.tsx';
import { CataloguePage } from '../../../web/catalogue/page.tsx';
import { renderPage } from '../../../web/ui/render.tsx';
import { sayIn } from '../../../web/texts/texts.ts';
import { professionals } from '../../../domain/policy/roles.ts';

const today = '2026-11-23';
const viewIn = (lang: Lang): View => ({
  lang,
  say: sayIn(lang),
  now: 0,
  today,
  actor: { agency: 'pi-noord', role: 'case-manager' },
  address: '/catalogue',
  mayStart: false,
  agencies: agencyName,
});
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');

describe.each(definitions().map((each) => [each.id, each] as const))(
  'the catalogue page of %s',
  (_, definition) => {
    test.each(['nl', 'en'] as const)(
      'names every item, source and fallback in %s, without inline style',
      (lang) => {
        const view = viewIn(lang);
        const html = renderPage(view, <CatalogueTypePage data={catalogueView(definition, view)} />);
        for (const item of definition.items) {
          expect(html).toContain(`id="${item.name}"`);
          expect(html).toContain(escaped(item.title[lang]));
          expect(html).toContain(escaped(item.fallback[lang]));
          for (const { source } of item.due.flatMap(({ earliest }) => earliest))
            if (source) expect(html).toContain(escaped(source));
        }
        expect(html).not.toMatch(/ style=|\{\w+\}|undefined|\[object/);
        expect(html).toContain('<svg class="timepicture" role="img"');
      },
    );

    test('has an example that goes on, from dates made of the definition', () => {
      const points = exampleOf(definition);
      expect(points.length).toBeGreaterThanOrEqual(Math.min(3, definition.items.length));
      expect(points.every(({ due }) => due >= exampleDay)).toBe(true);
      for (const [name, { required }] of Object.entries(definition.dates))
        if (required) expect(exampleDates(definition)).toHaveProperty(name);
    });

    test('has words for every role and track in it', () => {
      const roles = [
        ...definition.steeredBy,
        ...definition.items.flatMap(({ owner }) => ('role' in owner ? [owner.role] : [])),
      ];
      expect(roles.filter((role) => !isRole(role))).toEqual([]);
      for (const { track } of definition.items)
        if (track) expect(trackName(track, 'nl')).not.toMatch(/^(activities|release|placement)$/);
    });
  },
);

test('the list has every trajectory', () => {
  const html = renderPage(viewIn('nl'), <CataloguePage definitions={definitions()} />);
  for (const { id, title } of definitions())
    expect(html).toContain(`<a href="/catalogue/${id}">${escaped(title.nl)}</a>`);
});

test('every source that a rule names is explained in the list', () => {
  const known = sources.map(({ id }) => id);
  const named = definitions().flatMap(
    (definition) => JSON.stringify(definition).match(/(?<="source":"|[;,] )S\d+(?=:)/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].toSorted()).toEqual(known);
});

test('every professional has a name in Dutch and English', () => {
  expect(professionals.filter((role) => !isRole(role))).toEqual([]);
  expect(roleName('case-director', 'nl')).toBe('regiehouder');
});
