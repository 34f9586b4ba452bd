import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { document, operations } from '../../api/routes/index.ts';
import { routeRules } from '../../domain/people/access-routes.ts';
import { personas } from '../../api/identity/personas.ts';
import { professionals } from '../../domain/policy/roles.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traject-document-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Json = Record<string, unknown>;

/** Codes of the rules of `.spectral.yaml` that the document breaks, with where. */
async function lint(name: string, content: unknown): Promise<{ code: string; path: string[] }[]> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(content));
  const out = join(folder, `${name}.result`);
  const spectral = join('node_modules', '.bin', 'spectral');
  await new Promise<void>((done, fail) => {
    // Code 1: it found something, which the result says.
    execFile(
      spectral,
      ['lint', file, '-r', '.spectral.yaml', '-f', 'json', '-o', out, '--fail-severity', 'hint'],
      (error, stdout, stderr) =>
        error && error.code !== 1
          ? fail(new Error(`spectral ended with ${String(error.code)}: ${stdout}${stderr}`))
          : done(),
    );
  });
  return JSON.parse(await readFile(out, 'utf8')) as { code: string; path: string[] }[];
}

/** The part of a document at a path, to be spoiled. */
const at = (root: Json, ...path: string[]): Json => path.reduce((part, name) => part[name] as Json, root);

/** For each own rule: how to break it. */
const spoil: Record<string, (doc: Json) => void> = {
  'adr-no-trailing-slash': (doc) => (at(doc, 'paths')['/worklist/'] = at(doc, 'paths', '/worklist')),
  'adr-path-segments-kebab-case': (doc) => (at(doc, 'paths')['/workList'] = at(doc, 'paths', '/worklist')),
  'adr-query-keys-camel-case': (doc) =>
    (at(doc, 'paths', '/deadlines', 'get', 'parameters', '0')['name'] = 'deadline-status'),
  'adr-http-methods': (doc) =>
    (at(doc, 'paths', '/deadlines')['trace'] = at(doc, 'paths', '/deadlines', 'get')),
  'adr-uri-version': (doc) => (at(doc, 'servers', '0')['url'] = 'https://traject.example.nl'),
  'adr-semver': (doc) => (at(doc, 'info')['version'] = '1.0'),
  'adr-doc-openapi-contact': (doc) => delete at(doc, 'info', 'contact')['email'],
  'adr-version-header': (doc) => delete at(doc, 'paths', '/worklist', 'get', 'responses', '200')['headers'],
  'adr-problem-details': (doc) =>
    (at(doc, 'components', 'responses', 'Problem404')['content'] = { 'application/json': { schema: {} } }),
  'adr-problem-fields': (doc) =>
    (at(doc, 'components', 'schemas', 'Problem')['required'] = ['type', 'title', 'status']),
  'adr-invalid-input': (doc) => delete at(doc, 'paths', '/deadlines', 'get', 'responses')['400'],
  'adr-date-omit-time-portion': (doc) =>
    (at(doc, 'components', 'schemas', 'CalendarDays', 'properties', 'items', 'items', 'properties')['date'] =
      {
        type: 'string',
        format: 'date-time',
      }),
  'adr-publish-openapi': (doc) => delete at(doc, 'paths')['/openapi.json'],
  'adr-no-sensitive-uris': (doc) =>
    (at(doc, 'paths', '/deadlines', 'get', 'parameters', '1')['name'] = 'client'),
  'traject-idempotency-key': (doc) => (at(doc, 'paths', '/trajectories', 'post')['parameters'] = []),
};

describe('the OpenAPI document', () => {
  test('breaks no rule', async () => {
    expect(await lint('document.json', document())).toEqual([]);
  });

  test('each of our own rules does find what it is for', async () => {
    const own = Object.keys(
      (parse(await readFile('.spectral.yaml', 'utf8')) as { rules: Json }).rules,
    ).filter((rule) => /^(adr|traject)-/.test(rule));
    expect(Object.keys(spoil).sort()).toEqual(own.sort());
    const spoiled = structuredClone(document()) as unknown as Json;
    for (const change of Object.values(spoil)) change(spoiled);
    const found = new Set((await lint('spoiled.json', spoiled)).map(({ code }) => code));
    expect(own.filter((rule) => !found.has(rule))).toEqual([]);
  });

  test('holds every operation once, under the method and path at which it is served', () => {
    const described = Object.entries(document().paths ?? {}).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { operationId: string }>).map(
        ([method, { operationId }]) => `${operationId}: ${method} ${path}`,
      ),
    );
    expect(described.sort()).toEqual(
      operations.map(({ id, method, path }) => `${id}: ${method} ${path}`).sort(),
    );
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });
});

describe('access', () => {
  test('every operation has a rule, and every rule an operation', () => {
    expect(Object.keys(routeRules).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  test('nothing but the documents is open to all', () => {
    expect(Object.keys(routeRules).filter((id) => routeRules[id] === 'public')).toEqual([
      'getOpenApi',
      'getAsyncApi',
    ]);
  });

  test('whoever changes a trajectory is a professional, by role', () => {
    expect(routeRules['startTrajectory']).toEqual(professionals);
    // A system reports; what it may not, the rules say.
    expect(routeRules['sendCommand']).toEqual([...professionals, 'system']);
  });

  test('every persona has a role that the access table knows', () => {
    const known = new Set<string>([...professionals, 'administrator', 'system']);
    expect(personas.filter(({ role }) => !known.has(role))).toEqual([]);
  });
});
