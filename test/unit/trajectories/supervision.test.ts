import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { answer, complete, confirm, decide, hold, setDate, setFact } from '../../scenarios/commands.ts';
import { coordinator as prisonCoordinator, municipality, supervisor } from '../../scenarios/people.ts';
import { explain } from '../../../domain/reading/explain.ts';
import { begin, opened } from '../play.ts';

/** From Monday 2 March 2026, for two years. */
const started = (dates = {}) =>
  begin('supervision', {
    on: '2026-03-02',
    by: supervisor,
    dates: { start: '2026-03-02', end: '2028-03-01', ...dates },
  });
const add = (item: string, reason: string, due?: string): Command => ({
  type: 'add',
  item,
  reason,
  ...(due !== undefined && { due }),
});

describe('start', () => {
  test('checklist and plan within four weeks, the first talk after two', () => {
    const supervision = started();
    expect(supervision.due('start-checklist')).toBe('2026-03-30');
    expect(supervision.due('supervision-plan')).toBe('2026-03-30');
    expect(supervision.due('contact')).toBe('2026-03-16');
    expect(supervision.due('interim-evaluation')).toBe('2026-09-02');
    expect(supervision.due('alliance-check')).toBe('2026-09-02');
    expect(supervision.due('follow-up')).toBe('2027-12-01');
    expect(supervision.item('handover').status).toBe('waiting');
    expect(supervision.due('final-evaluation')).toBe('2028-02-16');
    expect(supervision.current().phase).toBe('starting');
    supervision.by(supervisor, complete('supervision-plan'));
    expect(supervision.current().phase).toBe('running');
  });

  test('two standing activities run along without a date', () => {
    const supervision = started();
    for (const standing of ['regulative-cycle', 'control-signal-stimulate-motivate'])
      expect(supervision.item(standing)).toMatchObject({ status: 'open', due: null });
  });

  test('an unknown end waits', () => {
    const supervision = started({ end: null });
    expect(supervision.item('follow-up')).toMatchObject({ status: 'waiting', due: null });
    expect(supervision.item('end-known')).toMatchObject({
      status: 'open',
      due: '2026-03-30',
      label: 'assumed',
    });
    expect(supervision.asks(supervisor, complete('end-known'))).toMatchObject({
      status: 409,
      code: 'tell-the-date',
    });
    supervision.by(supervisor, setDate('end', '2027-03-02'));
    expect(supervision.item('end-known')).toMatchObject({ status: 'done', deadlineStatus: 'met' });
    expect(supervision.due('follow-up')).toBe('2026-12-02');
  });

  test('reminders go to the supervisor, the coordinator of probation and the case director', () => {
    const supervision = started();
    supervision.on('2026-04-09');
    expect(supervision.told('supervision-plan')).toEqual([
      ['2026-03-16', 'supervisor', 'before-14'],
      ['2026-03-27', 'supervisor', 'before-3'],
      ['2026-03-30', 'supervisor', 'on-the-day'],
    ]);
    const reminded = supervision
      .events()
      .flatMap((each) =>
        each.type === 'reminded' && each.to.role === 'coordinator' ? [each.to.agency] : [],
      );
    expect(new Set(reminded)).toEqual(new Set(['reclassering']));
  });
});

describe('rhythm of contact', () => {
  test('goes from two weeks to three when that is agreed, from the day of the last talk', () => {
    const supervision = started();
    supervision.on('2026-03-17');
    supervision.by(supervisor, hold('contact', '2026-03-17'));
    expect(supervision.item('contact-2')).toMatchObject({ due: '2026-03-31', label: 'practice' });
    supervision.by(supervisor, setFact('contactWeeks', 3));
    expect(supervision.due('contact-2')).toBe('2026-04-07');
    expect(explain(supervision.read('contact-2')!, 'nl').steps).toEqual([
      { date: '2026-04-07', text: '3 weken na de vorige keer “Toezichtgesprek” 17 maart 2026' },
    ]);
  });

  test('a promise is opened at the next talk and settled', () => {
    const supervision = started();
    supervision.by(supervisor, {
      type: 'promise',
      by: { role: 'supervisor' },
      text: 'Belt de woningbouw',
      due: '2026-03-12',
    });
    supervision.on('2026-03-16');
    expect(supervision.item('promise-1')).toMatchObject({ status: 'open', deadlineStatus: 'overdue' });
    supervision.by(supervisor, { type: 'settle', promise: 'promise-1', kept: false, note: 'Volgt morgen' });
    expect(supervision.state('promise-1')).toMatchObject({ status: 'done', outcome: 'broken' });
  });

  test('missed: the talk stays due, and the frame is restated', () => {
    const supervision = started();
    supervision.on('2026-03-24');
    expect(supervision.told('contact')).toEqual([
      ['2026-03-16', 'supervisor', 'on-the-day'],
      ['2026-03-23', 'coordinator', 'coordinator'],
    ]);
    supervision.by(supervisor, add('frame-restated', 'Twee keer niet verschenen'));
    expect(supervision.due('frame-restated')).toBe('2026-03-31');
  });

  test('stops at the end', () => {
    const supervision = started({ end: '2026-03-20' });
    supervision.on('2026-03-20');
    expect(supervision.item('contact').status).toBe('cancelled');
  });
});

describe('interim evaluation', () => {
  test('another activity or goal asks for a new version of the plan; the next comes six months later', () => {
    const supervision = started();
    supervision.on('2026-08-31');
    supervision.by(supervisor, decide('interim-evaluation', 'other-goal', 'Werk gaat voor op wonen'));
    expect(supervision.due('plan-adjusted')).toBe('2026-09-14');
    expect(supervision.due('interim-evaluation-2')).toBe('2027-02-26'); // 28 February 2027 is a Sunday
    expect(supervision.item('alliance-check').status).toBe('open'); // the talk about it is under way
    expect(supervision.due('alliance-check-2')).toBe('2027-02-26');
  });

  test('four weeks before it the working alliance is looked at, in a trajectory of its own that completes the item', () => {
    const supervision = started();
    supervision.on('2026-08-04');
    expect(supervision.hasOpened('alliance-check')).toBe(0);
    supervision.on('2026-08-05');
    const alliance = opened(supervision, 'alliance-check');
    expect(alliance.current()).toMatchObject({ organisation: 'reclassering', facts: { worker: supervisor } });
    expect(alliance.due('talk')).toBeUndefined();
    for (const view of ['client-view', 'worker-view'])
      alliance.by(supervisor, decide(view, 'bond-and-trust', 'Zo ziet hij het'));
    alliance.on('2026-08-20');
    expect(supervision.item('alliance-check').status).toBe('open');
    alliance.by(supervisor, hold('talk', '2026-08-20'));
    expect(supervision.state('alliance-check')).toMatchObject({
      status: 'done',
      outcome: 'discussed',
      actedOn: '2026-08-20',
    });
    expect(supervision.hasOpened('alliance-check')).toBe(1);
    expect(supervision.asks(supervisor, complete('alliance-check'))).toMatchObject({
      status: 409,
      code: 'already-done',
    });
  });

  test('a talk that comes after the evaluation completes the item that it was opened for, and the next opens its own', () => {
    const supervision = started();
    supervision.on('2026-09-01');
    const alliance = opened(supervision, 'alliance-check');
    supervision.by(supervisor, decide('interim-evaluation', 'goal-nearer', 'Gaat goed'));
    for (const view of ['client-view', 'worker-view'])
      alliance.by(supervisor, decide(view, 'nothing-to-discuss', 'Gaat goed'));
    alliance.by(supervisor, hold('talk', '2026-09-01'));
    expect(supervision.item('alliance-check').status).toBe('done');
    expect(supervision.item('alliance-check-2').status).toBe('open');
    supervision.on('2027-02-01'); // 28 days before 1 March 2027
    expect(supervision.hasOpened('alliance-check')).toBe(2);
  });

  test('one that was closed without a talk leaves the item open no longer than its evaluation', () => {
    const supervision = started();
    supervision.on('2026-09-01');
    const alliance = opened(supervision, 'alliance-check');
    supervision.by(supervisor, decide('interim-evaluation', 'goal-nearer', 'Gaat goed'));
    alliance.by(supervisor, { type: 'close', outcome: 'other', reason: 'Cliënt wil niet' });
    expect(supervision.item('alliance-check').status).toBe('cancelled');
  });

  test('is only the milestone’s own trajectory’s to complete', () => {
    expect(started().asks(supervisor, complete('alliance-check'))).toMatchObject({
      status: 409,
      code: 'runs-elsewhere',
    });
  });

  test('going on leaves the plan as it is', () => {
    const supervision = started();
    supervision.on('2026-08-31');
    supervision.by(supervisor, decide('interim-evaluation', 'goal-nearer', 'Gaat goed'));
    expect(supervision.item('plan-adjusted')).toBeUndefined();
  });
});

describe('signal and breach', () => {
  test('a signal is answered, not reported', () => {
    const supervision = started();
    supervision.by(supervisor, add('signal', 'Komt gespannen binnen'));
    expect(supervision.due('signal')).toBe('2026-03-04');
    supervision.by(supervisor, {
      ...decide('signal', 'with-client', 'Spanning thuis'),
      also: ['with-network'],
    } as Command);
    expect(supervision.due('signal-response')).toBe('2026-03-09');
    expect(supervision.item('reporting-decision')).toBeUndefined();
  });

  test('a breach asks for a decision, and only a person reports', () => {
    const supervision = started();
    supervision.by(
      supervisor,
      add('signal', 'Locatieverbod'),
      decide('signal', 'breach', 'Gezien in het gebied'),
    );
    expect(supervision.due('reporting-decision')).toBe('2026-03-03');
    expect(supervision.item('breach-report')).toBeUndefined();
    supervision.on('2026-03-09');
    expect(supervision.told('reporting-decision')).toEqual([
      ['2026-03-03', 'supervisor', 'on-the-day'],
      ['2026-03-04', 'coordinator', 'coordinator'],
      ['2026-03-06', 'case-director', 'case-director'],
    ]);
    expect(supervision.item('breach-report')).toBeUndefined();
    supervision.by(supervisor, decide('reporting-decision', 'report', 'Tweede keer'));
    expect(supervision.due('breach-report')).toBe('2026-03-10');
    expect(supervision.current().status).toBe('open');
  });

  test('each breach has its own decision; not reporting ends there', () => {
    const supervision = started();
    supervision.by(supervisor, add('signal', 'Te laat'), decide('signal', 'no-action', 'Trein reed niet'));
    supervision.by(supervisor, add('signal', 'Niet gekomen'), decide('signal-2', 'breach', 'Zonder bericht'));
    supervision.by(supervisor, decide('reporting-decision', 'not-report', 'Eerste keer, hersteld'));
    expect(supervision.item('breach-report')).toBeUndefined();
    supervision.by(
      supervisor,
      add('re-arrest', 'Bericht van ZSM'),
      decide('re-arrest', 'breach', 'Nieuw feit'),
    );
    supervision.by(supervisor, decide('reporting-decision-2', 'report', 'Volgens procedure'));
    expect(supervision.state('breach-report')).toMatchObject({
      with: 'reporting-decision-2',
      status: 'open',
    });
  });

  test('decided anew without breach, the reporting decision does not apply any more', () => {
    const supervision = started();
    supervision.by(
      supervisor,
      add('signal', 'Melding buurman'),
      decide('signal', 'breach', 'Zou er zijn geweest'),
    );
    supervision.by(
      supervisor,
      { type: 'reopen', item: 'signal', reason: 'Was iemand anders' },
      decide('signal', 'no-action', 'Was iemand anders'),
    );
    expect(supervision.item('reporting-decision').status).toBe('cancelled');
  });

  test('the signalling plan: orange gives two working days, red today, green nothing', () => {
    const supervision = started();
    expect(supervision.item('signalling-actions').status).toBe('waiting');
    supervision.by(supervisor, setFact('signalPhase', 'orange', 'Samen besproken'));
    expect(supervision.due('signalling-actions')).toBe('2026-03-04');
    supervision.by(supervisor, setFact('signalPhase', 'red', 'Samen besproken'));
    expect(supervision.due('signalling-actions')).toBe('2026-03-02');
    supervision.by(supervisor, complete('signalling-actions'));
    supervision.on('2026-03-09');
    supervision.by(supervisor, setFact('signalPhase', 'green', 'Samen besproken'));
    expect(supervision.item('signalling-actions-2').status).toBe('waiting');
    supervision.on('2026-03-16');
    supervision.by(supervisor, setFact('signalPhase', 'orange', 'Samen besproken'));
    expect(supervision.due('signalling-actions-2')).toBe('2026-03-18');
  });
});

describe('activities and others', () => {
  test('a specific activity is added with its reason, goal and day', () => {
    const supervision = started();
    expect(supervision.asks(supervisor, add('network-approach', 'Doel: steun van zijn zus'))).toMatchObject({
      code: 'field-required',
    });
    supervision.by(
      supervisor,
      add('network-approach', 'Doel: steun van zijn zus', '2026-06-01'),
      add('problem-solving', 'Doel: eerst denken', '2026-06-01'),
    );
    expect(supervision.due('network-approach')).toBe('2026-06-01');
    expect(supervision.item('problem-solving')).toMatchObject({ status: 'open', owner: supervisor });
  });

  test('a training: agreements, progress of the trainer, an absence signal, practice after it', () => {
    const supervision = started();
    supervision.by(
      supervisor,
      { type: 'assign', role: 'trainer', agency: 'trainingsbureau' },
      setFact('training', 'running'),
    );
    expect(supervision.due('training-agreements')).toBe('2026-03-09');
    expect(supervision.item('training-progress')).toMatchObject({
      due: '2026-03-30',
      waitingOn: { agency: 'trainingsbureau' },
    });
    const trainer = { agency: 'trainingsbureau', role: 'trainer' };
    supervision.on('2026-03-25');
    supervision.by(
      trainer,
      answer('training-progress', 'delivered'),
      add('training-absence', 'Twee keer afwezig'),
    );
    expect(supervision.due('training-progress-2')).toBe('2026-04-22');
    expect(supervision.due('training-absence')).toBe('2026-03-27');
    supervision.by(
      supervisor,
      decide('training-absence', 'supervisor-acts', 'Reiskosten'),
      setFact('training', 'finished'),
    );
    expect(supervision.item('training-progress-2').status).toBe('cancelled');
    expect(supervision.due('training-practice')).toBe('2026-04-22');
  });

  test('case direction, light once and heavy in a series; tailored enforcement', () => {
    const supervision = started();
    supervision.by(
      supervisor,
      setFact('caseDirection', 'light'),
      setFact('enforcement', 'tailored', 'Samen besproken'),
    );
    expect(supervision.due('case-direction-arranged')).toBe('2026-03-16');
    expect(supervision.due('enforcement-arrangement')).toBe('2026-03-16');
    expect(supervision.item('case-direction-meeting').status).toBe('waiting');
    supervision.by(supervisor, setFact('caseDirection', 'heavy'));
    expect(supervision.due('case-direction-meeting')).toBe('2026-03-30');
    supervision.on('2026-03-30');
    supervision.by(supervisor, hold('case-direction-meeting', '2026-03-30'));
    expect(supervision.due('case-direction-meeting-2')).toBe('2026-05-11');
  });

  test('care within the term: started in three months, continued before the end', () => {
    const supervision = started();
    supervision.by(
      supervisor,
      add('care-started', 'Behandeling'),
      add('care-continuation', 'Vrijwillig verder'),
    );
    expect(supervision.due('care-started')).toBe('2026-06-02');
    expect(supervision.due('care-continuation')).toBe('2028-02-02');
  });

  test('a client who was referred is not in care: who treats him says that he came', () => {
    const clinic: Actor = { agency: 'verslavingszorg', role: 'care-worker' };
    const supervision = started();
    supervision.by(supervisor, add('care-started', 'Behandeling'), setFact('careBy', clinic));
    expect(supervision.asks(clinic, confirm('care-started'))).toMatchObject({ code: 'nothing-to-confirm' });
    supervision.by(supervisor, complete('care-started'));
    expect(supervision.item('care-started')).toMatchObject({ status: 'open', waitingOn: clinic });
    expect(supervision.asks(supervisor, confirm('care-started'))).toMatchObject({ status: 403 });
    supervision.by(clinic, confirm('care-started'));
    expect(supervision.item('care-started')).toMatchObject({ status: 'done', confirmed: { by: clinic } });
  });

  test('while nobody is named who treats him, the coordinator asks there and says so', () => {
    const supervision = started();
    supervision.by(supervisor, add('care-started', 'Behandeling'), complete('care-started'));
    const own: Actor = { agency: supervisor.agency, role: 'coordinator' };
    expect(supervision.item('care-started').waitingOn).toEqual(own);
    supervision.by(own, confirm('care-started'));
    expect(supervision.item('care-started').status).toBe('done');
  });
});

describe('end', () => {
  test('three months before it follow-up is weighed, and handed over before it ends', () => {
    const supervision = started({ end: '2026-12-31' });
    supervision.on('2026-10-01');
    expect(supervision.current().phase).toBe('end-phase');
    expect(supervision.due('follow-up')).toBe('2026-09-30');
    expect(supervision.item('interim-evaluation').status).toBe('cancelled');
    supervision.by(supervisor, decide('follow-up', 'hand-over', 'Schulden lopen nog'));
    expect(supervision.due('handover')).toBe('2026-12-31');
    const handover = opened(supervision, 'warm-handover');
    expect(handover.current().facts).toMatchObject({ giver: supervisor, receiver: municipality });
    expect(handover.due('package')).toBe('2026-12-17');
    handover.by(supervisor, complete('package'));
    handover.by(municipality, answer('acceptance', 'accepted'));
    expect(supervision.item('handover')).toMatchObject({ status: 'done' });
    supervision.by(supervisor, complete('final-evaluation'), complete('final-justice-report'));
    expect(supervision.current().readyToClose).toBe(false);
    supervision.on('2026-12-31');
    expect(supervision.current()).toMatchObject({ phase: 'ended', readyToClose: true, status: 'open' });
  });

  test('nothing closes by itself; a professional may end it earlier with a reason', () => {
    const supervision = started();
    supervision.by(supervisor, { type: 'close', outcome: 'ended-early', reason: 'Besluit van de rechter' });
    expect(supervision.current().status).toBe('closed');
  });

  test('without follow-up the final evaluation and its account suffice', () => {
    const supervision = started({ end: '2026-12-31' });
    supervision.on('2026-12-17');
    supervision.by(
      supervisor,
      decide('follow-up', 'none', 'Redt zich'),
      complete('final-evaluation'),
      complete('final-justice-report'),
    );
    supervision.on('2026-12-31');
    expect(supervision.current().readyToClose).toBe(true);
  });

  test('an agency that takes no part sees nothing', () => {
    expect(started().asks(prisonCoordinator, complete('supervision-plan'))).toMatchObject({ status: 403 });
  });
});

describe('the end', () => {
  test('a known end is not asked for', () => {
    expect(started().item('end-known')).toMatchObject({ status: 'done' });
  });

  test('an extension brings follow-up and final evaluation again', () => {
    const supervision = started({ end: '2026-12-01' });
    supervision.on('2026-09-01');
    supervision.by(supervisor, decide('follow-up', 'none', 'Het gaat goed'));
    supervision.on('2026-11-16');
    supervision.by(supervisor, complete('final-evaluation'));
    expect(supervision.item('follow-up-2')).toBeUndefined();
    supervision.on('2026-11-17');
    supervision.by(supervisor, setDate('end', '2027-12-01'));
    expect([supervision.due('follow-up-2'), supervision.due('final-evaluation-2')]).toEqual([
      '2027-09-01',
      '2027-11-17',
    ]);
    supervision.on('2027-12-01');
    expect(supervision.current().readyToClose).toBe(false);
  });

  test('each evaluation is accounted for to justice, the last before it can be closed', () => {
    const supervision = started({ end: '2026-12-01' });
    supervision.by(supervisor, decide('interim-evaluation', 'goal-nearer', 'Werkt'));
    expect(supervision.item('justice-report')).toMatchObject({ status: 'open', due: '2026-03-16' });
    supervision.on('2026-11-17');
    supervision.by(supervisor, decide('follow-up', 'none', 'Het gaat goed'), complete('final-evaluation'));
    supervision.on('2026-12-01');
    expect(supervision.current().readyToClose).toBe(false);
    supervision.by(supervisor, complete('final-justice-report'));
    expect(supervision.current().readyToClose).toBe(true);
  });
});
