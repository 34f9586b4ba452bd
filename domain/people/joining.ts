import type { Case, ItemState } from '../case/case.ts';
import { itemOf, kindOf } from '../case/items.ts';
import { alarm, type Recorder } from '../case/recorder.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { decidersOf, ownerOf } from './owner.ts';
import { agenciesOf, coordinatorOf, isWithoutAccess, partyFor } from './parties.ts';

/** An agency sees a case from the moment an item of its role opens, not before. */
export function joinParties(definition: Definition, record: Recorder): void {
  const { items } = record.case;
  for (const key in items) {
    const state = items[key]!;
    if (state.status !== 'open') continue;
    const item = itemOf(definition, state);
    if (!ownerIsIn(record.case, item, state)) joinOwner(definition, record, key, state, item);
    // Who must agree to a decision has to see it.
    for (const role of decidersOf(definition, record.case, item)) {
      if (takesPart(record.case, role)) continue;
      const party = partyFor(record.case, role);
      if (party) join(record, party.agency, role);
      else if (!record.case.awaitsSettings)
        alarm(record, 'no-addressee', `no-addressee/${role}`, coordinatorOf(record.case), key);
    }
    // So has whoever records for an owner without access; a
    // coordinator sees what the organisation has anyway.
    const recorder = item?.recordedBy?.find((role) => role !== 'coordinator');
    if (recorder === undefined || takesPart(record.case, recorder)) continue;
    const party = partyFor(record.case, recorder);
    if (party) join(record, party.agency, recorder);
  }
}

const takesPart = ({ parties }: Case, role: string): boolean => parties.some((p) => p.role === role);

const join = (record: Recorder, agency: string, role: string): void =>
  record.add({ type: 'party-joined', party: { agency, role }, origin: 'default' });

/** The plain case, told cheaply: whoever holds the role of the item takes part. */
function ownerIsIn(c: Case, item: ItemDefinition | undefined, state: ItemState): boolean {
  if (!item || !('role' in item.owner)) return false;
  const { turned, proposed, adHoc, chosen, with: companion, reported, dialogue } = state;
  if (turned || proposed || adHoc || chosen || companion || reported || dialogue?.passedTo) return false;
  return takesPart(c, item.owner.role);
}

function joinOwner(
  definition: Definition,
  record: Recorder,
  key: string,
  state: ItemState,
  item: ItemDefinition | undefined,
): void {
  const { agency, ...owner } = ownerOf(definition, record.case, item, state);
  // A question does not open the case to whom it is asked, nor a request to whom it is passed on.
  const passedOn = state.dialogue?.passedTo;
  if (state.adHoc?.origin === 'asked' || (passedOn && kindOf(definition, state) === 'request')) return;
  if (agency === undefined) {
    if (!isWithoutAccess(owner) && !record.case.awaitsSettings)
      alarm(record, 'no-addressee', `no-addressee/${owner.role}`, coordinatorOf(record.case), key);
    return;
  }
  const byRole = item !== undefined && !passedOn && ('role' in item.owner || item.owner.else === owner.role);
  if (byRole && !takesPart(record.case, owner.role)) return join(record, agency, owner.role);
  // Whoever is given something to do, or is to confirm it, must be able to look.
  const given = state.adHoc ?? state.chosen ?? state.reported ?? passedOn;
  if (given && !agenciesOf(definition, record.case).includes(agency)) join(record, agency, owner.role);
}
