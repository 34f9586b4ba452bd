import { textIn } from '../../domain/calendar/text.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { steers } from '../../domain/people/parties.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import { datesOnce, noTermTwice } from '../../domain/reading/one-client.ts';
import type { Merge } from '../../store/merges.ts';
import { allOfClient } from '../../store/one-client.ts';
import type { Store } from '../../store/store.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import type { Lane, Tone } from '../ui/time-picture.tsx';
import type { View } from '../ui/view.tsx';
import { deadlineView, type DeadlineView } from '../ui/deadlines.ts';

export interface ClientView {
  pseudonym: string;
  trajectories: {
    id: string;
    title: string;
    phase: string;
    organisation: string;
    closed: boolean;
    /** Day on which it was opened, and closed; today while it is open. */
    span: { from: Day; to: Day };
    dates: { title: string; day: Day }[];
  }[];
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

const tones: Partial<Record<DeadlineStatus, Tone>> = {
  overdue: 'overdue',
  'due-today': 'soon',
  'due-soon': 'soon',
  upcoming: 'upcoming',
};

/** As they were opened; what another opened at that same moment comes after it. */
const inOrder = (a: StoredTrajectory, b: StoredTrajectory): number =>
  a.openedAt - b.openedAt || Number(openedByAnother(a)) - Number(openedByAnother(b));
const openedByAnother = (row: StoredTrajectory): boolean =>
  row.case.related.some(({ relation }) => relation === 'opened-by');

/** All of one client that the viewer takes part in, as one picture; undefined where that is nothing. */
export async function clientView(
  store: Store,
  view: View & { actor: Actor },
  client: string,
): Promise<ClientView | undefined> {
  const { today, lang, actor, agencies } = view;
  const found = await allOfClient(store, { client, viewer: viewerOf(actor) }, today);
  const stored = (
    await Promise.all(found.trajectories.map(({ id }) => store.trajectory(id, viewerOf(actor))))
  ).flatMap((row) => row ?? []);
  if (stored.length === 0) return undefined;
  const once = datesOnce(stored.map((row) => row.case));
  const trajectories = stored.toSorted(inOrder).map((row) => {
    const definition = definitionOf(row.definition);
    return {
      id: row.id,
      title: textIn(definition?.title, lang) ?? row.type,
      phase: textIn(definition?.phases.find(({ id }) => id === row.phase)?.title, lang) ?? row.phase,
      organisation: agencies(row.organisation),
      closed: row.status === 'closed',
      span: { from: dayOf(row.openedAt), to: row.status === 'closed' ? dayOf(row.case.clock) : today },
      dates: (once.get(row.id) ?? []).map(({ name, day }) => ({
        title: textIn(definition?.dates[name]?.title, lang) ?? name,
        day,
      })),
    };
  });
  const kept = noTermTwice(found.deadlines);
  const lanes = trajectories.map(({ id, title, dates, span }) => ({
    title,
    span,
    marks: [
      ...dates.map((date) => ({ ...date, kind: 'date' as const, tone: 'plain' as const })),
      ...kept.flatMap((row) =>
        row.trajectory === id && row.due
          ? [
              {
                day: row.due,
                title: textIn(row.title, lang),
                kind: row.kind,
                tone: tones[row.deadlineStatus] ?? ('plain' as const),
              },
            ]
          : [],
      ),
    ],
  }));
  return {
    ...(await aboutClient(store, actor, client, stored)),
    pseudonym: stored[0]!.client?.pseudonym ?? client,
    trajectories,
    deadlines: kept.map(deadlineView(view)),
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
