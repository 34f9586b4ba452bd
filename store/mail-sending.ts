import type { Day, Instant, Lang } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import type { Absence } from '../domain/people/holding.ts';
import { digestKey } from '../domain/mailing/keys.ts';
import type { MailStatus, PlannedMail } from '../domain/mailing/mail.ts';
import { bounced, givenUp, unreachedNotice, type Unreached } from '../domain/mailing/unreached.ts';
import { iso, json, type Database, type Queryable, type Transaction } from './database.ts';
import { tellCoordinator } from './mailbox.ts';
import { locks } from './locks.ts';

/** Longer than a mail takes: after that another worker does what a killed one had in hand. */
export const MAIL_LEASE_MS = 5 * 60_000;
/** Mail that nobody could take is tried for so long. */
const TRIED_MS = 4 * 24 * 3_600_000;
/** Milliseconds before the next attempt: a minute, doubled each time, a quarter of an hour at most. */
const backOff = (attempts: number): number => Math.min(15, 2 ** (attempts - 1)) * 60_000;

/** A mail that this worker has in hand, and for whom it is now. */
export type TakenMail = PlannedMail & {
  takenAt: Instant;
  attempts: number;
  /** How often a worker ended while it sent it. */
  lost: number;
  name: string | null;
  /** Null where none is known. */
  email: string | null;
  /** The address she has was refused for good. */
  refused: boolean;
  lang: Lang | null;
  absence: Absence | null;
  hasLeft: boolean;
};

/** What became of an attempt. */
export type MailOutcome =
  | { is: 'sent'; receipt?: string; says?: string[] }
  | { is: 'unneeded' }
  /** Not at this hour: then. Where it was never tried, that is when it is due. */
  | { is: 'later'; at: Instant }
  /** She is not there any more: it is decided anew who is mailed. */
  | { is: 'elsewhere' }
  | { is: 'bounced'; error: string }
  | { is: 'failed'; error: string };

const TAKEN = `m.key, m.agency, m.person, m.kind, m.what, m.due_at as "dueAt", m.taken_at as "takenAt", m.attempts, m.lost,
  p.name, p.email, p.lang, coalesce(p.email = p.email_refused, false) as refused, coalesce(p.left_at is not null, true) as "hasLeft",
  case when p.absent_from is not null then jsonb_build_object(
    'from', p.absent_from, 'until', p.absent_until, 'replacement', p.replacement) end as absence`;

export function mailSendingQueries(database: Database) {
  /**
   * Takes the next mail that is due, for one worker at a time; with it what else was to be said at once to
   * the same person, which goes into the same letter. What a killed worker had in hand comes again, and
   * where that may have been sent already, once more and never again. Undefined when nothing is due.
   */
  function takeMail(now: Instant): Promise<TakenMail | undefined> {
    return database.transaction(async (tx) => {
      // One after the other, so that what goes into one letter is taken by one.
      await tx.query('select pg_advisory_xact_lock($1)', [locks.mail]);
      await giveUpLost(tx, now);
      const [row] = await tx.query<{ key: string }>(
        `with next as (
           select key from mail where next_at <= $1 and (status = 'pending' and (taken_at is null or taken_at < $2)
             or status = 'sending' and taken_at < $2) order by next_at, key limit 1 for update skip locked)
         update mail m set taken_at = $1, attempts = attempts + 1, status = 'pending',
           lost = lost + case when status = 'sending' then 1 else 0 end from next where m.key = next.key returning m.key`,
        [iso(now), iso(now - MAIL_LEASE_MS)],
      );
      if (!row) return undefined;
      await gather(tx, row.key, now);
      const [taken] = await tx.query<TakenMail>(
        `select ${TAKEN} from mail m left join people p on p.agency = m.agency and p.id = m.person where m.key = $1`,
        [row.key],
      );
      return taken;
    });
  }

  /** Says that it is handed over now. False where another worker has it meanwhile. */
  async function mailLeaves({ key, takenAt }: TakenMail): Promise<boolean> {
    const rows = await database.query(
      `update mail set status = 'sending' where key = $1 and status = 'pending' and taken_at = $2 returning key`,
      [key, iso(takenAt)],
    );
    return rows.length > 0;
  }

  /** Records what became of it; nothing where another worker has it meanwhile. */
  const mailEnded = (mail: TakenMail, outcome: MailOutcome, now: Instant): Promise<void> =>
    database.transaction((tx) => end(tx, mail, outcome, now));

  /** Of the notices of a mail those that her digest of that day did not tell already. */
  const notInDigest = async (notices: readonly string[], { agency, person }: TakenMail, day: Day) => {
    const rows = await database.query<{ key: string }>(
      `select key from mailbox b where b.key = any($1) and not (b.kind = 'reminder' and exists (
         select from mail d where d.key = $2 and d.status = 'sent' and d.sent_at > b.at
           and (d.what -> 'says' is null or d.what -> 'says' ? concat(b.trajectory, '/', b.item, '/', b.due)))) order by id`,
      [notices, digestKey(agency, person, day)],
    );
    return rows.map(({ key }) => key);
  };

  return { takeMail, mailLeaves, mailEnded, notInDigest };
}

const said = (error: string): string => error.replaceAll('\0', '').slice(0, 500);
const tell = (tx: Queryable, about: Unreached, now: Instant) =>
  tellCoordinator(tx, unreachedNotice(about, now));

async function end(tx: Transaction, mail: TakenMail, outcome: MailOutcome, now: Instant): Promise<void> {
  const { status, at = now, error = null } = endOf(mail, outcome, now);
  const rows = await tx.query(
    `update mail set status = $3, next_at = $4, last_error = $5, taken_at = null, sent_at = $6, receipt = $7,
       attempts = attempts - $8, due_at = case when $8 = 1 and attempts = 1 then $4 else due_at end,
       what = what || coalesce($9::jsonb, '{}')
     where key = $1 and taken_at = $2 and status in ('pending', 'sending') returning key`,
    [
      mail.key,
      iso(mail.takenAt),
      status,
      iso(at),
      error && said(error),
      status === 'sent' ? iso(now) : null,
      (outcome.is === 'sent' && outcome.receipt) || null,
      outcome.is === 'later' ? 1 : 0,
      outcome.is === 'sent' && outcome.says ? json({ says: outcome.says }) : null,
    ],
  );
  if (rows.length === 0) return;
  if (status === 'failed') await tellFailed(tx, mail, now);
  if (outcome.is === 'elsewhere' && mail.kind === 'at-once')
    await tx.query('update mailbox set mail_planned = false where key = any($1)', [mail.what.notices]);
  if (mail.email === null) return;
  if (outcome.is === 'sent' && mail.refused) await accepted(tx, mail.email);
  if (outcome.is === 'bounced') await refuse(tx, mail.email, now);
}

/** How an outcome is kept, and when it is tried again. */
function endOf(
  { dueAt, attempts }: TakenMail,
  outcome: MailOutcome,
  now: Instant,
): { status: MailStatus; at?: Instant; error?: string } {
  switch (outcome.is) {
    case 'later':
      return { status: 'pending', at: outcome.at };
    case 'elsewhere':
      return { status: 'unneeded', error: 'she is not there' };
    case 'failed':
      if (now - dueAt >= TRIED_MS) return { status: 'failed', error: outcome.error };
      return { status: 'pending', at: now + backOff(attempts), error: outcome.error };
    case 'bounced':
      return { status: 'bounced', error: outcome.error };
    default:
      return { status: outcome.is };
  }
}

/** Tells the coordinator that mail to a colleague was given up, once a day. */
export const tellFailed = (
  tx: Queryable,
  { agency, person: id, name }: Pick<TakenMail, 'agency' | 'person' | 'name'>,
  now: Instant,
): Promise<void> => tell(tx, givenUp(agency, { id, name }, dayOf(now)), now);

/** An address that was tried again and takes mail counts as good, wherever it is somebody's. */
async function accepted(tx: Queryable, email: string): Promise<void> {
  await tx.query('update people set email_refused = null where email_refused = $1', [email]);
}

/**
 * An address that is refused for good is not used again, until it changes or somebody tries it. At each
 * agency where it is somebody's the coordinator hears it.
 */
export async function refuse(tx: Queryable, email: string, now: Instant): Promise<void> {
  const rows = await tx.query<{ agency: string; id: string; name: string | null }>(
    `update people set email_refused = email where email = $1 and email_refused is distinct from email
     returning agency, id, name`,
    [email],
  );
  for (const { agency, ...person } of rows) await tell(tx, bounced(agency, person, now), now);
}

/** Puts what else is due at once for the same person into this letter, unless that may be out already. */
async function gather(tx: Queryable, key: string, now: Instant): Promise<void> {
  await tx.query(
    `with first as (select key, agency, person from mail where key = $1 and kind = 'at-once' and lost = 0),
     others as (
       select m.key, m.due_at, m.what -> 'notices' as notices from mail m, first f
       where m.agency = f.agency and m.person = f.person and m.kind = 'at-once' and m.key <> f.key
         and m.status = 'pending' and m.taken_at is null and m.lost = 0 and m.due_at <= $2 for update of m skip locked),
     merged as (
       update mail m set status = 'unneeded', last_error = 'in one letter with ' || $1 from others o where m.key = o.key)
     update mail m set due_at = least(m.due_at, (select min(due_at) from others)), what = jsonb_build_object('notices', (m.what -> 'notices') || (
       select coalesce(jsonb_agg(each), '[]') from others o, jsonb_array_elements(o.notices) each))
     from first f where m.key = f.key and exists (select from others)`,
    [key, iso(now)],
  );
}

/** Mail that workers twice left without saying whether it went is not sent a third time. */
async function giveUpLost(tx: Queryable, now: Instant): Promise<void> {
  const rows = await tx.query<Pick<TakenMail, 'agency' | 'person' | 'name'>>(
    `update mail m set status = 'failed', taken_at = null, last_error = 'the worker ended twice while it was sent'
     from (select key from mail where status = 'sending' and taken_at < $1 and lost > 0 for update skip locked) as gone
     where m.key = gone.key returning m.agency, m.person,
       (select name from people p where p.agency = m.agency and p.id = m.person) as name`,
    [iso(now - MAIL_LEASE_MS)],
  );
  for (const each of rows) await tellFailed(tx, each, now);
}
