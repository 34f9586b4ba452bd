import { mayCommand, viewerOf } from '../people/access.ts';
import { actingOf, notForMachines, wrongDecider } from '../people/machines.ts';
import { takesPart } from '../people/parties.ts';
import type { Command, InternalCommand } from '../case/commands.ts';
import * as changes from './changes.ts';
import * as trajectory from './case.ts';
import { outsider, partEnded } from './agencies.ts';
import { decideItem, fillIn } from './decisions.ts';
import { handOver } from './hand-over.ts';
import type { Of } from './acting.ts';
import { clientDeceased, continued, isOfClient, ofClient } from './whole-case.ts';
import { answer, forward } from './answering.ts';
import * as asking from './asking.ts';
import { confirm } from './confirming.ts';
import { complete } from './items.ts';
import { leave } from './leaving.ts';
import * as meetings from './meetings.ts';
import { raise, respond } from './signals.ts';
import { migrate } from './migrate.ts';
import { open } from './open.ts';
import { isFromRelative, tellsUs } from './relatives.ts';
import { reopen } from './reopen.ts';
import { overtaken } from './overtaken.ts';
import { unseenChange } from './unseen.ts';
import type { Decision, Situation } from './situation.ts';
import { refuse } from '../case/refusal.ts';

const closed = refuse(409, 'closed', {
  nl: 'Dit traject is gesloten.',
  en: 'This trajectory is closed.',
});

/**
 * What a command leads to: events and what else it brings about, or a refusal that says why and what
 * to do. Pure and total. What follows from the events by rule is not decided here but in `applyRules`.
 */
export function decide(situation: Situation, command: Command | InternalCommand): Decision {
  const { definition, c, actor } = situation;
  if (command.type === 'continue') return continued(situation, command);
  if (c.status === 'closed') return closed;
  if (isOfClient(command)) return ofClient(situation, command);
  if (isFromRelative(command)) return tellsUs(situation, command);
  // Who does not see the case, a machine or an agency that is only asked, hears no more than that it is over.
  if (c.deceased)
    return takesPart(definition, c, viewerOf(actor).agency) ? clientDeceased(c.deceased.on) : closed;
  const wrong = notForMachines(actor, command) ?? wrongDecider(definition, c, actor, command);
  if (wrong) return wrong;
  const s = { ...situation, actor: actingOf(actor, command).actor };
  return (
    mayCommand(definition, c, s.actor, command) ??
    unseenChange(c, s.expected, command) ??
    overtaken(c, s.saidAt, command) ??
    outsider(s, command) ??
    partEnded(s, command) ??
    professional(s, command)
  );
}

/** What each command leads to: its function stands beside the others of its kind. */
const decisions: { readonly [T in Command['type']]: (s: Situation, command: Of<T>) => Decision } = {
  'set-date': trajectory.setDate,
  'set-fact': trajectory.setFact,
  complete: complete,
  decide: decideItem,
  'fill-in': fillIn,
  'hold-meeting': meetings.holdMeeting,
  request: asking.sendRequest,
  answer,
  add: changes.add,
  skip: changes.skip,
  reopen: reopen,
  extend: changes.extend,
  acknowledge: changes.acknowledge,
  assign: trajectory.assign,
  pause: trajectory.pause,
  resume: trajectory.resume,
  promise: changes.promise,
  settle: changes.settle,
  'override-term': changes.overrideTerm,
  migrate: migrate,
  open: open,
  'hand-over': handOver,
  ask: asking.ask,
  forward,
  chase: asking.chase,
  'plan-meeting': meetings.planMeeting,
  'not-held': meetings.notHeld,
  raise: raise,
  respond: respond,
  confirm: confirm,
  leave: leave,
  close: trajectory.close,
};

function professional(s: Situation, command: Command): Decision {
  const decision = decisions[command.type] as (s: Situation, command: Command) => Decision;
  return decision(s, command);
}
