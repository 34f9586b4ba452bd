import {
  absent,
  add,
  answer,
  close,
  complete,
  confirm,
  decide,
  handOver,
  hold,
  kept,
  present,
  promise,
  setDate,
  setFact,
} from '../commands.ts';
import { client, director, municipality, probation, prosecutor, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';
import { arrested, attempt } from './words.ts';

/** E9 (S3:642-652): no agency knows what to do any more: a round table at the safety house, until somebody directs. */
export const nobodyDirects: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: false, helpSituation: 'complex' });
  await zsm.due({ 'short-case-direction': '2026-03-09', 'weekly-review': '2026-03-09' });
  await zsm.by(probation, attempt('context-contact', 'reached'));
  await story.on('2026-03-09');
  const [ggz, housing] = [
    { agency: 'ggz', role: 'care-worker' },
    { agency: 'woningbouw', role: 'housing-officer' },
  ];
  const [seeksPlace] = [{ text: 'Zoekt een plek', owner: municipality, by: '2026-03-16' }];
  const table = [...present(probation, municipality, housing), absent(ggz, 'Geen vervanging')];
  await zsm.by(
    probation,
    hold('weekly-review', '2026-03-09'),
    hold('short-case-direction', '2026-03-09', [seeksPlace], table),
  );
  await zsm.due({ 'short-case-direction-2': '2026-03-16', 'agreement-1': '2026-03-16' });

  await story.on('2026-03-20');
  await zsm.told('agreement-1', [
    ['2026-03-12', 'aftercare-coordinator at gemeente-utrecht', 'half-way'],
    ['2026-03-16', 'aftercare-coordinator at gemeente-utrecht', 'on-the-day'],
    ['2026-03-17', 'coordinator at reclassering', 'coordinator'],
    ['2026-03-19', 'case-director at zvh-midden', 'case-director'],
  ]);
  await zsm.by(
    probation,
    hold('short-case-direction-2', '2026-03-18'),
    handOver(director, 'Het zorg- en veiligheidshuis neemt de regie'),
  );
  await zsm.due({ 'short-case-direction-3': '2026-03-25' });
  const handover = await zsm.opened('warm-handover');
  await handover.by(probation, complete('package'));
  await handover.by(director, answer('acceptance', 'accepted'));
  await zsm.shows({ 'short-case-direction-3': { status: 'cancelled' }, handover: { status: 'done' } });
  await zsm.is({ phase: 'handed-over' });

  // Who took the lead brings all of them to the safety house.
  const meeting = await story.open('multi-agency-meeting', {
    by: director,
    dates: { planned: '2026-04-09' },
    facts: { kind: 'safety-house', purpose: 'Wat doen we als niemand het meer weet?', convenor: director },
    parties: [probation, municipality, ggz],
  });
  await meeting.due({ invitation: '2026-03-24', meeting: '2026-04-09' });
  await meeting.by(director, complete('invitation'), complete('client-prepared'));
  await story.on('2026-04-09');
  const lead = [{ text: 'Wijst een casusregisseur aan', owner: municipality, by: '2026-04-16' }];
  await meeting.by(
    director,
    hold('meeting', '2026-04-09', lead, present(client, director, municipality, ggz, housing)),
  );
  await meeting.by(director, decide('next-date', 'not-needed', 'De gemeente heeft de regie'));
  await meeting.is({ readyToClose: false });
  await meeting.by(municipality, complete('agreement-1'));
  await meeting.is({ phase: 'ended', readyToClose: true });
};

/** E10 (S3:654-658): passed on, they say; the other knows nothing. The fourth case of one agency is brought to the reflection meeting. */
export const fourthCaseOfOneAgency: Scenario = async (story) => {
  const agency = { agency: 'instelling-a', role: 'care-worker' };
  const zsm = await arrested(story, { victim: false, helpSituation: 'started' });
  await zsm.by(probation, {
    type: 'promise',
    by: agency,
    text: 'Kijkt na of de zaak is doorgezet',
    due: '2026-03-09',
  });
  await story.on('2026-03-12');
  await zsm.told('promise-1', [
    ['2026-03-05', 'care-worker at instelling-a', 'half-way'],
    ['2026-03-09', 'care-worker at instelling-a', 'on-the-day'],
    ['2026-03-10', 'coordinator at reclassering', 'coordinator'],
    ['2026-03-12', 'case-director at zvh-midden', 'case-director'],
  ]);
  await zsm.by(probation, { type: 'settle', promise: 'promise-1', kept: false, note: 'Vergeten' });
  await zsm.by(probation, {
    type: 'promise',
    by: agency,
    text: 'Zet de zaak alsnog door',
    due: '2026-03-16',
  });
  await story.on('2026-03-16');
  await zsm.by(probation, complete('light-monitoring'), {
    type: 'settle',
    promise: 'promise-2',
    kept: false,
  });
  await zsm.due({ 'light-monitoring-2': '2026-03-30' });
  await zsm.by(probation, add('reflection-signal', 'Vierde zaak die bij deze instelling doodloopt'));
  await zsm.due({ 'reflection-signal': '2026-03-30' });
  await zsm.by(probation, setFact('helpSituation', 'complex'));
  await zsm.shows({
    'light-monitoring-2': { status: 'cancelled' },
    'short-case-direction': { due: '2026-03-23' },
  });
  await story.on('2026-03-30');
  await zsm.told('reflection-signal', [
    ['2026-03-23', 'probation-worker at reclassering', 'half-way'],
    ['2026-03-30', 'probation-worker at reclassering', 'on-the-day'],
  ]);
  await zsm.by(probation, complete('reflection-signal'));
  await zsm.is({ readyToClose: false, status: 'open' });
};

/** E11 (S3:669-674): summoned, and regular supervision may take months: the workplace bridges until the supervisor is there. */
export const bridgeToSupervision: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: true, inSupervision: false });
  await zsm.by(probation, complete('victim-safety'), decide('advice', 'summons', 'Toezicht is nodig'));
  await zsm.by(prosecutor, decide('disposal', 'summons', 'Eens'));
  await zsm.by(probation, setFact('bridging', true));
  await zsm.due({ 'bridge-contact': '2026-03-09', 'supervisor-assigned': '2026-03-30' });
  await story.on('2026-03-09');
  await zsm.by(probation, hold('bridge-contact', '2026-03-09'));
  await zsm.due({ 'bridge-contact-2': '2026-03-23' });

  await story.on('2026-04-08');
  await zsm.told('supervisor-assigned', [
    ['2026-03-16', 'supervisor at reclassering', 'before-14'],
    ['2026-03-27', 'supervisor at reclassering', 'before-3'],
    ['2026-03-30', 'supervisor at reclassering', 'on-the-day'],
  ]);
  await zsm.by(probation, hold('bridge-contact-2', '2026-04-07'));
  // The workplace alone ends no bridge: it goes on until somebody accepted and met him.
  await zsm.by(probation, setDate('supervisionStart', '2026-04-08', 'Lijkt te kunnen'));
  await zsm.hasOpened('supervision', 0);
  await zsm.is({ phase: 'decided', readyToClose: false });
  await zsm.by(supervisor, answer('supervisor-assigned', 'received'));
  await zsm.shows({ 'supervisor-assigned': { status: 'open' }, 'first-contact': { status: 'waiting' } });
  await zsm.by(probation, setDate('supervisionStart', '2026-05-18', 'Eerder is er geen plek'));
  await zsm.by(supervisor, answer('supervisor-assigned', 'accepted'));
  await zsm.hasOpened('supervision', 0);
  await story.on('2026-05-18');
  await zsm.hasOpened('supervision', 1);
  const supervision = await zsm.opened('supervision');
  await supervision.is({ phase: 'starting', dates: { start: '2026-05-18', end: null } });
  await supervision.due({ 'supervision-plan': '2026-06-15', contact: '2026-06-01', 'follow-up': null });
  await zsm.shows({ 'bridge-contact-3': { status: 'open' }, 'first-contact': { due: '2026-05-21' } });
  await zsm.is({ phase: 'decided', readyToClose: false });
  // The workplace hears of the talk and says so; that it was the supervisor's contact, the supervisor says.
  await story.on('2026-05-20');
  await zsm.by(probation, complete('first-contact', '2026-05-19'));
  await zsm.shows({ 'first-contact': { status: 'open', owner: supervisor } });
  await zsm.refuses(probation, confirm('first-contact'), 403, 'own-report');
  await zsm.by(supervisor, confirm('first-contact'));
  await zsm.shows({ 'first-contact': { status: 'done', deadlineStatus: 'met' } });
  await zsm.shows({ 'bridge-contact-3': { status: 'cancelled' }, 'weekly-review': { status: 'cancelled' } });
  await zsm.is({ phase: 'handed-over', readyToClose: true });
};

/** E12 (S3:684-690): no training fits a couple: the trainers look whether theirs can be bent, and the workplace says it lacks one. */
export const trainingForTwo: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: true });
  await zsm.by(probation, complete('victim-safety'), setFact('helpSituation', 'started'));
  await zsm.by(
    probation,
    add('short-intervention', 'Kan de training voor een echtpaar?', '2026-03-23'),
    add('reflection-signal', 'Kortere training ontbreekt'),
  );
  await zsm.by(
    probation,
    promise(
      { agency: 'trainers', role: 'trainer' },
      'Kijkt of de training kan worden omgebogen',
      '2026-03-16',
    ),
  );
  await zsm.due({ 'reflection-signal': '2026-03-16' });
  await zsm.by(probation, setFact('reflectionWeeks', 4));
  await zsm.due({ 'reflection-signal': '2026-03-30', 'short-intervention': '2026-03-23' });
  await zsm.by(prosecutor, decide('disposal', 'behavioural-directive', 'Training samen'));
  await zsm.shows({
    'follow-up-appointment': { status: 'waiting' },
    'probation-involvement': { status: 'open', due: '2026-03-02' },
  });
  const findings = { probationInvolved: { value: true } };
  await zsm.by(probation, { type: 'complete', item: 'probation-involvement', findings });
  await zsm.shows({ 'follow-up-appointment': { status: 'open', due: '2026-03-02' } });
  await zsm.by(probation, setDate('appointment', '2026-03-23', 'Start training'));
  await story.on('2026-03-24');
  await zsm.told('promise-1', [
    ['2026-03-09', 'trainer at trainers', 'half-way'],
    ['2026-03-16', 'trainer at trainers', 'on-the-day'],
    ['2026-03-17', 'coordinator at reclassering', 'coordinator'],
    ['2026-03-19', 'case-director at zvh-midden', 'case-director'],
  ]);
  await zsm.by(probation, kept('promise-1'));
  await zsm.told('short-intervention', [
    ['2026-03-09', 'probation-worker at reclassering', 'before-14'],
    ['2026-03-20', 'probation-worker at reclassering', 'before-3'],
    ['2026-03-23', 'probation-worker at reclassering', 'on-the-day'],
  ]);
  await zsm.by(probation, complete('appointment-kept'), complete('short-intervention'));
  await zsm.by(
    probation,
    setFact('helpSituation', 'existing'),
    complete('help-checked'),
    setFact('hours', 15),
  );
  await zsm.is({ readyToClose: true });
};

/** E13 (S3:497-500, 787-792): the victim is not safe: seen to the same day, and nothing else goes before it. */
export const victimToSafety: Scenario = async (story) => {
  const zsm = await arrested(story, {});
  await zsm.shows({ 'victim-safety': { status: 'open', due: '2026-03-02', deadlineStatus: 'due-today' } }); // unknown counts as a victim
  await zsm.by(probation, setFact('victim', true), attempt('context-contact', 'reached'));
  await zsm.by(
    probation,
    { type: 'assign', role: 'victim-support', agency: 'slachtofferhulp' },
    add('victim-support', 'Gaat vandaag naar een veilig adres'),
  );
  await zsm.by(probation, complete('victim-safety'), decide('risk-check', 'risk-plan', 'Hoog risico'));
  await zsm.shows({
    'victim-safety': { status: 'done', deadlineStatus: 'met' },
    'victim-support': { due: '2026-03-04', waitingOn: { agency: 'slachtofferhulp' } },
  });
  await story.on('2026-03-03');
  await zsm.by({ agency: 'slachtofferhulp', role: 'victim-support' }, answer('victim-support', 'accepted'));
  await zsm.told('victim-safety', []);
  await zsm.by(probation, decide('advice', 'summons', 'Veiligheid eerst'));
  await zsm.by(prosecutor, decide('disposal', 'summons', 'Eens'));
  await zsm.by(probation, setFact('helpSituation', 'not-needed'), complete('risk-check-questioned'));
  await zsm.is({ readyToClose: true });
  await zsm.by(probation, close('decided', 'Regulier vervolg'));
  await zsm.is({ status: 'closed' });
};
