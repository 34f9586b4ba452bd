import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Reading } from '../../../adapters/contract.ts';
import { columns } from '../../../adapters/nightly-csv/columns.ts';
import { readNightly } from '../../../adapters/nightly-csv/read.ts';
import { zgwSchema } from '../../../adapters/zgw/settings.ts';
import { lineSchema } from '../../../bin/import/line.ts';

const page = readFileSync('docs/adapters.md', 'utf8');
/** The examples of a kind in the page, in its order. */
const examples = (kind: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) => text!);

test('the file of a night in the documentation can be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'traject-documented-'));
  const path = join(folder, 'night.csv');
  writeFileSync(path, examples('csv')[0]!);
  const readings: Reading[] = [];
  for await (const each of readNightly({ path, sender: 'tulp' })) readings.push(each);
  rmSync(folder, { recursive: true });
  expect(readings.filter((each) => 'fault' in each)).toEqual([]);
  expect(
    readings.flatMap((each) => ('event' in each ? [each.event.type.replace('nl.traject.', '')] : [])),
  ).toEqual(['client.admitted', 'date.changed', 'client.transferred']);
});

test('every column stands in the documentation, in both languages', () => {
  for (const { names } of Object.values(columns))
    for (const name of Object.values(names)) expect(page).toContain(`\`${name}\``);
});

test('the settings of a system of cases, and the case of an old system, are right', () => {
  const [zgw, line] = examples('json').map((text) => JSON.parse(text) as unknown);
  expect(zgwSchema.array().safeParse(zgw).error).toBeUndefined();
  expect(lineSchema.safeParse(line).error).toBeUndefined();
});
