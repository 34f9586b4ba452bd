import { composeBy } from '../../activities/letters.ts';
import { createMailActivities } from '../../activities/mail.ts';
import { plainLetters } from '../setup/plain-letters.ts';
import type { Day, Instant } from '../../domain/calendar/types.ts';
import { dayOf, parseClockTime } from '../../domain/calendar/zone.ts';
import type { NoticeRow } from '../../domain/reading/rows.ts';
import { mailbox } from '../../notify/mailbox.ts';
import { createSmtp } from '../../notify/smtp.ts';
import { emptyStore } from '../setup/database.ts';
import { startSmtp } from '../setup/smtp.ts';
import { deadline, newId, notice, publication } from '../store/publications.ts';

export type MailStage = Awaited<ReturnType<typeof mailStage>>;

const AGENCY = 'pi-noord';

/**
 * One agency, its store, a real mail server, and the two rounds of mail, on a clock that the test sets.
 * @param options.refuses addresses of which the mail server has no mailbox.
 */
export async function mailStage(begin: string, options: { refuses?: string[] } = {}) {
  let now: Instant = parseClockTime(begin)!;
  const server = await startSmtp(options);
  const store = await emptyStore(() => now);
  let carrier = createSmtp({ url: server.url, from: 'traject@example.nl' });
  const problems: string[] = [];
  const activities = createMailActivities({
    store,
    carrier: { post: (...given) => carrier.post(...given), close: () => carrier.close() },
    compose: composeBy(plainLetters('https://traject.example.nl')),
    now: () => now,
    report: (problem) => problems.push(problem),
  });
  const useServer = (url: string) => {
    carrier.close();
    carrier = createSmtp({ url, from: 'traject@example.nl' });
  };

  return {
    store,
    server,
    problems,
    ...activities,
    /** Its clock from here on: `2026-12-24T09:00` in Amsterdam. */
    at: (time: string) => void (now = parseClockTime(time)!),
    now: () => now,
    /** The mail server cannot be reached, until it can. */
    serverDown: () => useServer('smtp://127.0.0.1:1'),
    serverUp: () => useServer(server.url),
    /** Somebody of the agency who has an address, unless said otherwise. */
    person: (
      id: string,
      { email, role = 'case-manager', agency = AGENCY, team = null as string | null } = {} as Who,
    ) =>
      store.putPerson(
        {
          agency,
          id,
          name: id,
          roles: [role],
          team,
          email: email === undefined ? `${id}@pi.example` : email,
        },
        now,
      ),
    away: (id: string, from: Day, until: Day, replacement: string | null = null) =>
      store.putAbsence(AGENCY, id, { from, until, replacement }),
    /** A notice of now about an item that is due today, in the mailbox. @returns its key */
    async tell(change: Partial<NoticeRow> = {}): Promise<string> {
      const id = newId();
      const due = change.due ?? dayOf(now);
      const key = `${id}/n`;
      await store.publish(
        publication(id, 1, {
          deadlines: [deadline('first-mdo', { due })],
          notices: [notice(key, { kind: 'escalation', due, at: now, toAgency: AGENCY, ...change })],
        }),
      );
      await store.deliver(100, now, mailbox);
      return key;
    },
    /** To whom mail went, in order. */
    mailed: () => server.got.map(({ to }) => to),
    /** What the coordinator of the agency was told, the newest first. */
    async alarms(agency = AGENCY): Promise<string[]> {
      const { items } = await store.messages({ agency, role: 'coordinator' }, { limit: 50 });
      return items.map(({ code }) => code).filter((code) => code.startsWith('mail-'));
    },
    async close() {
      carrier.close();
      await server.stop();
      await store.close();
    },
  };
}

interface Who {
  email?: string | null;
  role?: string;
  agency?: string;
  team?: string | null;
}
