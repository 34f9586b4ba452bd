import { textIn } from '../../domain/calendar/text.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { datesOnce, noTermTwice } from '../../domain/reading/one-client.ts';
import type { Deadline } from '../../store/deadlines.ts';
import { allOfClient } from '../../store/one-client.ts';
import type { Store } from '../../store/store.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import { tones, type Lane } from './time-picture.tsx';
import type { View } from './view.tsx';

/** One of the client's trajectories. */
export interface CaseOfClient {
  id: string;
  title: string;
  phase: string;
  organisation: string;
  closed: boolean;
  /** Day on which it was opened, and closed; today while it is open. */
  span: { from: Day; to: Day };
  dates: { title: string; day: Day }[];
}

export interface CasesOfClient {
  stored: StoredTrajectory[];
  trajectories: CaseOfClient[];
  /** What is open in them, no term twice. */
  deadlines: Deadline[];
  lanes: Lane[];
}

/** As they were opened; what another opened at that same moment comes after it. */
const inOrder = (a: StoredTrajectory, b: StoredTrajectory): number =>
  a.openedAt - b.openedAt || Number(openedByAnother(a)) - Number(openedByAnother(b));
const openedByAnother = (row: StoredTrajectory): boolean =>
  row.case.related.some(({ relation }) => relation === 'opened-by');

/** The trajectories of one client that the viewer takes part in, one lane each; undefined where none is. */
export async function casesOfClient(
  store: Store,
  view: View & { actor: Actor },
  client: string,
): Promise<CasesOfClient | undefined> {
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
  return { stored, trajectories, deadlines: kept, lanes };
}
