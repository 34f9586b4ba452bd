import { viewerOf } from '../domain/people/access.ts';
import { addDays } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { dayOf, instantOf } from '../domain/calendar/zone.ts';
import type { Trajectories } from '../domain/ports/ports.ts';
import type { Store } from '../store/store.ts';
import { organisations, senders } from './demo/organisations.ts';
import { seedPeople } from './demo/people.ts';
import { settings } from './demo/settings.ts';
import { seedSignals } from './demo/signals.ts';
import { demoStarts, type DemoStart } from './demo/starts.ts';

interface Parts {
  trajectories: Trajectories;
  store: Store;
  now: () => Instant;
}

const atOnce = 8;

/**
 * Fills an empty installation with invented cases, relative to today, through the real commands.
 * Repeating it on the same directory changes nothing: every start and command has a fixed key.
 * @throws if a command is refused: then the demo and the rules disagree.
 */
export async function seedDemo({ trajectories, store, now }: Parts): Promise<void> {
  // What an administrator changed stays.
  for (const organisation of organisations) await store.putOrganisation(organisation, { expected: 0 });
  for (const setting of settings(instantOf(addDays(dayOf(now()), -400), 9)))
    await store.setParameter(setting);
  await seedPeople(store, now());
  const waiting = demoStarts(dayOf(now()));
  // Fewer than were planned: an earlier start was stopped half-way, and what is missing is added.
  const seen = {
    viewer: viewerOf({ agency: 'pi-noord', role: 'coordinator' }),
    type: 'detention-reintegration',
  };
  const present = await store.trajectories(seen, { limit: 200 });
  const planned = waiting.filter(
    ({ start }) => start.type === seen.type && start.organisation === 'pi-noord',
  );
  if (present.items.length >= planned.length) return;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await seedOne({ trajectories, store }, next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const [newest] = (await store.trajectories(seen, { limit: 1 })).items;
  if (newest) await seedSignals(store, newest.id, now());
}

/** The issuer of the demo has systems among its personas: one may send signals, one tells of people. */
export async function registerPersonas(store: Store): Promise<void> {
  for (const sender of senders)
    if (!(await store.senderOf(sender.agency, sender.subject))) await store.putSender(sender);
  if ((await store.scimClients()).length === 0)
    await store.putScimClient({ agency: 'pi-noord', subject: 'accounts', secrets: [] });
}

async function seedOne(
  { trajectories, store }: Omit<Parts, 'now'>,
  { start, then }: DemoStart,
): Promise<void> {
  const name = `demo case ${start.client?.pseudonym ?? start.type}`;
  const started = await trajectories.start(start);
  // Its dates are relative to the day of that start: a case from an earlier day stays as it is.
  if (started.outcome === 'refused' && started.code === 'key-reused') return;
  if (started.outcome !== 'accepted') throw new Error(`${name} could not start: ${JSON.stringify(started)}`);
  for (const [index, { in: path, as, body }] of then.entries()) {
    const id = await followed(store, started.id, path);
    const result = await trajectories.command({ id, key: `${start.key}/${index}`, actor: as, body });
    if (result.outcome !== 'accepted')
      throw new Error(`${name}, ${body.type} in ${path.join('/')}: ${JSON.stringify(result)}`);
  }
}

/** The trajectory that was opened along a path of types, once the store shows it (10 seconds at most). */
async function followed(store: Store, id: string, path: string[]): Promise<string> {
  let current = id;
  for (const type of path) {
    let found: string | undefined;
    for (let tries = 0; tries < 100 && !found; tries++) {
      found = (await store.trajectory(current))?.case.related
        .filter((r) => r.type === type && r.relation === 'opened')
        .at(-1)?.id;
      if (found && !(await store.trajectory(found))) found = undefined;
      if (!found) await new Promise((resume) => setTimeout(resume, 100));
    }
    if (!found) throw new Error(`demo: trajectory ${current} opened no ${type}`);
    current = found;
  }
  return current;
}
