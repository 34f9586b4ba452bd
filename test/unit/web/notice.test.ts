import type { Request, Response } from 'express';
import { describe, expect, test } from 'vitest';
import { allLangs, languages, sayIn, type TextKey } from '../../../web/texts/texts.ts';
import { agencyName } from '../../../web/ui/names.ts';
import { notify, takeNotice, type DidKey, type DidValues } from '../../../web/ui/notice.ts';

type Reader = Parameters<typeof takeNotice>[2];
type Store = Parameters<typeof takeNotice>[3];

const colleagues = [
  { id: 'j-1', name: 'J. de Boer' },
  { id: 'ali', name: 'Ali Yilmaz' },
];
const store = { people: async () => colleagues } as unknown as Store;
const reader = (lang: 'nl' | 'en') =>
  ({ lang, say: sayIn(lang), agencies: agencyName, actor: { agency: 'pi-noord' } }) as unknown as Reader;

const shown = (cookie: string, lang: 'nl' | 'en' = 'nl') =>
  takeNotice(
    { headers: { cookie: `traject_notice=${encodeURIComponent(cookie)}` } } as Request,
    { clearCookie: () => undefined } as unknown as Response,
    reader(lang),
    store,
  );

test('what was done and what was not is told apart from what cannot be read yet', async () => {
  for (const kind of ['accepted', 'pending', 'undone'])
    expect(await shown(`${kind}:didNextUnknown:`)).toMatchObject({ kind });
});

/** What stands in the cookie. */
function kept(what: DidKey, values?: DidValues): string {
  let cookie = '';
  notify(
    { cookie: (_: string, value: string) => (cookie = value) } as unknown as Response,
    'accepted',
    what,
    values,
  );
  return cookie;
}

const all: Required<DidValues> = {
  n: 3,
  day: '2026-12-01',
  until: '2026-12-05',
  person: 'j-1',
  other: 'ali',
  agency: 'pi-west',
};
const sentences = (Object.keys(languages.nl.texts) as TextKey[]).filter((key): key is DidKey =>
  /^did[A-Z]/.test(key),
);

describe('what is said once something was done', () => {
  test('names people and days, in the language of the page', async () => {
    const cookie = kept('didAbsence', all);
    expect((await shown(cookie))?.text).toBe(
      'Afwezigheid van J. de Boer vastgelegd: di 1 dec 2026 t/m za 5 dec 2026; Ali Yilmaz vervangt.',
    );
    expect((await shown(cookie, 'en'))?.text).toBe(
      'Absence of J. de Boer saved: Tue 1 Dec 2026 until Sat 5 Dec 2026; Ali Yilmaz replaces.',
    );
  });

  test('keeps ids and days, never a name', () => {
    expect(kept('didAbsence', all)).not.toMatch(/Boer|Ali Yilmaz/);
  });

  test.each(allLangs)(
    'is a sentence of its own in %s, never the name of a button after a bare “done”',
    async (lang) => {
      expect(sentences.length).toBeGreaterThan(30);
      const { texts } = languages[lang];
      const others = Object.entries(texts).filter(([key]) => !/^did[A-Z]/.test(key));
      const named = new Set(others.map(([, text]) => text.toLowerCase()));
      for (const key of sentences) {
        const text = (await shown(kept(key, all), lang))!.text;
        expect([key, text]).toEqual([key, expect.stringMatching(/^[^{}]{12,}\.$/)]);
        expect([key, /^(verwerkt|done|processed)\b/i.test(text)]).toEqual([key, false]);
        expect([key, named.has(texts[key].toLowerCase())]).toEqual([key, false]);
      }
    },
  );

  test.each([
    'accepted:mergeDo:',
    'accepted:didNothing:',
    'accepted:didStart',
    'maybe:didStart:',
    'didStart',
  ])('is nothing that somebody made up: %s', async (cookie) => {
    expect(await shown(cookie)).toBeUndefined();
  });
});
