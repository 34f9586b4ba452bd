import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Command } from '../../domain/case/commands.ts';

/** A command that the API said it had accepted. */
export interface Acknowledged {
  trajectory: string;
  /** As the case knows it. */
  command: string;
  type: Command['type'];
  sequence: number;
}

/** How long one request is repeated, and how long a load may take to get anywhere, in milliseconds. */
const LIMIT_MS = 240_000;
/** Between two commands of one professional, so that a quick machine is not flooded. */
const PACE_MS = 150;
const owner = { role: 'case-manager' };

/** What is said again and again: each kind records one event of its own; a moved date also opens and tells a hand-over. */
const said = (n: number, today: Day): Command[] => [
  { type: 'add', title: `Talk ${n}`, owner, due: addDays(today, 30), reason: 'Needed' },
  { type: 'set-date', date: 'expectedRelease', on: addDays(today, 40 - n), reason: 'New calculation' },
  { type: 'promise', by: owner, text: `Promise ${n}`, due: addDays(today, 20) },
  { type: 'set-fact', fact: 'status', value: n % 2 === 0 ? 'sentenced' : 'remand' },
  { type: 'acknowledge', item: 'basic-conditions' },
  { type: 'override-term', item: 'trajectory-talk', amount: 10 + n, unit: 'days', reason: 'Ill' },
];

/** A token of a persona of the demo, asked for until the API is there. */
export const tokenOf = async (url: string, persona = 'casemanager'): Promise<string> => {
  const headers = { Authorization: `Basic ${Buffer.from(`${persona}:demo`).toString('base64')}` };
  const body = () => new URLSearchParams({ grant_type: 'client_credentials' });
  const answer = await untilAnswered(() =>
    fetch(`${url}/oidc/token`, { method: 'POST', headers, body: body(), ...inTime() }),
  );
  return ((await answer.json()) as { access_token: string }).access_token;
};

/**
 * So many professionals, each with a trajectory and one command after the other, repeated under the same key while the
 * API cannot be reached or answers 503. Any other refusal ends the load and makes `reach` and `stop` reject.
 */
export function startLoad(url: string, token: string, professionals: number) {
  const opened: string[] = [];
  const acknowledged: Acknowledged[] = [];
  const stopping = new AbortController();
  let repeats = 0;

  const post = async (
    path: string,
    body: unknown,
    key: string,
  ): Promise<{ id: string; sequence: number }> => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    };
    const request = () =>
      fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body), ...inTime() });
    const answer = await untilAnswered(request, () => (repeats += 1));
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} ${JSON.stringify(body)}: ${answer.status} ${text}`);
    return JSON.parse(text) as { id: string; sequence: number };
  };

  const professional = async (): Promise<void> => {
    const today = await dayAt(url, token);
    const dates = { admission: addDays(today, -3), expectedRelease: addDays(today, 300) };
    const client = { reference: `TULP-${randomUUID().slice(0, 8)}`, pseudonym: 'Sam' };
    const parties = [{ agency: 'gemeente-utrecht', role: 'aftercare-coordinator' }];
    const opening = {
      type: 'detention-reintegration',
      client,
      organisation: 'pi-noord',
      dates,
      facts: { status: 'remand' },
      parties,
    };
    const { id } = await post('/v1/trajectories', opening, randomUUID());
    opened.push(id);
    for (let n = 0; !stopping.signal.aborted; n += 1) {
      for (const body of said(n % 30, today)) {
        const key = randomUUID();
        const { sequence } = await post(`/v1/trajectories/${id}/commands`, body, key);
        acknowledged.push({ trajectory: id, command: `pi-noord:${key}`, type: body.type, sequence });
        await pause(PACE_MS);
        if (stopping.signal.aborted) return;
      }
    }
  };
  const done = Promise.all(Array.from({ length: professionals }, professional));
  done.catch(() => undefined); // whoever awaits `reach` or `stop` hears of it

  return {
    opened,
    acknowledged,
    repeats: () => repeats,
    /** Resolves when `more` commands were acknowledged after this call. */
    reach: async (more: number): Promise<void> => {
      const [wanted, limit] = [acknowledged.length + more, performance.now() + LIMIT_MS];
      const arrived = async () => {
        while (acknowledged.length < wanted) {
          if (performance.now() > limit)
            throw new Error(`${acknowledged.length} of ${wanted} commands acknowledged in ${LIMIT_MS} ms`);
          await pause(50);
        }
      };
      await Promise.race([arrived(), done]);
    },
    /** No new commands; resolves when each of those under way was acknowledged. */
    stop: async (): Promise<void> => {
      stopping.abort();
      await done;
    },
  };
}

/** The day on which the server lives. */
async function dayAt(url: string, token: string): Promise<Day> {
  const ask = () =>
    fetch(`${url}/v1/deadlines?limit=1`, { headers: { Authorization: `Bearer ${token}` }, ...inTime() });
  const { asOf } = (await (await untilAnswered(ask)).json()) as { asOf: string };
  return dayOf(Date.parse(asOf));
}

const inTime = () => ({ signal: AbortSignal.timeout(15_000) });

/** Repeats a request while nobody answers or the answer is 503. */
async function untilAnswered(
  request: () => Promise<Response>,
  repeating: () => void = () => undefined,
): Promise<Response> {
  for (const limit = performance.now() + LIMIT_MS; ; await pause(200)) {
    try {
      const answer = await request();
      if (answer.status !== 503 || performance.now() > limit) return answer;
    } catch (error) {
      if (performance.now() > limit) throw error;
    }
    repeating();
  }
}
