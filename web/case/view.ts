import type { Day } from '../../domain/calendar/types.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import type { ItemKind, ItemStatus } from '../../domain/policy/values.ts';

/** One item on the case page. */
export interface ItemView {
  item: string;
  title: string;
  kind: ItemKind;
  status: ItemStatus;
  opens: Day | null;
  due: Day | null;
  deadlineStatus: DeadlineStatus;
  owner: { agency?: string | null; role: string };
  label: 'norm' | 'practice' | 'assumed' | null;
  waitingOn: string | null;
  waitingReason: string | null;
  flags: string[];
  actedOn: Day | null;
  /** In words. */
  outcome: string | null;
  /** What one of two has proposed, in words. */
  proposal: string | null;
  /** What this person may do with it, the most fitting first. */
  actions: ActionLink[];
}

export interface ActionLink {
  href: string;
  text: string;
}

/** A date or fact of the case, in words; `change` only for who may. */
export interface KeyValue {
  title: string;
  day?: Day;
  text?: string;
  change?: string;
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
  item: ItemView;
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
  /** Versions, where there is a newer one that this person may move it to. */
  newer?: { from: number; to: number };
  /** Everything that must be done is done; the link only for who may close. */
  ready: boolean;
  /** Why whoever opened it needs it no more. */
  unneeded: string | undefined;
  dates: KeyValue[];
  facts: KeyValue[];
  items: ItemView[];
  plan: PlanView | null;
  timeline: TimelineEntry[];
  related: { id: string; title: string; relation: string; state: string; visible: boolean }[];
  parties: string[];
  /** Trajectories that this person may open beside it. */
  openings: ActionLink[];
  actions: ActionLink[];
}

/** Why an item is due when it is. */
export interface ExplanationView {
  trajectory: string;
  pseudonym: string;
  title: string;
  due: Day | null;
  deadlineStatus: DeadlineStatus;
  status: ItemStatus;
  owner: string;
  rule: string | null;
  source: string | null;
  label: 'norm' | 'practice' | 'assumed' | null;
  steps: { date: Day; text: string }[];
  opens: { date: Day; text: string } | null;
  overridden: string | null;
  ladder: { day: Day; kind: 'reminder' | 'escalation' | 'alarm'; to: string | null; state: 'given' | 'summarised' | 'planned' }[];
  fallback: string | null;
  flags: string[];
  waitingReason: string | null;
  actions: ActionLink[];
}
