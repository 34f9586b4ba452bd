import type { Line as TextLine } from '../../adapters/text/lines.ts';
import { keepNames } from '../../api/outside.ts';
import type { Instant, Lang, Text } from '../../domain/calendar/types.ts';
import type { Trajectories } from '../../domain/ports/ports.ts';
import type { Store } from '../../store/store.ts';
import { faultIn, knownIn, type Known } from './check.ts';
import { faultOf, valueAt, type Fault } from './fault.ts';
import type { Line } from './line.ts';
import { readLine } from './read.ts';
import { requestOf, type Request } from './request.ts';

export type Result = 'imported' | 'there already' | 'refused';
export type Counts = Record<Result, number>;

/** What became of a line of the file. */
export interface Report extends Partial<Fault> {
  line: number;
  /** Of the case, where the line says one. */
  key?: string;
  result: Result;
  trajectory?: string;
}

export interface Parts {
  store: Store;
  /** Those that rather wait than hear that engine or store are away. */
  trajectories: Pick<Trajectories, 'start'>;
  now: () => Instant;
  lang: Lang;
}

/** Cases that are imported at once; no more than these are held. */
const AT_ONCE = 32;

const changed: Text = {
  nl: 'Onder deze sleutel is al een zaak ingelezen die iets anders zei.',
  en: 'A case that said something else was imported under this key.',
};

/**
 * Imports open cases, one a line, each whole with its history or not at all. May be stopped and run again:
 * ids are made of the keys of the lines, so that nothing starts twice.
 * @param report waited for, after each line, in the order in which they are done.
 * @throws when engine or store stay away: what was imported till then is there.
 */
export async function importCases(
  lines: AsyncIterator<TextLine>,
  parts: Parts,
  report: (told: Report, counts: Counts) => Promise<void> | void,
): Promise<Counts> {
  const counts: Counts = { imported: 0, 'there already': 0, refused: 0 };
  const stopping = new AbortController();
  const isKnown = knownIn(parts.store);
  const worker = async () => {
    for (let next = await lines.next(); !next.done && !stopping.signal.aborted; next = await lines.next()) {
      if (next.value.text.trim() === '') continue;
      const told = await importLine(next.value, { ...parts, isKnown });
      counts[told.result] += 1;
      await report(told, counts);
    }
  };
  const guarded = () =>
    worker().catch((error: unknown) => {
      stopping.abort();
      throw error;
    });
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, guarded));
  for (const each of done) if (each.status === 'rejected') throw each.reason;
  return counts;
}

async function importLine(text: TextLine, parts: Parts & { isKnown: Known }): Promise<Report> {
  const read = readLine(text, parts.lang);
  if ('fault' in read) {
    const { fault, ...key } = read;
    return { line: text.n, ...key, result: 'refused', ...fault };
  }
  const { line, definition } = read;
  return { line: text.n, key: line.key, ...(await importCase(line, requestOf(line, definition), parts)) };
}

async function importCase(
  line: Line,
  request: Request,
  parts: Parts & { isKnown: Known },
): Promise<Pick<Report, 'result' | 'trajectory'> & Partial<Fault>> {
  const { store, isKnown, now, lang } = parts;
  const there = (await store.trajectory(request.id)) !== undefined;
  const fault = there ? undefined : await faultIn(line, request, { store, isKnown, now: now(), lang });
  if (fault) return { result: 'refused', ...fault };
  const started = await start(there ? { ...request, history: [] } : request, parts);
  if (started.outcome === 'accepted')
    return { result: there ? 'there already' : 'imported', trajectory: started.id };
  const { code, detail: reason, pointer: field = '/type' } = started;
  if (code === 'key-reused')
    return {
      result: 'refused',
      ...faultOf(lang, { field: '/key', value: line.key, reason: changed, remedy: 'changed' }),
    };
  return {
    result: 'refused',
    ...faultOf(lang, { field, value: valueAt(line, field), reason, remedy: 'running' }),
  };
}

/** Starts it. Names of people outside every agency the store keeps, and forgets where it is refused. */
async function start({ id, start: request, history }: Request, { store, trajectories }: Parts) {
  const nameless = await Promise.all(
    history.map(async ({ n: _n, body: named, ...done }) => {
      const { body, decided } = await keepNames(named, id, done.actor, done.receivedAt, store);
      return { done: { ...done, body }, decided };
    }),
  );
  const result = await trajectories.start({ ...request, history: nameless.map(({ done }) => done) });
  if (result.outcome === 'unavailable')
    throw new Error('Engine or store do not answer. Run it again: what was imported does not count twice.');
  for (const { decided } of nameless) await decided(result);
  return result;
}
