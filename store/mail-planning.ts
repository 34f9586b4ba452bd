import { calendarOf } from '../domain/calendar/calendar.ts';
import type { Day, Instant } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { definitions } from '../domain/catalogue.ts';
import { isAtOnce, isInDigest } from '../domain/mailing/at-once.ts';
import { planDigests, planNotice, type House, type MailReader, type ToPlan } from '../domain/mailing/plan.ts';
import { usualMailSettings, type MailSettings } from '../domain/mailing/settings.ts';
import { unreachedNotice, type Unreached } from '../domain/mailing/unreached.ts';
import { iso, type Database, type Queryable } from './database.ts';
import { planMail } from './mail.ts';
import { tellCoordinator } from './mailbox.ts';

const handovers = definitions()
  .filter(({ handover }) => handover)
  .map(({ id }) => id);

/** A reminder for another day of it, for so long, is the same reason to mail somebody. */
const SAME_REASON_MS = 7 * 24 * 3_600_000;

export function mailPlanningQueries(database: Database) {
  /**
   * Decides of messages that came into the mailbox who is mailed about them, each once; several processes may
   * do so at once. Whom nothing reaches is told to her coordinator.
   * @returns how many were looked at: as many as `limit` when there may be more.
   */
  function planNotices(limit: number, now: Instant): Promise<number> {
    return database.transaction(async (tx) => {
      const notices = await tx.query<ToPlan>(
        `select m.key, m.trajectory, m.kind, m.to_agency as "toAgency", m.to_role as "toRole",
           m.to_person as "toPerson", m.item, m.due, m.code, m.at, coalesce(t.type = any($2), false) as handover
         from mailbox m left join trajectories t on t.id = m.trajectory
         where not m.mail_planned order by m.id limit $1 for update of m skip locked`,
        [limit, handovers],
      );
      const houses = new Map<string, House>();
      for (const notice of notices) {
        const agency = notice.toAgency;
        const house = houses.get(agency) ?? (await houseOf(tx, agency, dayOf(now)));
        houses.set(agency, house);
        const told = await toldOf(tx, notice, now);
        const { mail, unreached } = planNotice(notice, house, now, (person) => told.has(person));
        await planMail(tx, mail);
        await tellUnreached(tx, unreached, now);
      }
      const keys = notices.map(({ key }) => key);
      await tx.query('update mailbox set mail_planned = true where key = any($1)', [keys]);
      return notices.length;
    });
  }

  /** Plans the digests of a day at every agency; those that are planned already stay as they are. */
  async function planDigestsOf(day: Day): Promise<number> {
    const agencies = await database.query<{ agency: string }>(
      'select distinct agency from people order by 1',
    );
    let planned = 0;
    for (const { agency } of agencies) {
      const mail = planDigests(agency, day, await houseOf(database, agency, day));
      await planMail(database, mail);
      planned += mail.length;
    }
    return planned;
  }

  return { planNotices, planDigestsOf };
}

/** Tells coordinators whom no mail reaches, each case once. */
export async function tellUnreached(tx: Queryable, all: readonly Unreached[], now: Instant): Promise<void> {
  for (const each of all) await tellCoordinator(tx, unreachedNotice(each, now));
}

type Row = Omit<MailReader, 'settings'> & {
  lang: MailSettings['lang'] | null;
  chosen: Partial<MailSettings> | null;
};

/** Everybody of an agency as mail sees them, with their digests of that day. */
async function houseOf(tx: Queryable, agency: string, day: Day): Promise<House> {
  const [rows, closed] = await Promise.all([
    tx.query<Row>(
      `select p.id, p.name, p.roles, p.team, p.email, p.lang, p.left_at is not null as "hasLeft",
         case when p.absent_from is not null then jsonb_build_object(
           'from', p.absent_from, 'until', p.absent_until, 'replacement', p.replacement) end as absence,
         s.settings as chosen,
         case when m.key is not null then jsonb_build_object('status', m.status, 'says', m.what -> 'says') end as digest
       from people p left join mail_settings s on s.agency = p.agency and s.person = p.id
       left join mail m on m.key = concat('digest/', p.agency, '/', p.id, '/', $2::text) -- digestKey
       where p.agency = $1 order by p.id`,
      [agency, day],
    ),
    tx.query<{ day: Day }>('select unnest(closed_days)::text as day from organisations where agency = $1', [
      agency,
    ]),
  ]);
  const people = rows.map(({ lang, chosen, ...row }): MailReader => {
    const settings = { ...usualMailSettings, ...(lang && { lang }), ...chosen };
    return { ...row, settings };
  });
  return { people, calendar: calendarOf(closed.map((each) => each.day)) };
}

/** Who was mailed this reminder of late for another day of the same item. */
async function toldOf(tx: Queryable, notice: ToPlan, now: Instant): Promise<Set<string>> {
  if (!isInDigest(notice) || !isAtOnce(notice, dayOf(now))) return new Set();
  const rows = await tx.query<{ person: string }>(
    `select distinct m.person from mailbox b join mail m on m.kind = 'at-once' and m.what -> 'notices' ? b.key
     where b.trajectory = $1 and b.item = $2 and b.code = $3 and b.due is distinct from $4 and b.at > $5
       and m.agency = $6 and m.due_at > $5`,
    [notice.trajectory, notice.item, notice.code, notice.due, iso(now - SAME_REASON_MS), notice.toAgency],
  );
  return new Set(rows.map(({ person }) => person));
}
