import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { types } from '../../domain/catalogue.ts';
import { read, root, sourceFiles } from './sources.ts';

const inside = (folder: string, kind: 'file' | 'folder') =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() === (kind === 'folder'))
    .map(({ name }) => name);

test('a unit test lies in the folder of what it is about', () => {
  const known = [...inside('domain', 'folder'), 'adapters', 'web'];
  const folders = inside('test/unit', 'folder');
  expect(folders).toEqual(
    expect.arrayContaining(['calendar', 'deadlines', 'decide', 'people', 'trajectories']),
  );
  expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
  const loose = inside('test/unit', 'file').filter((name) => name.endsWith('.test.ts'));
  expect(loose).toEqual(['catalogue.test.ts']);
});

test('every trajectory has a unit test of its name, or a folder of them; one of all trajectories says of what', () => {
  const named = [...inside('test/unit/trajectories', 'file'), ...inside('test/unit/trajectories', 'folder')];
  const subjects = named.map((name) => name.replace(/\.test\.ts$/, ''));
  expect(types().filter((type) => !subjects.includes(type))).toEqual([]);
  expect(subjects.filter((subject) => !types().includes(subject))).toEqual(['labels']);
});

test('what a test waits for has two minutes or more: a busy machine takes twenty times as long', () => {
  const files = ['store', 'engine', 'api', 'pages', 'failure', 'house', 'unit'].flatMap((kind) =>
    sourceFiles(`test/${kind}`),
  );
  const limits = files.flatMap((file) =>
    [...read(file).matchAll(/\btimeout: ?([\d_]+)/g)].map(([, limit]) => ({
      file,
      limit: Number(limit!.replaceAll('_', '')),
    })),
  );
  expect(limits.length).toBeGreaterThan(5);
  expect(limits.filter(({ limit }) => limit < 120_000)).toEqual([]);
});
