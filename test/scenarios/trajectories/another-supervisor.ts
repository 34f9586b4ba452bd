import { add, answer, close, complete, decide, decideBoth, handOver, hold, present } from '../commands.ts';
import { client, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';

const leader = { agency: 'reclassering', role: 'practice-supervisor' };
const successor = { agency: 'verslavingsreclassering', role: 'supervisor' };

/** T13 (S2:1599-1602, 1647-1650): it strains and the talk does not mend it; a person chooses another supervisor, who accepts. */
export const anotherSupervisor: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const check = await open('alliance-check', {
    by: supervisor,
    dates: {},
    facts: { worker: supervisor },
    parties: [leader],
  });
  await check.is({ phase: 'views' });
  await check.due({ 'client-view': '2026-06-15', 'worker-view': '2026-06-15', talk: null });
  await on('2026-06-15');
  await check.told('client-view', [
    ['2026-06-08', 'supervisor at reclassering', 'half-way'],
    ['2026-06-15', 'supervisor at reclassering', 'on-the-day'],
  ]);
  await check.by(
    supervisor,
    decideBoth('client-view', 'bond-and-trust', 'clarity-of-frame', 'Voelt zich niet gehoord'),
  );
  await check.by(supervisor, decide('worker-view', 'nothing-to-discuss', 'Wat mij betreft gaat het goed'));
  await check.shows({
    'client-view': { outcome: 'bond-and-trust' },
    'worker-view': { outcome: 'nothing-to-discuss' },
  }); // side by side
  await check.due({ talk: '2026-06-22' });

  await on('2026-06-22');
  await check.by(supervisor, hold('talk', '2026-06-22', [], present(client, supervisor)));
  await check.is({ phase: 'discussed', readyToClose: true });
  await check.by(supervisor, add('strain-route', 'We komen er samen niet uit'));
  await check.is({ phase: 'strained', readyToClose: false });
  await check.shows({ 'strain-route': { due: '2026-06-29', owner: leader } });
  await on('2026-06-29');
  await check.told('strain-route', [
    ['2026-06-25', 'practice-supervisor at reclassering', 'half-way'],
    ['2026-06-29', 'practice-supervisor at reclassering', 'on-the-day'],
  ]);
  await check.by(leader, decide('strain-route', 'another-supervisor', 'Een nieuw begin'));
  await check.due({ 'client-informed': '2026-07-06', handover: '2026-07-27' });
  await check.hasOpened('warm-handover', 0); // who takes over is a person's choice
  await check.by(supervisor, handOver(successor, 'Een nieuw begin'), complete('client-informed'));
  const handover = await check.opened('warm-handover');
  await handover.due({ package: '2026-07-06' });
  await handover.by(supervisor, complete('package'));

  await on('2026-07-03');
  await handover.by(successor, answer('acceptance', 'refused', 'Geen ruimte'));
  await handover.is({ phase: 'returned' });
  await check.alarms('handover-returned', [
    ['2026-07-03', 'supervisor at reclassering', 'handover'],
    ['2026-07-03', 'coordinator at reclassering', 'handover'],
  ]);
  await check.is({ readyToClose: false });
  await handover.by({ agency: 'reclassering', role: 'coordinator' }, close('returned', 'Een ander gezocht'));
  await check.by(supervisor, handOver({ ...successor, agency: 'leger-des-heils' }, 'Een nieuw begin'));
  const second = await check.opened('warm-handover');
  await second.by(supervisor, complete('package'));
  await second.by({ ...successor, agency: 'leger-des-heils' }, answer('acceptance', 'accepted'));
  await check.shows({ handover: { status: 'done', deadlineStatus: 'met' } });
  await check.is({ phase: 'discussed', readyToClose: true });
  await check.by(supervisor, close('another-supervisor', 'Overgedragen'));
  await check.is({ status: 'closed' });
};

/** T13 (S2:1597-1602, 1647-1650): first it is discussed in the team; when it strains again a colleague takes over. */
export const aColleague: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const check = await open('alliance-check', {
    by: supervisor,
    dates: {},
    facts: { worker: supervisor },
    parties: [leader],
  });
  await check.by(
    supervisor,
    decide('client-view', 'goal-and-task', 'Wil eerst werk'),
    decide('worker-view', 'goal-and-task', 'Eerst de schulden'),
  );
  await check.by(
    supervisor,
    hold('talk', '2026-06-01', [], present(client, supervisor)),
    add('strain-route', 'We blijven het oneens'),
  );
  await check.by(leader, decide('strain-route', 'case-discussion', 'Eerst met het team'));
  await check.due({ 'case-discussion': '2026-06-15' });
  await check.is({ phase: 'discussed', readyToClose: false });

  await on('2026-06-17');
  await check.told('case-discussion', [
    ['2026-06-08', 'supervisor at reclassering', 'half-way'],
    ['2026-06-15', 'supervisor at reclassering', 'on-the-day'],
  ]);
  await check.by(supervisor, hold('case-discussion', '2026-06-17'));
  await check.is({ readyToClose: true });
  await check.by(supervisor, add('strain-route', 'Het gaat nog niet'));
  await check.is({ phase: 'strained' });
  await check.by(leader, decide('strain-route-2', 'colleague', 'Een ander gezicht'));
  await check.due({ 'client-informed': '2026-06-24', 'taken-over': '2026-07-15' });
  await check.shows({ 'taken-over': { owner: leader } });
  await check.by(supervisor, complete('client-informed'));
  await check.is({ readyToClose: false });
  await on('2026-07-15');
  await check.by(leader, complete('taken-over'));
  await check.hasOpened('warm-handover', 0); // within one agency nobody accepts for another
  await check.is({ phase: 'discussed', readyToClose: true });
  await check.by(supervisor, close('colleague', 'Overgenomen na een gesprek'));
  await check.is({ status: 'closed' });
};
