import type { Case } from '../../domain/case/case.ts';
import type { Definition } from '../../domain/policy/definition.ts';

/**
 * What can still be paused: the whole trajectory, or one of its tracks. Nothing while all of it stands still.
 */
export function pausable(definition: Definition, c: Case): string[] {
  const paused = new Set(c.paused.map(({ track }) => track));
  if (paused.has('all')) return [];
  const tracks = new Set(definition.items.flatMap(({ track }) => track ?? []));
  return ['all', ...tracks].filter((track) => !paused.has(track));
}
