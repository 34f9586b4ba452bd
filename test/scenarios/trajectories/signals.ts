import { add, answer, close, complete, decide, hold, setFact } from '../commands.ts';
import { supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';

const trainer = { agency: 'trainers', role: 'trainer' };

/** T5 (S0:672-674, 732-763, 1012-1040): a signal is no breach; a person reports, or says why not. Around it a training and case direction. */
export const signalIsNoBreach: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const supervision = await open('supervision', {
    by: supervisor,
    dates: { start: '2026-06-01' },
    parties: [trainer],
  });
  await supervision.due({ 'final-evaluation': null, 'follow-up': null }); // the end is not known
  await supervision.by(
    supervisor,
    setFact('training', 'running'),
    setFact('caseDirection', 'heavy'),
    setFact('enforcement', 'tailored', 'Samen besproken'),
  );
  await supervision.due({
    'training-agreements': '2026-06-08',
    'training-progress': '2026-06-29',
    'case-direction-arranged': '2026-06-15',
    'case-direction-meeting': '2026-06-29',
    'enforcement-arrangement': '2026-06-15',
  });
  await supervision.by(supervisor, add('signalling-plan', 'Samen gemaakt'));
  await supervision.due({ 'signalling-plan': '2026-06-29' });
  await on('2026-06-08');
  await supervision.by(
    supervisor,
    complete('training-agreements'),
    complete('signalling-plan'),
    complete('case-direction-arranged'),
  );
  await supervision.by(supervisor, complete('enforcement-arrangement'));

  await on('2026-06-15', '12:00');
  await supervision.by(
    supervisor,
    add('signal', 'Ruikt naar drank'),
    setFact('signalPhase', 'orange', 'Samen besproken'),
  );
  await supervision.due({ signal: '2026-06-17', 'signalling-actions': '2026-06-17' });
  await on('2026-06-18');
  await supervision.told('signal', [
    ['2026-06-17', 'supervisor at reclassering', 'on-the-day'],
    ['2026-06-18', 'coordinator at reclassering', 'coordinator'],
  ]);
  await supervision.by(
    supervisor,
    decide('signal', 'with-client', 'Vertelt over een slechte week'),
    complete('signalling-actions'),
  );
  await supervision.due({ 'signal-response': '2026-06-25' });
  await supervision.lacks('reporting-decision');
  await supervision.by(supervisor, complete('signal-response'));

  await on('2026-06-18', '14:00');
  await supervision.by(supervisor, setFact('signalPhase', 'red', 'Samen besproken'));
  await supervision.due({ 'signalling-actions-2': '2026-06-18' });
  await supervision.by(supervisor, complete('signalling-actions-2'));
  await on('2026-06-18', '16:00');
  await supervision.by(supervisor, setFact('signalPhase', 'green', 'Samen besproken'));
  await supervision.shows({
    'signalling-actions-3': { status: 'waiting', waitingReason: 'alleen in oranje of rood' },
  });

  await on('2026-07-06');
  await supervision.told('training-progress', [
    ['2026-06-15', 'trainer at trainers', 'before-14'],
    ['2026-06-26', 'trainer at trainers', 'before-3'],
    ['2026-06-29', 'trainer at trainers', 'on-the-day'],
  ]);
  await supervision.by(trainer, answer('training-progress', 'delivered'));
  await supervision.by(supervisor, add('training-absence', 'Twee keer afwezig'));
  await supervision.due({ 'training-absence': '2026-07-08', 'training-progress-2': '2026-08-03' });
  await supervision.by(supervisor, decide('training-absence', 'trainer-acts', 'De trainer belt hem'));
  await supervision.by(supervisor, hold('case-direction-meeting', '2026-07-06'));
  await supervision.due({ 'case-direction-meeting-2': '2026-08-17' });

  await on('2026-07-20');
  await supervision.by(supervisor, add('re-arrest', 'Aangehouden, hoort ZSM'));
  await supervision.due({ 're-arrest': '2026-07-21' });
  await supervision.by(supervisor, decide('re-arrest', 'breach', 'Contactverbod overtreden'));
  await supervision.due({ 'reporting-decision': '2026-07-21' });
  await on('2026-07-22');
  await supervision.told('reporting-decision', [
    ['2026-07-21', 'supervisor at reclassering', 'on-the-day'],
    ['2026-07-22', 'coordinator at reclassering', 'coordinator'],
  ]);
  await supervision.lacks('breach-report'); // nothing goes to justice by itself
  await supervision.by(supervisor, decide('reporting-decision', 'report', 'Volgens afspraak'));
  await supervision.due({ 'breach-report': '2026-07-23' });
  await supervision.by(supervisor, complete('breach-report'));

  await on('2026-08-03');
  await supervision.by(
    supervisor,
    add('signal', 'Te laat op de meldplicht'),
    decide('signal-2', 'breach', 'Een kwartier te laat'),
  );
  await supervision.due({ 'reporting-decision-2': '2026-08-04' });
  await supervision.by(supervisor, decide('reporting-decision-2', 'not-report', 'De bus reed niet'));
  await supervision.lacks('breach-report-2');
  await supervision.by(trainer, answer('training-progress-2', 'delivered'));
  await supervision.by(supervisor, setFact('training', 'finished'));
  await supervision.due({ 'training-practice': '2026-08-31' });
  await supervision.by(supervisor, complete('training-practice'));
  await supervision.shows({ 'training-progress-3': { status: 'cancelled' } });
  await supervision.refuses(trainer, close('ended', 'Training is klaar'), 403, 'not-allowed');
  await supervision.is({ phase: 'starting', readyToClose: false, status: 'open' });
};
