import type { Case, ItemState } from './case.ts';

/** Whether there is anything to do in a case: not in one that rests because the client died. */
export const statusOf = ({ status, deceased }: Pick<Case, 'status' | 'deceased'>): Case['status'] =>
  deceased ? 'closed' : status;

/**
 * Whether an item on this track (or on none) stands still: nobody is reminded of it and it is never late.
 * Danger does not wait until a pause is over.
 */
export const isPaused = (
  { paused, deceased }: Pick<Case, 'paused' | 'deceased'>,
  track: string | undefined,
  state: Pick<ItemState, 'adHoc'>,
): boolean =>
  deceased !== undefined ||
  (!isDanger(state) && paused.some((pause) => pause.track === 'all' || pause.track === track));

/** Whether it is a signal of danger. */
export const isDanger = ({ adHoc }: Pick<ItemState, 'adHoc'>): boolean => adHoc?.signal === 'danger';
