import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holidays } from '../../../domain/calendar/holidays.ts';
import { standardLang } from '../../../domain/calendar/text.ts';
import { definitions, definitionOf } from '../../../domain/catalogue.ts';
import type { Case } from '../../../domain/case/case.ts';
import { explain } from '../../../domain/reading/explain.ts';
import { readItem } from '../../../domain/reading/item.ts';
import { asWritten } from '../../../domain/reading/reader.ts';
import { signalTitles, usualResponses } from '../../../domain/policy/signals.ts';
import { viewDefinition } from '../../../domain/reading/view-definition.ts';
import { viewTrajectory } from '../../../domain/reading/view.ts';
import { createWorld, type World } from '../../../domain/what-if/world.ts';
import { describe as inWords } from '../../../domain/words/events.ts';
import { languages } from '../../../domain/words/languages.ts';
import { everyStory } from '../../scenarios/every.ts';
import { pureStage } from '../../scenarios/pure-stage.ts';
import { tell } from '../../scenarios/story.ts';
import { foreign, forgetForeign, hidden, learnForeign, readableBeside, storedIn } from '../foreign.ts';

beforeAll(learnForeign);
afterAll(forgetForeign);

const years = [2025, 2026, 2027, 2028, 2029, 2030];
/** What can be read in a sentence beside what is stored. */
let untranslated: (text: string) => string[];

/** What a story stored as it was typed or said then: titles of what was added, facts, reasons, with what it was closed. */
function* typed({ cases, events }: World): Generator {
  for (const { items } of cases.values())
    for (const { adHoc, chosen, extended } of Object.values(items))
      yield* [...storedIn({ title: adHoc?.title }), adHoc?.title, chosen?.title, extended?.reason];
  for (const { event } of events) {
    if (event.type === 'closed') yield event.outcome.replaceAll('-', ' ');
    if (event.type === 'item-completed') yield event.note;
    if (event.type === 'opened') yield* Object.values(event.facts);
    if (event.type === 'fact-set') yield event.value;
    if (event.type === 'need-changed') yield event.why?.[standardLang];
  }
}

/** Each sentence once, with what could be read in it. */
const slips = (texts: Iterable<string | null>): [string, string[]][] =>
  [...new Set(texts)].flatMap((text): [string, string[]][] => {
    const words = text === null ? [] : untranslated(text);
    return words.length > 0 ? [[text!, words]] : [];
  });

const worlds: World[] = [];
const everyCase = (): [World, Case][] =>
  worlds.flatMap((world) => [...world.cases.values()].map((c): [World, Case] => [world, c]));

beforeAll(async () => {
  for (const [, scenario] of everyStory) {
    const world = createWorld(0);
    await scenario(tell(pureStage(world)));
    worlds.push(world);
  }
  const titles = years.flatMap((year) => [...storedIn([...holidays(year)])]);
  const responses = [...storedIn([...usualResponses, ...Object.values(signalTitles)])];
  const texts = [...titles, ...responses, ...worlds.flatMap((world) => [...typed(world)])];
  untranslated = readableBeside(texts);
});

describe('in a language that is added as a folder', () => {
  test('every rule of every definition is said in it', () => {
    const said = definitions().flatMap((definition) => [...sentencesOf(viewDefinition(definition, foreign))]);
    expect(said.length).toBeGreaterThan(1000);
    expect(slips(said)).toEqual([]);
  });

  test('so is every event of every story', () => {
    const said = worlds.flatMap(({ cases, events }) =>
      events.map(({ id, event }) => {
        const c = cases.get(id)!;
        return inWords(definitionOf(c.definition)!, c, event, foreign, hidden);
      }),
    );
    expect(said.length).toBeGreaterThan(1000);
    expect(slips(said)).toEqual([]);
  });

  test('and the arithmetic of every day, and what an item waits for', () => {
    const steps = everyCase().flatMap(([{ now }, c]) =>
      Object.keys(c.items).flatMap((key) => explain(readItem(asWritten(c), key, now)!, foreign).steps),
    );
    expect(steps.length).toBeGreaterThan(1000);
    expect(slips(steps.map(({ text }) => text))).toEqual([]);
    const items = everyCase().flatMap(([{ now }, c]) => viewTrajectory(asWritten(c), now, foreign).items);
    expect(slips(items.map(({ waitingReason }) => waitingReason))).toEqual([]);
  });

  test('titles that are stored are shown in the standard language', () => {
    const [definition] = definitions();
    expect(viewDefinition(definition!, foreign).title).toBe(definition!.title[standardLang]);
  });

  test('a sentence that is said in another language is found', () => {
    const { reasons } = languages[foreign];
    const title = definitions()[0]!.title.nl;
    expect(slips([reasons.waitsFor(title), `wacht hier: ${title}`])).toEqual([
      [`wacht hier: ${title}`, ['wacht', 'hier']],
    ]);
  });
});

/** The sentences made from the rules of a definition. */
function* sentencesOf(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (['when', 'text', 'follows', 'readyToClose', 'agreedWhile', 'title'].includes(key)) yield value;
  } else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      yield* sentencesOf(inner, Array.isArray(value) ? key : name);
}
