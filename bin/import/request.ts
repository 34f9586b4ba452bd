import type { Instant } from '../../domain/calendar/types.ts';
import { instantOf } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { NamedCommand } from '../../domain/case/commands.ts';
import { fingerprint, startedId } from '../../domain/case/fingerprint.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import type { StartRequest } from '../../domain/ports/ports.ts';
import type { Line } from './line.ts';

/** What was done at a moment, with the names that stand in it, and its place in the line. */
export interface Done {
  n: number;
  actor: Actor;
  via: Actor;
  body: NamedCommand;
  receivedAt: Instant;
}

/** A day is nine o'clock when a case opens and eleven when something is done, in Amsterdam. */
const instantAt = (moment: string, hour: number): Instant =>
  moment.length === 10 ? instantOf(moment, hour) : Date.parse(moment);

/** What a line asks for; `id` is that of the trajectory, made of organisation and key. */
export interface Request {
  id: string;
  start: Omit<StartRequest, 'history'>;
  /** In the order in which it happened. */
  history: Done[];
}

export function requestOf(line: Line, { steeredBy }: Definition): Request {
  const { key: own, opened, history, ...told } = line;
  const key = `import/${own}`;
  const via = { agency: line.organisation, role: 'system', person: 'import' };
  return {
    id: startedId(line.organisation, key),
    start: {
      ...told,
      key,
      // An import takes no decision about who may start: the old system did.
      actor: { agency: line.organisation, role: steeredBy[0]! },
      via,
      parameters: {},
      receivedAt: instantAt(opened, 9),
      imported: fingerprint(line),
    },
    history: history
      .map(({ on, by, command }, n) => ({
        n,
        actor: by,
        via,
        body: command,
        receivedAt: instantAt(on, 11),
      }))
      // Of one moment in the order of the line.
      .sort((a, b) => a.receivedAt - b.receivedAt || a.n - b.n),
  };
}
