import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { dialogueOf } from '../../../domain/reading/dialogue.ts';
import { answer, complete, confirm } from '../../scenarios/commands.ts';
import {
  caseManager,
  coordinator,
  defaults,
  municipality,
  probation,
  supervisor,
} from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

const dialogue = (play: Play, item: string) => dialogueOf(play.read(item)!);

describe('an introduction in prison (S1:1527-1532)', () => {
  const begun = (held: Record<string, string> = defaults) =>
    plan('2026-03-02', {
      dates: { expectedRelease: '2026-12-01' },
      facts: { legalFrameAfter: 'supervision' },
      defaults: held,
    });

  test('is reported by who arranged it, and confirmed by the supervisor', () => {
    const play = begun();
    play.on('2026-10-12');
    play.by(probation, complete('supervisor-introduction', '2026-10-09'));
    expect(play.item('supervisor-introduction')).toMatchObject({ status: 'open', owner: supervisor });
    expect(dialogue(play, 'supervisor-introduction').reported).toMatchObject({ by: probation });
    expect(play.asks(probation, confirm('supervisor-introduction'))).toMatchObject({ code: 'own-report' });
    play.on('2026-10-14');
    play.by(supervisor, confirm('supervisor-introduction'));
    expect(dialogue(play, 'supervisor-introduction')).toMatchObject({
      reported: { by: probation, on: '2026-10-09' },
      confirmed: { by: supervisor, on: '2026-10-14' },
    });
    expect(play.item('supervisor-introduction')).toMatchObject({
      deadlineStatus: 'met',
      actedOn: '2026-10-09',
    });
  });

  test('it counts as done on the day reported, whenever it is confirmed', () => {
    const play = begun();
    play.on('2026-10-12');
    play.by(probation, complete('supervisor-introduction', '2026-10-09'));
    play.on('2026-11-16');
    play.by(supervisor, { ...confirm('supervisor-introduction'), on: '2026-11-13' } as Command);
    expect(play.item('supervisor-introduction')).toMatchObject({
      deadlineStatus: 'met',
      actedOn: '2026-10-09',
    });
    expect(dialogue(play, 'supervisor-introduction').confirmed?.on).toBe('2026-11-13');
  });

  test('what was reported is neither answered nor passed on until it is confirmed', () => {
    const play = begun();
    play.by(probation, complete('supervisor-introduction'));
    const passed = { type: 'forward', item: 'supervisor-introduction', to: municipality, reason: 'x' };
    for (const body of [passed as Command, answer('supervisor-introduction', 'refused', 'x')])
      expect(play.asks(probation, body)).toMatchObject({ status: 409, code: 'already-reported' });
  });

  test('returned after whoever reported it left, it is for who has to do it now', () => {
    const elsewhere: Actor = { agency: 'leger-des-heils', role: 'supervisor' };
    const play = begun({ ...defaults, supervisor: 'leger-des-heils' });
    play.by(probation, complete('supervisor-introduction'));
    play.by(coordinator, { type: 'leave', agency: 'reclassering', reason: 'x' });
    const back = {
      type: 'confirm',
      item: 'supervisor-introduction',
      confirmed: false,
      reason: 'Niet gezien',
    };
    play.by(elsewhere, back as Command);
    expect(play.events().at(-1)).toMatchObject({ code: 'came-back', to: coordinator });
  });

  test('the supervisor who says it himself needs nobody to confirm it', () => {
    const play = begun();
    play.by(supervisor, complete('supervisor-introduction'));
    expect(play.item('supervisor-introduction').status).toBe('done');
  });

  test('a supervisor of another agency comes to see the case once there is something to confirm', () => {
    const elsewhere: Actor = { agency: 'leger-des-heils', role: 'supervisor' };
    const play = begun({ ...defaults, supervisor: 'leger-des-heils' });
    expect(play.asks(elsewhere, confirm('supervisor-introduction'))).toMatchObject({ status: 403 });
    play.by(probation, complete('supervisor-introduction'));
    play.by(elsewhere, confirm('supervisor-introduction'));
    expect(play.item('supervisor-introduction').status).toBe('done');
  });
});

describe('a hand-over that the receiver knows nothing of (S3:654-658)', () => {
  test('is said so before the file came; the giver sends again, and it goes on', () => {
    const handover = begin('warm-handover', {
      on: '2026-05-04',
      by: caseManager,
      dates: { needed: '2026-07-01' },
      facts: { giver: caseManager, receiver: municipality },
    });
    expect(handover.item('acceptance').status).toBe('waiting');
    expect(handover.asks(municipality, answer('acceptance', 'accepted'))).toMatchObject({ status: 409 });
    handover.by(municipality, answer('acceptance', 'not-received'));
    expect(handover.alarms('not-received').map(([, , role]) => role)).toEqual([
      'coordinator',
      'case-manager',
    ]);
    handover.by(caseManager, complete('package'), { type: 'request', item: 'acceptance' });
    expect(handover.item('acceptance')).toMatchObject({ status: 'open', owner: municipality, flags: [] });
    expect(handover.item('told-1')).toMatchObject({
      title: 'Lezen: Overdrachtsdossier',
      owner: municipality,
    });
    handover.by(municipality, answer('acceptance', 'accepted'));
    expect(handover.current().phase).toBe('accepted');
  });
});
