import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprint } from '../domain/case/fingerprint.ts';
import { lists } from './new-trajectory/lists.ts';
import { namesOf } from './new-trajectory/name.ts';
import { filesFor } from './new-trajectory/templates.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const fingerprints = 'test/unit/published.json';

const help = `npm run new:trajectory <name>      such as housing-talk

Writes a definition with one item, a unit test and a story, and enters it in the lists that name every trajectory.
docs/add-a-trajectory.md says what is left to do.
`;

/**
 * Writes what a new trajectory needs; nothing when something is in the way.
 * @throws naming it, with the remedy.
 */
async function create(given: string | undefined): Promise<string[]> {
  const names = namesOf(given);
  const files = filesFor(names);
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (there.length > 0)
    throw new Error(`${there.join(', ')}: there already; move it away, or choose another name`);
  for (const [path, change] of Object.entries(lists))
    files[path] = changed(path, (text) => change(text, names));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);

  const written = (await import(
    pathToFileURL(join(root, `domain/trajectories/${names.type}.ts`)).href
  )) as Record<string, unknown>;
  const known = JSON.parse(readFileSync(join(root, fingerprints), 'utf8')) as Record<string, string>;
  const kept = { ...known, [`${names.type}@1`]: fingerprint(written[names.code]) };
  writeFileSync(join(root, fingerprints), `${JSON.stringify(kept, null, 2)}\n`);
  // Another process: this one has the catalogue as it was.
  const docs = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'bin/docs.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (docs.status !== 0) throw new Error(`docs/deadlines.md was not written: ${docs.stderr}`);
  return [...Object.keys(files), fingerprints, 'docs/deadlines.md'];
}

function changed(path: string, change: (text: string) => string): string {
  try {
    return change(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    throw new Error(
      `${path}: ${(error as Error).message}; enter the trajectory there by hand, and mend bin/new-trajectory/lists.ts`,
      {
        cause: error,
      },
    );
  }
}

const [name] = process.argv.slice(2);
if (name === '--help' || name === '-h') process.stdout.write(help);
else
  try {
    for (const path of await create(name)) process.stdout.write(`${path}\n`);
    process.stdout.write('docs/add-a-trajectory.md says what is left to do\n');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
