import { expect, test } from 'vitest';
import { read } from './sources.ts';

interface Entry {
  link?: boolean;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
const installed = Object.entries(packages).filter(([at, { link }]) => at && !link);

test('every package of the lock file has a digest', () => {
  expect(installed.length).toBeGreaterThan(500);
  expect(
    installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([at]) => at),
  ).toEqual([]);
});

test('no package of the lock file names a registry', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([at]) => at)).toEqual([]);
  expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
});

test('the packages of every platform are in the lock file', () => {
  /** Where Node would find `name` from `at`, from inside out. */
  const places = (at: string, name: string): string[] => [
    ...(at
      ? [
          `${at}/node_modules/${name}`,
          ...places(at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))), name),
        ]
      : []),
    `node_modules/${name}`,
  ];
  const wanted = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ at, name })),
  );
  expect(wanted.length).toBeGreaterThan(60);
  expect(wanted.filter(({ at, name }) => !places(at, name).some((place) => packages[place]))).toEqual([]);
});
