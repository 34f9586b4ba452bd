import type { Case } from '../case/case.ts';
import type { Addressee } from '../case/events.ts';
import { statusOf } from '../case/pauses.ts';
import { personOf } from '../people/holding.ts';
import { invitedTo } from '../people/invited.ts';
import type { ItemReading } from './item.ts';
import type { Invited, MeetingRow } from './rows.ts';

/** The meeting that an item is, where a day was planned for it; else nothing. */
export function meetingRow({ case: c, definition, key, kind, state }: ItemReading): MeetingRow[] {
  const { planned, attempts = [] } = state;
  if (kind !== 'meeting' || !planned) return [];
  const { on, time = null, place = null, by } = planned;
  const invited = invitedTo(definition, c, state).map((each) => invitedBy(c, each));
  const attempt = attempts.length;
  return [{ item: key, attempt, on, time, place, state: stateOf(c, state), by: invitedBy(c, by), invited }];
}

const invitedBy = (c: Case, { agency, role }: Addressee): Invited => ({
  agency,
  role,
  person: personOf(c, { agency, role }) ?? null,
});

/** Held sooner than planned, nobody has to come on the day that was planned. */
function stateOf(c: Case, { status, actedOn, planned }: ItemReading['state']): MeetingRow['state'] {
  if (status === 'done' && actedOn !== undefined && planned && actedOn >= planned.on) return 'over';
  return status === 'open' && statusOf(c) === 'open' ? 'planned' : 'off';
}
