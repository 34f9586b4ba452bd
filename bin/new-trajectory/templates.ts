import { readFileSync } from 'node:fs';
import type { Names } from './name.ts';

/** The files of a new trajectory, by their path from the root: its definition, a unit test and a story. */
export const filesFor = (names: Names): Record<string, string> => ({
  [`domain/trajectories/${names.type}.ts`]: filled('definition', names),
  [`test/unit/trajectories/${names.type}.test.ts`]: filled('unit-test', names),
  [`test/scenarios/trajectories/${names.type}.ts`]: filled('story', names),
});

/** A text of `templates/` with `{{type}}`, `{{code}}` and `{{title}}` filled in. */
function filled(template: string, names: Names): string {
  const text = readFileSync(new URL(`templates/${template}.txt`, import.meta.url), 'utf8');
  return Object.entries(names).reduce(
    (so, [name, value]) => so.replaceAll(`{{${name}}}`, value as string),
    text,
  );
}
