import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importsOf, read, root, sourceFiles } from './sources.ts';

const exists = (path: string) => existsSync(join(root, path));
const folders = [
  'domain',
  'settings',
  'store',
  'notify',
  'activities',
  'workflows',
  'workers',
  'adapters',
  'api',
  'web',
  'bin',
  'test',
  'bench',
];

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  depends_on?: Record<string, { condition: string }>;
}

describe('docker-compose.yml', () => {
  const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
    services: Record<string, Service>;
  };
  const all = Object.entries(services);

  test('has every part of production', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([
        'postgres',
        'temporal-schema',
        'temporal',
        'temporal-namespace',
        'temporal-ui',
        'migrate',
        'worker',
        'api',
      ]),
    );
  });

  test.each(all)('%s is pinned to an exact version', (_, { image }) => {
    expect(image).toMatch(/:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  });

  test.each(all.filter(([, { build }]) => build))(
    '%s runs a file that exists and that the image holds',
    (_, { command }) => {
      const file = command?.at(-1) ?? '';
      expect(exists(file), file).toBe(true);
      expect(read('Dockerfile')).toContain(`COPY ${file.split('/')[0]} `);
    },
  );

  test.each(all)('%s waits for services that exist', (_, { depends_on }) => {
    for (const name of Object.keys(depends_on ?? {})) expect(services).toHaveProperty([name]);
  });

  test('Temporal comes from the same release everywhere', () => {
    const releases = new Set(
      all.flatMap(([, { image }]) => /temporalio\/(?:server|admin-tools):(.+)/.exec(image ?? '')?.[1] ?? []),
    );
    expect([...releases]).toEqual(['1.32.0']);
  });
});

test('the image copies only what exists, and is pinned', () => {
  const dockerfile = read('Dockerfile');
  const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, paths]) =>
    (paths ?? '').split(' '),
  );
  expect(copied.length).toBeGreaterThan(8);
  expect(copied.filter((path) => !exists(path))).toEqual([]);
  expect(copied.filter((path) => !read('.dockerignore').split('\n').includes(`!${path}`))).toEqual([]);
  expect(dockerfile).toContain(`FROM node:${read('.nvmrc').trim()}-`);
  expect(read('.nvmrc')).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(dockerfile).toMatch(/^USER node$/m);
});

test('publiccode.yml has the keys its standard requires', () => {
  const file = parse(read('publiccode.yml')) as Record<string, unknown>;
  const required = [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
  ];
  expect(Object.keys(file)).toEqual(
    expect.arrayContaining([...required, 'legal', 'maintenance', 'localisation']),
  );
  expect(file).toMatchObject({
    softwareType: 'standalone/web',
    legal: { license: 'EUPL-1.2' },
    localisation: { localisationReady: true },
  });
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(file['softwareVersion']).toBe(version);
  const texts = Object.values(
    file['description'] as Record<
      string,
      { shortDescription: string; longDescription: string; features: string[] }
    >,
  );
  expect(texts).toHaveLength(2);
  for (const { shortDescription, longDescription, features } of texts) {
    expect(shortDescription.length).toBeLessThanOrEqual(150);
    expect(longDescription.length).toBeGreaterThanOrEqual(150);
    expect(features.length).toBeGreaterThan(2);
  }
});

test('the licence is the EUPL 1.2, in the file and in package.json', () => {
  expect(read('LICENSE')).toMatch(
    /EUROPEAN UNION PUBLIC LICENCE v\. 1\.2[\s\S]+15\. Applicable Law[\s\S]+Appendix/,
  );
  expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'EUPL-1.2' });
});

test('package-lock.json names the packages of every platform, or `npm ci` refuses it', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const optional = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
  const known = Object.keys(packages);
  expect(optional.length).toBeGreaterThan(20);
  expect(
    optional.filter((name) => !known.some((path) => path.endsWith(`node_modules/${name}`))),
    'run: node .ci/complete-lock.mjs',
  ).toEqual([]);
});

describe('documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CODE_OF_CONDUCT.md',
    'CHANGELOG.md',
    'docs/architecture.md',
    'docs/add-a-trajectory.md',
    'docs/deadlines.md',
    'docs/partners.md',
  ];

  test.each(documents)('%s is there, and what it links to too', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, target]) =>
      join(document, '..', target ?? ''),
    );
    expect(links.filter((target) => !exists(target))).toEqual([]);
  });

  test('the README names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !scripts[name])).toEqual([]);
    expect(read('README.md')).toContain('npm start');
    for (const script of Object.values(scripts))
      for (const [file] of script.matchAll(/\b\w+\/[\w./-]+\.ts\b/g)) expect(exists(file), file).toBe(true);
  });
});

describe('source files', () => {
  const files = folders.flatMap(sourceFiles);

  test('stay within 250 lines', () => {
    expect(files.length).toBeGreaterThan(100);
    const product = files.filter((file) => !/^(test|bench)\//.test(file));
    expect(product.filter((file) => read(file).split('\n').length > 250)).toEqual([]);
  });

  test('import only packages that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const shipped = (file: string) => !/^(test|bench)\//.test(file);
    const missing = files.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ ours, target, typeOnly }) =>
            !ours && !target.startsWith('node:') && !(typeOnly && devDependencies[`@types/${target}`]),
        )
        .filter(({ target }) => !dependencies[target] && !(devDependencies[target] && !shipped(file)))
        .map(({ specifier }) => `${file}: ${specifier}`),
    );
    expect(missing).toEqual([]);
  });
});
