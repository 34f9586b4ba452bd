import type { Actor } from '../../../domain/case/case.ts';
import { add, close, complete, confirm, decide, hold, setDate, setFact } from '../commands.ts';
import { supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';

const clinic: Actor = { agency: 'verslavingszorg', role: 'care-worker' };

/**
 * T5 (S0:372-391, 549-571; S2:946-951): two standing activities, seven that are added with a reason and a goal, side by side; care
 * starts within the term and goes on after it. A hearing prolongs the term: the end comes back, and all that hangs on it.
 */
export const sevenActivities: Scenario = async ({ on, open }) => {
  await on('2026-01-05', '10:00');
  const supervision = await open('supervision', {
    by: supervisor,
    dates: { start: '2026-01-05', end: '2026-12-01' },
  });
  await supervision.shows({
    'regulative-cycle': { status: 'open', due: null },
    'control-signal-stimulate-motivate': { status: 'open', due: null },
  });
  await supervision.due({
    'follow-up': '2026-09-01',
    'final-evaluation': '2026-11-17',
    'interim-evaluation': '2026-07-03',
  });
  await supervision.by(supervisor, complete('start-checklist'), complete('supervision-plan'));
  await supervision.refuses(supervisor, add('outreach', 'Is overal en nergens'), 422, 'field-required'); // by when?
  await supervision.by(
    supervisor,
    add('problem-solving', 'Draagkracht: eerst denken, dan doen', '2026-04-01'),
    add('psycho-education', 'Draagkracht: wat drank met hem doet', '2026-04-01'),
    add('training-guidance', 'Draagkracht: wat hij leert toepassen', '2026-06-01'),
    add('material-conditions', 'Draaglast: een bed en een uitkering', '2026-02-02'),
    add('network-approach', 'Draagvlak: zijn broer', '2026-04-01'),
    add('arranging-help', 'Draagvlak: verslavingszorg', '2026-02-02'),
    add('outreach', 'Is overal en nergens', '2026-03-02'),
    add('care-started', 'Behandeling als voorwaarde'),
  );
  await supervision.due({ 'care-started': '2026-04-02', outreach: '2026-03-02' }); // Easter, and Good Friday before it

  await on('2026-02-05');
  await supervision.told('material-conditions', [
    ['2026-01-19', 'supervisor at reclassering', 'before-14'],
    ['2026-01-30', 'supervisor at reclassering', 'before-3'],
    ['2026-02-02', 'supervisor at reclassering', 'on-the-day'],
    ['2026-02-04', 'coordinator at reclassering', 'coordinator'],
  ]);
  await supervision.by(
    supervisor,
    complete('material-conditions'),
    complete('arranging-help'),
    setFact('careBy', clinic),
    complete('care-started'),
  );
  // He was referred; whether he came, says who treats him.
  await supervision.shows({ 'care-started': { status: 'open', owner: clinic, waitingOn: clinic } });
  await supervision.by(clinic, {
    type: 'confirm',
    item: 'care-started',
    confirmed: false,
    reason: 'Aangemeld, niet verschenen',
  });
  await supervision.shows({ 'care-started': { status: 'open', owner: supervisor, reported: null } });
  await on('2026-02-19');
  await supervision.by(supervisor, complete('care-started'));
  await supervision.by(clinic, confirm('care-started'));
  await supervision.shows({
    'care-started': {
      status: 'done',
      deadlineStatus: 'met',
      reported: { by: supervisor, on: '2026-02-19' },
      confirmed: { by: clinic, on: '2026-02-19' },
    },
  });
  await supervision.by(supervisor, complete('outreach'), hold('contact', '2026-02-05'));
  await on('2026-04-01');
  await supervision.by(
    supervisor,
    complete('problem-solving'),
    complete('psycho-education'),
    complete('network-approach'),
  );
  await supervision.by(
    supervisor,
    hold('contact-2', '2026-04-01'),
    add('case-discussion', 'Hoe houden we hem vast?'),
  );
  await supervision.due({ 'case-discussion': '2026-04-15' });
  await supervision.by(supervisor, hold('case-discussion', '2026-04-01'), complete('training-guidance'));

  await on('2026-07-03');
  await supervision.by(
    supervisor,
    decide('interim-evaluation', 'goal-nearer', 'Doorgaan'),
    hold('contact-3', '2026-07-03'),
  );
  await supervision.due({ 'justice-report': '2026-07-17', 'interim-evaluation-2': '2026-12-31' }); // the weekend after New Year
  await on('2026-07-20');
  await supervision.told('justice-report', [
    ['2026-07-10', 'supervisor at reclassering', 'half-way'],
    ['2026-07-17', 'supervisor at reclassering', 'on-the-day'],
  ]);
  await supervision.by(supervisor, complete('justice-report'), {
    type: 'skip',
    item: 'alliance-check',
    reason: 'Net nog besproken',
  });

  await on('2026-09-01');
  await supervision.is({ phase: 'end-phase' });
  await supervision.by(
    supervisor,
    decide('follow-up', 'voluntary', 'Blijft in behandeling'),
    add('care-continuation', 'Uit vrije wil'),
  );
  await supervision.due({ 'care-continuation': '2026-11-03' });

  await on('2026-09-08');
  await supervision.by(
    supervisor,
    hold('contact-4', '2026-09-01'),
    setDate('end', '2027-03-01', 'Ter zitting verlengd'),
  );
  await supervision.is({ phase: 'running', readyToClose: false });
  await supervision.due({
    'care-continuation': '2027-02-01',
    'follow-up-2': '2026-12-01',
    'final-evaluation': '2027-02-15',
  });

  await on('2026-12-01', '10:00');
  await supervision.is({ phase: 'end-phase' });
  await supervision.by(
    supervisor,
    decide('follow-up-2', 'voluntary', 'Blijft in behandeling'),
    hold('contact-5', '2026-12-01'),
  );
  await on('2027-02-01');
  await supervision.by(supervisor, complete('care-continuation'), complete('final-evaluation'));
  await supervision.shows({ 'care-continuation': { status: 'open', owner: clinic } });
  await supervision.by(clinic, confirm('care-continuation'));
  await supervision.due({ 'final-justice-report': '2027-02-15' });
  await on('2027-03-01', '10:00');
  await supervision.is({ phase: 'ended', readyToClose: false }); // justice has not heard it
  await supervision.by(supervisor, complete('final-justice-report'));
  await supervision.by(
    supervisor,
    complete('regulative-cycle'),
    complete('control-signal-stimulate-motivate'),
  );
  await supervision.is({ readyToClose: true });
  await supervision.hasOpened('warm-handover', 0); // he goes on by himself
  await supervision.by(supervisor, close('ended', 'Behandeling loopt vrijwillig door'));
  await supervision.is({ status: 'closed' });
};
