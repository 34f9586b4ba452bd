import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/case/commands.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { fingerprint } from '../../../domain/case/fingerprint.ts';
import { answer, complete, setDate, setFact } from '../../scenarios/commands.ts';
import { caseManager, municipality, probation } from '../../scenarios/people.ts';
import { at, plan, type Play } from '../play.ts';

const tulp = { agency: 'dji', role: 'system', person: 'tulp' };
let number = 0;

/** What the prisons' system says for PI Noord, of a moment of that day. */
function say(play: Play, time: string | undefined, body: Command, agency = 'pi-noord') {
  const id = `signal/${(number += 1)}`;
  const saidAt: { saidAt?: Instant } = time === undefined ? {} : { saidAt: at('2026-03-09', time) };
  const actor = { agency, role: 'system' };
  const envelope = { id, hash: fingerprint(body), actor, receivedAt: play.world.now, body };
  return play.world.receive(play.id, [{ ...envelope, ...saidAt, via: tulp, recordRefusal: true }])[0]!;
}
const running = () => {
  const play = plan('2026-03-02', { parties: [probation, municipality] });
  play.on('2026-03-09', '12:00');
  return play;
};
const overtaken = { outcome: 'refused', code: 'overtaken', status: 409 };
const accepted = { outcome: 'accepted' };

describe('what a partner’s system says of an earlier moment', () => {
  test('undoes nothing that a system told of a later one, whenever that came in', () => {
    const play = running();
    expect(say(play, '11:00', setDate('expectedRelease', '2026-12-01'))).toMatchObject(accepted);
    expect(say(play, '10:59', setDate('expectedRelease', '2026-11-01'))).toMatchObject(overtaken);
    expect(say(play, '11:00', setDate('expectedRelease', '2026-12-02'))).toMatchObject(accepted);
    expect(say(play, '11:01', setDate('expectedRelease', '2026-12-03'))).toMatchObject(accepted);
    expect(play.current().dates['expectedRelease']).toBe('2026-12-03');
  });

  test('nor what a person changed later: dates, facts and items', () => {
    const play = running();
    play.by(
      caseManager,
      setDate('expectedRelease', '2026-12-01'),
      setFact('regime', 'long'),
      complete('intake-screening'),
    );
    for (const body of [
      setDate('expectedRelease', '2026-11-01'),
      setFact('regime', 'ordinary'),
      complete('intake-screening'),
    ])
      expect(say(play, '11:59', body)).toMatchObject(overtaken);
    play.by(caseManager, { type: 'reopen', item: 'intake-screening', reason: 'Vergissing' });
    expect(say(play, '11:59', complete('intake-screening'))).toMatchObject(overtaken);
    expect(say(play, '12:00', complete('intake-screening'))).toMatchObject(accepted);
  });

  test('holds for what was given at the opening: by a person when he did, by a system when that says', () => {
    const play = plan('2026-03-09', { dates: { expectedRelease: '2026-12-01' } });
    expect(say(play, '09:59', setDate('expectedRelease', '2026-11-01'))).toMatchObject(overtaken);
    expect(say(play, '10:00', setDate('expectedRelease', '2026-11-02'))).toMatchObject(accepted);
  });

  test('an answer that came before the question was sent again is not one to it', () => {
    const play = running();
    const item = 'information-request-probation';
    expect(say(play, '10:00', answer(item, 'not-received'), 'reclassering')).toMatchObject(accepted);
    play.by(caseManager, { type: 'request', item });
    expect(say(play, '11:00', answer(item, 'delivered'), 'reclassering')).toMatchObject(overtaken);
    expect(say(play, '12:00', answer(item, 'delivered'), 'reclassering')).toMatchObject(accepted);
  });

  test('of which nobody said when: it counts as it came', () => {
    const play = running();
    play.by(caseManager, setDate('expectedRelease', '2026-12-01'));
    expect(say(play, undefined, setDate('expectedRelease', '2026-11-01'))).toMatchObject(accepted);
    expect(say(play, '11:00', setDate('expectedRelease', '2026-10-01'))).toMatchObject(overtaken);
  });

  test('what is known already is told again: it changes nothing, and is the later moment from then on', () => {
    const play = running();
    say(play, '10:00', setDate('expectedRelease', '2026-12-01'));
    const before = play.current().dates;
    expect(say(play, '11:00', setDate('expectedRelease', '2026-12-01'))).toMatchObject(accepted);
    expect(play.events().at(-1)).toMatchObject({ type: 'told-again', reportedBy: tulp });
    expect(play.current().dates).toEqual(before);
    expect(say(play, '10:30', setDate('expectedRelease', '2026-11-01'))).toMatchObject(overtaken);
  });

  test('is recorded with who said it, for whom, and why it was not carried out', () => {
    const play = running();
    play.by(caseManager, setDate('expectedRelease', '2026-12-01'));
    say(play, '11:00', setDate('expectedRelease', '2026-11-01'));
    expect(play.events().at(-1)).toMatchObject({
      type: 'command-refused',
      code: 'overtaken',
      actor: { agency: 'pi-noord', role: 'system' },
      reportedBy: tulp,
      saidAt: at('2026-03-09', '11:00'),
    });
  });

  test('a case of before, that did not note when items changed, steps on', () => {
    const play = running();
    play.by(caseManager, { type: 'extend', item: 'intake-screening', until: '2026-03-20', reason: 'Ziek' });
    const { toldAt: _none, ...old } = play.state('intake-screening');
    const c = play.current();
    play.world.adopt({ ...c, items: { ...c.items, 'intake-screening': old } });
    expect(say(play, '11:00', complete('intake-screening'))).toMatchObject(accepted);
  });
});
