import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../domain/calendar/types.ts';
import { type Digest, type MailedItem } from '../../../domain/mailing/digest.ts';
import type { MailedNotice } from '../../../domain/mailing/mailed-notice.ts';
import { asHtml } from '../../../notify/letters/as-html.tsx';
import { asText } from '../../../notify/letters/as-text.ts';
import { atOnceLetter } from '../../../notify/letters/at-once.ts';
import { digestLetter } from '../../../notify/letters/digest.ts';
import { testLetter } from '../../../notify/letters/test-letter.ts';
import type { Written } from '../../../notify/letters/written.ts';
import { languages as letterTexts } from '../../../notify/letters/texts/texts.ts';
import { foreign, forgetForeign, hidden, learnForeign, readable } from '../foreign.ts';

const trajectory = '0b5c8d1e-0000-5000-8000-000000000000';
const item = (more: Partial<MailedItem> = {}): MailedItem => ({
  trajectory,
  item: 'violence-risk-screener',
  kind: 'task',
  due: '2026-11-20',
  holder: null,
  ...more,
});
const list = (total: number, ...lines: MailedItem[]) => ({ total, lines });
const digest: Digest = {
  agency: 'gemeente-utrecht',
  today: '2026-11-23',
  lists: {
    overdue: list(
      7,
      item(),
      item({ item: 'first-mdo', kind: 'meeting', holder: 'Sanne\r\nBcc: <b>x</b> de Wit' }),
    ),
    today: list(1, item({ due: '2026-11-23', kind: 'decision' })),
    offered: list(1, item({ due: null, kind: 'request' })),
    nextFive: list(1, item({ due: '2026-11-27', kind: 'signal' })),
    waitingOnOthers: list(1, item({ kind: 'milestone' })),
  },
  nobodys: 3,
  covers: ['Sanne de Wit', 'Bram', `Iris ${'van der Lange '.repeat(20)}`],
};
const notice = (more: Partial<MailedNotice>): MailedNotice => ({
  kind: 'reminder',
  code: 'on-the-day',
  trajectory,
  item: 'vi-request',
  itemKind: 'request',
  due: '2026-11-23',
  whose: 'own',
  ...more,
});
const notices: MailedNotice[] = [
  notice({}),
  notice({ kind: 'escalation', code: 'coordinator', whose: 'role' }),
  notice({
    kind: 'alarm',
    code: 'handover-returned',
    item: null,
    itemKind: null,
    due: null,
    whose: { name: null },
  }),
  notice({ kind: 'message', code: 'asked', whose: { name: 'Sanne de Wit' } }),
  notice({
    kind: 'message',
    code: 'colleague-left',
    trajectory: null,
    item: null,
    itemKind: null,
    due: null,
  }),
];
const setting = (lang: Lang) => ({
  lang,
  url: 'https://traject.example.nl',
  agency: 'gemeente-utrecht',
  agencyName: 'Gemeente\nUtrecht',
});
const all = (lang: Lang): Record<string, Written> => ({
  digest: digestLetter(digest, setting(lang)),
  'what cannot wait': atOnceLetter(notices, [item({ holder: 'Sanne de Wit' })], setting(lang)),
  'one thing that cannot wait': atOnceLetter([notice({})], [], setting(lang)),
  'a test': testLetter(setting(lang)),
});

describe.each(['nl', 'en'] as const)('a letter in %s', (lang) => {
  test.each(Object.entries(all(lang)))('about %s says the same in text and in HTML', (_, letter) => {
    const [text, html] = [asText(letter), asHtml(letter)];
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(text.split('\n').map((line) => line.trim())).toContain(link);
    const words = (of: string) => of.replaceAll(/https:\S+|[\s=:-]+/g, ' ');
    const said = html
      .replace(/<head>.*<\/head>/s, '')
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .split('\n')
      .map((line) => words(line).trim());
    for (const line of said) expect(words(text)).toContain(line);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${lang}">`));
    expect(html).not.toMatch(/<img|<script|<table|<style|<b>|url\(/);
    expect(text + html + letter.subject).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  });

  test.each(Object.entries(all(lang)))('about %s has no line of words beyond 78', (_, letter) => {
    for (const line of asText(letter).split('\n'))
      if (!line.includes('https://')) expect(line.length, line).toBeLessThanOrEqual(78);
      else expect(line.trim()).toMatch(/^https:\S+$/);
    expect(letter.subject).not.toMatch(/[\r\n]/);
  });

  test.each(Object.entries(all(lang)))(
    'about %s says why one gets it, of which agency, and where to change it',
    (_, letter) => {
      const text = asText(letter).replaceAll(/\s+/g, ' ');
      expect(text).toContain('Gemeente Utrecht');
      expect(text).toContain('https://traject.example.nl/mail?at=gemeente-utrecht');
      expect(letter.why.map((each) => each.text).join()).toMatch(/omdat|because/);
    },
  );
});

test('a letter names no item, in words or in an address', () => {
  for (const letter of Object.values(all('nl')))
    expect(asText(letter)).not.toMatch(/violence|risk|mdo|vi-request|v\.i\./i);
});

test('a digest counts what it does not show, says for whom, and leads to each item', () => {
  const text = asText(digestLetter(digest, setting('nl')));
  expect(text).toContain('Te laat (7)');
  expect(text).toContain('En nog 5: zie uw hele werklijst');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'in plaats van Sanne Bcc <b>x</b> de Wit'.replace('Bcc', 'Bcc:'),
  );
  expect(text).toContain('U vervangt vandaag Sanne de Wit, Bram en Iris');
  expect(text).toContain('3 onderdelen die bij uw rol horen');
  expect(text).toMatch(new RegExp(`\\n  https://traject\\.example\\.nl/mail/${trajectory}/[0-9a-f]{8}\\n`));
});

test.each([
  [{ nobodys: 0 }, 'Gemeente Utrecht: 7 te laat, 1 voor vandaag, 1 gevraagd of gemeld'],
  [{}, 'Gemeente Utrecht: 7 te laat, 1 voor vandaag, 1 gevraagd of gemeld, 3 van niemand'],
  [
    { nobodys: 0, lists: { ...digest.lists, overdue: list(0), today: list(0), offered: list(0) } },
    'Gemeente Utrecht: wat eraan komt',
  ],
])('the subject of a digest counts what asks something: %#', (change, subject) => {
  expect(digestLetter({ ...digest, ...change }, setting('nl')).subject).toBe(subject);
});

test('in a language that is added as a file no word of another is left', () => {
  learnForeign();
  try {
    const seen = Object.values(all(foreign)).map((letter) =>
      hiddenNames(asText({ ...letter, lang: foreign }) + letter.subject),
    );
    expect(seen.flatMap(readable)).toEqual([]);
    expect(Object.keys(letterTexts)).toContain(foreign);
  } finally {
    forgetForeign();
  }
  expect(hidden('x')).toBe('ξ');
});

/** What was given to the letter, and is of no language. */
const hiddenNames = (text: string): string =>
  text.replaceAll(
    /https:\S+|Gemeente Utrecht|Sanne|Bcc|<b>x<\/b>|de Wit|Bram|Iris|van der|van|der|Lange?|TR-\w+/g,
    '',
  );
