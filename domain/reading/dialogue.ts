import type { Day } from '../calendar/types.ts';
import type { Answer, Attempt, PlannedMeeting } from '../case/dialogue.ts';
import { addresseesOf, possibleAddresseesOf } from '../people/addressees.ts';
import { askerOf } from '../people/owner.ts';
import { responsesOf } from '../policy/signals.ts';
import type { Owner } from '../policy/values.ts';
import type { ItemReading } from './item.ts';

/** What people asked, answered, planned, reported and confirmed about an item, as it stands. */
export interface ItemDialogue {
  /** Who asked for it; null for what the definition asks of its own owner. */
  askedBy: Owner | null;
  /** Since when it waits on whoever must act; null where it waits on nobody. */
  waitingSince: Day | null;
  chased: { times: number; on: Day } | null;
  /** All answers, oldest first. */
  answers: Answer[];
  planned: PlannedMeeting | null;
  /** The times that a meeting was not held. */
  attempts: Attempt[];
  reported: { by: { agency: string; role: string }; on: Day } | null;
  confirmed: { by: { agency: string; role: string }; on: Day } | null;
  /** Who reads its reasons beside those concerned. */
  readers: Owner[];
  /** Questions about it that are still open. */
  blockedBy: string[];
  /** What can be done with a signal that is open. */
  responses: string[];
}

/** What went to and fro about an item. */
export function dialogueOf({
  case: c,
  definition,
  item,
  key,
  state,
  status,
  waitingOn,
}: ItemReading): ItemDialogue {
  const { dialogue, reported } = state;
  const asks = state.adHoc !== undefined || dialogue?.passedTo !== undefined;
  return {
    askedBy: asks ? askerOf(definition, c, dialogue) : null,
    waitingSince: waitingSinceOf({ state, waitingOn }),
    chased: dialogue?.chased ?? null,
    answers: dialogue?.answers ?? [],
    planned: state.planned ?? null,
    attempts: state.attempts ?? [],
    reported: reported ? { by: partyOf(reported.by), on: reported.on } : null,
    confirmed: reported?.confirmed ? { by: partyOf(reported.confirmed.by), on: reported.confirmed.on } : null,
    readers:
      state.status === 'done'
        ? addresseesOf(definition, c, item, state)
        : possibleAddresseesOf(definition, c, item),
    blockedBy: questionsAbout(c.items, key),
    responses:
      state.adHoc?.kind === 'signal' && status === 'open' ? responsesOf(definition).map(({ id }) => id) : [],
  };
}

/** Since when it waits on whoever must act; null where it waits on nobody. */
export const waitingSinceOf = ({ state, waitingOn }: Pick<ItemReading, 'state' | 'waitingOn'>): Day | null =>
  waitingOn && (state.dialogue?.since ?? state.requestedOn ?? null);

const partyOf = ({ agency, role }: { agency: string; role: string }) => ({ agency, role });

/** Open questions about an item. */
const questionsAbout = (items: ItemReading['case']['items'], key: string): string[] =>
  Object.entries(items)
    .filter(([, { adHoc, status }]) => adHoc?.origin === 'asked' && adHoc.about === key && status === 'open')
    .map(([name]) => name);
