import type { Calendar } from '../calendar/calendar.ts';
import type { Day, Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import { isAbsent } from '../people/holding.ts';
import { isProfessional } from '../policy/roles.ts';
import type { NoticeRow } from '../reading/rows.ts';
import { isAtOnce, isInDigest, type Said } from './at-once.ts';
import { digestKey, saidKey } from './keys.ts';
import type { MailStatus, PlannedMail } from './mail.ts';
import { receiversOf, type Reachable } from './receivers.ts';
import { digestAt, sendAt, type Hours } from './send-at.ts';
import type { MailSettings } from './settings.ts';
import { isUnreached, nobodyThere, withoutAddress, type Unreached } from './unreached.ts';

/** Somebody of an agency, with what decides what she is mailed today. */
export interface MailReader extends Reachable {
  name: string | null;
  email: string | null;
  settings: MailSettings;
  /** Her digest of today and what it said, where that is known; null: there is none. */
  digest: { status: MailStatus; says: string[] | null } | null;
}

/** A notice in the mailbox of which it is to be decided who is mailed. */
export type ToPlan = Said & Pick<NoticeRow, 'key' | 'toAgency' | 'toRole' | 'toPerson' | 'item' | 'at'>;

/** Everybody of an agency, and the days on which it works. */
export interface House {
  people: readonly MailReader[];
  calendar: Calendar;
}

/** After so many working days it is no news: the mailbox has it, and the digest tells what is still so. */
const NEWS_DAYS = 3;

export interface Plan {
  mail: PlannedMail[];
  /** Whom it should have reached and could not. */
  unreached: Unreached[];
}

/**
 * Who is mailed about a notice, and when; and who cannot be.
 * @param told whether she was mailed the same reminder for another day of late: the day moved, and her digest
 * says where to.
 */
export function planNotice(
  notice: ToPlan,
  { people, calendar }: House,
  now: Instant,
  told: (person: string) => boolean,
): Plan {
  const today = dayOf(now);
  const isNews = today <= calendar.addWorkingDays(dayOf(notice.at), NEWS_DAYS);
  if (!isNews || !isAtOnce(notice, today)) return { mail: [], unreached: [] };
  const receivers = mailedOf(notice, { people, calendar }, now);
  // What tells a coordinator that somebody is not reached has nobody else to go to: her page shows it.
  const isLast = isUnreached(notice.code);
  if (receivers.length === 0)
    return { mail: [], unreached: isLast ? [] : [nobodyThere(notice, people, today)] };
  const plan: Plan = { mail: [], unreached: [] };
  for (const reader of receivers) {
    if (!reader.settings.atOnce) continue;
    if (reader.email === null) {
      if (!isLast) plan.unreached.push(withoutAddress(notice.toAgency, reader, today));
      continue;
    }
    const hours = { quiet: reader.settings.quiet, calendar };
    const dueAt = sendAt(now, notice.key, hours);
    if (dueAt === undefined || (isInDigest(notice) && isTold(notice, reader, { hours, now, dueAt, told })))
      continue;
    plan.mail.push({
      key: `at-once/${notice.key}/${reader.id}`,
      agency: notice.toAgency,
      person: reader.id,
      kind: 'at-once',
      what: { notices: [notice.key] },
      dueAt,
    });
  }
  return plan;
}

/**
 * Who hears of a notice on the first day on which one of them can be mailed about it: by then somebody else
 * may act for the one it is for.
 */
function mailedOf(notice: ToPlan, { people, calendar }: House, now: Instant): MailReader[] {
  for (let on = calendar.roll(dayOf(now), 'following'); ;) {
    const receivers = receiversOf(notice, people, on);
    const readers = people.filter(({ id }) => receivers.includes(id));
    const days = readers.flatMap(({ settings: { quiet } }) => {
      const at = sendAt(now, notice.key, { quiet, calendar });
      return at === undefined ? [] : [dayOf(at)];
    });
    const first = days.toSorted()[0];
    if (first === undefined || first <= on) return readers;
    on = first;
  }
}

/** Whether a digest told it today, or will before or at the time of a mail; or tells that its day moved. */
function isTold(
  notice: ToPlan,
  { id, settings, digest }: MailReader,
  { hours, now, dueAt, told }: { hours: Hours; now: Instant; dueAt: Instant; told: (id: string) => boolean },
): boolean {
  if (!settings.digest) return false;
  const today = dayOf(now);
  if (dayOf(dueAt) !== today || told(id)) return true;
  if (digest?.status === 'pending' || digest?.status === 'sending') return true;
  if (digest?.status === 'sent') return digest.says?.includes(saidKey(notice)) ?? true;
  if (digest) return false;
  return (digestAt(today, digestKey(notice.toAgency, id, today), hours) ?? now) > now;
}

/** The digests of a day at an agency: of all who want one, work there with cases, and are there. */
export function planDigests(agency: string, day: Day, { people, calendar }: House): PlannedMail[] {
  return people.flatMap((reader): PlannedMail[] => {
    const { id: person, settings, email, roles } = reader;
    const works = roles.some(isProfessional) && !reader.hasLeft && !isAbsent(reader, day);
    if (!works || email === null || !settings.digest) return [];
    const key = digestKey(agency, person, day);
    const dueAt = digestAt(day, key, { quiet: settings.quiet, calendar });
    return dueAt === undefined ? [] : [{ key, agency, person, kind: 'digest', what: { on: day }, dueAt }];
  });
}
