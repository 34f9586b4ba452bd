/**
 * When a call to the engine must have been answered, as its
 * client wants it: an instant of the machine's own clock.
 */
export const deadlineIn = (milliseconds: number): number => Date.now() + milliseconds;
