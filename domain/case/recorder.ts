import type { Instant } from '../calendar/types.ts';
import type { Actor, Case } from './case.ts';
import type { Addressee, CaseEvent, EventBody } from './events.ts';
import { evolve } from './evolve.ts';

export const system: Actor = { agency: 'traject', role: 'system' };

/** Who did it, why, and by which command; without it the rules did. */
export interface By {
  actor?: Actor;
  /** The machine that passed on what the actor decided. */
  reportedBy?: Actor;
  reason?: string;
  commandId?: string;
  /** When a partner's system says it was so. */
  saidAt?: Instant;
}

/** Appends events to a case: numbers them and applies them. One per command or tick of the clock. */
export interface Recorder {
  case: Case;
  readonly events: CaseEvent[];
  add(body: EventBody, by?: By): void;
}

const nobody: By = {};

export function recorder(c: Case, at: Instant, recordedAt: Instant): Recorder {
  const events: CaseEvent[] = [];
  const self: Recorder = {
    case: c,
    events,
    add(body, by = nobody) {
      const { actor = system, reportedBy, reason, commandId, saidAt } = by;
      const event = {
        type: body.type,
        sequence: self.case.sequence + 1,
        at,
        recordedAt,
        actor,
        reason,
        commandId,
        ...(reportedBy && { reportedBy }),
        ...(saidAt !== undefined && { saidAt }),
      } as CaseEvent;
      Object.assign(event, body);
      self.case = evolve(self.case, event);
      events.push(event);
    },
  };
  return self;
}

/** An alarm, unless it was given before. */
export function alarm(record: Recorder, code: string, key: string, to: Addressee, item?: string): void {
  if (!record.case.alarms.includes(key))
    record.add({ type: 'alarm-raised', code, key, to, ...(item === undefined ? {} : { item }) });
}

/** One alarm about these items, each with a key under which it is told once; none if all were told before. */
export function alarmOf(
  record: Recorder,
  code: string,
  to: Addressee,
  about: [item: string, key: string][],
): void {
  const fresh = about.filter(([, key]) => !record.case.alarms.includes(key));
  const [first] = fresh;
  if (!first) return;
  const items = fresh.map(([item]) => item);
  const keys = [...new Set(fresh.map(([, key]) => key))];
  const item = fresh.length === 1 ? { item: first[0] } : {};
  record.add({ type: 'alarm-raised', code, key: first[1], keys, to, ...item, items });
}
