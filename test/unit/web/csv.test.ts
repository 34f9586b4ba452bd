import { PassThrough } from 'node:stream';
import type { Response } from 'express';
import { describe, expect, test } from 'vitest';
import { viewerOf } from '../../../domain/people/access.ts';
import type { PageRequest } from '../../../store/cursor.ts';
import type { Deadline } from '../../../store/deadlines.ts';
import { csvLine } from '../../../web/dashboard/csv.ts';
import { MOST_LINES, sendCsv } from '../../../web/dashboard/export.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { agencyName } from '../../../web/ui/names.ts';

describe('a line for spreadsheets', () => {
  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+31 6', `"'+31 6"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"' =1"`],
    ['\r=1', `"' =1"`],
    [' =1', `"' =1"`],
    ['\0=1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['a=1', '"a=1"'],
    ['a;b"c', '"a;b""c"'],
    ['a\r\nb', '"a b"'],
    ['', '""'],
  ])('holds %j as a text that is not reckoned with', (text, cell) => {
    expect(csvLine([text])).toBe(`${cell}\r\n`);
  });

  test('holds numbers as they are, and nothing where there is nothing', () => {
    expect(csvLine(['a', -2, null, 0])).toBe('"a";-2;;0\r\n');
  });
});

describe('a file for spreadsheets', () => {
  const row = (n: number): Deadline => ({
    trajectory: `${n}`.padStart(8, '0'),
    askedOnly: false,
    type: 'detention-reintegration',
    organisation: 'pi-noord',
    client: { pseudonym: '=Berk' },
    item: 'x',
    title: { nl: 'Startgesprek', en: 'First talk' },
    kind: 'task',
    status: 'open',
    opens: null,
    due: '2026-03-09',
    deadlineStatus: 'overdue',
    owner: { agency: 'pi-noord', role: 'case-manager' },
    waitingOn: null,
    waitingSince: null,
    chased: { times: 2, on: '2026-03-08' },
    offered: false,
    label: null,
    flags: [],
    discreet: false,
    actedOn: null,
  });
  const view = {
    lang: 'nl' as const,
    say: sayIn('nl'),
    now: 0,
    today: '2026-03-10',
    actor: { agency: 'pi-noord', role: 'coordinator' },
    address: '/',
    mayStart: false,
    agencies: agencyName,
  };
  /** What is sent of so many rows. */
  async function sent(total: number): Promise<string[]> {
    const body = new PassThrough();
    const response = Object.assign(body, { setHeader: () => response }) as unknown as Response;
    const deadlines = async (_: unknown, { cursor, limit = 50 }: PageRequest = {}) => {
      const from = Number(cursor ?? 0);
      const until = Math.min(total, from + limit);
      const items = Array.from({ length: until - from }, (__, n) => row(from + n));
      return { items, next: until < total ? String(until) : null };
    };
    const filter = { viewer: viewerOf(view.actor), today: '2026-03-10' };
    void sendCsv(response, { deadlines }, { filter, view, latestFirst: false });
    let text = '';
    for await (const part of body) text += String(part);
    return text.slice(1).trimEnd().split('\r\n');
  }

  test('holds every row, page after page', async () => {
    const [head, ...lines] = await sent(450);
    expect(head).toContain('"Cliënt";');
    expect(lines).toHaveLength(450);
    expect(lines[0]).toBe(
      `"'=Berk";"TR-00000000";"Detentie en re-integratie (D&R)";"Startgesprek";"2026-03-09";"Verlopen";"PI Noord";"casemanager";;;;2;"2026-03-08"`,
    );
    expect(new Set(lines).size).toBe(450);
  });

  test('says in its last line that there is more than it holds', async () => {
    const lines = await sent(MOST_LINES + 1);
    expect(lines).toHaveLength(MOST_LINES + 2);
    expect(lines.at(-1)).toContain('10000 regels');
    expect(await sent(MOST_LINES)).toHaveLength(MOST_LINES + 1);
  });

  test('of nothing is its first line alone', async () => {
    expect(await sent(0)).toHaveLength(1);
  });
});
