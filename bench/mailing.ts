import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createActivities } from '../activities/index.ts';
import { addDays } from '../domain/calendar/day.ts';
import { rungInstant } from '../domain/calendar/spread.ts';
import type { Day, Instant } from '../domain/calendar/types.ts';
import { publicationOf as publicationOfCase } from '../domain/reading/publication.ts';
import type { Publication } from '../domain/reading/rows.ts';
import { rules } from '../domain/rules.ts';
import { mailbox } from '../notify/mailbox.ts';
import { createSmtp } from '../notify/smtp.ts';
import { migrate } from '../store/migrate.ts';
import { openPostgres } from '../store/pg.ts';
import { createStore } from '../store/store.ts';
import { testClock } from '../test/setup/clock.ts';
import { dataConverter, realEngine } from '../test/setup/engine.ts';
import { startPostgres } from '../test/setup/postgres.ts';
import { workflowBundle } from '../workers/bundle.ts';
import { startDispatcher } from '../workers/dispatcher.ts';
import { mailActivitiesOf } from '../workers/mail.ts';
import { ensureSchedules } from '../workers/schedules.ts';
import { runWorker } from '../workers/worker.ts';
import { inParallel } from './engine.ts';
import { publicationOf } from './publications.ts';

/** An ordinary Monday, in weeks without a holiday. */
export const MONDAY: Day = '2026-09-14';
const PER_AGENCY = 50;
const url = 'https://traject.example.nl';

/** A mail server in a process of its own, and the ids of what it took on. */
async function mailServer() {
  const file = fileURLToPath(new URL('./mail-server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const taken: string[] = [];
  const lines = createInterface(child.stdout);
  const port = await new Promise<string>((resolve) => lines.once('line', resolve));
  lines.on('line', (id) => void taken.push(id));
  const stop = () => new Promise((done) => child.once('exit', done).kill('SIGTERM'));
  return { url: `smtp://127.0.0.1:${port}`, taken, stop };
}

/**
 * PostgreSQL, an engine whose schedules send mail, a worker, and a mail server, on a clock that can be moved.
 * Nothing is delivered or mailed before `start`.
 */
export async function mailingSetting() {
  const clock = testClock();
  const { now } = clock;
  const folder = mkdtempSync(join(tmpdir(), 'traject-bench-'));
  const [postgres, engine, smtp] = [
    await startPostgres(),
    await realEngine(join(folder, 'engine.db')),
    await mailServer(),
  ];
  const database = openPostgres(await postgres.createDatabase());
  await migrate(database);
  const store = createStore(database, now);
  const report = (problem: string) => void process.stderr.write(`${problem}\n`);
  const carrier = createSmtp({ url: smtp.url, from: 'traject@example.nl' });
  const mail = mailActivitiesOf({ store, carrier, url, organiser: 'traject@example.nl', now, report });
  const activities = {
    ...createActivities({ step: rules.step, publicationOf: publicationOfCase, store }),
    ...mail,
  };
  const bundle = await workflowBundle();
  let ends: (() => Promise<void>)[] = [];

  return {
    clock,
    database,
    store,
    client: engine.client,
    taken: smtp.taken,
    /** The dispatcher, a worker, and the schedules as workers make them. */
    start: async () => {
      const worker = await runWorker({
        engine: engine.nativeConnection,
        activities,
        dataConverter,
        bundle,
      });
      await ensureSchedules(engine.client);
      const dispatcher = startDispatcher({ outbox: store, channel: mailbox, now, report });
      ends = [dispatcher.stop, worker.stop];
    },
    stop: async () => {
      for (const end of ends) await end();
      carrier.close();
      await engine.teardown();
      await smtp.stop();
      await store.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type MailingSetting = Awaited<ReturnType<typeof mailingSetting>>;

/** Colleagues with an address, so many to an agency; `digest`: they want one, else all that cannot wait at once. */
export async function addPeople(
  { store, clock }: MailingSetting,
  count: number,
  digest: boolean,
): Promise<{ agency: string; id: string }[]> {
  return inParallel(count, 8, async (n) => {
    const who = { agency: `agency-${Math.floor(n / PER_AGENCY)}`, id: `person-${n}` };
    const email = `${who.id}@example.nl`;
    const roles = ['case-manager'];
    await store.putPerson({ ...who, name: `Collega ${n}`, team: null, roles, email }, clock.now());
    await store.putMailSettings(who.agency, who.id, { digest, atOnce: !digest, quiet: null, lang: 'nl' });
    return who;
  });
}

/** The reminder of a deadline that is due that day, at the instant at which the ladder gives it. */
export interface Reminder {
  at: Instant;
  publication: Publication;
}

/** So many reminders of a day, each in a trajectory of its own, dealt out among the people; earliest first. */
export function remindersOf(day: Day, count: number, people: { agency: string; id: string }[]): Reminder[] {
  const all = Array.from({ length: count }, (_, n): Reminder => {
    const id = `trajectory-${n}`;
    const at = rungInstant(day, `${id}/item-1`);
    const { agency, id: person } = people[n % people.length]!;
    const made = publicationOf(id, 1, 1, day, 1);
    const owner = { agency, role: 'case-manager' };
    return {
      at,
      publication: {
        ...made,
        trajectory: { ...made.trajectory, organisation: agency, agencies: [agency] },
        deadlines: made.deadlines.map((row, item) => ({
          ...row,
          owner,
          ownerPerson: person,
          due: item === 1 ? day : addDays(day, 7 + item),
        })),
        notices: made.notices.map((notice) => ({
          ...notice,
          toAgency: agency,
          toRole: 'case-manager',
          toPerson: person,
          due: day,
          code: 'on-the-day',
          at,
        })),
      },
    };
  });
  return all.sort((one, other) => one.at - other.at);
}

/** Seconds from the instant of each reminder to the mailbox and to the mail that tells it, earliest first. */
export async function lateness({ database }: MailingSetting) {
  const rows = await database.query<{ mailbox: number | null; mail: number | null }>(
    `select extract(epoch from o.delivered_at - o.at)::float8 as mailbox,
       extract(epoch from (select min(m.sent_at) from mail m where m.kind = 'at-once' and m.status = 'sent'
         and m.what -> 'notices' ? o.key) - o.at)::float8 as mail
     from outbox o order by o.at`,
  );
  return rows;
}
