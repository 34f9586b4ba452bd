import { describe, expect, test } from 'vitest';
import { type Graph, ringsIn } from './rings.ts';
import { importsOf, read, sourceFiles, type Import } from './sources.ts';

interface Layer {
  /** Folders of ours that it may import. */
  may: string[];
  /** Folders of which it may import types. */
  types?: string[];
  /** Packages it may import at run time; without this any. */
  packages?: string[];
}

/** What is pure in the rules needs days and schemas, and knows the text that calendars read. */
const domainPackages = [
  'temporal-polyfill',
  'zod',
  'node:crypto',
  'ical-generator',
  '@touch4it/ical-timezones',
];

/** The table of docs/architecture.md. `bin/`, `test/` and `bench/` may import everything. */
const layers: Record<string, Layer> = {
  domain: { may: [], packages: domainPackages },
  settings: { may: ['domain'], packages: ['zod'] },
  store: { may: ['domain'] },
  notify: { may: ['domain'] },
  activities: { may: ['domain', 'store', 'notify'] },
  workflows: { may: [], types: ['domain', 'activities'], packages: ['@temporalio/workflow'] },
  workers: { may: ['domain', 'settings', 'store', 'notify', 'activities', 'workflows'] },
  adapters: { may: ['domain', 'settings'] },
  api: { may: ['domain', 'settings', 'store', 'workflows', 'adapters', 'web'] },
  web: { may: ['domain', 'store'] },
};

/**
 * The folders of domain/, and what lies loose in it: each imports only itself and those above it, types
 * included.
 */
const domainOrder = [
  'calendar',
  'policy',
  'case',
  'people',
  'deadlines',
  'related',
  'decide',
  'course',
  'check',
  'som',
  'trajectories',
  'catalogue.ts',
  'rules.ts',
  'words',
  'reading',
  'mailing',
  'icalendar',
  'national',
  'what-if',
  'ports',
  'partners',
];

const placeOf = (file: string): number => domainOrder.indexOf(file.split('/')[1] ?? '');

/** The imports of a file in domain/ that reach down. */
const reachesDown = (file: string, imports: Import[]): string[] =>
  imports.flatMap(({ file: other }) =>
    other?.startsWith('domain/') && placeOf(other) > placeOf(file) ? [`${file}: imports ${other}`] : [],
  );

/** What is wrong with the imports of one file, in words. */
function offences(file: string, imports: Import[]): string[] {
  const folder = file.split('/')[0] ?? '';
  const layer = layers[folder];
  if (!layer) return [`${file}: no layer is known for ${folder}/`];
  return imports
    .filter((one) => !allowed(folder, layer, one))
    .map((one) => `${file}: imports ${one.specifier}`);
}

function allowed(folder: string, layer: Layer, { target, ours, typeOnly }: Import): boolean {
  if (!ours) return typeOnly || !layer.packages || layer.packages.includes(target);
  return (
    target === folder || layer.may.includes(target) || (typeOnly && (layer.types?.includes(target) ?? false))
  );
}

describe('layers', () => {
  test.each(Object.keys(layers))('%s/ imports only what the table allows', (folder) => {
    const files = sourceFiles(folder);
    expect(files.flatMap((file) => offences(file, importsOf(file)))).toEqual([]);
  });

  test('only store/ talks to a database', () => {
    const outside = Object.keys(layers)
      .filter((folder) => folder !== 'store')
      .flatMap(sourceFiles);
    const drivers = ['pg'];
    expect(outside.filter((file) => importsOf(file).some(({ target }) => drivers.includes(target)))).toEqual(
      [],
    );
  });

  test('enough was looked at to mean something', () => {
    const files = Object.keys(layers).flatMap(sourceFiles);
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((file) => importsOf(file)).length).toBeGreaterThan(150);
    for (const folder of Object.keys(layers))
      expect(sourceFiles(folder), `${folder}/ has no source file`).not.toEqual([]);
  });

  test.each([
    ['domain/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['domain/case/a.ts', "import type { Store } from '../../store/index.ts';"],
    ['workflows/a.ts', "import { step } from '../domain/course/step.ts';"],
    ['workflows/a.ts', "export { z } from 'zod';"],
    ['web/pages/a.tsx', "import {\n  one,\n  two,\n} from '../../api/app.ts';"],
    ['store/a.ts', "const late = await import('../api/app.ts');"],
    ['api/a.ts', "import '../workers/main.ts';"],
  ])('an offence in %s is seen: %s', (file, text) => {
    expect(offences(file, importsOf(file, text))).toHaveLength(1);
  });

  test('types may cross where the table says so', () => {
    expect(
      offences(
        'workflows/a.ts',
        importsOf('workflows/a.ts', "import type { Case } from '../domain/case/case.ts';"),
      ),
    ).toEqual([]);
  });
});

describe('the folders of domain/', () => {
  const files = sourceFiles('domain');

  test.each(domainOrder)('%s imports only itself and what lies above it', (place) => {
    const inside = files.filter((file) => file.split('/')[1] === place);
    expect(inside, `nothing lies in domain/${place}`).not.toEqual([]);
    expect(inside.flatMap((file) => reachesDown(file, importsOf(file)))).toEqual([]);
  });

  test('are all in the table', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => placeOf(file) < 0)).toEqual([]);
  });

  test('stand in docs/architecture.md in the same order', () => {
    const rows = [...read('docs/architecture.md').matchAll(/^\| `domain\/([\w.-]+?)\/?` \|/gm)].map(
      ([, name]) => name,
    );
    expect(rows).toEqual(domainOrder);
  });

  test.each([
    ['domain/policy/a.ts', "import type { Case } from '../case/case.ts';"],
    ['domain/course/a.ts', "import { definitionOf } from '../catalogue.ts';"],
    ['domain/case/a.ts', "export { titles } from '../words/titles.ts';"],
  ])('an offence in %s is seen: %s', (file, text) => {
    expect(reachesDown(file, importsOf(file, text))).toHaveLength(1);
  });
});

describe('rings', () => {
  // The examples in this file read like imports.
  const looked = [...Object.keys(layers), 'bin', 'test', 'bench']
    .flatMap(sourceFiles)
    .filter((file) => !file.endsWith('house/layers.test.ts'));
  const graph: Graph = new Map(
    looked.map((file) => [file, importsOf(file).flatMap((one) => one.file ?? [])]),
  );

  test('no file imports itself through others, types included', () => {
    expect(ringsIn(graph)).toEqual([]);
  });

  test('enough was looked at to mean something', () => {
    expect(graph.size).toBeGreaterThan(400);
    // An import that leads nowhere would hide a ring.
    const astray = [...graph.values()].flat().filter((file) => !graph.has(file) && !file.endsWith('.json'));
    expect(astray).toEqual([]);
  });

  test('are seen, by value and by type', () => {
    const imports = (file: string, text: string) =>
      [file, importsOf(file, text).flatMap((one) => one.file ?? [])] as const;
    const three = new Map([
      imports('web/a.tsx', "import type { B } from './b.ts';"),
      imports('web/b.ts', "import { c } from '../store/c.ts';"),
      imports('store/c.ts', "export type { A } from '../web/a.tsx';"),
    ]);
    expect(ringsIn(three)).toEqual([['store/c.ts', 'web/a.tsx', 'web/b.ts', 'store/c.ts']]);
    expect(
      ringsIn(new Map([imports('web/a.tsx', "import { b } from './b.ts';"), imports('web/b.ts', '')])),
    ).toEqual([]);
  });
});

interface Override {
  files: string[];
  rules: {
    'no-restricted-imports': [string, { patterns: { regex?: string; allowTypeImports?: boolean }[] }];
  };
}

describe('the linter', () => {
  const { overrides } = JSON.parse(read('.oxlintrc.json')) as { overrides: Override[] };

  test.each(Object.entries(layers))('holds %s/ to the same table', (folder, layer) => {
    const rule = overrides.find(({ files }) => files.includes(`${folder}/**`))?.rules[
      'no-restricted-imports'
    ];
    const refused = (other: string, types: boolean) =>
      (rule?.[1].patterns ?? []).some(
        (each) =>
          each.regex && new RegExp(each.regex).test(`../${other}/x.ts`) && !(types && each.allowTypeImports),
      );
    for (const other of [...Object.keys(layers), 'bin', 'test', 'bench'].filter((name) => name !== folder)) {
      expect(refused(other, false), `${folder} → ${other}`).toBe(!layer.may.includes(other));
      expect(refused(other, true), `${folder} → types of ${other}`).toBe(
        !layer.may.includes(other) && !layer.types?.includes(other),
      );
    }
  });
});
