import type { Command } from '../../../domain/case/commands.ts';
import { close, complete, decide, hold, present, setFact } from '../commands.ts';
import { probation, prosecutor, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';

const signal = (title: string): Command => ({
  type: 'add',
  item: 'signal',
  title,
  reason: 'Meer zaken hebben dit gemeen',
});
const chair = { agency: 'reclassering', role: 'practice-supervisor' };

/** T14 (S1:3371-3425): one case, seven timed steps, and the owner of the case mails what was learned. */
export const caseLearning: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const learning = await open('case-learning-meeting', {
    by: supervisor,
    dates: { planned: '2026-06-18' },
    facts: { caseOwner: supervisor, chair },
  });
  await learning.is({ phase: 'preparing' });
  await learning.due({
    'case-written': '2026-06-11',
    'theory-found': '2026-06-16',
    meeting: '2026-06-18',
    'learning-points': null,
  });

  await on('2026-06-16');
  await learning.told('case-written', [
    ['2026-06-08', 'supervisor at reclassering', 'half-way'],
    ['2026-06-11', 'supervisor at reclassering', 'on-the-day'],
  ]);
  await learning.by(supervisor, complete('case-written'));
  await learning.by(chair, complete('theory-found'));
  await on('2026-06-18');
  await learning.by(chair, hold('meeting', '2026-06-18', [], present(chair, supervisor, probation)));
  await learning.is({ phase: 'held', readyToClose: false });
  await learning.shows({ 'learning-points': { due: '2026-06-22', owner: supervisor } });
  await on('2026-06-23');
  await learning.told('learning-points', [['2026-06-22', 'supervisor at reclassering', 'on-the-day']]);
  await learning.by(supervisor, complete('learning-points'));
  await learning.is({ phase: 'learned', readyToClose: true });
  await learning.by(supervisor, close('learned', 'Leerpunten verstuurd'));
  await learning.is({ status: 'closed' });
};

/** T14 (S3:654-660, 1287-1315): what cases have in common; each signal is lodged somewhere by somebody, and is answered. */
export const reflection: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const meetings = await open('reflection-meeting', { by: probation, dates: {}, parties: [prosecutor] });
  await meetings.due({ 'case-review': '2026-03-09', reflection: '2026-03-16' });
  await on('2026-03-09');
  await meetings.by(
    probation,
    hold('case-review', '2026-03-09'),
    signal('Vierde zaak die bij deze instelling doodloopt'),
  );
  await meetings.due({ 'case-review-2': '2026-03-16', signal: '2026-03-23' });

  await on('2026-03-16');
  await meetings.told('signal', [['2026-03-16', 'probation-worker at reclassering', 'half-way']]);
  await meetings.by(
    probation,
    hold('case-review-2', '2026-03-16'),
    hold('reflection', '2026-03-16', [], present(probation, prosecutor)),
  );
  await meetings.by(probation, decide('signal', 'inventory-first', 'Eerst de zaken naast elkaar'));
  await meetings.due({ inventory: '2026-04-13', 'reflection-2': '2026-03-30' });
  await meetings.lacks('signal-answer');
  await meetings.by(probation, setFact('rhythmWeeks', 4)); // it runs well
  await meetings.due({ 'reflection-2': '2026-04-13' });

  await on('2026-04-13');
  await meetings.told('case-review-3', [
    ['2026-03-19', 'probation-worker at reclassering', 'half-way'],
    ['2026-03-23', 'probation-worker at reclassering', 'on-the-day'],
    ['2026-03-24', 'coordinator at reclassering', 'coordinator'],
    ['2026-03-26', 'case-director at zvh-midden', 'case-director'],
  ]);
  await meetings.by(probation, complete('inventory'), hold('case-review-3', '2026-04-13'));
  await meetings.due({ 'signal-after-inventory': '2026-05-11' });
  await meetings.by(
    probation,
    decide('signal-after-inventory', 'lodged-with-agency', 'Gesprek met de directie, door de teamleider'),
  );
  await meetings.due({ 'signal-answer': '2026-05-11' });
  await meetings.by(probation, hold('reflection-2', '2026-04-13', [], present(probation, prosecutor)));
  await meetings.due({ 'reflection-3': '2026-05-11' });
  await on('2026-05-11');
  await meetings.told('signal-answer', [
    ['2026-04-28', 'probation-worker at reclassering', 'before-14'], // 27 April is Koningsdag
    ['2026-05-08', 'probation-worker at reclassering', 'before-3'],
    ['2026-05-11', 'probation-worker at reclassering', 'on-the-day'],
  ]);
  await meetings.by(probation, complete('signal-answer'));
  await meetings.is({ phase: 'running', readyToClose: false });
  await meetings.by(probation, setFact('ended', true));
  await meetings.is({ phase: 'ended', readyToClose: true });
  await meetings.shows({ 'reflection-3': { status: 'cancelled' } });
  await meetings.by(probation, close('ended', 'Onderdeel van het gewone werk'));
  await meetings.is({ status: 'closed' });
};
