import { formatDay } from '../calendar/format.ts';
import type { Day } from '../calendar/types.ts';
import type { Refusal } from '../case/case.ts';
import { anotherRunsAlarm } from '../case/another-runs.ts';
import type { Command, InternalCommand } from '../case/commands.ts';
import { alarm, type Recorder } from '../case/recorder.ts';
import { refuse } from '../case/refusal.ts';
import { coordinatorOf } from '../people/parties.ts';
import { goingOn } from './case.ts';
import { raisedElsewhere } from './signals.ts';
import type { Decision, Situation } from './situation.ts';

const types = ['client-deceased', 'client-alive', 'another-runs', 'signal-elsewhere'] as const;
type OfClient = Extract<InternalCommand, { type: (typeof types)[number] }>;

/** Whether a command is about the client of the case, whatever trajectories he has. */
export const isOfClient = (command: Command | InternalCommand): command is OfClient =>
  types.some((type) => type === command.type);

/** Nothing is to be done any more in what rests because the client died. */
export const clientDeceased = (on: Day): Refusal =>
  refuse(409, 'client-deceased', {
    nl: `Deze cliënt is overleden op ${formatDay(on, 'nl')}: er is niets meer te doen. Klopt dat niet, laat een coördinator het overlijden dan intrekken bij de cliënt.`,
    en: `This client died on ${formatDay(on, 'en')}: there is nothing left to do. If that is wrong, let a coordinator take the death back on the page of the client.`,
  });

/** The same for whoever sees nothing of this client: not on which day. */
export const startsNoMore = refuse(409, 'client-deceased', {
  nl: 'Deze cliënt staat als overleden geregistreerd: er start niets meer. Klopt dat niet, vraag het na bij wie een traject van deze cliënt leidt.',
  en: 'This client is recorded as deceased: nothing starts any more. If that is wrong, ask whoever steers a trajectory of this client.',
});

/** What was recorded of the client for all his trajectories at once; a repeat changes nothing. */
export function ofClient(s: Situation, command: OfClient): Decision {
  const { deceased } = s.c;
  switch (command.type) {
    case 'client-deceased':
      return deceased ? [] : [{ type: 'client-deceased', on: command.on, record: command.record }];
    case 'client-alive': {
      if (deceased?.record !== command.record) return [];
      const { items, told } = goingOn(s, { ...s.c, deceased: undefined });
      return [{ type: 'client-alive', record: command.record, items }, ...told];
    }
    case 'signal-elsewhere':
      return deceased ? [] : raisedElsewhere(s, command);
    case 'another-runs': {
      const then = (record: Recorder) =>
        alarm(record, 'another-runs', anotherRunsAlarm(command.key), coordinatorOf(record.case));
      return { events: [], then };
    }
  }
}

export const notClosed = refuse(409, 'not-closed', {
  nl: 'Dit traject is niet gesloten: werk erin verder.',
  en: 'This trajectory is not closed: go on working in it.',
});

/**
 * A case that was closed by mistake goes on under another id, with all that it held. Those that it opened,
 * or was opened by, hear where it is; what fell due meanwhile is told in one message.
 */
export function continued(s: Situation, { from }: InternalCommand & { type: 'continue' }): Decision {
  if (s.c.status !== 'closed') return notClosed;
  const { items, told } = goingOn(s, { ...s.c, status: 'open' });
  const then = (record: Recorder) => {
    for (const { id, relation } of record.case.related) {
      if (relation === 'continues') continue;
      const command = { type: 'related-continued' as const, id: from, to: record.case.id };
      record.add({ type: 'message-sent', to: id, number: record.case.outgoing + 1, command, told: {} });
    }
  };
  return { events: [{ type: 'continued', from, items }, ...told], then };
}
