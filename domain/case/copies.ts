import type { Case, ItemState } from './case.ts';

/**
 * Copies that have all their fields, in one order, known or not. Objects that
 * were built alike are read and copied many times faster than ones to which
 * fields came and went; and a case is copied for everything that happens in it.
 */

/** With every field there: leaving one out does not compile. */
type Whole<T> = { [K in keyof Required<T>]: T[K] };

/** A copy of our own of an item's state. */
export function copyItem(s: ItemState): Whole<ItemState> {
  return {
    of: s.of,
    n: s.n,
    status: s.status,
    with: s.with,
    adHoc: s.adHoc,
    former: s.former,
    addedAt: s.addedAt,
    chosen: s.chosen,
    serves: s.serves,
    toClient: s.toClient,
    found: s.found,
    due: s.due,
    natural: s.natural,
    known: s.known,
    since: s.since,
    given: s.given,
    missed: s.missed,
    flags: s.flags,
    actedOn: s.actedOn,
    settledAt: s.settledAt,
    proposed: s.proposed,
    filled: s.filled,
    also: s.also,
    outcome: s.outcome,
    requestedOn: s.requestedOn,
    turned: s.turned,
    dialogue: s.dialogue,
    reported: s.reported,
    planned: s.planned,
    attempts: s.attempts,
    extended: s.extended,
    override: s.override,
    acknowledgedOn: s.acknowledgedOn,
    seq: s.seq,
    toldAt: s.toldAt,
    opened: s.opened,
  };
}

/** A copy of our own of a case; what hangs below it is shared. */
export function copyCase(c: Case): Whole<Case> {
  return {
    schemaVersion: c.schemaVersion,
    id: c.id,
    definition: c.definition,
    status: c.status,
    phase: c.phase,
    readyToClose: c.readyToClose,
    client: c.client,
    organisation: c.organisation,
    openHash: c.openHash,
    openedAt: c.openedAt,
    clock: c.clock,
    sequence: c.sequence,
    outgoing: c.outgoing,
    parties: c.parties,
    defaults: c.defaults,
    holders: c.holders,
    formerDefaults: c.formerDefaults,
    dates: c.dates,
    facts: c.facts,
    factsAt: c.factsAt,
    datesAt: c.datesAt,
    parameters: c.parameters,
    organisationParameters: c.organisationParameters,
    climbAssumed: c.climbAssumed,
    awaitsSettings: c.awaitsSettings,
    closedDays: c.closedDays,
    settingsAt: c.settingsAt,
    items: c.items,
    related: c.related,
    paused: c.paused,
    deceased: c.deceased,
    continued: c.continued,
    changedAt: c.changedAt,
    toldAt: c.toldAt,
    left: c.left,
    toldFrom: c.toldFrom,
    importedAt: c.importedAt,
    alarms: c.alarms,
    seen: c.seen,
  };
}
