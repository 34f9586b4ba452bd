import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { dialogueOf } from '../../../domain/reading/dialogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import {
  care,
  caseManager,
  coordinator,
  municipality,
  probation,
  supervisor,
} from '../../scenarios/people.ts';
import { signalFor } from '../../../domain/case/shared-signal.ts';
import { at, begin, plan, type Play } from '../play.ts';

const said = (body: unknown): Command => commandSchema.parse(body);
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
const concern = said({ type: 'raise', kind: 'concern', text: 'Hij slaapt niet' });

describe('a signal', () => {
  test('is raised by everybody who takes part, and asks who steers what is done with it', () => {
    const play = begun();
    play.by(probation, concern);
    expect(play.item('raised-1')).toMatchObject({
      kind: 'signal',
      title: 'Zorg',
      status: 'open',
      due: '2026-03-09',
      label: 'assumed',
      owner: { agency: 'pi-noord', role: 'case-manager' },
    });
    expect(dialogueOf(play.read('raised-1')!).responses).toEqual(['talk', 'ask', 'meet', 'note']);
    expect(play.events().at(-1)).toMatchObject({ type: 'notified', code: 'raised', to: caseManager });
  });

  test('of danger reaches the coordinator too, once', () => {
    const told = (play: ReturnType<typeof begun>) =>
      play.events().flatMap((each) => (each.type === 'notified' ? [each.to.role] : []));
    const play = begun();
    play.by(probation, said({ type: 'raise', kind: 'danger', text: 'Hij dreigt' }));
    expect(told(play)).toEqual(['case-manager', 'coordinator']);
    const learning = begin('reflection-meeting', { on: '2026-03-02', by: coordinator, defaults: {} });
    learning.by(coordinator, said({ type: 'assign', role: 'driver', agency: 'pi-noord' }));
    learning.by(
      { agency: 'pi-noord', role: 'driver' },
      said({ type: 'raise', kind: 'danger', text: 'Er wordt gedreigd' }),
    );
    expect(told(learning)).toEqual(['coordinator']);
  });

  test('raised by who would take it up, it reaches another: the coordinator, or another party', () => {
    const told = (play: Play) => play.events().flatMap((each) => (each.type === 'notified' ? [each.to] : []));
    const play = begun();
    play.by(caseManager, concern, said({ type: 'raise', kind: 'danger', text: 'Hij dreigt' }));
    expect(play.item('raised-1').owner).toEqual(coordinator);
    expect(told(play)).toEqual([coordinator, coordinator]);
    const meeting = begin('reflection-meeting', { on: '2026-03-02', by: coordinator, defaults: {} });
    meeting.by(coordinator, concern);
    expect(meeting.item('raised-1').owner).toEqual(coordinator);
    meeting.by(
      coordinator,
      said({ type: 'assign', role: 'probation-worker', agency: 'reclassering' }),
      concern,
    );
    expect(meeting.item('raised-2').owner).toEqual(probation);
    expect(told(meeting)).toEqual([probation]);
  });

  test('somebody takes it up by a day: that comes on the plan, and the signal is dealt with', () => {
    const play = begun();
    play.by(probation, concern);
    play.by(
      caseManager,
      said({
        type: 'respond',
        item: 'raised-1',
        response: 'meet',
        owner: probation,
        by: '2026-03-06',
        reason: 'Samen kijken',
      }),
    );
    expect(play.item('raised-1')).toMatchObject({ status: 'done', outcome: 'meet' });
    expect(play.item('added-1')).toMatchObject({
      kind: 'meeting',
      title: 'Overleg met betrokkenen',
      due: '2026-03-06',
      owner: { agency: 'reclassering', role: 'probation-worker' },
    });
  });

  test('noted, nothing else comes of it; anything not offered is 422 and names what is', () => {
    const play = begun();
    play.by(probation, concern);
    const respond = (response: string) => said({ type: 'respond', item: 'raised-1', response, reason: 'x' });
    expect(play.asks(caseManager, respond('punish'))).toMatchObject({
      status: 422,
      code: 'unknown-response',
      detail: { en: expect.stringContaining('talk, ask, meet, note') },
    });
    play.by(caseManager, respond('note'));
    expect(play.current().items['added-1']).toBeUndefined();
    expect(play.asks(caseManager, respond('note'))).toMatchObject({ status: 409 });
  });

  test('danger is for today, and the coordinator hears of it at once', () => {
    const play = begun();
    play.by(municipality, said({ type: 'raise', kind: 'danger', text: 'Hij dreigt' }));
    expect(play.item('raised-1')).toMatchObject({ due: '2026-03-02', deadlineStatus: 'due-today' });
    const told = play.events().flatMap((each) => (each.type === 'notified' ? [each.to.role] : []));
    expect(told).toEqual(['case-manager', 'coordinator']);
  });

  describe.each(['2026-03-02', '2026-03-07'])('of danger in a case that stands still, on %s', (day) => {
    const still = () => {
      const play = begun();
      play.on(day);
      play.by(caseManager, said({ type: 'pause', reason: 'In het ziekenhuis' }));
      play.by(probation, said({ type: 'raise', kind: 'danger', text: 'Hij dreigt' }), concern);
      return play;
    };

    test('is told at once, and for today', () => {
      const play = still();
      const told = play
        .events()
        .flatMap((each) => (each.type === 'notified' ? [[each.item, each.to.role]] : []));
      expect(told).toEqual([
        ['raised-1', 'case-manager'],
        ['raised-1', 'coordinator'],
        ['raised-2', 'case-manager'],
      ]);
      expect(play.item('raised-1')).toMatchObject({ due: day, deadlineStatus: 'due-today', flags: [] });
      expect(play.item('raised-2').flags).toEqual(['paused']);
    });

    test('is late, and climbs, while the rest waits', () => {
      const play = still();
      play.on('2026-03-16');
      expect(play.item('raised-1').deadlineStatus).toBe('overdue');
      expect(play.told('raised-1').map(([, role]) => role)).toContain('coordinator');
      expect(play.told('raised-2')).toEqual([]);
      const before = play.events().length;
      play.by(caseManager, said({ type: 'resume', reason: 'Terug' }));
      const summary = play
        .events()
        .slice(before)
        .find(({ type }) => type === 'summary-given');
      expect(summary).toMatchObject({ items: expect.arrayContaining(['raised-2']) });
      expect(summary).not.toMatchObject({ items: expect.arrayContaining(['raised-1']) });
    });

    test('rests with all else once the client died', () => {
      const play = still();
      const body = { type: 'client-deceased' as const, on: day, record: 'r', reason: 'Gemeld' };
      const heard = { id: 'r', hash: '', actor: coordinator, receivedAt: at(day), body };
      play.world.receive(play.id, [heard]);
      play.on('2026-03-16');
      expect(play.told('raised-1')).toEqual([]);
    });
  });

  test('that nobody takes up reaches the coordinator', () => {
    const play = begun();
    play.by(probation, concern);
    play.on('2026-03-12');
    expect(play.told('raised-1').map(([day, role]) => [day, role])).toEqual([
      ['2026-03-09', 'case-manager'],
      ['2026-03-10', 'coordinator'],
    ]);
  });
});

test('a question that a signal leads to is asked of another', () => {
  const play = begun();
  play.by(probation, concern);
  const asked = { type: 'respond', item: 'raised-1', response: 'ask', reason: 'Navragen' };
  for (const body of [asked, { ...asked, owner: caseManager }])
    expect(play.asks(caseManager, said(body))).toMatchObject({
      status: 422,
      code: 'field-required',
      pointer: '/owner',
    });
  play.by(caseManager, said({ ...asked, owner: municipality }));
  expect(play.item('asked-1').waitingOn).toMatchObject({ agency: 'gemeente-utrecht' });
});

describe('what a trajectory offers of its own', () => {
  const offered = (type: string, by: Actor, dates: Record<string, string>) => {
    const play = begin(type, { on: '2026-03-02', by, dates });
    play.by(by, concern);
    return dialogueOf(play.read('raised-1')!).responses;
  };

  test.each([
    ['supervision', supervisor, { start: '2026-03-02' }, 'with-prosecution'],
    ['sheltered-housing', care, { registration: '2026-03-02' }, 'own-plan'],
    ['zsm-workplace', probation, { arrest: '2026-03-02' }, 'ask-agency'],
  ] as const)('%s answers a signal in its own ways, and can note it', (type, by, dates, own) => {
    expect(offered(type, by, dates)).toEqual(expect.arrayContaining([own, 'note']));
  });
});

describe('the phase of the signalling plan (S4:1976-1979)', () => {
  const running = () =>
    begin('supervision', {
      on: '2026-03-02',
      by: supervisor,
      dates: { start: '2026-03-02' },
      parties: [care],
    });
  const orange = said({
    type: 'set-fact',
    fact: 'signalPhase',
    value: 'orange',
    reason: 'Zweet, slaapt niet',
  });

  test('moves by whoever takes part and sees it, with why', () => {
    const play = running();
    expect(play.asks(care, { ...orange, reason: undefined } as Command)).toMatchObject({
      code: 'reason-required',
    });
    play.by(care, orange);
    expect(play.item('signalling-actions')).toMatchObject({ status: 'open', due: '2026-03-04' });
  });

  test('by nobody who takes no part, and nothing else moves so', () => {
    const play = running();
    expect(play.asks(municipality, orange)).toMatchObject({ status: 403 });
    expect(
      play.asks(care, said({ type: 'set-fact', fact: 'contactWeeks', value: 3, reason: 'Rustig' })),
    ).toMatchObject({ status: 403 });
  });
});

describe('a signal of another trajectory of the client', () => {
  const elsewhere = (play: Play, kind: 'concern' | 'danger') =>
    play.world.receive(play.id, [signalFor({ from: 'story-9', item: 'raised-1', kind }, play.world.now)])[0];

  test('asks who steers here what is done with it, without what was written there; told again it is once', () => {
    const play = begun();
    for (const _ of [1, 2]) expect(elsewhere(play, 'concern')).toMatchObject({ outcome: 'accepted' });
    expect(play.item('raised-1')).toMatchObject({
      kind: 'signal',
      title: 'Zorg, afgegeven in een ander traject van deze cliënt',
      owner: { agency: 'pi-noord', role: 'case-manager' },
      due: '2026-03-09',
    });
    expect(play.state('raised-1').adHoc).toMatchObject({ from: 'story-9' });
    expect(play.state('raised-1').adHoc?.text).toBeUndefined();
    expect(play.current().items['raised-2']).toBeUndefined();
    play.by(caseManager, said({ type: 'respond', item: 'raised-1', response: 'note', reason: 'Bekend' }));
    expect(play.item('raised-1').status).toBe('done');
  });

  test('danger reaches the coordinator here too', () => {
    const play = begun();
    elsewhere(play, 'danger');
    const told = play.events().flatMap((each) => (each.type === 'notified' ? [each.to.role] : []));
    expect(told).toEqual(['case-manager', 'coordinator']);
  });
});
