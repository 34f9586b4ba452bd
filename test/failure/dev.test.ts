import { chmodSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../bin/processes.ts';
import { tokenOf } from './load.ts';
import { starting } from './starting.ts';

const { directory, run, clean } = starting();
afterAll(clean);

const root = fileURLToPath(new URL('../..', import.meta.url));
const notRun = new Set(['bench', 'coverage', 'docs', 'node_modules', 'test']);
const parts = readdirSync(root).filter((name) => !name.startsWith('.') && !notRun.has(name));

/** The sources in a folder of their own, where a test may change them. */
function copyOfSources(): string {
  const folder = directory();
  chmodSync(folder, 0o755);
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Changes a text in a file, which must be there. */
function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test('npm run dev: a changed page and a changed rule show in the running process, a changed store after a new start, the data stay', async () => {
  const sources = copyOfSources();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    TSX_TSCONFIG_PATH: join(sources, 'tsconfig.json'),
    PORT: String(port),
    TRAJECT_DEMO: '0',
    TRAJECT_DATA: directory(),
  };
  const dev = run(join(sources, 'bin/dev.ts'), env, /^ready (\S+)$/m);
  await dev.ready;
  const eventually = (look: () => Promise<string>, text: string) =>
    expect.poll(() => look().catch(String), { interval: 50 }).toContain(text);
  const page = async () => (await fetch(`${url}/sign-in`)).text();
  const asCaseManager = async () => ({
    authorization: `Bearer ${await tokenOf(url)}`,
    'content-type': 'application/json',
  });
  const rule = async () =>
    (await fetch(`${url}/v1/definitions/warm-handover`, { headers: await asCaseManager() })).text();

  const [, footer] = /footer: '([^']+)'/.exec(readFileSync(join(sources, 'web/texts/nl/pages.ts'), 'utf8'))!;
  await eventually(page, footer!);
  change(join(sources, 'web/texts/nl/pages.ts'), footer!, 'Een andere voet');
  await eventually(page, 'Een andere voet');

  // What cannot be read leaves the last that could.
  change(join(sources, 'web/texts/nl/pages.ts'), "'Een andere voet'", "'Een andere voet");
  await expect.poll(dev.said).toContain('not read again');
  expect(await page()).toContain('Een andere voet');
  change(join(sources, 'web/texts/nl/pages.ts'), "'Een andere voet", "'Een derde voet'");
  await eventually(page, 'Een derde voet');

  const headers = { ...(await asCaseManager()), 'idempotency-key': 'dev-1' };
  const client = { reference: 'DEV-1', pseudonym: 'Noa' };
  const body = JSON.stringify({
    type: 'detention-reintegration',
    client,
    organisation: 'pi-noord',
    dates: { admission: '2026-11-02' },
    facts: { status: 'remand' },
  });
  const started = (await (
    await fetch(`${url}/v1/trajectories`, { method: 'POST', headers, body })
  ).json()) as { id: string };

  change(
    join(sources, 'domain/trajectories/warm-handover.ts'),
    "nl: 'Warme overdracht'",
    "nl: 'Heel warme overdracht'",
  );
  await eventually(rule, 'Heel warme overdracht');

  const starts = dev.said().split(`ready ${url}`).length;
  change(join(sources, 'store/cursor.ts'), 'export', 'export type Changed = string;\nexport');
  await expect.poll(() => dev.said().split(`ready ${url}`).length).toBe(starts + 1);
  expect(dev.said()).toMatch(/engine: took over process \d+/);
  const kept = await fetch(`${url}/v1/trajectories/${started.id}`, { headers: await asCaseManager() });
  expect([kept.status, await kept.text()]).toEqual([200, expect.stringContaining('Noa')]);

  dev.kill('SIGTERM');
  expect((await dev.ended).code).toBe(0);
});
