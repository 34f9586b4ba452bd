import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { daysFromNow } from '../setup/clock.ts';
import { starting } from './starting.ts';

const run = promisify(execFile);
const { directory, start, clean } = starting();
afterAll(clean);

/** The shell commands of the README's tour, as a reader would paste them. */
function tour(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const section = readme.split('## Five minutes with curl')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');
}

test('the tour of the README does what it says', async () => {
  const started = start(directory());
  const url = await started.ready;
  expect(started.said()).not.toMatch(/warning|unsupported/i);
  const script = tour().replace('API=http://127.0.0.1:3000', `API=${url}`);
  expect(script).toContain(url);
  const { stdout } = await run('bash', [
    '-euo',
    'pipefail',
    '-c',
    script.replaceAll(/^(curl|command) .*$/gm, '$&; echo'),
  ]);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const [trajectory, explanation, ...rest] = answers;
  expect(trajectory).toMatchObject({
    type: 'detention-reintegration',
    status: 'open',
    client: { pseudonym: 'Sam' },
  });
  expect(trajectory).toMatchObject({ dates: { admission: daysFromNow(0) } });
  expect(explanation).toMatchObject({ item: 'first-mdo', label: 'norm', term: { amount: 28 } });
  const [link] = rest.splice(4, 1);
  expect(link).toMatchObject({ item: 'asked-1', address: expect.stringMatching(`^${url}/p/`) });
  expect(rest.slice(0, 5)).toEqual(
    Array.from({ length: 5 }, () => ({ outcome: 'accepted', sequence: expect.any(Number), published: true })),
  );
  const [worklist, overdue, events, told] = rest.slice(5);
  expect(told).toMatchObject({ results: [{ result: 'accepted', id: expect.stringMatching(/^tour-/) }] });
  expect(Object.keys(worklist ?? {})).toEqual(
    expect.arrayContaining(['offered', 'overdue', 'today', 'nextFive', 'waitingOnOthers']),
  );
  expect(overdue).toMatchObject({ items: [] });
  expect(JSON.stringify(events)).toContain('Verdict of today');
  expect(JSON.stringify(events)).toContain('Can he stay with you?');
});

test('each item of the demo is somebody’s of those it shows, or plainly nobody’s', async () => {
  const url = await start(directory(), { TRAJECT_DEMO: '1' }).ready;
  const token = async (persona: string): Promise<string> => {
    const answer = await fetch(`${url}/oidc/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(`${persona}:demo`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  for (const persona of ['casemanager', 'probation', 'municipality']) {
    const headers = { Authorization: `Bearer ${await token(persona)}` };
    const get = async <T>(path: string) => (await (await fetch(`${url}/v1${path}`, { headers })).json()) as T;
    type Row = { trajectory: string; item: string; owner: { person?: string; name?: string } };
    type List = Record<'offered' | 'overdue' | 'today' | 'nextFive', Row[]>;
    const rows = async (of: string): Promise<Row[]> => {
      const list = await get<List>(`/worklist?of=${of}`);
      return [...list.offered, ...list.overdue, ...list.today, ...list.nextFive];
    };
    const { items: people } = await get<{ items: { id: string; name: string; left: boolean }[] }>('/people');
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const nobodys = (await rows('nobody')).map(({ trajectory, item }) => `${trajectory}/${item}`);
    const team = await rows('team');
    expect([persona, team.length > 0, nobodys.length > 0]).toEqual([persona, true, true]);
    for (const { trajectory, item, owner } of team)
      if (owner.person === undefined) expect(nobodys).toContain(`${trajectory}/${item}`);
      else expect([owner.person, owner.name]).toEqual([owner.person, names.get(owner.person)]);
  }
});
