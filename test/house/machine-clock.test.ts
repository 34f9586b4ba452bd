import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { read, root } from './sources.ts';

const rule = 'traject/no-machine-clock';
const folder = mkdtempSync(join(tmpdir(), 'traject-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Finding {
  code: string;
  filename: string;
  labels: { span: { line: number } }[];
}

/** What our rule says of these paths, by a configuration. */
function lint(config: string, ...paths: string[]): { file: string; line: number }[] {
  const args = ['--config', config, '--format', 'json', ...paths];
  const found = (JSON.parse(outputOf(args)) as { diagnostics: Finding[] }).diagnostics.filter(({ code }) =>
    code.includes('no-machine-clock'),
  );
  return found.map(({ filename, labels }) => ({
    file: relative(root, resolve(root, filename)),
    line: labels[0]!.span.line,
  }));
}

const covers = (glob: string, file: string) =>
  glob.endsWith('/**') ? file.startsWith(glob.slice(0, -2)) : file === glob;

/** Lint ends with an error where it finds something. */
function outputOf(args: string[]): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/oxlint'), args, { cwd: root, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** A second on a quiet machine. */
const patiently = { timeout: 240_000 };

const refused = [
  'Date.now()',
  'globalThis.Date.now()',
  "Date['now']()",
  '[1].map(Date.now)',
  'new Date()',
  'Date()',
  'const { now } = Date',
  'Temporal.Now.instant()',
  'performance.timeOrigin',
  "new Date(0).toLocaleDateString('nl')",
  'new Date(0).getHours()',
  "new Intl.DateTimeFormat('nl').format()",
];
const allowed = [
  'performance.now()',
  'new Date(0).toISOString()',
  "Date.parse('2026-01-01')",
  'Date.UTC(2026, 1)',
  "new Date(0).toLocaleDateString('nl', { timeZone: 'Europe/Amsterdam' })",
  "new Intl.DateTimeFormat('nl').format(0)",
];

test('lint refuses what reads the clock or the zone of the machine, and nothing else', patiently, () => {
  const file = join(folder, 'fixture.test.ts');
  writeFileSync(file, [...refused, ...allowed].map((line) => `${line};\n`).join(''));
  const lines = lint('.oxlintrc.json', file).map(({ line }) => line);
  expect(lines).toEqual(refused.map((_, n) => n + 1));
});

test(
  'without the list of files that may, it names these and no other: it looks at every folder, the tests too',
  patiently,
  () => {
    const { overrides, ...config } = JSON.parse(read('.oxlintrc.json')) as {
      overrides: { files: string[]; rules: object }[];
    };
    const may = overrides.filter(({ rules }) => rule in rules).flatMap(({ files }) => files);
    const strict = join(folder, 'strict.json');
    const others = {
      plugins: [],
      categories: {},
      rules: { [rule]: 'error' },
      jsPlugins: [join(root, '.ci/lint/clock.mjs')],
    };
    writeFileSync(strict, JSON.stringify({ ...config, ...others, options: {} }));
    const files = [...new Set(lint(strict, '.').map(({ file }) => file))];
    expect(files).toContain('test/setup/clock.ts');
    expect(files.filter((file) => !may.some((glob) => covers(glob, file)))).toEqual([]);
    expect(may.filter((glob) => !files.some((file) => covers(glob, file)))).toEqual([]);
  },
);
