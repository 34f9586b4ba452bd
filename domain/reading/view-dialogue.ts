import type { Lang } from '../calendar/types.ts';
import type { Owner } from '../policy/values.ts';
import { dialogueOf } from './dialogue.ts';
import type { ItemReading } from './item.ts';
import { viewParty, type PersonNames } from './parties.ts';
import type { CaseAsRead } from './reader.ts';
import { requestOf } from './request.ts';

/** What went to and fro about an item, in the shape of the contract. What is not for the reader is null. */
export function viewDialogue(read: ItemReading<CaseAsRead>, lang: Lang, names: PersonNames) {
  const { adHoc } = read.state;
  const told = dialogueOf(read);
  const who = (owner: Owner) => viewParty(owner, lang, names);
  const orNull = (owner: Owner | null | undefined) => (owner ? who(owner) : null);
  return {
    request: requestOf(read),
    askedBy: orNull(told.askedBy),
    waitingSince: told.waitingSince,
    chased: told.chased,
    answers: told.answers.map(({ answer, on, of, to, recordedBy, reason, text }) => ({
      answer,
      on,
      of: who(of),
      to: orNull(to),
      recordedBy: orNull(recordedBy),
      reason: reason || null,
      text: text || null,
    })),
    planned: told.planned && {
      on: told.planned.on,
      at: told.planned.time ?? null,
      place: told.planned.place ?? null,
    },
    attempts: told.attempts.map(({ on, why, by, reason }) => ({
      on,
      why,
      by: orNull(by),
      reason: reason || null,
    })),
    reported: told.reported,
    confirmed: told.confirmed,
    readers: told.readers.map(who),
    blockedBy: told.blockedBy,
    responses: told.responses,
    about: adHoc?.about ?? null,
    text: adHoc?.text || null,
    contact: null as string | null,
  };
}
