import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { dialogueOf } from '../../../domain/reading/dialogue.ts';
import { answer, complete } from '../../scenarios/commands.ts';
import { caseManager, municipality, probation } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const said = (body: unknown): Command => commandSchema.parse(body);
const buddies: Actor = { agency: 'humanitas', role: 'volunteer-coordinator' };
const ask = (to: unknown): Command => said({ type: 'ask', to, title: 'Kan een maatje starten?' });
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
const dialogue = (play: Play, item: string) => dialogueOf(play.read(item)!);
const messages = (play: Play) =>
  play.events().flatMap((each) => (each.type === 'notified' ? [[each.code, each.item, each.to.role]] : []));

describe('a question that was refused, or not received', () => {
  test.each(['refused', 'not-received'] as const)(
    '%s: taken up after all it waits on them again',
    (first) => {
      const play = begun();
      play.by(probation, ask(buddies));
      play.by(buddies, answer('asked-1', first, 'Wachtlijst'), answer('asked-1', 'accepted'));
      expect(play.item('asked-1')).toMatchObject({ waitingOn: { agency: 'humanitas' }, flags: [] });
      play.by(municipality, answer('information-request-municipality', 'not-received'));
      play.by(municipality, answer('information-request-municipality', 'accepted'));
      expect(play.item('information-request-municipality')).toMatchObject({ owner: municipality, flags: [] });
    },
  );

  test('it is not passed on to who asked: that is a refusal', () => {
    const play = begun();
    play.by(probation, ask(municipality));
    const back = said({ type: 'forward', item: 'asked-1', to: probation, reason: 'x' });
    expect(play.asks(municipality, back)).toMatchObject({ status: 422, code: 'asked-it', pointer: '/to' });
  });

  test('it comes back to who has the role of the asker by then, who may take it back', () => {
    const play = begun();
    play.by(probation, ask(municipality));
    const next: Actor = { agency: 'leger-des-heils', role: 'probation-worker' };
    play.by(caseManager, { type: 'assign', ...next });
    play.by(municipality, answer('asked-1', 'refused', 'Geen plek'));
    expect(play.item('asked-1').owner).toEqual(next);
    expect(messages(play).at(-1)).toEqual(['came-back', 'asked-1', 'probation-worker']);
    play.by(next, answer('asked-1', 'withdrawn'));
  });

  test('answered and asked anew it waits since that day', () => {
    const play = begun();
    play.by(probation, ask(municipality));
    play.by(municipality, answer('asked-1', 'delivered'));
    play.on('2026-03-10');
    play.by(caseManager, { type: 'reopen', item: 'asked-1', reason: 'Onvolledig' });
    expect(dialogue(play, 'asked-1').waitingSince).toBe('2026-03-10');
  });
});

describe('a task that was refused', () => {
  test('refused, who gave it may do it himself, give it more time, or let it go', () => {
    const play = begun();
    for (const due of ['2026-03-20', '2026-03-21'])
      play.by(probation, { type: 'add', title: 'Huis', owner: municipality, due, reason: 'Geen adres' });
    for (const item of ['added-1', 'added-2']) play.by(municipality, answer(item, 'refused', 'Geen binding'));
    play.by(probation, { type: 'extend', item: 'added-1', until: '2026-04-01', reason: 'x' });
    play.by(probation, complete('added-1'), { type: 'skip', item: 'added-2', reason: 'Niet meer nodig' });
    expect([play.item('added-1').status, play.item('added-2').status]).toEqual(['done', 'skipped']);
  });
});
