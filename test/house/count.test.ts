import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'traject-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, ...files: { status: string; tests: string[] }[]): string {
  const testResults = files.map(({ status, tests }) => ({
    name: join(root, 'test/some.test.ts'),
    status,
    message: 'cannot be read',
    assertionResults: tests.map((each) => ({
      status: each,
      fullName: 'adds',
      failureMessages: ['\u001b[31mwanted 2\u001b[39m\nbut got 3'],
    })),
  }));
  writeFileSync(join(folder, name), JSON.stringify({ testResults }));
  return join(folder, name);
}
const good = report('good', { status: 'passed', tests: ['passed', 'passed'] });
const bad = report('bad', { status: 'failed', tests: ['passed', 'failed'] });
const unloaded = report('unloaded', { status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] });

test.each([
  ['one report', [good], '2 passed, 0 failed', 0],
  ['two together', [good, good], '4 passed, 0 failed', 0],
  ['a failure in the second', [good, bad], '3 passed, 1 failed', 1],
  ['a file that did not load', [unloaded], '1 passed, 1 failed', 1],
  ['a report that is not there', [good, join(folder, 'none')], '2 passed, 1 failed', 1],
  ['a report without tests', [good, report('empty')], '2 passed, 1 failed', 1],
  ['no report', [], '0 passed, 1 failed', 1],
])('the last line of CI: %s', (_, reports, line, code) => {
  const { stdout, status } = spawnSync(process.execPath, [join(root, '.ci/count.mjs'), ...reports], {
    encoding: 'utf8',
  });
  expect([stdout.trimEnd().split('\n').at(-1), status]).toEqual([line, code]);
});

test('before it stands what failed, and why', () => {
  const { stdout } = spawnSync(process.execPath, [join(root, '.ci/count.mjs'), bad, unloaded], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    'failed: test/some.test.ts > adds: wanted 2 but got 3',
    'failed: test/some.test.ts: cannot be read',
  ]);
});
