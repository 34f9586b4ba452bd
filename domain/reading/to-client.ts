import type { Day, Text } from '../calendar/types.ts';
import type { Party } from '../policy/values.ts';
import { isForClient } from '../people/for-client.ts';
import type { ItemReading } from './item.ts';

/** Something that the client was told, or is still to be told. */
export interface ToldToClient {
  item: string;
  title: Text;
  /** The item that it is about; null for one that tells him by itself. */
  about: string | null;
  /** The day on which he was told; null while he is still to be told. */
  on: Day | null;
  /** By which day he is to be told; null once he was, and where there is no such day. */
  due: Day | null;
  /** Who told him; null where that is not known. */
  by: Party | null;
  /** As it was written down; null where nothing was, empty where that is not for the reader. */
  text: string | null;
}

/**
 * The client's version (S4:1777-1780, 1903-1905): what he was told, when and by whom, oldest first, and then
 * what he is still to be told.
 */
export const toldToClient = (items: readonly ItemReading[]): ToldToClient[] =>
  items
    .filter(({ item, state, status }) => isForClient(item, state) && (status === 'done' || status === 'open'))
    .map(({ key, title, state, status, actedOn, due }) => ({
      item: key,
      title,
      about: state.adHoc?.about ?? null,
      on: status === 'done' ? actedOn : null,
      due: status === 'done' ? null : due,
      by: state.toClient ? { agency: state.toClient.agency, role: state.toClient.role } : null,
      text: state.toClient?.text ?? null,
    }))
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));

/** What is still to be told comes last. */
const dayOf = ({ on, due }: ToldToClient): string => on ?? `9999 ${due ?? '9999'}`;
