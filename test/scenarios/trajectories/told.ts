import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { withoutNames } from '../../../domain/case/named.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { incomingOf } from '../../../domain/partners/incoming.ts';
import { systemOf } from '../../../domain/partners/receivers.ts';
import { handOver } from '../commands.ts';
import { care, caseManager, municipality } from '../people.ts';
import type { Scenario } from '../story.ts';

const prison: Actor = systemOf(caseManager.agency);
const town: Actor = systemOf(municipality.agency);
const house: Actor = systemOf(care.agency);

/** What a signal of a partner's system is in a trajectory of a type. */
function signal(definition: string, type: string, data: Record<string, unknown>): Command {
  const kind = incomingOf(`nl.traject.${type}`)!;
  const named = kind.commandOf(kind.data.parse(data), definitionOf(definition)!);
  if (!named) throw new Error(`${type} is about nothing in ${definition}`);
  return withoutNames(named, () => {
    throw new Error('nobody is named here');
  });
}
const ofDetention = (type: string, data: Record<string, unknown>) =>
  signal('detention-reintegration', type, data);
const ofHandover = (type: string, data: Record<string, unknown>) => signal('warm-handover', type, data);
const decidedBy = ({ role }: Actor) => ({ decidedBy: { role } });

/**
 * The prison's system tells when somebody will go and that he went (S1:1523-1538): the hand-over begins six
 * weeks before, and the supervision on the day, without anybody typing.
 */
export const releaseTold: Scenario = async ({ on, open }) => {
  await on('2026-03-02');
  const plan = await open('detention-reintegration', { by: caseManager, dates: { admission: '2026-03-02' } });
  await plan.by(
    prison,
    ofDetention('date.changed', { date: 'expectedRelease', on: '2026-09-01' }),
    ofDetention('fact.changed', { fact: 'legalFrameAfter', value: 'supervision' }),
  );
  await plan.due({ handover: '2026-09-01', 'client-informed': '2026-08-18' });
  await plan.hasOpened('warm-handover', 0);
  await on('2026-07-21', '00:05');
  await plan.hasOpened('warm-handover', 1);

  await on('2026-08-28');
  const released = ofDetention('client.released', { on: '2026-08-28' });
  await plan.refuses(town, released, 403, 'not-allowed');
  await plan.by(prison, released);
  await plan.is({ phase: 'released', dates: { expectedRelease: '2026-09-01', release: '2026-08-28' } });
  const supervision = await plan.opened('supervision');
  await supervision.is({ status: 'open', dates: { start: '2026-08-28' } });
  await plan.hasOpened('supervision', 1);
};

/**
 * A says passed to B, B knows nothing (S3:654-658), told by systems: it did not arrive, it is refused, and the
 * next one accepts. To whom it goes next is the one thing that a person says.
 */
export const failedTransferTold: Scenario = async ({ on, open }) => {
  await on('2026-05-04');
  const plan = await open('detention-reintegration', {
    by: caseManager,
    dates: { admission: '2026-03-02', expectedRelease: '2026-06-05' },
    facts: { legalFrameAfter: 'none' },
  });
  const first = await plan.opened('warm-handover');
  await first.by(prison, ofHandover('item.completed', { item: 'package', on: '2026-05-04' }));
  await first.shows({ acceptance: { status: 'open', waitingOn: { agency: 'gemeente-utrecht' } } });

  await on('2026-05-12');
  await first.by(town, ofHandover('request.answered', { item: 'acceptance', answer: 'not-received' }));
  await first.shows({ acceptance: { status: 'open', waitingOn: { agency: 'pi-noord' } } });
  const refused = { reason: 'Hij woont in Amersfoort', ...decidedBy(municipality) };
  await first.refuses(town, ofHandover('handover.refused', { reason: refused.reason }), 403, 'not-allowed');
  await first.refuses(prison, ofHandover('handover.accepted', decidedBy(caseManager)), 403, 'not-allowed');
  await first.by(town, ofHandover('handover.refused', refused));
  await first.is({ phase: 'returned', readyToClose: true });
  await plan.shows({ handover: { status: 'open' } });

  await plan.by(caseManager, handOver(care, 'Hij gaat naar De Brug'));
  await plan.hasOpened('warm-handover', 2);
  const next = await plan.opened('warm-handover');
  await next.by(prison, ofHandover('item.completed', { item: 'package', on: '2026-05-12' }));
  await next.by(house, ofHandover('handover.accepted', decidedBy(care)));
  await next.is({ phase: 'accepted' });
  await plan.shows({ handover: { status: 'done', deadlineStatus: 'met' } });
};
