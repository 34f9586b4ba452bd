import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import { holds } from '../case/conditions.ts';
import { itemOf } from '../case/items.ts';
import { endedSo } from '../case/occurrences.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { Owner } from '../policy/values.ts';
import type { Addressed } from '../policy/vocabulary.ts';
import { partyNamed } from './owner.ts';

/** Who may come to read what is typed here, however it ends: said to whoever types it. */
export const possibleAddresseesOf = (
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
): Owner[] =>
  (item?.addressedTo ?? [])
    .filter(({ when }) => !when || holds(definition, c, when, dayOf(c.clock)))
    .map((rule) => partyNamed(definition, c, rule));

/** To whom it is addressed as it ended, or stands. */
export const addresseesOf = (
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
): Owner[] => addressesOf(definition, c, item, state).map((rule) => partyNamed(definition, c, rule));

/** Whether what was decided or reported here, or in a report about it, is addressed to an agency. */
export function isAddressedTo(definition: Definition, c: Case, key: string, agency: string): boolean {
  const reads = (state: ItemState, counts: (rule: Addressed) => boolean): boolean =>
    addressesOf(definition, c, itemOf(definition, state), state).some(
      (rule) => counts(rule) && partyNamed(definition, c, rule).agency === agency,
    );
  const state = c.items[key];
  if (!state) return false;
  if (reads(state, () => true)) return true;
  return Object.values(c.items).some((report) => report.with === key && reads(report, isWithSubject));
}

const isWithSubject = ({ subject }: Addressed): boolean => subject === true;

const addressesOf = (
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
): Addressed[] =>
  (item?.addressedTo ?? []).filter(
    ({ when, outcomes }) =>
      (!outcomes || endedSo(state, outcomes)) && (!when || holds(definition, c, when, dayOf(c.clock))),
  );
