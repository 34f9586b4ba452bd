import type { Actor } from '../../domain/case/case.ts';
import type { PersonNames } from '../../domain/reading/parties.ts';
import type { EventRow } from '../../domain/reading/rows.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import type { HandoverNews } from '../commands/hand-over/notice.tsx';
import type { Lane } from '../ui/time-picture.tsx';
import type { View } from '../ui/view.tsx';

/** What the page of a case is made from. */
export interface CaseParts {
  view: View;
  actor: Actor;
  stored: StoredTrajectory;
  events: EventRow[];
  /** Ids of the related trajectories this person may see. */
  visible: ReadonlySet<string>;
  /** Ids of those this person may know of: one just opened may not be shown yet. */
  known: ReadonlySet<string>;
  /** Of people outside every agency, and of those of agencies who acted or hold a role. */
  names: PersonNames;
  /** The team of a colleague of this person. */
  teamOf: (holder: { agency: string; person: string }) => string | null;
  /** People for whom this person acts today, herself among them. */
  covers: readonly string[];
  /** How a hand-over stands that was offered. */
  handover?: HandoverNews;
  /** How they are reached. */
  contacts: (id: string) => string | undefined;
  /** The trajectories of the client as lanes, where the tab shows them. */
  lanes?: Lane[];
  /** What the address asks for: a tab, or an item, of which the tab is found. */
  asked?: { tab?: unknown; item?: unknown };
}
