/**
 * Chance that can be asked for by name: the same seed, life and name always give the same draw, whatever was
 * asked before. So two sets of rules meet the very same people, and any part of a run can be repeated apart.
 */
export type Draw = (name: string) => number;

const hashes = new Map<string, number>();

/** Draws from 0 up to (not including) 1 for one life of a run. */
export function drawsOf(seed: number, life: number): Draw {
  const start = mix(mix(seed ^ 0x9e3779b9) ^ life);
  return (name) => mix(start ^ hashOf(name)) / 0x1_0000_0000;
}

/** The entry of a list with weights on which a draw falls. */
export function pick<T>(entries: readonly (readonly [T, number])[], draw: number): T {
  let left = draw * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of entries) if ((left -= weight) < 0) return value;
  return entries.at(-1)![0];
}

function hashOf(name: string): number {
  let hash = hashes.get(name);
  if (hash === undefined) {
    hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    hashes.set(name, hash);
  }
  return hash;
}

/** The finishing steps of MurmurHash3: every bit in touches every bit out. */
function mix(x: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
