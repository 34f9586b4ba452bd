import { add, answer, close, complete, decide, setFact } from '../commands.ts';
import { probation, prosecutor, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';
import { arrestDay, arrested, attempt } from '../zsm/words.ts';

const childProtection = { agency: 'raad-kinderbescherming', role: 'child-protection' };

/** T8 and T5 (S3:174-179, 345-352): arrested while supervision runs: the supervisor knows the same day, and weighs it. */
export const arrestedAgain: Scenario = async (story) => {
  await story.on('2026-01-05', '10:00');
  const supervision = await story.open('supervision', { by: supervisor, dates: { start: '2026-01-05' } });
  const zsm = await arrested(story, { victim: false, inSupervision: true, helpSituation: 'existing' });
  await zsm.shows({ 'supervisor-told': { status: 'open', due: arrestDay, deadlineStatus: 'due-today' } });
  await zsm.by(probation, complete('supervisor-told'), attempt('context-contact', 'reached'));
  await supervision.by(supervisor, add('re-arrest', 'Gehoord van ZSM'));
  await supervision.due({ 're-arrest': '2026-03-03' });

  await zsm.by(
    probation,
    { type: 'assign', ...childProtection },
    add('child-protection', 'Er zijn kinderen in huis'),
  );
  await zsm.shows({
    'child-protection': { due: '2026-03-04', waitingOn: { agency: 'raad-kinderbescherming' } },
  });
  await story.on('2026-03-04');
  await supervision.told('re-arrest', [
    ['2026-03-03', 'supervisor at reclassering', 'on-the-day'],
    ['2026-03-04', 'coordinator at reclassering', 'coordinator'],
  ]);
  await supervision.by(supervisor, decide('re-arrest', 'with-prosecution', 'Past dit binnen het toezicht?'));
  await supervision.due({ 'signal-response': '2026-03-11' });
  await supervision.lacks('reporting-decision'); // a signal is no breach
  await zsm.told('child-protection', [
    ['2026-03-03', 'child-protection at raad-kinderbescherming', 'half-way'],
    ['2026-03-04', 'child-protection at raad-kinderbescherming', 'on-the-day'],
  ]);
  await zsm.by(childProtection, answer('child-protection', 'accepted'));

  await zsm.by(probation, decide('advice', 'dismissal', 'Het toezicht loopt door'), complete('help-checked'));
  await zsm.by(prosecutor, decide('disposal', 'dismissal', 'Eens'));
  await supervision.by(supervisor, complete('signal-response'));
  await zsm.by(probation, setFact('hours', 2));
  await zsm.is({ readyToClose: true });
  await zsm.by(probation, close('supervised', 'Het toezicht gaat verder'));
  await zsm.hasOpened('supervision', 0);
  await supervision.is({ phase: 'starting', status: 'open' });
};
