import { viewerOf } from '../../domain/people/access.ts';
import { steers } from '../../domain/people/parties.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Merge } from '../../store/merges.ts';
import type { Store } from '../../store/store.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import { casesOfClient, type CaseOfClient } from '../ui/client-lanes.ts';
import type { Lane } from '../ui/time-picture.tsx';
import type { View } from '../ui/view.tsx';
import { deadlineView, type DeadlineView } from '../ui/deadlines.ts';

export interface ClientView {
  pseudonym: string;
  trajectories: CaseOfClient[];
  deadlines: DeadlineView[];
  /** The address under which all of this is found. */
  id: string;
  /** The client died, and how many messages are withheld because of that. */
  deceased?: { on: Day; withheld: number };
  /** Whether this person may record that, or take it back. */
  steers: boolean;
  /** Records that are read as this one; only for a coordinator. */
  merges?: { id: string; who: string; reason: string | null }[];
  lanes: Lane[];
}

/** All of one client that the viewer takes part in, as one picture; undefined where that is nothing. */
export async function clientView(
  store: Store,
  view: View & { actor: Actor },
  client: string,
): Promise<ClientView | undefined> {
  const { actor } = view;
  const found = await casesOfClient(store, view, client);
  if (!found) return undefined;
  const { stored, trajectories, deadlines, lanes } = found;
  return {
    ...(await aboutClient(store, actor, client, stored)),
    pseudonym: stored[0]!.client?.pseudonym ?? client,
    trajectories,
    deadlines: deadlines.map(deadlineView(view)),
    lanes,
  };
}

/** What was recorded of the client himself, and what this person may record. */
async function aboutClient(
  store: Store,
  actor: Actor,
  client: string,
  stored: StoredTrajectory[],
): Promise<Pick<ClientView, 'id' | 'deceased' | 'steers' | 'merges'>> {
  const record = await store.deceasedOf(client);
  const merges = actor.role === 'coordinator' ? await store.mergesOf(client) : undefined;
  return {
    id: client,
    ...(record && { deceased: { on: record.on, withheld: await store.withheldOf(client, viewerOf(actor)) } }),
    steers: stored.some((row) => steers(definitionOf(row.definition)!, row.case, actor)),
    ...(merges && { merges: mergesShown(merges, stored, actor) }),
  };
}

/**
 * The records that are read as one with this client. Why is for who merged them, and for those who take part
 * in something of both.
 */
export function mergesShown(
  merges: Pick<Merge, 'id' | 'from' | 'into' | 'reason' | 'by'>[],
  stored: { client: { id: string; reference: string } | null }[],
  actor: Pick<Actor, 'agency'>,
): NonNullable<ClientView['merges']> {
  const seen = new Map(stored.flatMap(({ client }) => (client ? [[client.id, client.reference]] : [])));
  return merges.map(({ id, from, into, reason, by }) => {
    const concerned = by.agency === actor.agency || (seen.has(from) && seen.has(into));
    return { id, who: seen.get(from) ?? from, reason: concerned ? reason : null };
  });
}
