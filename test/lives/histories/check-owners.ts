import type { Actor, ItemState } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { statusOf } from '../../../domain/case/pauses.ts';
import { mayCommand, maySee } from '../../../domain/people/access.ts';
import { isAskedOf } from '../../../domain/people/asked.ts';
import { askerOf, confirmerOf } from '../../../domain/people/owner.ts';
import { agenciesOf, coordinatorOf } from '../../../domain/people/parties.ts';
import { addresseeOf } from '../../../domain/deadlines/ladder.ts';
import { isProfessional } from '../../../domain/policy/roles.ts';
import type { Owner } from '../../../domain/policy/values.ts';
import { type ItemReading, readItems } from '../../../domain/reading/item.ts';
import { steererOf } from './actors.ts';
import type { Check } from './check.ts';

/** For everything that is to be done there is somebody who may settle it, and somebody who is told and may look. */
export const ownersCanAct = (): Check => ({
  name: 'every open item has somebody who may settle it and somebody who is told',
  *wrong({ input, result }) {
    const { case: c } = result;
    if (statusOf(c) === 'closed' || c.awaitsSettings) return;
    for (const read of readItems(c, input.now)) {
      if (read.status !== 'open') continue;
      const command = settling(read);
      if (!candidates(read).some((actor) => !mayCommand(read.definition, c, actor, command)))
        yield `nobody may ${command.type} ${read.key}, of ${JSON.stringify(read.owner)}: ${JSON.stringify(read.state)}`;
      const to = addresseeOf(read.definition, c, read.item, read.state, 'owner');
      const asked = isAskedOf(read.definition, c, to.agency, read.state);
      if (!to.agency || !isProfessional(to.role))
        yield `nobody is told of ${read.key}: ${JSON.stringify(to)}`;
      else if (!asked && !maySee(to, agenciesOf(read.definition, c)))
        yield `whoever is told of ${read.key} may not look: ${JSON.stringify(to)}, ${JSON.stringify(read.state)}`;
    }
  },
});

/** Who comes first to mind: whoever owns it, holds it, asked it, confirms it, steers, or coordinates. */
function candidates({ definition, case: c, item, state, owner, holder }: ItemReading): Actor[] {
  const people: Owner[] = [
    owner,
    holder,
    askerOf(definition, c, state.dialogue),
    confirmerOf(definition, c, item),
    steererOf(definition, c),
    coordinatorOf(c),
    ...c.parties.filter(({ role }) => item?.recordedBy?.includes(role)),
  ];
  return people.flatMap(({ agency, role }) =>
    agency !== undefined && isProfessional(role) ? [{ agency, role }] : [],
  );
}

/** The command that settles an item as it stands. */
function settling({ key: item, kind, state, item: known }: ItemReading): Command {
  const reason = 'Reden';
  if (state.reported && !state.reported.confirmed) return { type: 'confirm', item, confirmed: true };
  if (known?.tells !== undefined) return { type: 'set-date', date: known.tells, on: '2026-01-01', reason };
  if (known?.completedBy) return { type: 'skip', item, reason };
  if (state.turned) return backAgain(item, kind === 'request', state);
  if (state.adHoc?.origin === 'told') return { type: 'acknowledge', item };
  switch (kind) {
    case 'meeting':
      return { type: 'hold-meeting', item, on: '2026-01-01', attendance: [], agreements: [] };
    case 'decision':
      return { type: 'decide', item, outcome: 'yes', also: [], reason };
    case 'request':
      return { type: 'answer', item, answer: 'delivered' };
    case 'signal':
      return { type: 'respond', item, response: 'note', reason };
    default:
      return { type: 'complete', item };
  }
}

const backAgain = (item: string, isRequest: boolean, { turned }: ItemState): Command =>
  isRequest && turned?.to === 'giver' ? { type: 'request', item } : { type: 'skip', item, reason: 'Reden' };
