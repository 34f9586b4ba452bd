import type { Case, ItemState } from '../case/case.ts';
import type { Addressee, CaseEvent } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { alarmOf, type Recorder } from '../case/recorder.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { isOneself, personOf } from '../people/holding.ts';
import { ownerOf } from '../people/owner.ts';
import { isParty, isWithoutAccess } from '../people/parties.ts';
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
  // What is due first is named first.
  const byDue = Object.entries(after.items).toSorted(([, one], [, other]) =>
    compare(dueOf(one), dueOf(other)),
  );
  for (const [key, state] of byDue) {
    const was = before.items[key];
    if (was?.status !== 'open' || state.status !== 'open' || state.turned) continue;
    const item = itemOf(definition, state);
    const owner = ownerOf(definition, after, item, state);
    if (owner.agency === undefined && !isWithoutAccess(owner)) continue;
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

/** By code, so that it is the same everywhere. */
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** What has no day comes last. */
const dueOf = ({ due }: ItemState): string => due ?? '~';

/** What gives work to somebody else. */
const movesWork = (event: CaseEvent): boolean =>
  event.type === 'organisation-moved' ||
  event.type === 'settings-taken' ||
  event.type === 'party-left' ||
  (event.type === 'party-joined' && event.origin === 'assigned') ||
  (event.type === 'fact-set' && (isParty(event.value) || isParty(event.from)));
