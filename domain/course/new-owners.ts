import type { Actor, Case } from '../case/case.ts';
import type { Addressee, CaseEvent } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { alarmOf, type Recorder } from '../case/recorder.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { personOf } from '../people/holding.ts';
import { ownerOf } from '../people/owner.ts';
import { isClient, isParty } from '../people/parties.ts';
import type { Definition } from '../policy/definition.ts';

/**
 * Who got work by an assignment, another party, a transfer or what an organisation arranged is told what is
 * open with it now: in one message, and not who brought it about.
 * @param before the case before what was recorded.
 */
export function tellNewOwners(definition: Definition, before: Case, record: Recorder): void {
  if (record.case.status === 'closed' || !record.events.some(movesWork)) return;
  const told = new Map<string, { to: Addressee; items: string[] }>();
  const { case: after } = record;
  for (const [key, state] of Object.entries(after.items)) {
    const was = before.items[key];
    if (was?.status !== 'open' || state.status !== 'open' || state.turned) continue;
    const item = itemOf(definition, state);
    const owner = ownerOf(definition, after, item, state);
    if (owner.agency === undefined && !isClient(owner)) continue;
    // Nobody had it yet for as long as it was not heard who there is: that is how a case begins.
    if (before.awaitsSettings && ownerOf(definition, before, item, was).agency === undefined) continue;
    const to = addresseeOf(definition, after, item, state, 'owner');
    const { agency, role } = addresseeOf(definition, before, item, was, 'owner');
    const person = personOf(after, to);
    const isSame = to.agency === agency && to.role === role;
    if (isSame && (person === undefined || person === personOf(before, to))) continue;
    const name = `${to.agency}/${to.role}`;
    const entry = told.get(name) ?? { to, items: [] };
    entry.items.push(key);
    told.set(name, entry);
  }
  const { actor, sequence } = record.events[0]!;
  for (const [name, { to, items }] of told)
    if (!isOneself(record.case, actor, to))
      alarmOf(
        record,
        'new-owner',
        to,
        items.map((item): [string, string] => [item, `new-owner/${sequence}/${name}`]),
      );
}

/** Whether who brought it about is the one who got it, or of the same role where it was given to nobody. */
function isOneself(c: Case, actor: Actor, to: Addressee): boolean {
  const person = personOf(c, to);
  if (person !== undefined && actor.person !== undefined) return person === actor.person;
  return to.agency === actor.agency && to.role === actor.role;
}

/** What gives work to somebody else. */
const movesWork = (event: CaseEvent): boolean =>
  event.type === 'organisation-moved' ||
  event.type === 'settings-taken' ||
  event.type === 'party-left' ||
  (event.type === 'party-joined' && event.origin === 'assigned') ||
  (event.type === 'fact-set' && (isParty(event.value) || isParty(event.from)));
