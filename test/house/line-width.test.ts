import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'traject-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const long = 'word '.repeat(25);
const refused = [
  `// ${long}`,
  `/** ${long}*/`,
  `const one = 1; // ${long}`,
  `const total = ${'one + '.repeat(25)}one;`,
];
const allowed = [
  'const short = 1;',
  `const text = '${long}';`,
  `const query = \`${long}\`;`,
  `const pattern = /${long}/;`,
];

test('lint refuses long comments and long code, not long texts', () => {
  const file = join(folder, 'fixture.ts');
  writeFileSync(file, [...refused, ...allowed].join('\n'));
  const args = ['--config', '.oxlintrc.json', '--format', 'json', file];
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), args, { cwd: root, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; labels: { span: { line: number } }[] }[];
  };
  const lines = diagnostics.flatMap(({ code, labels }) =>
    code.includes('within-110') ? labels[0]!.span.line : [],
  );
  expect(lines.toSorted((a, b) => a - b)).toEqual(refused.map((_, at) => at + 1));
});
