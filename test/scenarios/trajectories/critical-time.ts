import { add, answer, close, complete, hold, present, setDate, setFact } from '../commands.ts';
import { care, client, team } from '../people.ts';
import type { Scenario } from '../story.ts';

/** T6 (S4:451-474): starts in detention; the release moves and all phases with it; it ends when both supports have taken over. */
export const criticalTime: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const cti = await open('critical-time-intervention', {
    by: care,
    dates: { release: '2026-06-01' },
    parties: [team],
  });
  await cti.is({ phase: 'preparation' });
  await cti.due({
    'first-meeting': '2026-03-16',
    'domains-chosen': '2026-05-04',
    'barrier-benefit': '2026-05-04',
    'barrier-id': '2026-05-04',
    'barrier-housing': '2026-05-18',
  });
  await on('2026-03-16');
  await cti.by(
    care,
    complete('first-meeting'),
    setFact('lifeDomains', 'Wonen, inkomen, zijn zoon'),
    complete('domains-chosen'),
  );
  await cti.by(care, add('network-mapped', 'Zijn zus wil helpen'));
  await cti.due({ 'network-mapped': '2026-03-30' });
  await cti.by(care, complete('network-mapped'));

  await on('2026-04-15');
  await cti.by(care, setDate('release', '2026-08-03', 'Nieuwe berekening'));
  await cti.due({
    'barrier-benefit': '2026-07-06',
    'barrier-id': '2026-07-06',
    'barrier-housing': '2026-07-20',
  });
  await on('2026-07-10');
  await cti.told('barrier-id', [
    ['2026-06-22', 'care-worker at bw-de-brug', 'before-14'],
    ['2026-07-03', 'care-worker at bw-de-brug', 'before-3'],
    ['2026-07-06', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await cti.by(care, complete('barrier-benefit'), complete('barrier-id'), complete('barrier-housing'));
  await cti.shows({ contact: { status: 'waiting', waitingReason: 'begint bij vrijlating' } });

  await on('2026-08-03');
  await cti.is({ phase: 'transition-to-community' });
  await cti.due({
    contact: '2026-08-05',
    'risk-and-protection': '2026-09-03',
    'phase-review-1': '2026-11-03',
  });
  await on('2026-08-05');
  await cti.by(care, hold('contact', '2026-08-05', [], present(client, care)));
  await cti.due({ 'contact-2': '2026-08-12' });
  await on('2026-09-03');
  await cti.by(care, hold('contact-2', '2026-08-12'), complete('risk-and-protection'));
  await on('2026-11-03', '10:00');
  await cti.is({ phase: 'try-out' });
  await cti.by(
    care,
    hold('phase-review-1', '2026-11-03', [], present(client, care)),
    hold('contact-3', '2026-11-02'),
  );
  await cti.due({
    'contact-4': '2026-11-16',
    'supports-strengthened': '2027-02-03',
    'phase-review-2': '2027-02-03',
  }); // two weeks now
  await cti.by(care, setFact('contactDays', 10));
  await cti.due({ 'contact-4': '2026-11-12' }); // as they agreed

  await on('2027-02-03', '10:00');
  await cti.is({ phase: 'transfer-of-care' });
  await cti.by(care, setFact('contactDays', null), hold('contact-4', '2027-02-03'));
  await cti.by(
    care,
    complete('supports-strengthened'),
    hold('phase-review-2', '2027-02-03', [], present(client, care)),
  );
  await cti.due({
    'contact-5': '2027-03-03',
    handover: '2027-05-03',
    'informal-supports-accept': '2027-05-03',
  });
  const handover = await cti.opened('warm-handover');
  await handover.by(care, complete('package'));
  await handover.due({ acceptance: '2027-02-17' });
  await cti.by(care, complete('informal-supports-accept'));

  await on('2027-05-03', '10:00');
  await cti.is({ phase: 'transfer-of-care', readyToClose: false }); // nobody has taken over yet: it goes on
  await handover.told('acceptance', [
    ['2027-02-10', 'neighbourhood-team at buurtteam', 'after-7@2027-02-10'],
    ['2027-02-17', 'neighbourhood-team at buurtteam', 'after-14@2027-02-17'],
    ['2027-02-19', 'coordinator at buurtteam', 'coordinator@2027-02-19'],
    ['2027-02-24', 'case-director at zvh-midden', 'case-director@2027-02-24'],
  ]);
  await cti.by(care, hold('contact-5', '2027-05-03'));
  await cti.due({ 'contact-6': '2027-05-31' });
  await on('2027-05-10');
  await handover.by(team, answer('acceptance', 'accepted'));
  await cti.shows({
    handover: { status: 'done', deadlineStatus: 'met-late' },
    'contact-6': { status: 'cancelled' },
  });
  await cti.is({ readyToClose: true, status: 'open' });
  await cti.by(care, close('ended', 'Zijn zus en het buurtteam gaan verder'));
  await cti.is({ status: 'closed' });
};
