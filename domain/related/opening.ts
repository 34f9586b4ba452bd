import type { Day, Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Related } from '../case/case.ts';
import { uuid5 } from '../case/fingerprint.ts';
import { alarm, type By, type Recorder } from '../case/recorder.ts';
import { coordinatorOf, isParty, partyFor } from '../people/parties.ts';
import type { Definition } from '../policy/definition.ts';
import type { OpenRule } from '../policy/opening.ts';
import type { FactValue, Party } from '../policy/values.ts';
import { handoverParties } from './handover.ts';
import { namedHolders, rulesToOpen, servedItem, sharedDates, startingFacts } from './open-rules.ts';

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
  // A hand-over is seen by giver and receiver (its facts) and
  // the case director, what another agency holds by that agency.
  const kept =
    rule.receiver || held
      ? c.parties.filter((p) => p.role === 'case-director' || p.agency === held?.agency)
      : c.parties;
  const parties = rule.heldBy !== undefined && held ? ledBy(kept, held.agency, rule.heldBy) : kept;
  const told: Record<string, FactValue> = {
    // What is opened for the plan goes with it to another
    // prison; a hand-over stays between giver and receiver.
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

/** The parties with this agency in the role that leads, and no other. */
export const ledBy = (parties: Party[], agency: string, role: string): Party[] =>
  parties.some((p) => p.role === role && p.agency === agency)
    ? parties.filter((p) => p.role !== role || p.agency === agency)
    : [{ agency, role }, ...parties.filter((p) => p.role !== role)];

/**
 * Opens what the rules ask for today; where nobody is named to hold or receive it, the coordinator is told.
 */
export function openTrajectories(definition: Definition, record: Recorder, now: Instant): void {
  // Who holds a role is told by what its organisation has arranged.
  if (record.case.awaitsSettings) return;
  const today = dayOf(now);
  for (const rule of rulesToOpen(definition, record.case, today))
    openTrajectory(definition, record, rule, today);
}

function openTrajectory(definition: Definition, record: Recorder, rule: OpenRule, today: Day): void {
  const facts = startingFacts(definition, record.case, rule, today);
  const coordinator = coordinatorOf(record.case);
  if (rule.receiver) {
    const parties = handoverParties(definition, record.case, rule, today);
    if (parties) return openByRule(definition, record, rule, { ...facts, ...parties });
    return alarm(record, 'no-receiver', `no-receiver/${rule.item}`, coordinator, rule.item);
  }
  const holders = namedHolders(record.case, rule);
  if (typeof holders.missing !== 'string')
    return openByRule(definition, record, rule, { ...facts, ...holders });
  alarm(record, 'no-addressee', `no-addressee/${holders.missing}`, coordinator, rule.item);
}
