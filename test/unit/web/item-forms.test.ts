import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { complete, decide } from '../../../web/commands/item-forms.ts';
import { itemCommands } from '../../../web/commands/offer.ts';
import { holdMeeting } from '../../../web/commands/meeting-form.ts';
import type { FormField, FormSpec, Subject } from '../../../web/ui/forms/form.ts';
import { agencyName } from '../../../web/ui/names.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { decide as decides, setDate, skip } from '../../scenarios/commands.ts';
import {
  care,
  caseManager,
  coordinator,
  municipality,
  probation,
  supervisor,
} from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

function subject(play: Play, item: string, actor: Actor): Subject {
  const c = play.current();
  return {
    say: sayIn('nl'),
    lang: 'nl',
    today: '2026-03-02',
    actor,
    c,
    definition: definitionOf(c.definition)!,
    item: play.item(item),
    organisations: [],
    agencies: agencyName,
  };
}

/** The field of that name, as far as it is on the form. */
function field(spec: FormSpec, s: Subject, name: string): Exclude<FormField, { kind: 'group' }> | undefined {
  const each = (fields: FormField[]): Exclude<FormField, { kind: 'group' }>[] =>
    fields.flatMap((one) => (one.kind === 'group' ? each(one.fields) : [one]));
  return each(spec.fields(s)).find((one) => one.name === name);
}

describe('the form of a task', () => {
  const zsm = () =>
    begin('zsm-workplace', { on: '2026-03-02', by: probation, dates: { arrest: '2026-03-02' } });

  test('asks how it ended where the next step hangs on that', () => {
    const s = subject(zsm(), 'context-contact', probation);
    expect(field(complete, s, 'outcome')).toMatchObject({
      kind: 'radios',
      options: [{ value: 'reached' }, { value: 'not-reached' }],
    });
    expect(complete.command({ outcome: 'not-reached', on: '2026-03-02' }, s)).toMatchObject({
      item: 'context-contact',
      outcome: 'not-reached',
    });
  });

  test('asks nothing more of another', () => {
    expect(field(complete, subject(zsm(), 'help-mapped', probation), 'outcome')).toBeUndefined();
  });
});

test('the form of the basic conditions asks for no medical facts where care invites them', () => {
  const s = subject(plan('2026-03-02'), 'basic-conditions', caseManager);
  expect(field(complete, s, 'findings.care.wanted')).toMatchObject({ hint: 'Geen medische gegevens.' });
  expect(field(complete, s, 'findings.debts.wanted')).toMatchObject({ hint: undefined });
});

describe('the form of a decision', () => {
  test('has boxes where it can have several outcomes', () => {
    const s = subject(plan('2026-03-02'), 'som-screening', caseManager);
    expect(field(decide, s, 'outcome')).toMatchObject({ kind: 'checks' });
    const values = { 'outcome.0': 'guidance-talks', 'outcome.1': 'other', reason: 'Samen' };
    expect(decide.command(values, s)).toMatchObject({ outcome: 'guidance-talks', also: ['other'] });
  });

  test('has one choice elsewhere, also where two decide: what the first said is chosen', () => {
    const release = begin('conditional-release', {
      on: '2026-03-02',
      by: coordinator,
      dates: { conditionalRelease: '2026-09-01' },
    });
    expect(field(decide, subject(release, 'om-decision', probation), 'outcome')).toMatchObject({
      kind: 'radios',
      value: undefined,
    });
    const house = begin('sheltered-housing', {
      on: '2026-03-02',
      by: care,
      dates: { registration: '2026-03-02' },
    });
    house.by(care, { type: 'assign', role: 'supervisor', agency: 'reclassering' });
    house.by(care, { type: 'add', item: 'outflow-decision', reason: 'Klaar om te gaan' });
    house.by(care, decides('outflow-decision', 'all-confident', 'Iedereen heeft vertrouwen'));
    expect(field(decide, subject(house, 'outflow-decision', supervisor), 'outcome')).toMatchObject({
      kind: 'radios',
      value: 'all-confident',
    });
  });
});

test('the form of a meeting asks of whom it must be told whether the client was there', () => {
  const facts = { giver: caseManager, receiver: municipality };
  const play = begin('warm-handover', { on: '2026-03-02', by: caseManager, facts });
  const legends = holdMeeting
    .fields(subject(play, 'handover-talk', caseManager))
    .flatMap((one) => (one.kind === 'group' ? [one, ...one.fields] : [one]))
    .flatMap((one) => (one.kind === 'group' ? [one.legend] : []));
  expect(legends.map((each) => each.toLowerCase())).toContain('cliënt');
});

test('what is settled by telling a date leads to that date', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-06-15' } });
  const { definition, c, item } = subject(play, 'release-recorded', caseManager);
  expect(itemCommands({ definition, c, actor: caseManager }, item!)[0]).toBe('set-date');
  expect(itemCommands({ definition, c, actor: caseManager }, item!)).not.toContain('complete');
});

test('what is done is offered to be reopened only where it can be; what a date settled leads to that date', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-06-15' } });
  play.by(caseManager, skip('language-level'), setDate('release', '2026-03-02'));
  const offered = (one: Play, name: string, actor: Actor) => {
    const { definition, c, item } = subject(one, name, actor);
    return itemCommands({ definition, c, actor }, item!);
  };
  expect(offered(play, 'language-level', caseManager)).toEqual(['reopen']);
  expect(offered(play, 'release-recorded', caseManager)).toEqual(['set-date']);
  const release = begin('conditional-release', {
    on: '2026-03-02',
    by: probation,
    dates: { conditionalRelease: '2026-09-01' },
  });
  release.by(probation, decides('om-decision', 'postponed', 'Onderzoek loopt'));
  expect(offered(release, 'om-decision', probation)).toEqual([]);
});
