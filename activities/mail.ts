import type { Instant } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { calendarOf } from '../domain/calendar/calendar.ts';
import { sendAt } from '../domain/mailing/send-at.ts';
import { isAbsent } from '../domain/people/holding.ts';
import { Bounced, Unanswered, type Carrier, type Letter } from '../notify/letter.ts';
import type { MailOutcome, TakenMail } from '../store/mail-sending.ts';
import type { Store } from '../store/store.ts';
import type { Compose } from './letters.ts';
import { pollReceipts } from './receipts.ts';

/** Letters under way at once. */
const LANES = 8;
/** Notices of which one transaction decides who is mailed. */
const NOTICES = 200;
/** After so many that failed in a row the mail server counts as away until the next round. */
const PATIENCE = 3;
/** Milliseconds of one round, on the machine's clock: the next begins twenty seconds later at most. */
const ROUND_MS = 50_000;

export interface MailParts {
  store: Store;
  /** Undefined where no mail leaves the house: then nothing is planned either. */
  carrier: Carrier | undefined;
  compose: Compose;
  now: () => Instant;
  /** Told when mail could not be sent. */
  report: (problem: string) => void;
}

export type MailActivities = ReturnType<typeof createMailActivities>;

/** What the two schedules of mail do. Both can be repeated, and run beside themselves. */
export function createMailActivities(parts: MailParts) {
  const { store, carrier, now } = parts;
  return {
    /** Decides who is mailed about what came in, and sends what is due, for at most a minute. */
    async sendMail(): Promise<void> {
      if (!carrier) return;
      const until = performance.now() + ROUND_MS;
      while ((await store.planNotices(NOTICES, now())) === NOTICES && performance.now() < until);
      await drain({ ...parts, carrier }, until);
      if (carrier.ask) await pollReceipts(store, carrier.ask, { now: now(), until });
    },
    /** Plans the digests of today, none where an agency is closed; and forgets mail of long ago. */
    async makeDigests(): Promise<void> {
      await store.forgetMail(now());
      if (carrier) await store.planDigestsOf(dayOf(now()));
    },
  };
}

type Sending = MailParts & { carrier: Carrier };

/** Sends what is due, several at once, until there is no more, or the server seems to be away. */
async function drain(parts: Sending, until: number): Promise<void> {
  let failures = 0;
  const lane = async (): Promise<void> => {
    while (failures < PATIENCE && performance.now() < until) {
      const mail = await parts.store.takeMail(parts.now());
      if (!mail) return;
      const outcome = await attempt(mail, parts);
      failures = outcome?.is === 'failed' || outcome === undefined ? failures + 1 : 0;
      if (outcome) await parts.store.mailEnded(mail, outcome, parts.now());
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failures >= PATIENCE) parts.report('mail cannot be sent; it is tried again shortly');
}

/** Undefined where it may have gone out and nobody said so: it stays as it is, until it is lost for good. */
async function attempt(mail: TakenMail, parts: Sending): Promise<MailOutcome | undefined> {
  try {
    const held = await heldBack(mail, parts);
    if (held) return held;
    if (mail.kind === 'at-once') {
      const notices = await parts.store.notInDigest(mail.what.notices, mail, dayOf(parts.now()));
      if (notices.length === 0) return { is: 'unneeded' };
      mail.what = { notices };
    }
    const letter = await parts.compose({ ...mail, email: mail.email! });
    if (letter === 'unneeded') return { is: 'unneeded' };
    if (!(await parts.store.mailLeaves(mail))) return { is: 'unneeded' };
    return await handOver(letter, mail, parts);
  } catch (error) {
    parts.report(`a mail could not be composed (${String(error)}); it is tried again`);
    return { is: 'failed', error: String(error) };
  }
}

async function handOver(letter: Letter, mail: TakenMail, { carrier, report }: Sending) {
  try {
    const taken = await carrier.post(letter, mail.lost > 0);
    return { is: 'sent', receipt: taken?.receipt, says: letter.says } as const;
  } catch (error) {
    if (error instanceof Bounced) return { is: 'bounced', error: error.message } as const;
    report(`a mail was not taken on (${String(error)}); it is tried again`);
    return error instanceof Unanswered ? undefined : ({ is: 'failed', error: String(error) } as const);
  }
}

/** Why it is not sent now, or not at all, whatever it would say. A test is tried at any hour and address. */
async function heldBack(mail: TakenMail, { store, now }: Sending): Promise<MailOutcome | undefined> {
  const { kind, agency, person, email, refused, hasLeft } = mail;
  const today = dayOf(now());
  if (email === null) return { is: 'unneeded' };
  if (kind === 'test') return undefined;
  const isAway = hasLeft || (kind !== 'invitation' && isAbsent({ ...mail, id: person }, today));
  if (isAway) return { is: kind === 'at-once' ? 'elsewhere' : 'unneeded' };
  if (refused) return { is: 'bounced', error: 'the address was refused before' };
  if (kind === 'digest' && mail.what.on !== today) return { is: 'unneeded' };
  const [settings, organisation] = await Promise.all([
    store.mailSettings(agency, person),
    store.organisation(agency),
  ]);
  if ((kind === 'at-once' && !settings.atOnce) || (kind === 'digest' && !settings.digest))
    return { is: 'unneeded' };
  const calendar = calendarOf(organisation?.closedDays);
  const at = sendAt(now(), mail.key, { quiet: settings.quiet, calendar });
  if (at === undefined) return { is: 'unneeded' };
  return at > mail.takenAt && at > now() ? { is: 'later', at } : undefined;
}
