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

/** On which lines of a file a rule of ours finds something. */
function lint(name: string, file: string): number[] {
  const args = ['--config', '.oxlintrc.json', '--format', 'json', file];
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), args, { cwd: root, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  return diagnostics
    .filter(({ code }) => code.includes(name))
    .map(({ labels }) => labels[0]!.span.line)
    .toSorted((a, b) => a - b);
}

/** Lines that a rule refuses, and lines that it leaves alone. */
const rules: [name: string, refused: string[], allowed: string[]][] = [
  [
    'no-language-choice',
    [
      "lang === 'nl' ? 'ja' : 'yes'",
      "view.lang !== 'en'",
      "'nl' == lang",
      "nl ? 'ja' : 'yes'",
      "!isDutch ? 'yes' : 'ja'",
      "(nl && 'ja') || 'yes'",
      'if (english) throw new Error()',
      "switch (lang) { case 'nl': break }",
    ],
    ["say('yes')", 'title[lang]', "sayIn('nl')", "lang === other ? 'a' : 'b'"],
  ],
  [
    'no-missing-language',
    ['title[lang]', 'item?.title[view.lang]', '({ nl, en })[lang]'],
    ['languages[lang]', 'dayWords[lang]', 'textIn(title, lang)', 'title.nl', 'items[key]'],
  ],
];

test.each(rules)('lint holds %s, and refuses nothing else', (name, refused, allowed) => {
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, [...refused, ...allowed].map((line) => `${line};\n`).join(''));
  expect(lint(name, file)).toEqual(refused.map((_, at) => at + 1));
});

test('no file may choose words by language', () => {
  const { rules: held, overrides } = JSON.parse(read('.oxlintrc.json')) as {
    rules: Record<string, unknown>;
    overrides: { rules: object }[];
  };
  expect(held[rule]).toBe('error');
  expect(overrides.filter((each) => rule in each.rules)).toEqual([]);
});
