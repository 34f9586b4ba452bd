import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { definitions } from '../../../domain/catalogue.ts';
import { asReadBy } from '../../../domain/reading/reader.ts';
import { viewTrajectory } from '../../../domain/reading/view.ts';
import { add, decide, decideBoth, write } from '../../scenarios/commands.ts';
import { care, prosecutor, supervisor } from '../../scenarios/people.ts';
import { begin, type Play } from '../play.ts';

const told = (play: Play, actor: Actor) =>
  viewTrajectory(asReadBy(play.current(), actor), play.world.now, 'nl').toldToClient;

describe('what the client was told', () => {
  test('of what was reported about him: when, by whom, in which words (S4:1777-1780, 1903-1905)', () => {
    const house = begin('sheltered-housing', {
      on: '2026-03-02',
      by: care,
      dates: { registration: '2026-03-02' },
      parties: [supervisor],
    });
    house.by(
      care,
      add('incident', 'Werk kwijt'),
      decide('incident', 'loss-of-protection', 'Te laat gekomen'),
    );
    house.by(care, decideBoth('incident-plan', 'reported', 'own-plan', 'Terugval dreigt'));
    const still = { item: 'client-informed', on: null, due: '2026-03-03', by: null, text: null };
    expect(told(house, care)).toMatchObject([still]);
    house.on('2026-03-03');
    house.by(care, write('client-informed', 'Dat zijn ontslag is gemeld, en waardoor het kwam'));
    const line = { item: 'client-informed', title: 'Cliënt weet wat over hem is gemeld', due: null };
    expect(told(house, care)).toEqual([
      {
        ...line,
        about: null,
        on: '2026-03-03',
        by: care,
        text: 'Dat zijn ontslag is gemeld, en waardoor het kwam',
      },
    ]);
    // Whoever does not read the note sees that he was told.
    expect(told(house, supervisor)).toMatchObject([{ ...line, on: '2026-03-03', by: care, text: null }]);
  });

  test('of what is decided about him: the oldest first, what he is still to be told last', () => {
    const running = begin('supervision', {
      on: '2026-03-02',
      by: supervisor,
      dates: { start: '2026-03-02' },
    });
    running.by(supervisor, decide('interim-evaluation', 'other-goal', 'Eerst een huis'));
    running.by(supervisor, add('signal', 'Kwam niet'), decide('signal', 'breach', 'Contactverbod'));
    running.by(supervisor, decide('reporting-decision', 'report', 'Afspraak'));
    expect(told(running, supervisor).map(({ item, on }) => [item, on])).toEqual([
      ['breach-report', null],
      ['told-1', null],
    ]);
    running.on('2026-03-04');
    running.by(supervisor, { ...write('told-1', 'Samen bekeken'), on: '2026-03-03' } as Command);
    expect(told(running, supervisor)[0]).toMatchObject({
      item: 'told-1',
      about: 'interim-evaluation',
      title: 'Verteld aan de cliënt: Tussenevaluatie: komt het doel dichterbij?',
      on: '2026-03-03',
      by: supervisor,
      text: 'Samen bekeken',
    });
    expect(told(running, prosecutor)[0]?.text).toBeNull();
  });

  test('a definition whose item says that the client knows something says that it tells him', () => {
    const says = /cliënt (weet|kent)|met de cliënt besproken|uitgelegd aan de cliënt/i;
    for (const { id, items } of definitions())
      for (const { name, title, tellsClient } of items)
        expect([id, name, says.test(title.nl)]).toEqual([id, name, tellsClient ?? false]);
  });
});
