import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = 'domain/trajectories';

/** Files that define a trajectory: `<id>.ts`, or those in the folder `<id>/`; paths from the root. */
export function filesOf(type: string): string[] {
  const folder = posix.join(sources, type);
  if (!existsSync(join(root, folder))) return [`${folder}.ts`];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => posix.join(folder, name));
}

/**
 * Where an item is written: file, and line counted from one. Each is written once, as the
 * first argument of a word such as `task(…)`, by its name or by a constant that holds it.
 * @throws when it is found nowhere.
 */
export function whereIs(type: string, item: string): { file: string; line: number } {
  for (const file of filesOf(type)) {
    const text = readFileSync(join(root, file), 'utf8');
    const constant = new RegExp(`const (\\w+) = '${item}'`).exec(text)?.[1];
    const name = constant === undefined ? `'${item}'` : `(?:'${item}'|${constant}\\b)`;
    const at = text.search(new RegExp(`\\b[a-z]\\w*\\(\\s*${name},\\s`));
    if (at >= 0) return { file, line: text.slice(0, at).split('\n').length };
  }
  throw new Error(`${type}/${item}: written in none of ${filesOf(type).join(', ')}`);
}

/** The unit tests that name an item, those of its own trajectory first; paths from the root. */
export function testsOf(type: string, item: string): string[] {
  const folder = 'test/unit';
  const tests = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name))
    .filter((file) =>
      new RegExp(`(?<![\\w-])${item}(?![\\w-])`).test(readFileSync(join(root, file), 'utf8')),
    );
  const own = (file: string) => file.startsWith(`${folder}/trajectories/${type}`);
  return [...tests.filter(own).sort(), ...tests.filter((file) => !own(file)).sort()];
}
