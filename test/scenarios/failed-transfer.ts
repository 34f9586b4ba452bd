import { answer, complete } from './commands.ts';
import { municipality, probation } from './people.ts';
import type { Scenario } from './story.ts';

/** A says passed to B, B knows nothing (S3:654-658): the rungs go to B and its coordinator, then turn to A. */
export const failedTransfer: Scenario = async ({ on, open }) => {
  await on('2026-05-04');
  const facts = { giver: probation, receiver: municipality };
  const handover = await open('warm-handover', { by: probation, dates: { needed: '2026-07-01' }, facts });
  await handover.due({ package: '2026-06-17', 'handover-talk': '2026-06-24', acceptance: null });
  await handover.shows({
    acceptance: { status: 'waiting', waitingReason: 'wacht op het overdrachtsdossier' },
  });

  await on('2026-06-01');
  await handover.by(probation, complete('package'));
  await handover.is({ phase: 'offered' });
  await handover.shows({
    acceptance: { status: 'open', due: '2026-06-15', waitingOn: { agency: 'gemeente-utrecht' } },
  });
  await handover.refuses(probation, answer('acceptance', 'accepted'), 403, 'not-allowed');

  await on('2026-06-23', '08:00');
  const silence = [
    ['2026-06-08', 'aftercare-coordinator at gemeente-utrecht', 'after-7@2026-06-08'],
    ['2026-06-15', 'aftercare-coordinator at gemeente-utrecht', 'after-14@2026-06-15'],
    ['2026-06-17', 'coordinator at gemeente-utrecht', 'coordinator@2026-06-17'],
    ['2026-06-22', 'case-director at zvh-midden', 'case-director@2026-06-22'],
  ] satisfies [string, string, string][];
  await handover.told('acceptance', silence);
  await handover.shows({ acceptance: { deadlineStatus: 'overdue' } });
  await handover.by(municipality, answer('acceptance', 'not-received'));
  await handover.shows({
    acceptance: { status: 'open', owner: probation, waitingOn: { agency: 'reclassering' } },
  });
  await handover.refuses(probation, answer('acceptance', 'accepted'), 403, 'not-allowed');
  await handover.alarms('not-received', [
    ['2026-06-23', 'coordinator at reclassering', 'acceptance'],
    ['2026-06-23', 'probation-worker at reclassering', 'acceptance'],
  ]);

  await on('2026-07-15');
  await handover.told('acceptance', [
    ...silence,
    ['2026-06-30', 'probation-worker at reclassering', 'giver-after-7@2026-06-30'],
    ['2026-07-07', 'probation-worker at reclassering', 'giver-after-14@2026-07-07'],
    ['2026-07-09', 'coordinator at reclassering', 'giver-coordinator@2026-07-09'],
    ['2026-07-14', 'case-director at zvh-midden', 'giver-case-director@2026-07-14'],
  ]);
  await handover.refuses(municipality, answer('acceptance', 'refused'), 422, 'reason-required');
  await handover.by(municipality, answer('acceptance', 'refused', 'Woont niet meer in Utrecht'));
  await handover.is({ phase: 'returned', readyToClose: true });
  await handover.alarms('request-refused', [
    ['2026-07-15', 'coordinator at reclassering', 'acceptance'],
    ['2026-07-15', 'probation-worker at reclassering', 'acceptance'],
  ]);
};
