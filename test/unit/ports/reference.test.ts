import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newReferenceSchema, pseudonymSchema, referenceSchema } from '../../../domain/ports/client.ts';
import { comparisonForm, isCitizenNumber, searchForm } from '../../../domain/ports/reference.ts';

describe('references are compared', () => {
  test.each([
    ['case', 'tulp-1'],
    ['width', 'ＴＵＬＰ－１'],
    ['a zero-width space', 'TU\u200bLP-1'],
    ['a soft hyphen', 'TU\u00adLP-1'],
    ['a byte order mark', '\ufeffTULP-1'],
    ['a direction mark', '\u200eTULP-1\u200f'],
    ['a filler letter', 'TULP\u3164-1'],
    ['an empty braille cell', 'TULP-1\u2800'],
    ['a hyphen of typography', 'TULP‐1'],
    ['one that does not break', 'TULP\u20111'],
    ['a figure dash', 'TULP‒1'],
    ['an en dash', 'TULP–1'],
    ['an em dash', 'TULP—1'],
    ['a minus sign', 'TULP−1'],
    ['a small hyphen', 'TULP﹣1'],
    ['a bullet', 'TULP⁃1'],
  ])('without %s', (_, other) => {
    expect(comparisonForm(other)).toBe(comparisonForm('TULP-1'));
  });

  test.each(['TULP1', 'TULP-2', 'TULP--1', 'TÜLP-1', 'TULP_1', 'TULP 1'])('and %s is another', (other) => {
    expect(comparisonForm(other)).not.toBe(comparisonForm('TULP-1'));
  });

  test('the same whatever was done to case and form, and once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const form = comparisonForm(text);
        expect(comparisonForm(form)).toBe(form);
        for (const other of [
          text.toUpperCase(),
          text.normalize('NFKC'),
          text.normalize('NFD'),
          `\u200b${text}\u00ad`,
        ])
          expect(comparisonForm(other)).toBe(form);
        expect(searchForm(form)).toBe(searchForm(text));
      }),
    );
  });

  test('and searched for without accents too', () => {
    expect(searchForm('Zoë–1')).toBe(searchForm('ZOE-1'));
    expect(comparisonForm('Zoë–1')).not.toBe(comparisonForm('ZOE-1'));
  });
});

describe('a reference or pseudonym', () => {
  test.each(['\u200b', '\u3164 \u2060', '\u2800', '\u00ad\ufe0f'])(
    'of nothing to be seen is refused (%j)',
    (text) => {
      for (const schema of [referenceSchema, newReferenceSchema, pseudonymSchema])
        expect(schema.safeParse(text).error?.issues.map(({ message }) => message)).toContain(
          'a text with at least one visible character',
        );
    },
  );

  test.each([
    '111222333',
    '123456782',
    '1234.56.782',
    '123 456 782',
    '１２３４５６７８２',
    '123456\u200b782',
  ])('that is a citizen service number is refused for a client (%s)', (text) => {
    expect(isCitizenNumber(text)).toBe(true);
    expect(newReferenceSchema.safeParse(text).error?.issues[0]?.message).toMatch(/citizen service number/);
    // One that was taken before is still found.
    expect(referenceSchema.safeParse(text).success).toBe(true);
  });

  test.each(['123456789', '000000000', '12345678', '1234567820', 'P123456782'])('and %s is none', (text) => {
    expect(newReferenceSchema.safeParse(text).success).toBe(true);
  });

  test.each(['111222333', '1234.56.782'])('that is a citizen service number is no pseudonym (%s)', (text) => {
    expect(pseudonymSchema.safeParse(text).error?.issues[0]?.message).toMatch(/citizen service number/);
  });

  test.each([
    'Jan de Vries',
    'Jan van der Berg',
    'J. Jansen',
    'J.P. van Dijk',
    'Vries, J. de',
    'Jansen, Jan',
    'Zoë van ’t Hof',
    'Jan de Vries\u200b',
  ])('that is written as a name is no pseudonym (%s)', (text) => {
    expect(pseudonymSchema.safeParse(text).error?.issues[0]?.message).toMatch(/like somebody’s name/);
  });

  test.each([
    'Zilvermeeuw 27',
    'Wulp',
    'Sam',
    'kamer 12 van de afdeling',
    'D&R 14',
    '123456789',
    'Groene Specht',
  ])('and %s is one', (text) => expect(pseudonymSchema.safeParse(text).success).toBe(true));
});
