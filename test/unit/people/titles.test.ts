import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { readItem } from '../../../domain/reading/item.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { asReadBy } from '../../../domain/reading/reader.ts';
import { viewEvents } from '../../../domain/reading/view.ts';
import { addOwn, answer, hold, present } from '../../scenarios/commands.ts';
import { care, caseManager, client, mentor, municipality, probation } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const typed = 'Praat met zijn ex';
const day = '2026-03-20';
const ask = ({ agency, role }: Actor): Command => ({ type: 'ask', to: { agency, role }, title: typed });
const begun = () => plan('2026-03-02', { parties: [probation, municipality, care] });
const titleFor = (play: Play, item: string, { agency }: Actor) =>
  readItem(asReadBy(play.current(), { agency, role: 'coordinator' }), item, play.world.now)!.title.nl;
const readers = (play: Play, item: string) =>
  [caseManager, probation, municipality, care].filter((who) => titleFor(play, item, who) === typed);

describe('a title that somebody typed is read by those concerned', () => {
  test('of a question: who asked, who is asked, who was, and the organisation', () => {
    const play = begun();
    play.by(probation, ask(municipality));
    expect(readers(play, 'asked-1')).toEqual([caseManager, probation, municipality]);
    expect(titleFor(play, 'asked-1', care)).toBe('Vraag');
    play.by(municipality, answer('asked-1', 'refused', 'Niet bij ons'));
    play.by(probation, { type: 'forward', item: 'asked-1', to: care, reason: 'x' });
    expect(readers(play, 'asked-1')).toEqual([caseManager, probation, municipality, care]);
  });

  test('of what one gives another to do, or promises', () => {
    const promised: Command = { type: 'promise', by: { role: 'client' }, text: typed, due: day };
    const play = begun();
    play.by(probation, addOwn(typed, municipality, day), promised);
    expect(readers(play, 'added-1')).toEqual([caseManager, probation, municipality]);
    expect(readers(play, 'promise-1')).toEqual([caseManager, probation]);
    expect(titleFor(play, 'added-1', care)).toBe('Toegevoegd onderdeel');
    expect(titleFor(play, 'promise-1', care)).toBe('Toezegging');
  });

  test('of an agreement: who was at the meeting heard it', () => {
    const play = begun();
    const agreed = [{ text: typed, owner: probation, by: day }];
    const there = present(client, caseManager, mentor, municipality);
    play.by(caseManager, hold('trajectory-talk', '2026-03-02', agreed, there));
    expect(readers(play, 'agreement-1')).toEqual([caseManager, probation, municipality]);
    expect(titleFor(play, 'agreement-1', care)).toBe('Afspraak');
  });

  test('what the definition calls it is read by all', () => {
    const play = begun();
    for (const who of [caseManager, care]) expect(titleFor(play, 'first-mdo', who)).toContain('Eerste MDO');
  });
});

test('neither a list, nor the timeline, nor a refusal tells it to others', () => {
  const play = begun();
  play.by(probation, ask(municipality));
  play.by(municipality, answer('asked-1', 'delivered'));
  const { deadlines, events } = publicationOf(play.current(), play.events());
  expect(deadlines.find(({ item }) => item === 'asked-1')).toMatchObject({
    title: { nl: 'Vraag', en: 'Question' },
    typedTitle: { nl: typed },
    titleReaders: ['gemeente-utrecht', 'pi-noord', 'reclassering'],
  });
  const timeline = (actor: Actor) =>
    JSON.stringify(
      viewEvents(events, play.current(), { actor, lang: 'nl', known: new Set(), agencies: (code) => code }),
    );
  expect(timeline(municipality)).toContain(typed);
  expect(timeline(care)).not.toContain(typed);
  const refused = play.asks(care, { type: 'chase', item: 'asked-1' });
  expect(refused).toMatchObject({ code: 'already-done' });
  expect(JSON.stringify(refused)).not.toContain(typed);
});
