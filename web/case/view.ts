import type { HandoverNews } from '../commands/hand-over/notice.tsx';
import type { ActionLink } from '../ui/action-link.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { ToldToClient } from '../../domain/reading/to-client.ts';
import type { Turn } from '../../domain/reading/turn.ts';
import type { ItemView } from '../../domain/reading/view.ts';
import type { Lane } from '../ui/time-picture.tsx';

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
  /** Where it stands for whoever reads. */
  turn: Turn;
  /** On whom it waits, since when and how often reminded; null where it waits on nobody else. */
  waits: string | null;
  /** What is done with it first from its row; of what waits on others a word to these. */
  usual: ActionLink | null;
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
  /** Where it is changed now, where that is another trajectory; `href` for who may see that. */
  elsewhere?: { text: string; href?: string };
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
  /** How many of them are unknown, though it was said that they were found out. */
  unrecorded: number;
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

/** A line of the head: who the client is, how far the case is, when he leaves, whose it is. */
export interface HeadView {
  /** The client's reference in the systems of its organisation; null where there is no client. */
  reference: string | null;
  /** When he leaves; null for a trajectory that knows no such day. */
  release: KeyValue | null;
  /** Who steers it. */
  owner: string | null;
}

/** What stops the case. */
export interface BlockView {
  text: string;
  /** How many items wait for it. */
  waits: number;
  /** What can be done about it here and now. */
  does: ActionLink | null;
}

/** What falls when, as one lane, a sentence and rows. */
export interface PictureView {
  lane: Lane;
  sentence: string;
  rows: { day: Day; title: string; href: string | null }[];
}

/** A meeting that was held, or has a day. */
export interface MeetingView {
  item: string;
  title: string;
  day: Day;
  held: boolean;
  present: string[];
  /** Each with the reason as far as the reader may read it. */
  absent: string[];
  agreements: { item: string; title: string; who: string; due: Day | null; state: string }[];
}

export const tabs = ['plan', 'planned', 'waiting', 'done', 'data', 'history'] as const;
export type Tab = (typeof tabs)[number];

export interface CaseView {
  id: string;
  /** Opaque id of the client; empty where it is about many cases. */
  client: string;
  pseudonym: string;
  typeTitle: string;
  phaseTitle: string;
  organisation: string;
  opened: Day;
  head: HeadView;
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
  /** How the hand-over of this case stands, where that is news. */
  handover?: HandoverNews;
  /** Why whoever opened it needs it no more. */
  unneeded: string | undefined;
  /** Most waits for the first. */
  blocks: BlockView[];
  picture: PictureView | null;
  /** The tab that is open, and the item of it that one came for. */
  tab: Tab;
  item?: string;
  dates: KeyValue[];
  facts: KeyValue[];
  items: CaseItem[];
  meetings: MeetingView[];
  plan: PlanView | null;
  /** What the client was told, oldest first, and what he is still to be told. */
  toldToClient: ToldLine[];
  timeline: TimelineEntry[];
  related: { id: string; title: string; relation: string; state: string; visible: boolean }[];
  /** All trajectories of the client that this person sees, one lane each; only on the tab that shows it. */
  lanes: Lane[];
  holders: HolderView[];
  /** Trajectories that this person may open beside it. */
  openings: ActionLink[];
  /** The first is the usual one. */
  actions: ActionLink[];
}
