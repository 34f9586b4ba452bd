import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { viewDefinition } from '../../../domain/reading/view-definition.ts';
import { complete, hold, skip } from '../../scenarios/commands.ts';
import { adviser, probation, supervisor } from '../../scenarios/people.ts';
import { begin } from '../play.ts';

/** Opened Monday 1 June 2026 for Thursday 18 June. */
const meeting = () =>
  begin('case-learning-meeting', {
    on: '2026-06-01',
    by: probation,
    dates: { planned: '2026-06-18' },
    facts: { caseOwner: supervisor, chair: adviser },
  });

describe('case learning meeting', () => {
  test('has seven steps, each with its minutes', () => {
    const shown = viewDefinition(definitionOf('case-learning-meeting')!, 'en').items.find(
      (item) => item.name === 'meeting',
    )!;
    expect(shown.agenda.map((step) => step.minutes)).toEqual([5, 5, 10, 15, 15, 15, 20]);
    expect(shown.agenda[3]!.title).toContain('only listens');
    expect(viewDefinition(definitionOf('case-learning-meeting')!, 'nl').items[0]!.agenda).toEqual([]);
  });

  test('the case is written before it, the learning points are mailed after it by the owner of the case', () => {
    const learning = meeting();
    expect([learning.due('case-written'), learning.due('theory-found'), learning.due('meeting')]).toEqual([
      '2026-06-11',
      '2026-06-16',
      '2026-06-18',
    ]);
    expect(learning.item('case-written').owner).toEqual(supervisor);
    expect(learning.item('theory-found').owner).toEqual(adviser);
    learning.on('2026-06-18');
    learning.by(adviser, hold('meeting', '2026-06-18'));
    expect(learning.item('learning-points')).toMatchObject({ due: '2026-06-22', owner: supervisor });
    learning.on('2026-06-26');
    expect(learning.told('learning-points')).toEqual([['2026-06-22', 'supervisor', 'on-the-day']]);
    learning.by(supervisor, complete('learning-points'));
    expect(learning.current()).toMatchObject({ phase: 'learned', readyToClose: true, status: 'open' });
  });

  test('that is not held leaves nothing to mail', () => {
    const learning = meeting();
    learning.by(adviser, skip('meeting', 'Inbrenger ziek'));
    expect(learning.item('learning-points').status).toBe('waiting');
    expect(learning.current().readyToClose).toBe(true);
  });
});
