import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/case/commands.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { answer, complete, decide, handOver, hold, setDate, setFact } from '../../scenarios/commands.ts';
import { municipality, probation, prosecutor, supervisor, team } from '../../scenarios/people.ts';
import { begin, opened } from '../play.ts';

/** Arrested on Monday 2 March 2026. */
const arrested = (facts = {}) =>
  begin('zsm-workplace', {
    on: '2026-03-02',
    by: probation,
    dates: { arrest: '2026-03-02' },
    facts: { victim: false, ...facts },
  });
const confirmed = (item: string): Command => ({ type: 'confirm', item, confirmed: true });
const ended = (item: string, outcome: string): Command => ({ type: 'complete', item, outcome });
const add = (item: string, reason: string, due?: string): Command => ({
  type: 'add',
  item,
  reason,
  ...(due !== undefined && { due }),
});

describe('the day of arrest', () => {
  test('what is due when', () => {
    const zsm = arrested({ victim: true, inSupervision: true });
    expect(
      Object.fromEntries(Object.keys(zsm.current().items).map((key) => [key, zsm.due(key)])),
    ).toMatchObject({
      'victim-safety': '2026-03-02',
      'supervisor-told': '2026-03-02',
      'context-contact': '2026-03-02',
      'risk-check': '2026-03-03',
      'help-mapped': '2026-03-04',
      advice: '2026-03-09',
      disposal: '2026-03-16',
      'weekly-review': '2026-03-09',
    });
    expect(zsm.item('disposal').owner).toEqual(prosecutor);
    expect(zsm.current().phase).toBe('context');
  });

  test('on a Saturday the same-day items are due on that Saturday', () => {
    const zsm = begin('zsm-workplace', {
      on: '2026-03-07',
      by: probation,
      dates: { arrest: '2026-03-07' },
      facts: { victim: true },
    });
    expect([zsm.due('victim-safety'), zsm.due('context-contact'), zsm.due('risk-check')]).toEqual([
      '2026-03-07',
      '2026-03-07',
      '2026-03-09',
    ]);
  });

  test.each([
    ['Friday after 17:00', '2026-03-06', '17:30', '2026-03-07'],
    ['Saturday after 17:00', '2026-03-07', '18:00', '2026-03-08'],
    ['Saturday, of the day before', '2026-03-07', '10:00', '2026-03-07', '2026-03-06'],
  ])('opened on %s: what cannot wait does not wait for Monday', (_, on, time, due, arrest = on) => {
    const zsm = begin('zsm-workplace', {
      on,
      time,
      by: probation,
      dates: { arrest },
      facts: { victim: true },
    });
    expect([zsm.due('victim-safety'), zsm.due('context-contact')]).toEqual([due, due]);
    expect(zsm.item('victim-safety').flags).toEqual(['past-when-known']);
    expect(zsm.due('risk-check')).toBe('2026-03-09');
  });

  test('the victim: looked at until somebody says there is none; missed, the coordinator and case director hear it', () => {
    const zsm = begin('zsm-workplace', { on: '2026-03-02', by: probation, dates: { arrest: '2026-03-02' } });
    expect(zsm.due('victim-safety')).toBe('2026-03-02');
    zsm.on('2026-03-05');
    expect(zsm.told('victim-safety')).toEqual([
      ['2026-03-03', 'coordinator', 'coordinator'],
      ['2026-03-04', 'case-director', 'case-director'],
    ]);
    zsm.by(probation, setFact('victim', false));
    expect(zsm.item('victim-safety').status).toBe('cancelled');
  });

  test('not reached today is tried again tomorrow, at the weekend too', () => {
    const zsm = arrested();
    zsm.by(probation, ended('context-contact', 'not-reached'));
    expect(zsm.due('context-contact-2')).toBe('2026-03-03');
    zsm.on('2026-03-06');
    zsm.by(probation, ended('context-contact-2', 'not-reached'));
    expect(zsm.due('context-contact-3')).toBe('2026-03-07');
    zsm.on('2026-03-07');
    zsm.by(probation, ended('context-contact-3', 'reached'));
    expect(zsm.item('context-contact-4')).toBeUndefined();
  });

  test.each([
    ['nothing', complete('context-contact'), 'field-required'],
    ['a word of one’s own', ended('context-contact', 'niet-bereikt'), 'unknown-outcome'],
    ['an ending of what has none', ended('help-mapped', 'reached'), 'unknown-outcome'],
  ])('a next attempt hangs on how this one ended: %s is refused', (_, command, code) => {
    const zsm = arrested();
    const outcome = zsm.asks(probation, command);
    expect(outcome).toMatchObject({ outcome: 'refused', status: 422, code, pointer: '/outcome' });
    expect(zsm.item('context-contact').status).toBe('open');
  });

  test('a light risk check is questioned by a colleague, unless nothing is done', () => {
    const zsm = arrested();
    zsm.by(probation, decide('risk-check', 'guidance', 'Laag risico, wel schulden'));
    expect(zsm.due('risk-check-questioned')).toBe('2026-03-03');
    const nothing = arrested();
    nothing.by(probation, decide('risk-check', 'nothing', 'Eenmalig'));
    expect(nothing.item('risk-check-questioned')).toBeUndefined();
  });

  test('a short supervision lasts as long as the intervention: each talk is added, none goes on by itself', () => {
    const zsm = arrested();
    zsm.by(probation, add('short-supervision', 'Zolang de training duurt'));
    expect(zsm.due('short-supervision')).toBe('2026-03-16');
    zsm.on('2026-03-16');
    zsm.by(probation, hold('short-supervision', '2026-03-16'));
    expect(zsm.item('short-supervision-2')).toBeUndefined();
    expect(zsm.hasOpened('supervision')).toBe(0);
  });

  test('a short diagnosis takes a week at most', () => {
    const zsm = arrested();
    zsm.by(probation, add('short-diagnosis', 'Is dit een psychose?'));
    expect(zsm.item('short-diagnosis')).toMatchObject({ due: '2026-03-09', label: 'assumed' });
  });
});

describe('advice, decision and gate', () => {
  test('advice and decision are two records that may differ', () => {
    const zsm = arrested();
    zsm.by(probation, decide('advice', 'conditional-dismissal', 'Onmacht; hulp kan starten'));
    expect(zsm.current().phase).toBe('advised');
    expect(zsm.item('disposal').status).toBe('open');
    expect(
      zsm.asks({ agency: 'reclassering', role: 'adviser' }, decide('disposal', 'summons', 'x')),
    ).toMatchObject({ status: 403 });
    zsm.by(prosecutor, decide('disposal', 'summons', 'Te ernstig'));
    expect([zsm.state('advice').outcome, zsm.state('disposal').outcome]).toEqual([
      'conditional-dismissal',
      'summons',
    ]);
    expect(zsm.item('follow-up-appointment').status).toBe('waiting');
  });

  test('with a disposal that involves probation nobody leaves without an appointment', () => {
    const zsm = arrested({ probationInvolved: true, helpSituation: 'not-needed' });
    zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'Met begeleiding'));
    expect(zsm.item('follow-up-appointment')).toMatchObject({
      status: 'open',
      due: '2026-03-02',
      label: 'assumed',
    });
    expect(zsm.current().readyToClose).toBe(false);
    zsm.on('2026-03-05');
    expect(zsm.told('follow-up-appointment')).toEqual([
      ['2026-03-03', 'coordinator', 'coordinator'],
      ['2026-03-04', 'case-director', 'case-director'],
    ]);
    expect(zsm.asks(probation, complete('follow-up-appointment'))).toMatchObject({
      status: 409,
      code: 'tell-the-date',
    });
    zsm.by(probation, setDate('appointment', '2026-03-06'));
    expect(zsm.item('follow-up-appointment')).toMatchObject({ status: 'done', deadlineStatus: 'met-late' });
    expect(zsm.due('appointment-kept')).toBe('2026-03-09');
    expect(zsm.current()).toMatchObject({ phase: 'decided', readyToClose: true, status: 'open' });
  });

  test('while nobody said whether probation is involved the gate waits, and that is asked the same day', () => {
    const zsm = arrested();
    zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'Met begeleiding'));
    expect(zsm.item('follow-up-appointment').status).toBe('waiting');
    expect(zsm.item('probation-involvement')).toMatchObject({
      status: 'open',
      due: '2026-03-02',
      owner: probation,
    });
    zsm.by(probation, {
      type: 'complete',
      item: 'probation-involvement',
      findings: { probationInvolved: { value: true } },
    });
    expect(zsm.item('follow-up-appointment')).toMatchObject({ status: 'open', due: '2026-03-02' });
  });

  test('said at any other place it is asked no more; without probation there is no gate', () => {
    const zsm = arrested();
    zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'Met begeleiding'));
    zsm.by(probation, setFact('probationInvolved', false));
    expect(zsm.item('probation-involvement').status).toBe('cancelled');
    expect(zsm.item('follow-up-appointment').status).toBe('waiting');
  });

  test('hours are told in parts too, such as two and a half, but not finer than hundredths', () => {
    const zsm = arrested();
    zsm.by(probation, setFact('hours', 2.5));
    expect(zsm.current().facts['hours']).toBe(2.5);
    expect(zsm.asks(probation, setFact('hours', 2.555))).toMatchObject({ status: 422, code: 'wrong-value' });
    expect(zsm.asks(probation, setFact('monitoringWeeks', 2.5))).toMatchObject({ status: 422 });
  });

  test('an appointment made before the decision is the one that the gate asks for', () => {
    const zsm = arrested({ probationInvolved: true });
    zsm.by(probation, setDate('appointment', '2026-03-06'));
    expect(zsm.item('follow-up-appointment').status).toBe('waiting');
    zsm.by(prosecutor, decide('disposal', 'penalty', 'Werkstraf'));
    expect(zsm.item('follow-up-appointment')).toMatchObject({ status: 'done', deadlineStatus: 'met' });
  });

  test('once the client has left, its term is a norm and cannot be overridden; the others can', () => {
    const zsm = arrested({ probationInvolved: true });
    zsm.by(prosecutor, decide('disposal', 'penalty', 'Werkstraf'));
    zsm.by(probation, setDate('leaving', '2026-03-02'));
    expect(zsm.item('follow-up-appointment')).toMatchObject({ due: '2026-03-02', label: 'norm' });
    const longer = (item: string): Command => ({
      type: 'override-term',
      item,
      amount: 3,
      unit: 'days',
      reason: 'Druk',
    });
    expect(zsm.asks(probation, longer('follow-up-appointment'))).toMatchObject({
      code: 'norm-not-overridable',
    });
    zsm.by(probation, longer('advice'));
    expect(zsm.due('advice')).toBe('2026-03-05');
  });
});

describe('help: four situations', () => {
  test('a referral that was sent is no contact: who helps says whether there is one (S3:605-608)', () => {
    const zsm = arrested({ helpSituation: 'none', helpBy: team });
    zsm.by(probation, complete('help-contact'));
    zsm.on('2026-03-05');
    zsm.by(team, {
      ...confirmed('help-contact'),
      confirmed: false,
      reason: 'Wij kennen haar niet',
    } as Command);
    expect(zsm.item('help-contact')).toMatchObject({ status: 'open', owner: probation, waitingOn: null });
    zsm.by(probation, complete('help-contact'));
    zsm.by(team, confirmed('help-contact'));
    expect(zsm.item('help-contact')).toMatchObject({ status: 'done', deadlineStatus: 'met' });
  });

  test('nobody named who helps: the coordinator says whether there is contact', () => {
    const zsm = arrested({ helpSituation: 'none' });
    zsm.by(probation, complete('help-contact'));
    expect(zsm.item('help-contact').owner.role).toBe('coordinator');
    zsm.by({ agency: 'reclassering', role: 'coordinator' }, confirmed('help-contact'));
    expect(zsm.item('help-contact').status).toBe('done');
  });

  test('the advice waits for the answer whether help can start, and for no answer that does not come of asking', () => {
    const zsm = arrested({ helpSituation: 'none', helpBy: team });
    zsm.by(probation, add('help-asked', 'Eerst een maatje'));
    expect(zsm.item('advice')).toMatchObject({
      status: 'waiting',
      waitingReason: expect.stringContaining('antwoord'),
    });
    zsm.by(team, answer('help-asked', 'received'));
    expect(zsm.item('advice').status).toBe('waiting');
    zsm.by(team, answer('help-asked', 'accepted'));
    expect([zsm.item('help-asked').status, zsm.item('advice').status]).toEqual(['open', 'open']);
  });

  test('each asks for its own, and changes as help comes', () => {
    const zsm = arrested({ helpSituation: 'none' });
    const status = () =>
      ['help-checked', 'help-contact', 'light-monitoring', 'short-case-direction'].filter(
        (name) => zsm.item(name).status === 'open',
      );
    expect([status(), zsm.due('help-contact')]).toEqual([['help-contact'], '2026-03-09']);
    zsm.by(probation, setFact('helpBy', team), complete('help-contact'));
    expect(zsm.item('help-contact')).toMatchObject({ status: 'open', owner: team, waitingOn: team });
    zsm.by(team, confirmed('help-contact'));
    zsm.by(probation, setFact('helpSituation', 'started'));
    expect([status(), zsm.due('light-monitoring')]).toEqual([['light-monitoring'], '2026-03-16']);
    zsm.on('2026-03-16');
    zsm.by(probation, complete('light-monitoring'), setFact('monitoringWeeks', 4));
    expect(zsm.due('light-monitoring-2')).toBe('2026-04-13');
    zsm.by(probation, setFact('helpSituation', 'existing'));
    expect([status(), zsm.due('help-checked')]).toEqual([['help-checked'], '2026-03-18']);
    zsm.by(probation, complete('help-checked'), decide('advice', 'dismissal', 'Loopt goed'));
    zsm.by(prosecutor, decide('disposal', 'dismissal', 'Eens'));
    expect(zsm.current().readyToClose).toBe(true);
  });

  test('light monitoring opens no supervision and is not called so', () => {
    const zsm = arrested({ helpSituation: 'started' });
    zsm.on('2026-06-01');
    expect(zsm.hasOpened('supervision')).toBe(0);
    expect(
      definitionOf('zsm-workplace')?.items.find((each) => each.name === 'light-monitoring')?.title.nl,
    ).toContain('geen toezicht');
  });

  test('complex: weekly until somebody takes it on, which only the receiver can say', () => {
    const zsm = arrested({ helpSituation: 'complex' });
    expect(zsm.due('short-case-direction')).toBe('2026-03-09');
    zsm.on('2026-03-09');
    zsm.by(
      probation,
      hold('short-case-direction', '2026-03-09'),
      handOver(municipality, 'Gemeente neemt de regie'),
    );
    expect(zsm.due('short-case-direction-2')).toBe('2026-03-16');
    const handover = opened(zsm, 'warm-handover');
    handover.by(probation, complete('package'));
    handover.by(municipality, answer('acceptance', 'refused', 'Niet van ons'));
    expect(zsm.alarms('handover-returned')).toEqual([
      ['2026-03-09', 'handover-returned', 'probation-worker', 'handover'],
      ['2026-03-09', 'handover-returned', 'coordinator', 'handover'],
    ]);
    zsm.by(probation, handOver({ agency: 'buurtteam', role: 'neighbourhood-team' }));
    expect(zsm.item('handover-2')).toBeUndefined();
    const second = opened(zsm, 'warm-handover');
    second.by(probation, complete('package'));
    second.by({ agency: 'buurtteam', role: 'neighbourhood-team' }, answer('acceptance', 'accepted'));
    expect(zsm.item('handover').status).toBe('done');
    expect(zsm.item('short-case-direction-2').status).toBe('cancelled');
    expect(zsm.item('weekly-review').status).toBe('cancelled');
    expect(zsm.current().phase).toBe('handed-over');
  });
});

describe('own work and learning', () => {
  test('talks and a short intervention are added; hours are a number', () => {
    const zsm = arrested();
    zsm.by(
      probation,
      add('talk', 'Vijfgesprekkenmodel'),
      add('talk', 'Tweede gesprek', '2026-03-16'),
      add('short-intervention', 'Alcohol en geweld', '2026-04-01'),
    );
    expect([zsm.due('talk'), zsm.due('talk-2'), zsm.due('short-intervention')]).toEqual([
      '2026-03-09',
      '2026-03-16',
      '2026-04-01',
    ]);
    zsm.by(probation, setFact('hours', 4));
    expect(zsm.asks(probation, setFact('hours', 'veel'))).toMatchObject({ code: 'wrong-value' });
    expect(zsm.current().facts.hours).toBe(4);
  });

  test('reviewed every Monday; a signal goes to the reflection meeting in two weeks, later four', () => {
    const zsm = arrested();
    zsm.on('2026-03-09');
    zsm.by(
      probation,
      hold('weekly-review', '2026-03-09'),
      add('reflection-signal', 'Vierde zaak bij deze instelling'),
    );
    expect(zsm.due('weekly-review-2')).toBe('2026-03-16');
    expect(zsm.due('reflection-signal')).toBe('2026-03-23');
    zsm.by(probation, setFact('reflectionWeeks', 4));
    expect(zsm.due('reflection-signal')).toBe('2026-04-02'); // 6 April is Easter Monday, 3 April Good Friday
  });

  test('victim support and the child protection board can be asked', () => {
    const zsm = arrested({ victim: true });
    zsm.by(
      probation,
      { type: 'assign', role: 'victim-support', agency: 'slachtofferhulp' },
      add('victim-support', 'Mevrouw wil steun'),
    );
    expect(zsm.item('victim-support')).toMatchObject({
      due: '2026-03-04',
      waitingOn: { agency: 'slachtofferhulp' },
    });
  });
});

describe('bridge to regular supervision', () => {
  test('a day that the workplace tells ends no bridge; that nobody accepted stays to be answered (S3:669-674)', () => {
    const zsm = arrested({ bridging: true });
    zsm.by(probation, setDate('supervisionStart', '2026-03-02'));
    expect([zsm.hasOpened('supervision'), zsm.current().phase]).toEqual([0, 'context']);
    expect([zsm.item('bridge-contact').status, zsm.item('first-contact').status]).toEqual([
      'open',
      'waiting',
    ]);
    zsm.by(supervisor, answer('supervisor-assigned', 'accepted'));
    expect([zsm.hasOpened('supervision'), zsm.current().phase]).toEqual([1, 'context']);
    expect([zsm.item('bridge-contact').status, zsm.item('first-contact').status]).toEqual(['open', 'open']);
  });

  test('that somebody took over the care ends it only once he met the client too', () => {
    const zsm = arrested({ bridging: true });
    zsm.by(probation, handOver(municipality, 'Neemt de zorg over'));
    const handover = opened(zsm, 'warm-handover');
    handover.by(probation, complete('package'));
    handover.by(municipality, answer('acceptance', 'accepted'));
    expect([zsm.item('handover').status, zsm.item('bridge-contact').status]).toEqual(['done', 'open']);
    expect(zsm.current().phase).toBe('context');
    handover.by(municipality, complete('first-contact'));
    handover.by(probation, { type: 'skip', item: 'fallback-period', reason: 'Geen vragen' });
    expect([zsm.current().phase, zsm.item('bridge-contact').status]).toEqual(['handed-over', 'cancelled']);
  });

  test('talks go on until supervision runs; that belongs to the supervisor’s agency', () => {
    const zsm = arrested({ bridging: true });
    expect([zsm.due('bridge-contact'), zsm.due('supervisor-assigned')]).toEqual(['2026-03-09', '2026-03-30']);
    zsm.on('2026-03-09');
    zsm.by(probation, hold('bridge-contact', '2026-03-09'));
    expect(zsm.due('bridge-contact-2')).toBe('2026-03-23');
    zsm.on('2026-04-01');
    expect(zsm.told('supervisor-assigned')).toContainEqual(['2026-03-30', 'supervisor', 'on-the-day']);
    zsm.by(supervisor, answer('supervisor-assigned', 'accepted'));
    zsm.by(probation, setDate('supervisionStart', '2026-05-11'));
    zsm.on('2026-05-10');
    expect(zsm.hasOpened('supervision')).toBe(0);
    zsm.on('2026-05-11');
    const supervision = opened(zsm, 'supervision');
    expect(supervision.current()).toMatchObject({
      organisation: 'reclassering',
      dates: { start: '2026-05-11' },
    });
    expect(zsm.item('bridge-contact-2').status).toBe('open');
    expect(zsm.current().phase).not.toBe('handed-over');
    zsm.by(supervisor, complete('first-contact'));
    expect(zsm.item('bridge-contact-2').status).toBe('cancelled');
    expect(zsm.current().phase).toBe('handed-over');
    supervision.by(supervisor, { type: 'close', outcome: 'ended', reason: 'Afgelopen' });
    expect(zsm.hasOpened('supervision')).toBe(1);
  });
});
