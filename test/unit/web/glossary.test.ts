import { describe, expect, test } from 'vitest';
import { commandRules } from '../../../domain/people/access.ts';
import { formFor } from '../../../web/commands/offer.ts';
import { actionsOf } from '../../../web/help/route.tsx';
import { viewFor, states } from '../../../web/gallery/index.tsx';
import { glossary, glossed } from '../../../web/ui/glossary.tsx';
import { sayIn } from '../../../web/texts/texts.ts';

describe('a text', () => {
  const marked = (text: string) =>
    glossed(text, sayIn('nl')).map((piece) => (piece.of ? `[${piece.text}]` : piece.text));

  test.each([
    ['Eerste MDO: concept D&R-plan', ['Eerste ', '[MDO]', ': concept ', '[D&R]', '-plan']],
    ['Verzoek om v.i.-rapport', ['Verzoek om ', '[v.i.]', '-rapport']],
    ['MDO na MDO', ['[MDO]', ' na ', 'MDO']],
    ['De som van MDO’s telt', ['De som van ', '[MDO]', '’s telt']],
    ['Vrijlating', ['Vrijlating']],
  ])('marks the words of the field, each once: %s', (text, pieces) => {
    expect(marked(text)).toEqual(pieces);
  });
});

test('each word of the glossary is there once', () => {
  const say = sayIn('nl');
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  expect(new Set(glossary.map(({ word }) => say(word))).size).toBe(glossary.length);
});

test('the help says of every action that has a form what it does', () => {
  const types = (Object.keys(commandRules) as (keyof typeof commandRules)[]).filter((type) => formFor(type));
  expect(types.length).toBeGreaterThan(25);
  const told = actionsOf(viewFor(states[0]!, 'nl')).map(({ type }) => type);
  expect(told.toSorted()).toEqual(types.toSorted());
});
