import { mayCommand } from '../people/access.ts';
import type { Command, InternalCommand } from '../case/commands.ts';
import * as changes from './changes.ts';
import * as trajectory from './case.ts';
import { outsider } from './agencies.ts';
import { decideItem } from './decisions.ts';
import { handOver } from './hand-over.ts';
import * as items from './items.ts';
import { migrate } from './migrate.ts';
import { open } from './open.ts';
import { isFromRelative, tellsUs } from './relatives.ts';
import { reopen } from './reopen.ts';
import type { Decision, Situation } from './situation.ts';
import { refuse } from '../case/refusal.ts';

/**
 * What a command leads to: events and what else it brings about, or a refusal that says why and what
 * to do. Pure and total. What follows from the events by rule is not decided here but in `applyRules`.
 */
export function decide(situation: Situation, command: Command | InternalCommand): Decision {
  const { definition, c, actor } = situation;
  if (c.status === 'closed')
    return refuse(409, 'closed', { nl: 'Dit traject is gesloten.', en: 'This trajectory is closed.' });
  if (isFromRelative(command)) return tellsUs(situation, command);
  return (
    mayCommand(definition, c, actor, command) ??
    outsider(situation, command) ??
    professional(situation, command)
  );
}

function professional(s: Situation, command: Command): Decision {
  switch (command.type) {
    case 'set-date':
      return trajectory.setDate(s, command);
    case 'set-fact':
      return trajectory.setFact(s, command);
    case 'complete':
      return items.complete(s, command);
    case 'decide':
      return decideItem(s, command);
    case 'hold-meeting':
      return items.holdMeeting(s, command);
    case 'request':
      return items.sendRequest(s, command);
    case 'answer':
      return items.answer(s, command);
    case 'add':
      return changes.add(s, command);
    case 'skip':
      return changes.skip(s, command);
    case 'reopen':
      return reopen(s, command);
    case 'extend':
      return changes.extend(s, command);
    case 'acknowledge':
      return changes.acknowledge(s, command);
    case 'assign':
      return trajectory.assign(s, command);
    case 'pause':
      return trajectory.pause(s, command);
    case 'resume':
      return trajectory.resume(s, command);
    case 'promise':
      return changes.promise(s, command);
    case 'settle':
      return changes.settle(s, command);
    case 'override-term':
      return changes.overrideTerm(s, command);
    case 'migrate':
      return migrate(s, command);
    case 'open':
      return open(s, command);
    case 'hand-over':
      return handOver(s, command);
    case 'close':
      return trajectory.close(s, command);
  }
}
