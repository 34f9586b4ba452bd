import type { Command } from '../../../domain/case/commands.ts';
import { answer, complete, decide, hold, present, setDate } from '../commands.ts';
import { client, prosecutor, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';

/**
 * T5 (S2:942-944, S4:1486-1488): nobody knows when the supervision ends. What counts from that day waits and says so; the
 * day is asked for; everything else goes on, and what waits can be done. Then the prosecution tells it.
 */
export const endUnknown: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const supervision = await open('supervision', {
    by: supervisor,
    dates: { start: '2026-03-02', end: null },
  });
  const waits = { status: 'waiting', due: null, deadlineStatus: 'none' } as const;
  const why = 'het einde van het toezicht is nog onbekend';
  await supervision.shows({
    'follow-up': { ...waits, waitingReason: why },
    'final-evaluation': { ...waits, waitingReason: why },
    'end-known': { status: 'open', due: '2026-03-30', label: 'assumed' },
  });

  await on('2026-03-16');
  await supervision.by(
    supervisor,
    complete('start-checklist'),
    complete('supervision-plan'),
    hold('contact', '2026-03-16', [], present(client, supervisor)),
  );
  await supervision.is({ phase: 'running' });
  await supervision.due({ 'contact-2': '2026-03-30', 'interim-evaluation': '2026-09-02' });

  const question: Command = {
    type: 'ask',
    to: prosecutor,
    title: 'Tot wanneer loopt het toezicht?',
    about: 'end-known',
    by: '2026-04-13',
  };
  await supervision.by(supervisor, question);
  await on('2026-04-14');
  // Asked for, by whom it is his to know; a term that is ours climbs to nobody, and what waits tells nobody.
  await supervision.told('end-known', [
    ['2026-03-16', 'supervisor at reclassering', 'before-14'],
    ['2026-03-27', 'supervisor at reclassering', 'before-3'],
    ['2026-03-30', 'supervisor at reclassering', 'on-the-day'],
  ]);
  await supervision.told('follow-up', []);
  await supervision.told('final-evaluation', []);
  await supervision.shows({
    'end-known': { status: 'open', deadlineStatus: 'overdue', blockedBy: ['asked-1'] },
  });
  await supervision.by(supervisor, decide('follow-up', 'voluntary', 'Blijft in behandeling'));
  await supervision.shows({ 'follow-up': { status: 'done', deadlineStatus: 'none' } });

  await on('2026-04-15');
  await supervision.by(prosecutor, {
    ...answer('asked-1', 'delivered'),
    text: 'Tot 1 maart 2027',
  } as Command);
  await supervision.by(supervisor, setDate('end', '2027-03-01'));
  await supervision.shows({ 'end-known': { status: 'done', deadlineStatus: 'met-late' } });
  await supervision.due({ 'final-evaluation': '2027-02-15', 'follow-up-2': '2026-12-01' });
  await supervision.is({ phase: 'running' });
};
