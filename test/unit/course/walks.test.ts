import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import { instantOf, startOfDay } from '../../../domain/calendar/zone.ts';
import { nextBoundary } from '../../../domain/course/agenda.ts';
import type { Definition, ItemDefinition } from '../../../domain/policy/definition.ts';
import type { Base, Condition, Term } from '../../../domain/policy/vocabulary.ts';
import { after, assumed, before, decision, task } from '../../../domain/policy/writing.ts';
import { rules } from '../../../domain/rules.ts';
import { exampleDates, exampleDay } from '../../../domain/what-if/example.ts';
import { openingOf } from '../play.ts';

const text = { nl: 'iets', en: 'something' };
const monday = '2027-03-01';

/** A trajectory of one item, with two dates. */
const withItem = (item: ItemDefinition): Definition => ({
  id: 'small',
  version: 1,
  title: text,
  purpose: text,
  source: 'S1:1',
  dates: { start: { title: text, on: text, required: true }, end: { title: text, on: text } },
  facts: {},
  phases: [{ id: 'running', title: text }],
  items: [item],
  opens: [],
  tellsOpener: {},
  readyToClose: { any: [] },
  steeredBy: ['case-manager'],
});

describe('what an example gives a date that terms count back from', () => {
  const given = (more: Partial<ItemDefinition>): string | undefined =>
    exampleDates(withItem({ ...task('late', 'Laat', 'Late', { owner: 'case-manager' }), ...more }))['end'];
  const due = (base: Base): Partial<ItemDefinition> => ({ due: [assumed(null, before(base, 90, 'days'))] });

  test.each<[string, Partial<ItemDefinition>]>([
    ['itself', due({ date: 'end' })],
    ['as the first of several', due({ first: [{ date: 'end' }, { opening: true }] })],
    ['as the last of several', due({ last: [{ date: 'end' }, { opening: true }] })],
    ['since the time before', due({ sinceLast: { date: 'end' } })],
    ['for a repeat', { repeat: { after: {}, due: [assumed(null, before('end', 90, 'days'))] } }],
    [
      'for a window',
      { opens: { ...before('end', 90, 'days'), label: 'assumed', source: null } satisfies Term },
    ],
  ])('named %s: it lies far enough ahead', (_, more) => {
    expect(given(more)).toBe(addDays(exampleDay, 97));
  });
});

describe('a day on which the plan must be looked at again', () => {
  const noticed = (more: Partial<ItemDefinition>): number | undefined => {
    const choice = decision('choice', 'Keuze', 'Choice', {
      owner: 'case-manager',
      due: assumed(null, after('start', 60, 'days')),
      outcomes: ['yes', 'no'].map((id) => ({ id, title: text })),
    });
    const definition = withItem({ ...choice, ...more });
    const opening = openingOf('detention-reintegration', {
      on: monday,
      dates: { start: monday, end: '2027-04-01' },
    });
    const opened = rules.open('case-1', opening, instantOf(monday, 10), definition);
    if ('outcome' in opened) throw new Error(opened.detail.en);
    return nextBoundary(definition, opened.case);
  };
  const reached: Condition = { reached: 'end' };

  test.each<[string, Partial<ItemDefinition>]>([
    ['whether it applies', { applies: { when: reached, otherwise: text } }],
    ['what it waits for', { sentry: { when: reached, waitingFor: text } }],
    ['which term holds', { due: [{ when: reached, ...assumed(null, after('start', 60, 'days')) }] }],
    [
      'which term a next time has',
      { repeat: { after: {}, due: [{ when: reached, ...assumed(null, after('start', 9, 'days')) }] } },
    ],
    ['whether two must agree', { agreedBy: ['case-manager', 'mentor'], agreedWhile: { not: reached } }],
  ])('is noticed in %s', (_, more) => {
    expect(noticed(more)).toBe(startOfDay('2027-04-01'));
  });
});
