import type { Text } from '../calendar/types.ts';
import type { Case, ItemState } from '../case/case.ts';
import { itemOf, nextName, titleOf } from '../case/items.ts';
import { changeOf } from '../case/plan-change.ts';
import { alarm, type Recorder } from '../case/recorder.ts';
import type { Definition } from '../policy/definition.ts';
import type { Owner } from '../policy/values.ts';
import { addresseesOf } from './addressees.ts';
import { coordinatorOf, isClient, isSameParty } from './parties.ts';

/**
 * What was decided, reported or advised is told to whom it is addressed: a message, and a line on their work
 * list that is gone once they have read it. Nothing to whoever settled it. The client is told by people, who
 * record it. What is to be decided anew is withdrawn from who has not read it yet.
 */
export function tellAddressed(definition: Definition, record: Recorder): void {
  withdraw(record);
  for (const key in record.case.items) {
    const state = record.case.items[key]!;
    const item = itemOf(definition, state);
    if (state.status !== 'done' || !item?.addressedTo || isOfBefore(record.case, state)) continue;
    for (const to of addresseesOf(definition, record.case, item, state)) {
      if (to.agency === undefined && !isClient(to))
        alarm(record, 'no-addressee', `no-addressee/${to.role}`, coordinatorOf(record.case), key);
      else if (!isTold(record.case, key, state, to) && !isSameParty(to, whoSettled(record, key)))
        tell(record, definition, key, state, to);
    }
  }
}

/** The lines to read of which the item is no longer settled as it was told. */
function withdraw(record: Recorder): void {
  const { items } = record.case;
  const changes = Object.entries(items).flatMap(([key, { adHoc, status, addedAt }]) => {
    if (adHoc?.origin !== 'told' || status !== 'open') return [];
    const about = adHoc.about === undefined ? undefined : items[adHoc.about];
    if (about?.status === 'done' && about.settledAt === addedAt) return [];
    return [{ ...changeOf(key), status: { from: status, to: 'cancelled' as const } }];
  });
  if (changes.length > 0) record.add({ type: 'planned', changes });
}

/** Whether it was settled before anybody was told of such things. */
const isOfBefore = ({ toldFrom }: Case, { settledAt }: ItemState): boolean =>
  toldFrom !== undefined && (settledAt ?? 0) <= toldFrom;

/** Who settled it just now; nobody where it was settled before this. */
function whoSettled(record: Recorder, key: string): Owner {
  const event = record.events.findLast((each) => 'item' in each && each.item === key && 'on' in each);
  return event ? event.actor : { role: '' };
}

/** Told once for each time that it was settled. */
const isTold = (c: Case, key: string, { settledAt }: ItemState, to: Owner): boolean =>
  Object.values(c.items).some(
    ({ adHoc, addedAt }) =>
      adHoc?.origin === 'told' &&
      adHoc.about === key &&
      addedAt === settledAt &&
      isSameParty(adHoc.owner, to),
  );

function tell(record: Recorder, definition: Definition, key: string, about: ItemState, to: Owner): void {
  const name = nextName(record.case, 'told');
  const owner = { ...(to.agency !== undefined && { agency: to.agency }), role: to.role };
  const title = readingTitle(titleOf(definition, about), isClient(owner));
  const state: ItemState = {
    n: 1,
    status: 'open',
    opened: true,
    adHoc: { title, owner, origin: 'told', about: key },
    ...(about.settledAt !== undefined && { addedAt: about.settledAt }),
  };
  record.add({ type: 'item-added', item: name, state });
  if (owner.agency !== undefined)
    record.add({
      type: 'notified',
      code: 'addressed',
      item: name,
      to: { agency: owner.agency, role: owner.role },
    });
}

const readingTitle = ({ nl, en }: Text, byClient: boolean): Text =>
  byClient
    ? { nl: `Verteld aan de cliënt: ${nl}`, en: `Told to the client: ${en}` }
    : { nl: `Lezen: ${nl}`, en: `Read: ${en}` };
