import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** Top-level folder it reaches into, or the package's name. */
  target: string;
  ours: boolean;
  /** Path from the root, of one of ours. */
  file?: string;
  /** Erased before the code runs. */
  typeOnly: boolean;
  specifier: string;
}

/** Source files of a top-level folder, by their path from the root of the project. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|js|mjs)$/.test(name))
    .map((name) => posix.join(folder, name))
    .sort();
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All imports and re-exports of one source text, found at `file` (a path from the root). */
export function importsOf(file: string, text = read(file)): Import[] {
  const found: Import[] = [];
  for (const [, type, specifier] of text.matchAll(STATEMENT))
    found.push(resolve(file, specifier ?? '', Boolean(type)));
  for (const [, specifier] of text.matchAll(DYNAMIC)) found.push(resolve(file, specifier ?? '', false));
  return found;
}

function resolve(file: string, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith('.')) {
    const path = posix.join(dirname(file), specifier);
    return { target: path.split('/')[0] ?? '', ours: true, file: path, typeOnly, specifier };
  }
  const target = specifier.startsWith('node:')
    ? specifier
    : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return { target, ours: false, typeOnly, specifier };
}
