import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deadlines } from './docs/deadlines.ts';
import { settings } from './docs/settings.ts';

/** The pages of docs/ that are made from what they tell of, each with its text. A test holds them. */
export const generated: Record<string, () => string> = {
  'docs/deadlines.md': deadlines,
  'docs/settings.md': settings,
};

if (import.meta.filename === process.argv[1])
  for (const [path, text] of Object.entries(generated)) {
    writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text());
    process.stdout.write(`${path} written\n`);
  }
