import type { Day } from '../calendar/types.ts';
import type { Related } from '../case/case.ts';
import { uuid5 } from '../case/fingerprint.ts';
import type { By, Recorder } from '../case/recorder.ts';
import { isParty, partyFor } from '../people/people.ts';
import type { Definition } from '../policy/definition.ts';
import type { OpenRule } from '../policy/opening.ts';
import type { FactValue } from '../policy/values.ts';
import { servedItem, sharedDates } from './open-rules.ts';

/** Opens another trajectory: an event of ours, a start message to the engine. */
export function openByRule(
  definition: Definition,
  record: Recorder,
  rule: OpenRule,
  facts: Record<string, FactValue>,
  by: By = {},
): void {
  const c = record.case;
  const number = c.outgoing + 1;
  const item = servedItem(c, rule);
  // Named after the message, so that a repeated step opens the same trajectory.
  const id = uuid5(`${c.id}#${number}`);
  const dates = sharedDates(definition, c, rule);
  const known = Object.fromEntries(
    Object.entries(dates).filter((entry): entry is [string, Day] => entry[1] !== null),
  );
  const held = rule.heldBy === undefined ? undefined : partyFor(c, rule.heldBy);
  const organisation = held?.agency ?? c.organisation;
  // A hand-over is seen by giver and receiver (its facts) and the case director, what another agency holds by that agency.
  const parties =
    rule.receiver || held
      ? c.parties.filter((p) => p.role === 'case-director' || p.agency === held?.agency)
      : c.parties;
  const told: Record<string, FactValue> = {
    // What is opened for the plan goes with it to another prison; a hand-over stays between giver and receiver.
    ...(!rule.receiver && rule.heldBy === undefined && { organisation: c.organisation }),
    ...dates,
    ...Object.fromEntries(rule.facts.map((name) => [name, facts[name] ?? null])),
  };
  const related: Related = {
    id,
    type: rule.type,
    relation: 'opened',
    status: 'open',
    told,
    ...(isParty(facts.receiver) && {
      receiver: facts.receiver.agency,
      ...(!by.actor && { toRole: facts.receiver.role }),
    }),
    ...(item === undefined ? {} : { item }),
  };
  record.add({ type: 'trajectory-opened', related, number, dates: known, facts, parties, organisation }, by);
}
