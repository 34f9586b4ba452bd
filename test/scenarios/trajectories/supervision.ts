import { add, answer, close, complete, decide, hold, kept, present, promise, setFact } from '../commands.ts';
import { client, municipality, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';

/** T5 (S0:372-571, 1310-1402; S2:942-953): from the start talk to the accepted hand-over; contact, evaluation, the end in sight. */
export const supervisionToItsEnd: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const dates = { start: '2026-03-02', end: '2027-03-01' };
  const supervision = await open('supervision', { by: supervisor, dates });
  await supervision.is({ phase: 'starting' });
  await supervision.due({
    'start-checklist': '2026-03-30',
    'supervision-plan': '2026-03-30',
    contact: '2026-03-16',
    'interim-evaluation': '2026-09-02',
    'alliance-check': '2026-09-02',
    'follow-up': '2026-12-01',
    'final-evaluation': '2027-02-15',
    handover: null,
  });
  await supervision.shows({ contact: { label: 'practice', source: 'S2:951-953' } });

  await on('2026-03-16');
  await supervision.by(
    supervisor,
    complete('start-checklist'),
    hold('contact', '2026-03-16', [], present(client, supervisor)),
  );
  await supervision.by(supervisor, promise(supervisor, 'Belt de woningbouw', '2026-04-01'));
  await supervision.due({ 'contact-2': '2026-03-30' });
  await supervision.by(supervisor, setFact('contactWeeks', 3)); // it goes well
  await supervision.due({ 'contact-2': '2026-04-02' }); // Easter Monday, and before it Good Friday
  await on('2026-03-30');
  await supervision.by(supervisor, complete('supervision-plan'));
  await supervision.is({ phase: 'running' });

  await on('2026-04-13'); // he did not come: the ladder climbs, nothing is reported by itself
  await supervision.told('contact-2', [
    ['2026-04-02', 'supervisor at reclassering', 'on-the-day'],
    ['2026-04-13', 'coordinator at reclassering', 'coordinator'],
  ]);
  await supervision.told('promise-1', [
    ['2026-03-18', 'supervisor at reclassering', 'before-14'],
    ['2026-03-30', 'supervisor at reclassering', 'before-3'], // three days before is a Sunday
    ['2026-04-01', 'supervisor at reclassering', 'on-the-day'],
    ['2026-04-07', 'coordinator at reclassering', 'coordinator'],
    ['2026-04-10', 'case-director at zvh-midden', 'case-director'],
  ]);
  await supervision.lacks('reporting-decision', 'breach-report');
  await supervision.by(supervisor, add('frame-restated', 'Twee afspraken gemist'), kept('promise-1'));
  await supervision.due({ 'frame-restated': '2026-04-20' });
  await supervision.by(
    supervisor,
    complete('frame-restated'),
    hold('contact-2', '2026-04-13'),
    setFact('contactWeeks', 2),
  );
  await supervision.due({ 'contact-3': '2026-04-24' }); // two weeks later is Koningsdag
  await supervision.by(supervisor, add('arranging-help', 'Draagvlak: hulp bij schulden', '2026-06-01'));

  await on('2026-08-19');
  const alliance = await supervision.opened('alliance-check'); // since 5 August, four weeks before
  await alliance.due({ 'client-view': '2026-08-19', 'worker-view': '2026-08-19' });
  await alliance.by(supervisor, decide('client-view', 'clarity-of-frame', 'Wil weten wat er wordt gemeld'));
  await alliance.by(supervisor, decide('worker-view', 'clarity-of-frame', 'Dat leg ik uit'));
  await alliance.by(
    supervisor,
    hold('talk', '2026-08-19', [], present(client, supervisor)),
    close('discussed', 'Uitgelegd'),
  );
  await supervision.shows({ 'alliance-check': { status: 'done', deadlineStatus: 'met' } });

  await on('2026-09-02');
  await supervision.told('interim-evaluation', [
    ['2026-08-19', 'supervisor at reclassering', 'before-14'],
    ['2026-08-31', 'supervisor at reclassering', 'before-3'], // three days before is a Sunday
    ['2026-09-02', 'supervisor at reclassering', 'on-the-day'],
  ]);
  await supervision.by(supervisor, hold('contact-3', '2026-09-02'), complete('arranging-help'));
  await supervision.by(supervisor, decide('interim-evaluation', 'other-activity', 'Zijn netwerk betrekken'));
  await supervision.due({ 'plan-adjusted': '2026-09-16', 'interim-evaluation-2': '2027-03-02' });
  await supervision.by(
    supervisor,
    complete('plan-adjusted'),
    add('network-approach', 'Zijn broer doet mee', '2026-11-02'),
  );

  await on('2026-12-01', '10:00');
  await supervision.is({ phase: 'end-phase' });
  await supervision.shows({ 'interim-evaluation-2': { status: 'cancelled' } }); // the final one takes its place
  await supervision.hasOpened('warm-handover', 0);
  await supervision.by(supervisor, complete('network-approach'), hold('contact-4', '2026-12-01'));
  await supervision.by(supervisor, decide('follow-up', 'hand-over', 'Hulp bij schulden loopt door'));
  await supervision.due({ handover: '2027-03-01' });
  const handover = await supervision.opened('warm-handover');
  await handover.due({ package: '2027-02-15', 'handover-talk': '2027-02-22' });

  await on('2027-02-12');
  await handover.by(
    supervisor,
    complete('package'),
    hold('handover-talk', '2027-02-12', [], present(client, supervisor, municipality)),
  );
  await handover.by(municipality, answer('acceptance', 'accepted'));
  await supervision.by(supervisor, complete('final-evaluation'), complete('final-justice-report'));
  await supervision.shows({ handover: { status: 'done', deadlineStatus: 'met' } });
  await supervision.is({ phase: 'end-phase', readyToClose: false });

  await on('2027-03-01', '10:00');
  await supervision.is({ phase: 'ended', readyToClose: true, status: 'open' });
  await supervision.shows({ 'contact-5': { status: 'cancelled' } });
  await supervision.by(supervisor, close('ended', 'Termijn voorbij, gemeente gaat verder'));
  await supervision.is({ status: 'closed' });
};
