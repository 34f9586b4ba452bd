/** Chance that can be repeated: the same seed draws the same. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in so many of a hundred. */
  of100(times: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32: small, quick, and good enough to wander about with. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    of100: (times) => next() * 100 < times,
    pick: <T>(from: readonly T[]) => from[whole(0, from.length - 1)] as T,
  };
}
