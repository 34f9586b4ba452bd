import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { addOwn, answer } from '../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const said = (body: unknown): Command => commandSchema.parse(body);
const begun = () => plan('2026-03-02', { parties: [probation, municipality] });
const ask = (to: unknown) => said({ type: 'ask', to, title: 'Is er een kamer?' });
/** The messages about an item to this party, by code. */
const heard = (play: Play, item: string, { agency, role }: Actor) =>
  play.events().flatMap((each) => {
    if (each.type !== 'notified' || each.item !== item) return [];
    return each.to.agency === agency && each.to.role === role ? [each.code] : [];
  });

describe('whoever asked hears how it is answered', () => {
  test('that it can be done and that it was, each once; not that it was received', () => {
    const play = begun();
    play.by(probation, ask(municipality));
    play.by(municipality, answer('asked-1', 'received'));
    expect(heard(play, 'asked-1', probation)).toEqual([]);
    play.by(municipality, answer('asked-1', 'accepted'), answer('asked-1', 'accepted'));
    expect(heard(play, 'asked-1', probation)).toEqual(['answered']);
    play.by(municipality, answer('asked-1', 'delivered'));
    expect(heard(play, 'asked-1', probation)).toEqual(['answered', 'answered']);
  });

  test('taken up after it was refused, that too', () => {
    const play = begun();
    play.by(probation, ask(municipality));
    play.by(municipality, answer('asked-1', 'refused', 'Vol'), answer('asked-1', 'accepted'));
    expect(heard(play, 'asked-1', probation)).toEqual(['came-back', 'answered']);
  });

  test('of what one gave another to do as well', () => {
    const play = begun();
    play.by(probation, addOwn('Kamer zoeken', municipality, '2026-03-20'));
    play.by(municipality, answer('added-1', 'accepted'));
    expect(heard(play, 'added-1', probation)).toEqual(['answered']);
  });

  test('not what they wrote down themselves, but what a colleague did', () => {
    const play = begun();
    play.by(caseManager, ask({ outside: 'moeder-1' }), answer('asked-1', 'accepted'));
    expect(heard(play, 'asked-1', caseManager)).toEqual([]);
    play.by(coordinator, answer('asked-1', 'delivered'));
    expect(heard(play, 'asked-1', caseManager)).toEqual(['answered']);
  });

  test('of what the definition asks nobody hears so: its plan shows it', () => {
    const play = begun();
    play.by(municipality, answer('information-request-municipality', 'delivered'));
    expect(play.events().filter(({ type }) => type === 'notified')).toEqual([]);
  });
});

describe('whoever raised a signal hears what is done with it', () => {
  const concern = said({ type: 'raise', kind: 'concern', text: 'Hij slaapt niet' });
  const respond = (response: string) =>
    said({ type: 'respond', item: 'raised-1', response, reason: 'Besproken' });

  test.each(['note', 'talk'])('%s', (response) => {
    const play = begun();
    play.by(probation, concern);
    play.by(caseManager, respond(response));
    expect(heard(play, 'raised-1', probation)).toEqual(['taken-up']);
  });

  test('not of what they took up themselves', () => {
    const play = begun();
    play.by(caseManager, concern, respond('note'));
    expect(heard(play, 'raised-1', caseManager)).toEqual([]);
  });
});
