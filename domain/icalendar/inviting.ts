import { addDays } from '../calendar/day.ts';
import type { Day, Instant } from '../calendar/types.ts';
import { parseClockTime, startOfDay } from '../calendar/zone.ts';
import { actsFor, type Presence } from '../people/holding.ts';
import type { Invited, MeetingRow } from '../reading/rows.ts';

/** Somebody of an agency. */
export interface Member extends Presence {
  roles: string[];
}

/** Somebody who is invited: an opaque id at an agency. */
export interface Invitee {
  agency: string;
  person: string;
}

/** What was told of a meeting. */
export type WhenAndWhere = Pick<MeetingRow, 'on' | 'time' | 'place'>;

/** What somebody was told of a meeting last. */
export interface Told extends Invitee {
  sequence: number;
  /** Null: that she need not come. */
  told: WhenAndWhere | null;
}

/** What somebody is to be told now. */
export interface Telling extends Told {
  method: 'REQUEST' | 'CANCEL';
  /** Another day or time than she answered for. */
  moved: boolean;
}

/**
 * Who comes for a role on the day of a meeting: to whom it was given while she has it, or who acts for her
 * then. Where it was
 * given to nobody, whoever alone has that role at that agency; she goes on coming when others get it too. Of
 * many none is picked.
 * @param told ids of those of the agency who were told of it.
 */
function comesFor(
  { role, person }: Invited,
  people: readonly Member[],
  told: readonly string[],
  on: Day,
): string | undefined {
  const known = new Map(people.map((each) => [each.id, each]));
  if (person !== null)
    return known.get(person)?.roles.includes(role) ? actsFor(person, known, on) : undefined;
  const holders = people.filter((each) => !each.hasLeft && each.roles.includes(role));
  const picked = holders.length === 1 ? holders : holders.filter(({ id }) => told.includes(id));
  return picked.length > 0 ? actsFor(picked[0]!.id, known, on) : undefined;
}

/**
 * For each role that is asked to a meeting who comes; null where nobody does.
 * @param peopleOf the people of an agency.
 * @param told who was told of it before.
 */
export const comersOf = (
  { invited, on }: Pick<MeetingRow, 'invited' | 'on'>,
  peopleOf: (agency: string) => readonly Member[],
  told: readonly Invitee[] = [],
): (Pick<Invited, 'agency' | 'role'> & { person: string | null })[] =>
  invited.map((each) => {
    const { agency, role } = each;
    const before = told.filter((one) => one.agency === agency).map((one) => one.person);
    return { agency, role, person: comesFor(each, peopleOf(agency), before, on) ?? null };
  });

/** Everybody who comes, once each. */
export function inviteesOf(...given: Parameters<typeof comersOf>): Invitee[] {
  const all = comersOf(...given).flatMap(({ agency, person }) =>
    person === null ? [] : [{ agency, person }],
  );
  return all.filter((each, at) => all.findIndex((one) => isSame(one, each)) === at);
}

/**
 * What is to be told of a meeting, compared with what was told: its day, time or place to whoever does not
 * know that, and that it is off to whoever need not come any more. Of what has begun nobody is told anything.
 */
export function tellingsOf(
  meeting: Pick<MeetingRow, 'on' | 'time' | 'place' | 'state'> & { sequence: number },
  invitees: readonly Invitee[],
  told: readonly Told[],
  now: Instant,
): Telling[] {
  const { on, time, place, state, sequence } = meeting;
  const next = (before: Told | undefined) => Math.max(sequence, (before?.sequence ?? -1) + 1);
  const asked = state === 'planned' ? invitees : [];
  const requests = asked.flatMap((each): Telling[] => {
    const before = told.find((one) => isSame(one, each));
    const known = before?.told;
    const moved = known?.on !== on || known.time !== time;
    if (!moved && known.place === place) return [];
    return [{ ...each, method: 'REQUEST', sequence: next(before), told: { on, time, place }, moved }];
  });
  const cancelled = told.flatMap((before): Telling[] => {
    const comes = state === 'over' || asked.some((one) => isSame(one, before));
    if (comes || before.told === null || hasBegun(before.told, now)) return [];
    const { agency, person } = before;
    return [{ agency, person, method: 'CANCEL', sequence: next(before), told: null, moved: true }];
  });
  return [...(hasBegun(meeting, now) ? [] : requests), ...cancelled];
}

export const isSame = (one: Invitee, other: Invitee): boolean =>
  one.agency === other.agency && one.person === other.person;

/** A meeting without a time has its whole day. */
export const hasBegun = ({ on, time }: Pick<MeetingRow, 'on' | 'time'>, now: Instant): boolean =>
  now >= (time === null ? startOfDay(addDays(on, 1)) : parseClockTime(`${on}T${time}`)!);
