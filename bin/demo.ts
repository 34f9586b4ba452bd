import { viewerOf } from '../domain/access.ts';
import { addDays } from '../domain/calendar/day.ts';
import type { Day, Instant } from '../domain/calendar/types.ts';
import { dayOf, instantOf } from '../domain/calendar/zone.ts';
import type { Actor } from '../domain/model/case.ts';
import type { StartRequest, Trajectories } from '../domain/ports.ts';
import type { Store } from '../store/store.ts';
import { demoCases } from './demo/cases.ts';
import { organisations } from './demo/organisations.ts';
import { settings } from './demo/settings.ts';
import { dayOfStep, type DemoCase } from './demo/script.ts';

interface Parts {
  trajectories: Trajectories;
  store: Store;
  now: () => Instant;
}

const atOnce = 8;

/**
 * Fills an empty installation with invented cases, relative to today, through the real commands. Repeating it on the
 * same directory changes nothing: every start and command has a fixed key.
 * @throws if a command is refused: then the demo and the rules disagree.
 */
export async function seedDemo({ trajectories, store, now }: Parts): Promise<void> {
  for (const organisation of organisations) await store.putOrganisation(organisation);
  for (const setting of settings(now())) await store.setParameter(setting);
  const today = dayOf(now());
  const waiting = demoCases(today).map((demo, n) => ({ demo, n }));
  // Fewer than were planned: an earlier start was stopped half-way, and what is missing is added.
  const present = await store.trajectories(
    { viewer: viewerOf({ agency: 'pi-noord', role: 'coordinator' }), type: 'detention-reintegration' },
    { limit: 200 },
  );
  if (present.items.length >= waiting.filter(({ demo }) => demo.organisation !== 'pi-zuid').length) return;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await seedCase({ trajectories, store, now }, next.demo, next.n, today);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function seedCase({ trajectories, store }: Parts, demo: DemoCase, n: number, today: Day): Promise<void> {
  const started = await trajectories.start(startOf(demo, n, today));
  // Its dates are relative to the day of that start: a case from an earlier day stays as it is.
  if (started.outcome === 'refused' && started.code === 'key-reused') return;
  if (started.outcome !== 'accepted') throw new Error(`demo case ${demo.pseudonym} could not start: ${JSON.stringify(started)}`);
  for (const [index, { in: path, as, body }] of (demo.then ?? []).entries()) {
    const id = await followed(store, started.id, path);
    const result = await trajectories.command({ id, key: `demo/${n}/${index}`, actor: as, body });
    if (result.outcome !== 'accepted')
      throw new Error(`demo case ${demo.pseudonym}, ${body.type} in ${path.join('/')}: ${JSON.stringify(result)}`);
  }
}

function startOf(demo: DemoCase, n: number, today: Day): StartRequest {
  const admission = addDays(today, -demo.admitted);
  const organisation = demo.organisation ?? 'pi-noord';
  const actor: Actor = { agency: organisation, role: 'case-manager' };
  const yesterday = addDays(today, -1);
  const history = demo.steps
    .map(({ day, as, body }) => ({ on: dayOfStep(admission, day, yesterday), as, body }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, as, body }, order) => ({
      actor: as,
      body: typeof body === 'function' ? body(on) : body,
      receivedAt: instantOf(on, 11) + order * 1000,
    }));
  return {
    key: `demo/${n}`,
    actor,
    type: 'detention-reintegration',
    client: { reference: `DEMO-${String(4700 + n)}`, pseudonym: demo.pseudonym },
    organisation,
    dates: { admission, ...(demo.release === undefined ? {} : { expectedRelease: addDays(today, demo.release) }) },
    facts: { status: 'remand', ...demo.facts },
    parties: [
      { agency: 'reclassering', role: 'probation-worker' },
      ...(demo.director ? [{ agency: 'zvh-midden', role: 'case-director' }] : []),
    ],
    parameters: {},
    receivedAt: instantOf(admission, 9),
    history,
  };
}

/** The trajectory that was opened along a path of types, once the store shows it (10 seconds at most). */
async function followed(store: Store, id: string, path: string[]): Promise<string> {
  let current = id;
  for (const type of path) {
    let found: string | undefined;
    for (let tries = 0; tries < 100 && !found; tries++) {
      found = (await store.trajectory(current))?.case.related.filter((r) => r.type === type && r.relation === 'opened').at(-1)?.id;
      if (found && !(await store.trajectory(found))) found = undefined;
      if (!found) await new Promise((resume) => setTimeout(resume, 100));
    }
    if (!found) throw new Error(`demo: trajectory ${current} opened no ${type}`);
    current = found;
  }
  return current;
}
