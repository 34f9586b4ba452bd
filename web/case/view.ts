import type { ActionLink } from '../ui/action-link.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Explanation } from '../../domain/reading/explain.ts';
import type { ToldToClient } from '../../domain/reading/to-client.ts';
import type { ItemView } from '../../domain/reading/view.ts';

type OfItem =
  | 'item'
  | 'title'
  | 'kind'
  | 'status'
  | 'opens'
  | 'due'
  | 'deadlineStatus'
  | 'owner'
  | 'label'
  | 'waitingOn'
  | 'waitingReason'
  | 'flags'
  | 'actedOn';

/** One item on the case page: what the API says of it, and what this person may do with it. */
export interface CaseItem extends Pick<ItemView, OfItem> {
  /** In words. */
  outcome: string | null;
  /** It is done, and the answer was no. */
  refused?: boolean;
  /** What one of two has proposed, in words. */
  proposal: string | null;
  /** What went to and fro about it, in words; null where nothing did. */
  dialogue: DialogueView | null;
  /** What this person may do with it, the most fitting first. */
  actions: ActionLink[];
}

/** A sentence of somebody on a day, and what was typed with it as far as the reader may read it. */
export interface SaidLine {
  day: Day;
  text: string;
  said: string | null;
}

/** What people asked, answered, planned, reported and confirmed about an item, in words. */
export interface DialogueView {
  /** One line each: who asked, on whom it waits, what is planned or reported. */
  lines: string[];
  /** Where is seen who comes to what is planned. */
  meeting: ActionLink | null;
  /** What was asked, or what is the matter. */
  text: string | null;
  answers: SaidLine[];
  attempts: SaidLine[];
  /** The item that it is about. */
  about: ActionLink | null;
  /** Open questions about it. */
  questions: ActionLink[];
  /** Of what is to be read: what was decided or reported there. */
  decided: SaidLine | null;
}

export type { ActionLink };

/** A date or fact of the case, in words; `change` only for who may. */
export interface KeyValue {
  title: string;
  day?: Day;
  text?: string;
  change?: string;
}

/** What the client was told, or is still to be told: `on` is null then. */
export interface ToldLine extends Pick<ToldToClient, 'item' | 'on' | 'due'> {
  title: string;
  by: string | null;
  /** As far as the reader may read it. */
  said: string | null;
}

export interface TimelineEntry {
  sequence: number;
  day: Day;
  text: string;
  actor: string | null;
  reason: string | null;
}

/** Something in the plan with what serves it: a goal with its actions and leave. */
export interface PlanNode {
  item: CaseItem;
  under: PlanNode[];
  /** What this person can add for it. */
  add: ActionLink[];
}

/** How a basic condition stands, in words; `fine`: nothing to do. */
export interface ConditionView {
  title: string;
  state: string | null;
  fine: boolean;
  wanted: string | null;
  change?: string;
  /** Ways to make a goal or an action of it, filled in. */
  make: ActionLink[];
}

/** The one plan of a trajectory that has one. */
export interface PlanView {
  status: 'preparing' | 'draft' | 'adopted';
  adoptedOn: Day | null;
  conditions: ConditionView[];
  goals: PlanNode[];
  settled: PlanNode[];
  add: ActionLink[];
  /** Items that stand in the plan, and not in the lists of what comes and what was done. */
  keys: Set<string>;
}

/** A role that takes part, and who has it; `name` null: nobody. */
export interface HolderView {
  role: string;
  name: string | null;
  team: string | null;
  /** For who may give it to a colleague. */
  give?: string;
}

export interface CaseView {
  id: string;
  /** Opaque id of the client; empty where it is about many cases. */
  client: string;
  pseudonym: string;
  typeTitle: string;
  phaseTitle: string;
  definition: string;
  organisation: string;
  opened: Day;
  closed: boolean;
  /** The client died: it rests until that is taken back. */
  deceasedOn?: Day;
  /** It was closed, and this person may let it go on. */
  mayContinue: boolean;
  /** Versions, where there is a newer one that this person may move it to. */
  newer?: { from: number; to: number };
  /** Everything that must be done is done; the link only for who may close. */
  ready: boolean;
  /** A hand-over that its receiver refused. */
  returned: boolean;
  /** Why whoever opened it needs it no more. */
  unneeded: string | undefined;
  dates: KeyValue[];
  facts: KeyValue[];
  items: CaseItem[];
  plan: PlanView | null;
  /** What the client was told, oldest first, and what he is still to be told. */
  toldToClient: ToldLine[];
  timeline: TimelineEntry[];
  related: { id: string; title: string; relation: string; state: string; visible: boolean }[];
  holders: HolderView[];
  /** Trajectories that this person may open beside it. */
  openings: ActionLink[];
  actions: ActionLink[];
}

/** Somebody was told something, or will be. */
export interface RungLine {
  day: Day;
  /** What was said, and to whom; of `chased`, whose it was. */
  text: string;
  state:
    | 'given'
    | 'summarised'
    | 'planned'
    | 'toldPending'
    | 'toldFailed'
    | 'toldHeld'
    | 'toldWithheld'
    | 'toldInPause';
  /** What became of it: read, mailed and to whom, came back. */
  more: string[];
}

type OfWhy = 'rule' | 'source' | 'label' | 'steps' | 'opens' | 'fallback';

/** Why an item is due when it is. */
export interface ExplanationView
  extends Pick<CaseItem, 'title' | 'due' | 'deadlineStatus' | 'status'>, Pick<Explanation, OfWhy> {
  trajectory: string;
  pseudonym: string;
  owner: string;
  overridden: string | null;
  /** What was told and what comes, in that order. */
  ladder: RungLine[];
  /** Who hears of it when its day passes. */
  climbsTo: string[];
  /** In words. */
  flags: string[];
  waitingReason: string | null;
  actions: ActionLink[];
}
