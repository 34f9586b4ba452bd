import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import { continuing } from '../domain/case/continuing.ts';
import type { Envelope } from '../domain/case/commands.ts';
import { fingerprint, uuid5 } from '../domain/case/fingerprint.ts';
import { definitionOf } from '../domain/catalogue.ts';
import { notClosed } from '../domain/decide/whole-case.ts';
import { mayCommand, maySee } from '../domain/people/access.ts';
import type { StartResult } from '../domain/ports/ports.ts';
import type { Store } from '../store/store.ts';
import { orUnconfirmed, Unconfirmed, type Engine } from './engine.ts';
import { anotherRuns, mayRun } from './guard.ts';
import { continuedAlready, notFound } from './refusals.ts';

/** How long a caller waits for the store to show it, in milliseconds. */
const SHOWN_WITHIN = 2_000;

/**
 * Lets a closed trajectory go on: a new id, the same for every request, so that it is continued once.
 * Whoever may close it may do so.
 */
export async function continueFrom(
  { id: closed, key, actor, reason }: { id: string; key: string; actor: Actor; reason: string },
  { engine, store, now }: { engine: Engine; store: Store; now: () => Instant },
): Promise<StartResult> {
  const row = await orUnconfirmed(store.trajectory(closed));
  const definition = row && definitionOf(row.definition);
  if (!row || !definition || !maySee(actor, row.agencies)) return notFound;
  const c = row.case;
  const close = { type: 'close', outcome: 'other', reason } as const;
  const notAllowed = mayCommand(definition, { ...c, status: 'open' }, actor, close);
  if (notAllowed) return notAllowed;
  const id = uuid5(`continues/${closed}`);
  const hash = fingerprint({ closed, key, actor, reason });
  const known = await orUnconfirmed(store.trajectory(id));
  if (known)
    return known.openHash === hash ? { outcome: 'accepted', id, published: true } : continuedAlready(id);
  if (c.status !== 'closed') return notClosed;

  const others = await mayRun({ id, definition, client: c.client, actor }, { engine, store, now });
  if ('outcome' in others) return others;
  // Who was closed too, and goes on, has another id by now.
  const related = await orUnconfirmed(
    Promise.all(
      c.related.map(async (each) =>
        each.relation === 'continues' ? each : { ...each, id: await store.latest(each.id) },
      ),
    ),
  );
  const body = { type: 'continue' as const, from: closed, reason };
  const goOn: Envelope = { id: `continue/${id}`, hash, actor, receivedAt: now(), body };
  const told = await anotherRuns(id, others, { engine, now });
  await engine
    .goOn(id, definition.id, continuing(c, id, hash, related), { openHash: hash, agencies: row.agencies }, [
      goOn,
      ...told,
    ])
    .catch(async (error: unknown) => {
      if (!(error instanceof Unconfirmed)) await store.release(id);
      throw error;
    });
  const published = await store.waitFor(id, row.sequence + 1, SHOWN_WITHIN);
  if (published) await orUnconfirmed(store.release(id));
  // Two requests can both get here; the first to reach the engine continued it.
  const first = published
    ? (await orUnconfirmed(store.trajectory(id)))?.openHash
    : (await engine.memo(id))?.openHash;
  return first === hash ? { outcome: 'accepted', id, published } : continuedAlready(id);
}
