import { describe, expect, test } from 'vitest';
import { readFilters, withQuery } from '../../../web/dashboard/filters.ts';
import { briefDay, numberOf, relative, searchText, shortDay } from '../../../web/ui/format.ts';
import { fold, postedFrom, unfold } from '../../../web/ui/forms/values.ts';
import { agencyName, ownerName } from '../../../web/ui/names.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { ownAddress } from '../../../web/ui/request.ts';

describe('dates in words', () => {
  test.each([
    ['2026-11-26', 'over 3 dagen', 'in 3 days'],
    ['2026-11-24', 'morgen', 'tomorrow'],
    ['2026-11-23', 'vandaag', 'today'],
    ['2026-11-22', 'gisteren', 'yesterday'],
    ['2026-11-14', '9 dagen geleden', '9 days ago'],
    ['2026-12-21', 'over 4 weken', 'in 4 weeks'],
  ])('%s is %s', (day, nl, en) => {
    expect([relative(day, '2026-11-23', sayIn('nl')), relative(day, '2026-11-23', sayIn('en'))]).toEqual([
      nl,
      en,
    ]);
  });

  test('are short with the weekday, and shorter where the year is plain', () => {
    expect([shortDay('2026-11-26', 'nl'), briefDay('2026-11-30', 'nl')]).toEqual([
      'do 26 nov 2026',
      '30 nov',
    ]);
  });
});

test('a trajectory is found by the number that is shown', () => {
  const id = '0f1aa04d-3b11-5c00-8000-000000000000';
  expect(id.startsWith(searchText(numberOf(id)))).toBe(true);
  expect(searchText('Trekvogel')).toBe('Trekvogel');
});

test('names of organisations and owners read as words', () => {
  expect(agencyName('bw-de-brug')).toBe('BW de Brug');
  expect(ownerName({ agency: null, role: 'case-manager' }, 'nl', agencyName)).toBe('casemanager');
});

describe('filters', () => {
  test('survive a bookmark, and leave out what is unknown', () => {
    const filters = readFilters({ tab: 'overdue', q: ' Berk ', period: 'soon', type: ['a'] });
    const none = { type: '', organisation: '', colleague: '', waiting: '', period: '', sort: '' };
    expect(filters).toEqual({ tab: 'overdue', q: 'Berk', ...none });
    expect(withQuery(filters, { tab: 'all' })).toBe('/deadlines?q=Berk');
    expect(withQuery(filters, { tab: 'all', sort: '-due' })).toBe('/deadlines?q=Berk&sort=-due');
    expect(readFilters({ sort: '-due' }).sort).toBe('-due');
    expect(readFilters({ sort: 'title' }).sort).toBe('');
  });
});

describe('what a form sends', () => {
  test('unfolds into rows; an empty row does not exist, and the others are numbered anew', () => {
    const values = unfold(
      postedFrom({
        on: '2026-11-23',
        'agreements.0.text': '',
        'agreements.2.text': ' ID-kaart ',
        'agreements.2.by': '2026-12-01',
      }),
    );
    expect(values).toEqual({ on: '2026-11-23', agreements: [{ text: 'ID-kaart', by: '2026-12-01' }] });
    expect(fold(values)).toEqual({
      on: '2026-11-23',
      'agreements.0.text': 'ID-kaart',
      'agreements.0.by': '2026-12-01',
    });
  });

  test('cannot reach what it has no name for', () => {
    expect(postedFrom({ __proto__x: 'a', 'a.__proto__.b': 'c', 'a.999999.b': 'c', fine: 'yes' })).toEqual({
      fine: 'yes',
    });
    for (const name of [
      'constructor.prototype.sort',
      'a.constructor.b',
      'a.prototype.b',
      'valueOf.0.b',
      'a.0.hasOwnProperty',
      'toString',
    ])
      expect([name, postedFrom({ [name]: 'x' })]).toEqual([name, {}]);
  });

  test.each([
    [
      'a row and a part',
      { 'agreements.0.text': 'x', 'agreements.map.own': 'y' },
      { agreements: { 0: { text: 'x' }, map: { own: 'y' } } },
    ],
    ['a text and a part', { findings: 'x', 'findings.trim.own': 'y' }, { findings: { trim: { own: 'y' } } }],
    ['a text and a row', { findings: 'x', 'findings.0.own': 'y' }, { findings: [{ own: 'y' }] }],
    [
      'an own name that others inherit',
      { 'constructor.prototype.own': 'y' },
      { constructor: { prototype: { own: 'y' } } },
    ],
  ])('%s under one name change nothing that others use', (_, posted, values) => {
    expect(unfold(posted)).toEqual(values);
    expect([[].map, ''.trim, {}].filter((each) => 'own' in each)).toEqual([]);
  });
});

test.each(['//example.org', '/\\example.org', 'https://example.org', 'javascript:alert(1)', undefined])(
  '%s is no address of ours',
  (address) => {
    expect(ownAddress(address)).toBe('/');
  },
);
