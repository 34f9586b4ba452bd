import type { Day } from '../domain/calendar/types.ts';
import type { MailedNotice } from '../domain/mailing/mailed-notice.ts';
import { overWithItem } from '../domain/mailing/at-once.ts';
import { coveringOf, type Covering } from '../domain/people/holding.ts';
import { withheld } from './deceased.ts';
import type { Queryable } from './database.ts';
import type { Colleague } from './people.ts';

type Row = Omit<MailedNotice, 'whose'> & { toPerson: string | null };

export function mailedNoticeQueries(database: Queryable) {
  /**
   * What of these notices is still to be said, newest first: neither read nor settled meanwhile, nor about a
   * client who died. Without their titles.
   * @param keys in the mailbox.
   */
  const noticesToMail = (keys: readonly string[]): Promise<Row[]> =>
    database.query<Row>(
      `select m.kind, m.code, m.item, m.due, m.trajectory, m.to_person as "toPerson", d.kind as "itemKind"
       from mailbox m left join deadlines d on d.trajectory = m.trajectory and d.item = m.item
       where m.key = any($1::text[]) and m.read_at is null and not ${withheld('m.trajectory')}
         and (m.code <> all($2::text[]) or d.status = 'open')
         and (m.kind not in ('reminder', 'escalation') or d.live and d.status = 'open' and d.due is not distinct from m.due)
       order by m.at desc, m.id desc`,
      [keys, overWithItem],
    );

  return { noticesToMail };
}

/** A notice as its reader gets it: her own, of whom she replaces, or of her role. @param on her day. */
export function asReadBy(person: string, people: readonly Colleague[], on: Day): (row: Row) => MailedNotice {
  const covering = coveringOf(person, people, on);
  return ({ toPerson, ...notice }) => ({ ...notice, whose: whoseOf(person, toPerson, covering, people) });
}

function whoseOf(
  person: string,
  toPerson: string | null,
  { mine }: Covering,
  people: readonly Colleague[],
): MailedNotice['whose'] {
  if (toPerson === person) return 'own';
  if (toPerson === null || !mine.includes(toPerson)) return 'role';
  return { name: people.find(({ id }) => id === toPerson)?.name ?? null };
}
