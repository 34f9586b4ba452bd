import type { Case, Outcome } from '../../domain/case/case.ts';
import type { Envelope } from '../../domain/case/commands.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Opening, Outgoing, StepInput, StepResult, Undelivered } from '../../domain/case/messages.ts';

/** The smallest rules the shell can run: they count, remember what was said, and do as they are told. */
export interface Counter {
  id: string;
  sequence: number;
  outgoing: number;
  closed: boolean;
  words: string[];
  undelivered: Undelivered[];
  /** Instants at which time itself changed something. */
  woken: number[];
  wakeAt?: number;
  seen: Record<string, { hash: string; outcome: Outcome }>;
}

export type CounterCommand =
  | { do: 'say'; text: string }
  | { do: 'wake'; at: number }
  | { do: 'tell'; to: string; text: string }
  | { do: 'open'; id: string }
  | { do: 'end' };

/** The counter travels as a case: to the shell a case is opaque. */
export const counterOf = (value: unknown): Counter => value as Counter;

export const envelope = (id: string, body: CounterCommand, receivedAt = 0): Envelope =>
  ({
    id,
    hash: JSON.stringify(body),
    actor: { agency: 'pi-noord', role: 'case-manager' },
    receivedAt,
    body,
  }) as unknown as Envelope;

export const opening = (type = 'detention-reintegration', words = 'opened'): Opening => ({
  type,
  client: words,
  organisation: 'pi-noord',
  dates: {},
  facts: {},
  parties: [],
  defaults: {},
  parameters: {},
  actor: { agency: 'pi-noord', role: 'case-manager' },
  receivedAt: 0,
  hash: '',
});

/** As `domain/course/step.ts` behaves, for counters. */
export function countingStep(input: StepInput): StepResult {
  const counter = input.case ? structuredClone(counterOf(input.case)) : opened(input);
  const events: CaseEvent[] = [];
  const outgoing: Outgoing[] = [];
  const happened = (type: string, data: object, commandId?: string) =>
    events.push({
      type,
      ...data,
      sequence: ++counter.sequence,
      at: input.now,
      recordedAt: input.now,
      actor: { agency: 'pi-noord', role: 'system' },
      commandId,
    } as unknown as CaseEvent);

  if (!input.case) happened('opened', {});
  if (counter.wakeAt !== undefined && counter.wakeAt <= input.now) {
    counter.woken.push(input.now);
    delete counter.wakeAt;
    happened('woken', {});
  }
  for (const back of input.undelivered) {
    counter.undelivered.push(back);
    happened('message-undelivered', back);
  }
  const outcomes = input.commands.map((command) => ({
    id: command.id,
    outcome: obey(counter, command, happened, outgoing),
  }));
  return {
    case: counter as unknown as Case,
    events,
    outcomes,
    outgoing,
    wakeAt: counter.wakeAt,
    closed: counter.closed,
    summary: `counter · ${counter.words.length}`,
  };
}

function opened(input: StepInput): Counter {
  return {
    id: input.id,
    sequence: 0,
    outgoing: 0,
    closed: false,
    words: [],
    undelivered: [],
    woken: [],
    seen: {},
  };
}

function obey(
  counter: Counter,
  { id, hash, receivedAt, body }: Envelope,
  happened: (type: string, data: object, id: string) => void,
  outgoing: Outgoing[],
): Outcome {
  const before = counter.seen[id];
  if (before) return before.hash === hash ? before.outcome : refusal('other-body');
  if (counter.closed) return refusal('closed');
  const command = body as unknown as CounterCommand;
  if (command.do === 'say') counter.words.push(`${command.text}@${receivedAt}`);
  if (command.do === 'wake') counter.wakeAt = command.at;
  if (command.do === 'end') counter.closed = true;
  if (command.do === 'open') {
    outgoing.push({
      number: ++counter.outgoing,
      to: command.id,
      kind: 'start',
      type: 'conditional-release',
      opening: opening('conditional-release'),
    });
  }
  if (command.do === 'tell') {
    const number = ++counter.outgoing;
    outgoing.push({
      number,
      to: command.to,
      kind: 'command',
      command: envelope(`${counter.id}#${number}`, { do: 'say', text: command.text }),
    });
  }
  happened(command.do, { command }, id);
  const outcome: Outcome = { outcome: 'accepted', sequence: counter.sequence };
  counter.seen[id] = { hash, outcome };
  return outcome;
}

const refusal = (code: string): Outcome => ({
  outcome: 'refused',
  code,
  status: 409,
  detail: { nl: code, en: code },
});
