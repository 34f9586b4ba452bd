import type { Names } from './name.ts';

/** A list that must name every trajectory: how its file changes for a new one. */
type Change = (text: string, names: Names) => string;

/** The lists in the order in which they are written, by their path from the root. */
export const lists: Record<string, Change> = {
  'domain/catalogue.ts': (text, { type, code }) =>
    entry(
      imported(text, `import { ${code} } from './trajectories/${type}.ts';`),
      'const published: Definition[] = [',
      code,
    ),
  'test/scenarios/trajectories/index.ts': (text, { type, code }) =>
    entry(
      imported(text, `import { ${code} } from './${type}.ts';`),
      'export const trajectoryScenarios',
      `['${type}', ${code}]`,
    ),
  'test/unit/related/connections.test.ts': (text, { type }) =>
    entry(text, 'const startByThemselves = [', `'${type}'`),
};

/** After the last import of the file. */
function imported(text: string, line: string): string {
  const last = [...text.matchAll(/^import .*;$/gm)].at(-1);
  if (!last) throw new Error('there is no import to put the new one after');
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

/** At the end of the list that begins so, in a line of its own. */
function entry(text: string, beginning: string, what: string): string {
  const end = text.indexOf('\n];', text.indexOf(beginning));
  if (!text.includes(beginning) || end < 0) throw new Error(`there is no list “${beginning}”`);
  return `${text.slice(0, end)}\n  ${what},${text.slice(end)}`;
}
