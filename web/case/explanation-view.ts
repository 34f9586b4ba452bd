import type { Day } from '../../domain/calendar/types.ts';
import type { Explanation } from '../../domain/reading/explain.ts';
import type { ActionLink } from '../ui/action-link.ts';
import type { CaseItem, DialogueView } from './view.ts';

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
  /** `id@version` of the rules that it follows. */
  definition: string;
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
  /** Of a request: what was asked and answered. */
  talk: DialogueView | null;
  actions: ActionLink[];
}
