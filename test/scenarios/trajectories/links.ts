import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { actorThrough } from '../../../domain/people/links.ts';
import { answer, complete } from '../commands.ts';
import { caseManager, municipality, probation } from '../people.ts';
import type { Scenario } from '../story.ts';

const practitioner = { role: 'outside', outside: 'huisarts-1' };
/** Whoever holds the link that was made for them. */
const holder = (party: Parameters<typeof actorThrough>[0], item: string): Actor =>
  actorThrough(party, { id: 'link-1', item });

/**
 * A general practitioner whom no agency holds (S3:557-569) is asked by name, answers through a link, and does
 * nothing else with it. What the prison reads is his own answer: nobody wrote it down for him.
 */
export const practitionerWithoutAccount: Scenario = async ({ on, open }) => {
  await on('2026-03-02');
  const plan = await open('detention-reintegration', { by: caseManager, dates: { admission: '2026-03-02' } });
  await plan.by(caseManager, { type: 'ask', to: practitioner, title: 'Welke medicijnen?', by: '2026-03-09' });
  await plan.by(caseManager, {
    type: 'ask',
    to: practitioner,
    title: 'Wanneer zag u hem?',
    by: '2026-03-09',
  });
  await plan.shows({ 'asked-1': { status: 'open' } });

  const gp = holder(practitioner, 'asked-1');
  await plan.refuses(gp, answer('asked-2', 'delivered'), 403, 'not-allowed');
  await plan.refuses(gp, answer('asked-1', 'withdrawn'), 403, 'not-allowed');
  await plan.refuses(gp, complete('basic-conditions'), 403, 'not-allowed');
  await plan.refuses(
    holder({ role: 'outside', outside: 'buurman' }, 'asked-1'),
    answer('asked-1', 'delivered'),
    403,
    'not-allowed',
  );

  await plan.by(gp, answer('asked-1', 'received'));
  await on('2026-03-04');
  await plan.by(gp, { ...answer('asked-1', 'delivered'), text: 'Metformine, twee keer per dag' } as Command);
  await plan.shows({
    'asked-1': {
      status: 'done',
      deadlineStatus: 'met',
      answers: [
        { answer: 'received', of: { name: 'iemand van buiten' }, recordedBy: null },
        { answer: 'delivered', text: 'Metformine, twee keer per dag', recordedBy: null },
      ],
    },
  });
  await plan.refuses(gp, answer('asked-1', 'refused', 'Toch niet'), 409, 'already-done');
};

/**
 * A municipality that has no system and stays silent (S3:654-658): the rungs climb; a link brings the answer
 * of the receiver itself, where the giver may never give it.
 */
export const silentMunicipality: Scenario = async ({ on, open }) => {
  await on('2026-05-04');
  const facts = { giver: probation, receiver: municipality };
  const handover = await open('warm-handover', { by: probation, dates: { needed: '2026-07-01' }, facts });
  await on('2026-06-01');
  await handover.by(probation, complete('package'));
  await on('2026-06-23', '08:00');
  await handover.told('acceptance', [
    ['2026-06-08', 'aftercare-coordinator at gemeente-utrecht', 'after-7@2026-06-08'],
    ['2026-06-15', 'aftercare-coordinator at gemeente-utrecht', 'after-14@2026-06-15'],
    ['2026-06-17', 'coordinator at gemeente-utrecht', 'coordinator@2026-06-17'],
    ['2026-06-22', 'case-director at zvh-midden', 'case-director@2026-06-22'],
  ]);
  await handover.refuses(probation, answer('acceptance', 'accepted'), 403, 'not-allowed');

  const receiver = holder(municipality, 'acceptance');
  await handover.refuses(receiver, complete('handover-talk'), 403, 'not-allowed');
  await handover.refuses(receiver, answer('acceptance', 'refused'), 422, 'reason-required');
  await handover.by(receiver, answer('acceptance', 'accepted'));
  await handover.shows({ acceptance: { status: 'done', outcome: 'accepted' } });
  await handover.refuses(receiver, answer('acceptance', 'not-received'), 409, 'already-done');
};
