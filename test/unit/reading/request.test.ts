import { describe, expect, test } from 'vitest';
import { requestOf } from '../../../domain/reading/request.ts';
import { answer } from '../../scenarios/commands.ts';
import { caseManager, municipality, probation } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

const item = 'information-request-probation';
const running = () => plan('2026-03-02', { parties: [probation, municipality] });
const due = '2026-03-16';

describe('a request to a partner', () => {
  test('is sent, received, accepted and delivered, with the day on which an answer is expected', () => {
    const play = running();
    const state = () => requestOf(play.read(item)!);
    play.by(caseManager, { type: 'request', item });
    expect(state()).toEqual({ state: 'requested', since: '2026-03-02', expectedBy: due });
    play.on('2026-03-03');
    play.by(probation, answer(item, 'received'));
    expect(state()).toEqual({ state: 'received', since: '2026-03-03', expectedBy: due });
    play.by(probation, answer(item, 'accepted'));
    expect(state()).toMatchObject({ state: 'accepted', expectedBy: due });
    play.by(probation, answer(item, 'delivered'));
    expect(state()).toMatchObject({ state: 'delivered' });
  });

  test('is overdue once it waits longer than was expected, whatever was said meanwhile', () => {
    const play = running();
    play.by(probation, answer(item, 'received'));
    play.on('2026-03-17');
    expect(requestOf(play.read(item)!)).toEqual({ state: 'overdue', since: due, expectedBy: due });
    play.by(probation, answer(item, 'delivered'));
    expect(requestOf(play.read(item)!)).toMatchObject({ state: 'delivered' });
  });

  test('of which the partner knows nothing came back, and is requested when it is sent again', () => {
    const play = running();
    play.by(probation, answer(item, 'not-received'));
    expect(requestOf(play.read(item)!)).toMatchObject({ state: 'not-received' });
    play.on('2026-03-04');
    play.by(caseManager, { type: 'request', item });
    expect(requestOf(play.read(item)!)).toMatchObject({ state: 'requested', since: '2026-03-04' });
  });

  test('an early answer ends the wait: nobody is reminded any more', () => {
    const play = running();
    play.by(probation, answer(item, 'delivered'));
    play.on('2026-04-30');
    expect(requestOf(play.read(item)!)).toMatchObject({ state: 'delivered', since: '2026-03-02' });
    expect(play.told(item)).toEqual([]);
    expect(play.read(item)!.waitingOn).toBeNull();
  });

  test('of which nothing is needed any more has ended; what is no request has none', () => {
    const play = running();
    play.by(caseManager, { type: 'skip', item, reason: 'Bekend uit een eerdere zaak' });
    expect(requestOf(play.read(item)!)).toMatchObject({ state: 'ended' });
    expect(requestOf(play.read('first-mdo')!)).toBeNull();
  });
});
