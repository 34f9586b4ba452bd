import type { Case } from './case.ts';

/** Whether there is anything to do in a case: not in one that rests because the client died. */
export const statusOf = ({ status, deceased }: Pick<Case, 'status' | 'deceased'>): Case['status'] =>
  deceased ? 'closed' : status;

/**
 * Whether what stands on this track (or on none) stands
 * still: nobody is reminded of it and nothing of it is late.
 */
export const isPaused = (
  { paused, deceased }: Pick<Case, 'paused' | 'deceased'>,
  track: string | undefined,
): boolean =>
  deceased !== undefined || paused.some((pause) => pause.track === 'all' || pause.track === track);
