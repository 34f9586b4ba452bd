import type { Response } from 'express';
import type { Actor } from '../../domain/case/case.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { Store } from '../../store/store.ts';
import type { TextKey } from '../texts/texts.ts';
import { deadlineView, type DeadlineView } from '../ui/deadlines.ts';
import { numberOf } from '../ui/format.ts';
import { deadlineTexts, roleName, waitingOnName } from '../ui/names.ts';
import type { View } from '../ui/view.tsx';
import { BOM, csvLine } from './csv.ts';

/** Lines of one file at most: what is more says so in its last line. */
export const MOST_LINES = 10_000;
const PAGE = 200;

type Reader = View & { actor: Actor };
type Cell = string | number | null;

const columns: [TextKey, (row: Deadline, view: Reader, shown: DeadlineView) => Cell][] = [
  ['client', (_row, _view, { pseudonym }) => pseudonym],
  ['caseNumber', ({ trajectory }) => numberOf(trajectory)],
  ['type', (_row, _view, { typeTitle }) => typeTitle],
  ['item', (_row, _view, { title }) => title],
  ['dueDate', ({ due }) => due],
  ['status', ({ deadlineStatus }, { say }) => say(deadlineTexts[deadlineStatus])],
  ['organisation', ({ owner }, { agencies }) => (owner.agency === null ? null : agencies(owner.agency))],
  ['fieldRole', ({ owner }, { lang }) => roleName(owner.role, lang)],
  ['colleague', ({ owner }) => owner.name ?? null],
  [
    'waitsFor',
    (_row, { lang, agencies }, { waitingOn }) => waitingOn && waitingOnName(waitingOn, lang, agencies),
  ],
  ['csvSince', ({ waitingSince }) => waitingSince],
  ['csvReminded', ({ chased }) => chased?.times ?? 0],
  ['csvRemindedLast', ({ chased }) => chased?.on ?? null],
];

function lineOf(row: Deadline, view: Reader): string {
  const shown = deadlineView(view)(row);
  return csvLine(columns.map(([, cell]) => cell(row, view, shown)));
}

/**
 * Sends what a filter lets through as a file for spreadsheets, page after page, so that a long one needs no
 * memory: no more than its reader sees on the page, in the language of the page. Ends early where the reader
 * goes away.
 */
export async function sendCsv(
  response: Response,
  store: Pick<Store, 'deadlines'>,
  { filter, view, latestFirst }: { filter: DeadlineFilter; view: Reader; latestFirst: boolean },
): Promise<void> {
  const { say, today } = view;
  let page = await store.deadlines(filter, { limit: PAGE, latestFirst });
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${say('csvFile')}-${today}.csv"`);
  response.write(BOM + csvLine(columns.map(([title]) => say(title))));
  for (let lines = page.items.length; ; lines += page.items.length) {
    const text = page.items.map((row) => lineOf(row, view)).join('');
    const goesOn = response.write(text);
    if (page.next === null || response.destroyed) break;
    if (lines >= MOST_LINES) {
      response.write(csvLine([say('csvEnds', { n: MOST_LINES })]));
      break;
    }
    if (!goesOn) await drained(response);
    page = await store.deadlines(filter, { cursor: page.next, limit: PAGE, latestFirst });
  }
  response.end();
}

/** Whoever reads slowly is waited for; whoever went away not. */
const drained = (response: Response): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      response.off('drain', go);
      response.off('close', go);
      resolve();
    };
    response.on('drain', go);
    response.on('close', go);
  });
