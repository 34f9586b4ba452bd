import type { Command } from '../../../domain/case/commands.ts';
import { answer, setDate } from '../commands.ts';
import { caseManager, mentor, probation } from '../people.ts';
import type { Scenario } from '../story.ts';

/** People outside every agency: the store holds their names. */
const mother = { role: 'outside', outside: 'moeder-1' };
const aunt = { role: 'outside', outside: 'tante-1' };

/** What is shown of both where no store tells who they are. */
const outside = { name: 'iemand van buiten' };

/**
 * The network takes him in at first, and does so better when it is asked early (S1:2964-2977). His mother has no access:
 * the prison writes down what she says. She says yes, hears when he comes, and takes it back, by phone to the mentor; the
 * case manager hears of it and asks her sister.
 */
export const hisMotherIsAsked: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const dates = { admission: '2026-03-02', expectedRelease: '2026-09-01' };
  const plan = await open('detention-reintegration', { by: caseManager, dates });
  const question: Command = {
    type: 'ask',
    to: mother,
    title: 'Kan hij bij u wonen?',
    about: 'basic-conditions',
    by: '2026-03-16',
  };
  await plan.by(caseManager, question);
  const waits = { status: 'open', due: '2026-03-16', waitingSince: '2026-03-02' } as const;
  await plan.shows({
    'asked-1': { ...waits, waitingOn: outside, about: 'basic-conditions' },
    'basic-conditions': { status: 'open', blockedBy: ['asked-1'] },
  });
  // She reads nothing: whoever asked is reminded in her place.
  await on('2026-03-09');
  await plan.told('asked-1', [['2026-03-09', 'case-manager at pi-noord', 'half-way']]);
  await plan.refuses(probation, answer('asked-1', 'accepted'), 403, 'not-allowed');
  await plan.by(caseManager, { ...answer('asked-1', 'accepted'), text: 'Tot hij een huis heeft' } as Command);
  await plan.shows({
    'asked-1': {
      status: 'open',
      answers: [
        {
          answer: 'accepted',
          text: 'Tot hij een huis heeft',
          of: outside,
          recordedBy: { agency: 'pi-noord', role: 'case-manager' },
        },
      ],
    },
  });

  await on('2026-03-12');
  await plan.by(caseManager, setDate('expectedRelease', '2026-05-04', 'Uitspraak van vandaag'));
  await plan.refuses(mentor, answer('asked-1', 'refused'), 422, 'reason-required');
  await plan.by(mentor, answer('asked-1', 'refused', 'Durft het niet aan: zijn broer woont nu bij haar'));
  await plan.shows({
    'asked-1': { status: 'open', owner: caseManager, flags: ['refused'] },
  });
  await plan.hears('asked-1', [['2026-03-12', 'case-manager at pi-noord', 'came-back']]);

  await plan.by(caseManager, { type: 'forward', item: 'asked-1', to: aunt, reason: 'Haar zus heeft ruimte' });
  await plan.shows({ 'asked-1': { waitingOn: outside, flags: [] } });
  await on('2026-03-16');
  await plan.by(caseManager, { ...answer('asked-1', 'delivered'), text: 'Ja, vanaf mei' } as Command);
  await plan.shows({
    'asked-1': {
      status: 'done',
      deadlineStatus: 'met',
      // What was said before stays.
      answers: ['accepted', 'refused', 'passed-on', 'delivered'].map((given) => ({ answer: given })),
    },
    'basic-conditions': { blockedBy: [] },
  });
};
