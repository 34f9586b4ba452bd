import { versionsOf } from '../../domain/catalogue.ts';
import type { Case } from '../../domain/case/case.ts';

/** The number of a version: 2 of `conditional-release@2`. */
export const versionOf = (definition: string): number => Number(definition.split('@')[1]);

/** The newest version of a case's definition, if the case follows an older one. */
export function newerVersion({ definition }: Case): string | undefined {
  const newest = versionsOf(definition.split('@')[0]!).at(-1);
  return newest !== undefined && versionOf(newest) > versionOf(definition) ? newest : undefined;
}

/** The version that a case follows and the newest, where that is another. */
export function newerVersions(c: Case): { from: number; to: number } | undefined {
  const newest = newerVersion(c);
  return newest === undefined ? undefined : { from: versionOf(c.definition), to: versionOf(newest) };
}
