import type { Day, Instant } from '../calendar/types.ts';
import { noticeTexts } from '../words/texts.ts';
import type { Announcement, NoticeRow } from '../reading/rows.ts';
import type { Reachable } from './receivers.ts';

/** Of messages that tell a coordinator that no mail reaches somebody. */
export const unreachedCodes = ['mail-no-address', 'mail-nobody', 'mail-bounced', 'mail-failed'] as const;
type UnreachedCode = (typeof unreachedCodes)[number];

/** Whether a notice tells that somebody is not reached. */
export const isUnreached = (code: string): boolean => unreachedCodes.some((each) => each === code);

/** Somebody whom no mail reaches: told to her coordinator, once for each case of it. */
export interface Unreached {
  /** The same for the same case. */
  key: string;
  agency: string;
  code: UnreachedCode;
  /** What a colleague is called, where it is about one. */
  name: string | null;
}

type Named = { id: string; name: string | null };

/** Told once a month for as long as she has none. */
export const withoutAddress = (agency: string, { id, name }: Named, today: Day): Unreached => ({
  key: `mail/no-address/${agency}/${id}/${today.slice(0, 7)}`,
  agency,
  code: 'mail-no-address',
  name,
});

/** @param at when it came back: a later refusal is another case. */
export const bounced = (agency: string, { id, name }: Named, at: Instant): Unreached => ({
  key: `mail/bounced/${agency}/${id}/${at}`,
  agency,
  code: 'mail-bounced',
  name,
});

/** Mail that was tried for days, or that a worker twice left without saying whether it went. */
export const givenUp = (agency: string, { id, name }: Named, day: Day): Unreached => ({
  key: `mail/failed/${agency}/${id}/${day}`,
  agency,
  code: 'mail-failed',
  name,
});

/**
 * Nobody is there whom a notice is for: once in an absence of the person it was for, once for a person who
 * left, else once a day for the role.
 */
export function nobodyThere(
  { toAgency, toRole, toPerson }: Pick<NoticeRow, 'toAgency' | 'toRole' | 'toPerson'>,
  people: readonly (Reachable & Named)[],
  today: Day,
): Unreached {
  const person = people.find(({ id }) => id === toPerson);
  const since = person?.hasLeft ? 'left' : (person?.absence?.from ?? today);
  const about = person ? `person/${person.id}` : `role/${toRole}`;
  return {
    key: `mail/nobody/${toAgency}/${about}/${since}`,
    agency: toAgency,
    code: 'mail-nobody',
    name: person?.name ?? null,
  };
}

/** As the coordinator reads it. */
export const unreachedNotice = ({ key, agency, code, name }: Unreached, at: Instant): Announcement => ({
  key,
  toAgency: agency,
  title: noticeTexts.of(code, name === null ? [] : [{ nl: name, en: name }]),
  code,
  at,
});
