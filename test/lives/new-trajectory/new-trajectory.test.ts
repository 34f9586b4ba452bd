import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'traject-new-'));
const left = ['node_modules', 'build', 'coverage', 'test/engine/histories', '.git', '.traject'];

/** Vitest in Vitest: it is another run, not a worker of this one. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|TINYPOOL|NODE_OPTIONS)/.test(name)),
);
const run = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: copy, encoding: 'utf8', env });
  return { status, said: `${stdout}${stderr}` };
};
const create = (...args: string[]) => run('npm', 'run', '--silent', 'new:trajectory', '--', ...args);
const passes = (program: string, ...args: string[]) => {
  const { status, said } = run('npx', '--no-install', program, ...args);
  expect(status, said).toBe(0);
};
const files = () =>
  readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('node_modules'));

beforeAll(() => {
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !left.some((name) => path === join(root, name) || path.endsWith(`/${name}`)),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('a name that cannot be', () => {
  test.each([
    ['Housing Talk', /^Housing Talk: a name is words of small letters .* such as housing-talk$/m],
    ['housingTalk', /^housingTalk: .* such as housing-talk$/m],
    ['../elsewhere', /^\.\.\/elsewhere: .* such as elsewhere$/m],
    ['talk-2', /^talk-2: .* such as talk$/m],
    ['new', /^new: JavaScript keeps this word for itself; .* such as new-talk$/m],
    [
      'warm-handover',
      /^warm-handover: there is such a trajectory already; choose another name, or .*add-a-trajectory\.md$/m,
    ],
  ])('%s is refused with one that can, and nothing is written', (name, says) => {
    const before = files();
    const { status, said } = create(name);
    expect(said).toMatch(says);
    expect(status).toBe(1);
    expect(files()).toEqual(before);
  });
});

describe('a new trajectory', () => {
  beforeAll(() => {
    const { status, said } = create('housing-talk');
    expect(status, said).toBe(0);
    for (const path of said.split('\n').filter((line) => /\.(ts|json|md)$/.test(line)))
      expect(files()).toContain(path);
  });

  test('has right types, and is formatted', () => {
    passes('tsc');
    passes('oxfmt', '--check', 'domain', 'test');
  });

  test('passes its unit test, and those that look at every trajectory', () => {
    const looked =
      'trajectories/housing-talk trajectories/labels catalogue related reading/view-definition words deadlines/plan-reads';
    passes(
      'vitest',
      'run',
      '--project',
      'unit',
      ...`${looked} web/catalogue`.split(' ').map((each) => `test/unit/${each}`),
    );
    passes(
      'vitest',
      'run',
      '--project',
      'house',
      ...['docs', 'explain', 'layers', 'tests'].map((each) => `test/house/${each}`),
    );
  });

  test('lives its story to the end', () => {
    passes('vitest', 'run', '--project', 'lives', 'test/lives/scenarios');
  });

  test('stands in the list of deadlines', () => {
    const section = readFileSync(join(copy, 'docs/deadlines.md'), 'utf8').split('\n## housing-talk\n')[1];
    expect(section).toMatch(
      /^\| `first-step` \| Eerste stap \| \[housing-talk\.ts\].* \| 14 calendar days after the start \|/m,
    );
  });

  test('cannot be made twice', () => {
    expect(create('housing-talk')).toMatchObject({ status: 1 });
    expect(create('housing-talk').said).toContain('housing-talk: there is such a trajectory already');
  });
});
