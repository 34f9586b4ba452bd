import { describe, expect, test } from 'vitest';
import { definitionOf, types } from '../../../domain/catalogue.ts';
import { duesOf } from '../../../domain/policy/items.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import type { Label } from '../../../domain/policy/vocabulary.ts';

const terms = ({ items }: Definition) =>
  items.flatMap((item) =>
    [...duesOf(item).flatMap(({ earliest }) => earliest), ...(item.opens ? [item.opens] : [])].map(
      (term) => ({
        item: item.name,
        ...term,
      }),
    ),
  );
const all = types().flatMap((type) =>
  terms(definitionOf(type)!).map((term) => ({ ...term, where: `${type}/${term.item}` })),
);
const labelled = (label: Label) => [
  ...new Set(all.filter((term) => term.label === label).map(({ where }) => where)),
];

describe('nobody can set a norm otherwise, so only what a source states as the rule is one', () => {
  test('the norms are these', () => {
    expect(labelled('norm')).toEqual([
      'detention-reintegration/basic-conditions',
      'detention-reintegration/first-mdo',
      'detention-reintegration/second-mdo',
      'detention-reintegration/next-mdo',
      'conditional-release/vi-request',
      'zsm-workplace/follow-up-appointment',
    ]);
  });

  test.each([
    ['zsm-workplace/follow-up-appointment', 'norm', [{ date: 'leaving' }]],
    ['detention-reintegration/basic-conditions', 'norm', [{ date: 'admission' }]],
    ['detention-reintegration/som-screening', 'practice', [{ date: 'admission' }, { date: 'admission' }]],
  ] as const)('%s is a %s only from %j', (where, label, bases) => {
    expect(
      all.filter((term) => term.where === where && term.label === label).map(({ base }) => base),
    ).toEqual(bases);
  });

  test('no source says on which weekday something is', () => {
    const weekdays = all.filter(({ unit }) => unit === 'mondays');
    expect(weekdays.length).toBeGreaterThan(1);
    for (const { where, label } of weekdays) expect([where, label]).toEqual([where, 'assumed']);
  });
});
