import { expect, test } from 'vitest';
import { generated } from '../../bin/docs.ts';
import { definitions } from '../../domain/catalogue.ts';
import { read } from './sources.ts';

test.each(Object.entries(generated))('%s is what it is made from', (path, text) => {
  expect(read(path), `${path} is out of date: npm run docs writes it`).toBe(text());
});

test('docs/deadlines.md has a row for every item of every trajectory', () => {
  const sections = new Map(
    read('docs/deadlines.md')
      .split('\n## ')
      .map((text) => [text.split('\n')[0]!, text]),
  );
  for (const { id, items } of definitions()) {
    const rows = [...sections.get(id)!.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(rows, id).toEqual(items.map(({ name }) => name));
  }
});

test('docs/deadlines.md says of a deadline what somebody looks for', () => {
  const row = read('docs/deadlines.md')
    .split('\n')
    .find((line) => line.startsWith('| `first-mdo` |'));
  expect(row?.split('|').map((cell) => cell.trim())).toEqual([
    '',
    '`first-mdo`',
    'Eerste MDO: concept D&R-plan',
    '[plan-items.ts](../domain/trajectories/detention-reintegration/plan-items.ts)',
    '28 calendar days after the admission',
    'the working day before',
    '[usual](#usual-ladders)',
    'norm',
    'S1:640-641',
    '',
  ]);
});
