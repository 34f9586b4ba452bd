import { setTimeout as pause } from 'node:timers/promises';
import { instantOf } from '../domain/calendar/zone.ts';
import { cookiesOf } from '../test/api/cookies.ts';
import { serveApp } from '../test/setup/serve.ts';
import { inParallel, percentile, verdict } from './engine.ts';
import {
  addPeople,
  lateness,
  mailingSetting,
  MONDAY,
  remindersOf,
  type MailingSetting,
  type Reminder,
} from './mailing.ts';

/**
 * The reminders of a Monday: 10,000 of them, spread over the hour from 09:00 as the ladder spreads them, each to
 * the mailbox and by mail to whom it is for. `TZ=UTC node --import tsx bench/reminders.ts [minutes]`.
 *
 * What is real: PostgreSQL, the outbox and its dispatcher, the schedules and worker of the engine, SMTP to a
 * server in a process of its own, pages over HTTP. What is not: trajectories are rows, published at the
 * instant of their reminder, not workflows that wake; and the clock is moved.
 *
 * First the busiest minutes of that hour at their own pace (three, unless said), while pages are asked for;
 * then all others at once, as when everything was away for the hour. Then 2,000 digests that are all due.
 */
const REMINDERS = 10_000;
const PEOPLE = 1_000;
const DIGESTS = 2_000;
const WIDTH = 8;
const minutes = Number(process.argv[2] ?? 3);

const setting = await mailingSetting();
const { clock, store, database, taken } = setting;
const nine = instantOf(MONDAY, 9);
clock.set(nine);
const people = await addPeople(setting, PEOPLE, false);
const all = remindersOf(MONDAY, REMINDERS, people);
const { window, from } = busiest(all, minutes * 60_000);
const app = await serveApp({ store, client: setting.client, now: clock.now });
const visit = cookiesOf(app.url);
await visit('/sign-in?as=casemanager');

const say = (line: string) => void process.stdout.write(`${line}\n`);
const good: boolean[] = [];

clock.set(from - 5_000);
await setting.start();
const pages = await atTheirPace(window);
await mailed(setting, window.length);
const live = await lateness(setting);
say(`${window.length} reminders in the busiest ${minutes} minutes of ${REMINDERS} in the hour:`);
const p99 = (values: number[]) => percentile(values, 0.99);
good.push(
  verdict('to the mailbox, p99, s', p99(live.map(({ mailbox }) => mailbox!)), 60, 'at most'),
  verdict('to the mailbox and by mail, p99, s', p99(live.map(({ mail }) => mail!)), 60, 'at most'),
  verdict('pages meanwhile, p95, ms', percentile(pages, 0.95), 200, 'at most'),
);

clock.set(nine + 3_600_000);
const rest = all.filter((each) => !window.includes(each));
const began = performance.now();
await inParallel(rest.length, WIDTH, (n) => store.publish(rest[n]!.publication));
const published = (performance.now() - began) / 60_000;
await mailed(setting, all.length);
const caughtUp = (performance.now() - began) / 60_000;
say(
  `${rest.length} reminders after an hour in which everything was away, published in ${published.toFixed(1)} min:`,
);
good.push(verdict('all caught up, min', caughtUp, 15, 'at most'));

await addPeople(setting, DIGESTS, true);
const tomorrow = instantOf(MONDAY, 7, 36) + 24 * 3_600_000;
clock.set(tomorrow);
const morning = performance.now();
await setting.client.schedule.getHandle('digest').trigger();
await until(async () => (await sent('digest')) >= DIGESTS);
const digests = (performance.now() - morning) / 60_000;
say(`${DIGESTS} digests, all due (they are spread over five minutes from 07:30):`);
good.push(verdict('all sent, min', digests, 5, 'at most'));

await until(async () => taken.length >= (await sent('at-once')) + (await sent('digest')));
good.push(verdict('mails that came twice', taken.length - new Set(taken).size, 0, 'at most'));
await app.stop();
await setting.stop();
process.exit(good.every(Boolean) ? 0 : 1);

/** The window of that length with the most reminders. */
function busiest(reminders: Reminder[], length: number): { window: Reminder[]; from: number } {
  const windows = Array.from({ length: Math.floor(3_600_000 / 60_000) }, (_, n) => nine + n * 60_000)
    .filter((start) => start + length <= nine + 3_600_000)
    .map((start) => ({
      from: start,
      window: reminders.filter(({ at }) => at >= start && at < start + length),
    }));
  return windows.reduce((most, each) => (each.window.length > most.window.length ? each : most));
}

/** Publishes each at its own instant, and meanwhile asks for pages four times a second. @returns milliseconds of each page. */
async function atTheirPace(reminders: Reminder[]): Promise<number[]> {
  const times: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    for (let n = 0; !over.signal.aborted; n += 1) {
      const before = performance.now();
      const { status } = await visit(n % 2 === 0 ? '/worklist' : '/mailbox');
      if (status !== 200) throw new Error(`a page answered ${status}`);
      const took = performance.now() - before;
      times.push(took);
      await pause(Math.max(0, 250 - took));
    }
  })();
  const under = reminders.map(async ({ at, publication }) => {
    await pause(Math.max(0, at - clock.now()));
    await store.publish(publication);
  });
  await Promise.all(under);
  over.abort();
  await asking;
  return times;
}

async function sent(kind: 'at-once' | 'digest'): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select count(*) as count from mail where status = 'sent' and kind = $1`,
    [kind],
  );
  return row!.count;
}

/** Resolves when so many reminders are told by a mail that was sent. */
function mailed({ database: rows }: MailingSetting, count: number): Promise<void> {
  return until(async () => {
    const [row] = await rows.query<{ count: number }>(
      `select coalesce(sum(jsonb_array_length(what -> 'notices')), 0)::int as count
       from mail where kind = 'at-once' and status = 'sent'`,
    );
    return row!.count >= count;
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const last = performance.now() + 15 * 60_000;
  while (!(await holds())) {
    if (performance.now() > last) throw new Error('not within a quarter of an hour');
    await pause(200);
  }
}
