import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { checkDefinition } from '../../../domain/check/check.ts';
import type { Command } from '../../../domain/case/commands.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { decide } from '../../scenarios/commands.ts';
import { caseManager, coordinator, probation, supervisor } from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

const both = (item: string, outcome: string, ...also: string[]): Command =>
  ({ ...decide(item, outcome, 'Samen gewogen'), also }) as Command;

function refused(play: Play, actor: Actor, command: Command) {
  const before = play.events().length;
  expect(play.asks(actor, command)).toMatchObject({
    outcome: 'refused',
    status: 422,
    code: 'wrong-together',
    pointer: '/also',
  });
  expect(play.events()).toHaveLength(before);
}

describe('more than one outcome', () => {
  test('is refused where a decision has one: granted and refused at once', () => {
    const play = begin('conditional-release', {
      on: '2026-03-02',
      by: coordinator,
      dates: { conditionalRelease: '2026-09-01' },
    });
    refused(play, probation, both('om-decision', 'granted', 'refused'));
    refused(play, probation, both('om-decision', 'granted', 'postponed'));
    play.by(probation, both('om-decision', 'granted'));
    expect(play.current().phase).toBe('decided');
  });

  test('is not twice the same, and none beside one that stands alone', () => {
    const play = plan('2026-03-02');
    refused(play, caseManager, both('som-screening', 'guidance-talks', 'guidance-talks'));
    refused(play, caseManager, both('som-screening', 'behavioural-training', 'no-priority'));
    refused(play, caseManager, both('som-screening', 'await-advice', 'behavioural-training'));
    for (const actor of [caseManager, probation])
      play.by(actor, both('som-screening', 'guidance-talks', 'behavioural-training'));
    expect(play.state('som-screening')).toMatchObject({
      status: 'done',
      outcome: 'guidance-talks',
      also: ['behavioural-training'],
    });
  });

  test('of a signal: nothing to do and a breach exclude each other; a breach is reported or not', () => {
    const play = begin('supervision', { on: '2026-03-02', by: supervisor, dates: { start: '2026-03-02' } });
    play.by(supervisor, { type: 'add', item: 'signal', reason: 'Spanning thuis' });
    refused(play, supervisor, both('signal', 'no-action', 'breach'));
    play.by(supervisor, both('signal', 'breach', 'with-client'));
    refused(play, supervisor, both('reporting-decision', 'report', 'not-report'));
  });

  test('is a matter of decisions that have those outcomes', () => {
    const release = definitionOf('conditional-release')!;
    const wrong = (name: string, alone: string[]) =>
      checkDefinition(
        {
          ...release,
          items: release.items.map((item) => (item.name === name ? { ...item, several: { alone } } : item)),
        },
        definitionOf,
      ).join();
    expect(wrong('om-decision', ['granted'])).toBe('');
    expect(wrong('om-decision', ['granted-later'])).toContain('“om-decision” lets an outcome stand alone');
    expect(wrong('vi-report', [])).toContain('“vi-report” has several outcomes at once');
  });
});
