import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { read, root } from './sources.ts';

const rule = 'texts/no-language-choice';
const folder = mkdtempSync(join(tmpdir(), 'traject-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Finding {
  code: string;
  filename: string;
  labels: { span: { line: number } }[];
}

/** What our rule says of a file. */
function lint(file: string): Finding[] {
  const args = ['--config', '.oxlintrc.json', '--format', 'json', file];
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), args, { cwd: root, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  return diagnostics.filter(({ code }) => code.includes('no-language-choice'));
}

const refused = [
  "lang === 'nl' ? 'ja' : 'yes'",
  "view.lang !== 'en'",
  "'nl' == lang",
  "nl ? 'ja' : 'yes'",
  "!isDutch ? 'yes' : 'ja'",
  "(nl && 'ja') || 'yes'",
  'if (english) throw new Error()',
  "switch (lang) { case 'nl': break }",
];
const allowed = ["say('yes')", 'title[lang]', "sayIn('nl')", "lang === other ? 'a' : 'b'"];

test('lint refuses code that chooses words by language, and nothing else', () => {
  const file = join(folder, 'fixture.ts');
  writeFileSync(file, [...refused, ...allowed].map((line) => `${line};\n`).join(''));
  const lines = lint(file).map(({ labels }) => labels[0]!.span.line);
  expect(lines.toSorted((a, b) => a - b)).toEqual(refused.map((_, at) => at + 1));
});

test('lint refuses it everywhere: no file may choose', () => {
  const { rules, overrides } = JSON.parse(read('.oxlintrc.json')) as {
    rules: Record<string, unknown>;
    overrides: { rules: object }[];
  };
  expect(rules[rule]).toBe('error');
  expect(overrides.filter((each) => rule in each.rules)).toEqual([]);
});
