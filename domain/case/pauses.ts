import type { Case } from './case.ts';

/**
 * Whether what stands on this track (or on none) stands
 * still: nobody is reminded of it and nothing of it is late.
 */
export const isPaused = ({ paused }: Pick<Case, 'paused'>, track: string | undefined): boolean =>
  paused.some((pause) => pause.track === 'all' || pause.track === track);
