import type { Instant } from '../calendar/types.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Case, Outcome, Refusal } from '../case/case.ts';
import { noneLate, noteImported, runClock, summarise } from './clock.ts';
import { aboutOf } from '../case/changed.ts';
import type { Envelope } from '../case/commands.ts';
import { applyRules } from './consequences.ts';
import { decide } from '../decide/decide.ts';
import type { Definition } from '../policy/definition.ts';
import type { CaseEvent } from '../case/events.ts';
import { nextOf } from './agenda.ts';
import { tellGivenWork } from './given-work.ts';
import { tellMovedDays } from './moved-days.ts';
import { tellNewOwners } from './new-owners.ts';
import { actingOf } from '../people/machines.ts';
import { coordinatorOf } from '../people/parties.ts';
import { tellOfRefusals } from '../related/handover.ts';
import { outgoingOf } from '../related/outgoing.ts';
import { dayOf } from '../calendar/zone.ts';
import { alarm, recorder } from '../case/recorder.ts';
import type { StepInput, StepResult, Undelivered } from '../case/messages.ts';
import { openCase } from './open.ts';
import { isRefusal, refuse } from '../case/refusal.ts';

const remembered = 200;

/**
 * One step of a trajectory: opens it if need be, then goes through time in order. For each command the clock
 * first runs to the instant it was received (never backwards, never past `now`); at last it runs to `now`.
 * Pure: the same input gives the same result, so running it twice after a crash is harmless.
 * @throws if the case was written by a newer version than this one: the task then waits for a newer worker.
 */
export function step(
  catalogue: Catalogue,
  { id, case: before, open, commands, undelivered, now }: StepInput,
): StepResult {
  const events: CaseEvent[] = [];
  const outcomes: StepResult['outcomes'] = [];
  const late = noneLate();
  let c = before && upcast(catalogue, before);
  const take = (result: { case: Case; events: CaseEvent[] }) => {
    c = result.case;
    events.push(...result.events);
  };
  if (!c) {
    if (!open) throw new Error(`trajectory ${id} has neither a case nor an opening`);
    const opened = openCase(catalogue, id, open, now);
    if ('outcome' in opened) throw new Error(`trajectory ${id} cannot be opened: ${opened.detail.en}`);
    take(opened);
  }
  // Looked up anew each time: a command can move the case to another version.
  const rules = (): Definition => catalogue.definitionOf(c!.definition)!;
  for (const failure of undelivered) take(notDelivered(catalogue, rules(), c!, failure, now));
  for (const envelope of commands) {
    const until = Math.min(Math.max(envelope.receivedAt, c!.clock), now);
    take(runClock(catalogue, rules(), c!, { until, now, late }));
    const result = answer(catalogue, rules(), c!, envelope, now);
    take(result);
    outcomes.push({ id: envelope.id, outcome: result.outcome });
  }
  take(runClock(catalogue, rules(), c!, { until: now, now, late }));
  noteImported(c!, events, late);
  take(summarise(c!, late, now));
  const wakeAt = nextOf(rules(), c!)?.at;
  return {
    case: c!,
    events,
    outcomes,
    outgoing: outgoingOf(c!, events),
    ...(wakeAt === undefined ? {} : { wakeAt }),
    closed: c!.status === 'closed',
    summary: `${c!.definition} · ${c!.phase}`,
  };
}

type Answer = { case: Case; events: CaseEvent[]; outcome: Outcome };

/**
 * The outcome of a command; one that was seen before gets its first outcome. A bug fails that command alone.
 */
function answer(
  catalogue: Catalogue,
  definition: Definition,
  c: Case,
  envelope: Envelope,
  now: Instant,
): Answer {
  const seen = c.seen.find(([id]) => id === envelope.id);
  if (seen) {
    const outcome = seen[1] === envelope.hash ? seen[2] : keyReused(envelope.id);
    return { case: c, events: [], outcome };
  }
  let result: Answer;
  try {
    result = execute(catalogue, definition, c, envelope, now);
  } catch (error) {
    const record = recorder(c, c.clock, now);
    record.add(
      {
        type: 'command-failed',
        command: envelope.body.type,
        message: error instanceof Error ? error.message : String(error),
      },
      { actor: envelope.actor, commandId: envelope.id },
    );
    alarm(record, 'command-failed', `failed/${envelope.id}`, { agency: 'beheer', role: 'administrator' });
    const detail = {
      nl: 'Er ging iets mis; de beheerder is gewaarschuwd. Het traject gaat door.',
      en: 'Something went wrong; the administrator was told. The trajectory goes on.',
    };
    result = {
      case: record.case,
      events: record.events,
      outcome: { outcome: 'failed', code: 'internal', status: 500, sequence: record.case.sequence, detail },
    };
  }
  const entry: Case['seen'][number] = [envelope.id, envelope.hash, result.outcome];
  return { ...result, case: { ...result.case, seen: briefly([...result.case.seen, entry]) } };
}

/** The words of a refusal can be long: kept for the last twenty, of older ones the code. */
function briefly(seen: Case['seen']): Case['seen'] {
  const kept = seen.slice(-remembered);
  return kept.map(([id, hash, outcome], n) => {
    if (outcome.outcome !== 'refused' || n >= kept.length - 20) return [id, hash, outcome];
    const { pointer: _pointer, present: _present, ...rest } = outcome;
    return [id, hash, { ...rest, detail: { nl: outcome.code, en: outcome.code } }];
  });
}

/**
 * Carries out a command at the case's clock: what it leads to, and all that follows from that by rule.
 * @param definition what the case follows; only a command that moves it to another version looks that one up.
 */
export function execute(
  catalogue: Catalogue,
  definition: Definition,
  c: Case,
  envelope: Envelope,
  now: Instant,
): Answer {
  const { actor, body, expected, via, saidAt, together } = envelope;
  const at = c.clock;
  const situation = { catalogue, definition, c, actor, now: at, today: dayOf(at), expected, saidAt };
  const decision = decide(situation, body);
  const record = recorder(c, at, now);
  const by = {
    ...actingOf(actor, body),
    commandId: envelope.id,
    ...(via && { reportedBy: via }),
    ...(saidAt !== undefined && { saidAt }),
    ...('reason' in body && body.reason ? { reason: body.reason } : {}),
  };
  if (isRefusal(decision)) {
    const { code, detail } = decision;
    if (envelope.recordRefusal)
      record.add({ type: 'command-refused', command: body.type, code, ...(via && { detail }) }, by);
    return { case: record.case, events: record.events, outcome: decision };
  }
  const { events, then } = Array.isArray(decision) ? { events: decision } : decision;
  for (const event of events) record.add(event, by);
  then?.(record, by);
  // Nobody waits for the outcome of a signal: what it led to is read from the record.
  if (via && record.events.length === 0)
    record.add({ type: 'told-again', command: body.type, about: aboutOf(body) }, by);
  const rules =
    record.case.definition === c.definition ? definition : catalogue.definitionOf(record.case.definition)!;
  if (record.events.length > 0) {
    applyRules(catalogue, rules, record, at);
    if (!together) tellNewOwners(rules, c, record);
    tellGivenWork(rules, record);
    tellMovedDays(rules, c, record);
  }
  return {
    case: record.case,
    events: record.events,
    outcome: { outcome: 'accepted', sequence: record.case.sequence },
  };
}

function notDelivered(
  catalogue: Catalogue,
  definition: Definition,
  c: Case,
  { number, to, why }: Undelivered,
  now: Instant,
): { case: Case; events: CaseEvent[] } {
  const record = recorder(c, c.clock, now);
  const opened = record.case.related.find(
    (r) => r.id === to && r.relation === 'opened' && r.status === 'open',
  );
  const opener = record.case.related.find(
    (r) => r.id === to && r.relation === 'opened-by' && r.status === 'open',
  );
  record.add({ type: 'message-undelivered', to, number, why });
  // One that never started, or is gone without having told so, is no longer watched by anybody.
  if (opened && why !== 'exists')
    alarm(record, 'partner-lost', `lost/${to}`, coordinatorOf(record.case), opened.item);
  if (opener && why !== 'exists') tellOfRefusals(definition, record);
  if (why !== 'exists') applyRules(catalogue, definition, record, c.clock);
  return { case: record.case, events: record.events };
}

function upcast(catalogue: Catalogue, c: Case): Case {
  const version: number = c.schemaVersion;
  if (version !== 1 && version !== 2)
    throw new Error(
      `case ${c.id} has schema version ${version}; this worker knows 1 and 2: start a newer worker`,
    );
  if (!catalogue.definitionOf(c.definition))
    throw new Error(
      `case ${c.id} follows ${c.definition}, which this worker does not know: start a newer worker`,
    );
  // What the second version knows more is absent in the first, and means there what it says when absent. But
  // nobody was told of what was addressed to him: that is not made good months later.
  return version === 2 ? c : { ...c, schemaVersion: 2, toldFrom: c.clock };
}

const keyReused = (id: string): Refusal =>
  refuse(409, 'key-reused', {
    nl: `De sleutel “${id}” is al gebruikt voor een andere handeling.`,
    en: `The key “${id}” was used for another command already.`,
  });
