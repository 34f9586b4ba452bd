import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/case/commands.ts';
import { complete, decide, hold, setFact } from '../../scenarios/commands.ts';
import { probation, supervisor } from '../../scenarios/people.ts';
import { begin } from '../play.ts';

const signal = (title: string): Command => ({
  type: 'add',
  item: 'signal',
  title,
  reason: 'Uit de zaken van deze week',
});
/** Opened Monday 1 June 2026. */
const reflection = () => begin('reflection-meeting', { on: '2026-06-01', by: probation });

describe('reflection meeting', () => {
  test('cases weekly; reflection every two weeks, four once it runs well', () => {
    const meetings = reflection();
    expect([meetings.due('case-review'), meetings.due('reflection')]).toEqual(['2026-06-08', '2026-06-15']);
    meetings.on('2026-06-15');
    meetings.by(probation, hold('case-review', '2026-06-08'), hold('reflection', '2026-06-15'));
    expect([meetings.due('case-review-2'), meetings.due('reflection-2')]).toEqual([
      '2026-06-15',
      '2026-06-29',
    ]);
    meetings.by(probation, setFact('rhythmWeeks', 4));
    expect(meetings.due('reflection-2')).toBe('2026-07-13');
    expect(meetings.item('reflection-2').label).toBe('practice');
  });

  test('each signal says where it is lodged and by whom, and an answer is awaited', () => {
    const meetings = reflection();
    meetings.by(
      probation,
      signal('Vierde zaak bij deze instelling'),
      signal('Geen avonddienst'),
      signal('Eén keer te laat'),
    );
    expect(meetings.due('signal')).toBe('2026-06-15');
    meetings.by(probation, decide('signal', 'lodged-with-management', 'Ons management belt hen'));
    expect(meetings.due('signal-answer')).toBe('2026-06-29');
    expect(meetings.events().find((each) => each.type === 'decision-made')).toMatchObject({
      outcome: 'lodged-with-management',
      actor: probation,
    });
    meetings.by(
      probation,
      decide('signal-2', 'inventory-first', 'Hoe vaak?'),
      decide('signal-3', 'no-action', 'Eenmalig'),
    );
    expect(meetings.due('inventory')).toBe('2026-06-29');
    expect([meetings.item('signal-answer-2'), meetings.item('inventory-2')]).toEqual([undefined, undefined]);
    meetings.by(probation, complete('signal-answer'));
    expect(meetings.item('signal-answer').status).toBe('done');
  });

  test('who was named to lodge a signal is asked for the answer, and reminded', () => {
    const meetings = reflection();
    meetings.by(probation, {
      type: 'add',
      item: 'signal',
      title: 'Vierde zaak',
      owner: supervisor,
      reason: 'Deze instelling',
    });
    expect(meetings.item('signal').owner).toEqual(supervisor);
    meetings.by(supervisor, decide('signal', 'lodged-with-agency', 'Ik bel hun teamleider'));
    expect(meetings.item('signal-answer').owner).toEqual(supervisor);
    meetings.on('2026-07-01');
    expect(meetings.told('signal-answer')[0]).toEqual(['2026-06-15', 'supervisor', 'before-14']);
  });

  test('once stock is taken the signal is lodged after all, by whom it was given to', () => {
    const meetings = reflection();
    meetings.by(probation, {
      type: 'add',
      item: 'signal',
      title: 'Geen avonddienst',
      owner: supervisor,
      reason: 'Drie zaken',
    });
    meetings.by(supervisor, decide('signal', 'inventory-first', 'Hoe vaak?'));
    expect(meetings.item('signal-after-inventory').status).toBe('waiting');
    meetings.on('2026-06-22');
    meetings.by(supervisor, complete('inventory'));
    expect(meetings.item('signal-after-inventory')).toMatchObject({ due: '2026-07-06', owner: supervisor });
    meetings.by(
      supervisor,
      decide('signal-after-inventory', 'lodged-with-municipality', 'Ik bel de wethouder'),
    );
    expect(meetings.item('signal-answer')).toMatchObject({
      due: '2026-07-20',
      owner: supervisor,
      waitingOn: null,
    });
  });

  test('goes on until somebody says it has ended', () => {
    const meetings = reflection();
    expect(meetings.current().readyToClose).toBe(false);
    meetings.by(probation, setFact('ended', true));
    expect(meetings.current()).toMatchObject({ phase: 'ended', readyToClose: true, status: 'open' });
    expect([meetings.item('case-review').status, meetings.item('reflection').status]).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });
});
