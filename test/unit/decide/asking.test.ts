import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { commandSchema } from '../../../domain/case/commands.ts';
import { dialogueOf } from '../../../domain/reading/dialogue.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { answer, complete } from '../../scenarios/commands.ts';
import { care, caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

/** As the API would pass it on. */
const said = (body: unknown): Command => commandSchema.parse(body);
const buddies: Actor = { agency: 'humanitas', role: 'volunteer-coordinator' };
const ask = (to: unknown, more: object = {}): Command =>
  said({ type: 'ask', to, title: 'Kan een maatje starten?', ...more });

const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
const dialogue = (play: Play, item: string) => dialogueOf(play.read(item)!);
const messages = (play: Play) =>
  play.events().flatMap((each) => (each.type === 'notified' ? [[each.code, each.item, each.to.role]] : []));

describe('a question to an agency outside the case (S3:1165-1200)', () => {
  test('waits on whom it is asked of, since then; they answer it, and it does not open the case', () => {
    const play = begun();
    play.by(probation, ask(buddies, { about: 'information-request-probation', by: '2026-03-20' }));
    expect(play.item('asked-1')).toMatchObject({
      kind: 'request',
      status: 'open',
      due: '2026-03-20',
      owner: { agency: 'humanitas', role: 'volunteer-coordinator' },
      waitingOn: { agency: 'humanitas' },
    });
    expect(dialogue(play, 'asked-1')).toMatchObject({
      askedBy: { agency: 'reclassering', role: 'probation-worker' },
      waitingSince: '2026-03-02',
      chased: null,
      answers: [],
    });
    expect(dialogue(play, 'information-request-probation').blockedBy).toEqual(['asked-1']);
    expect(messages(play)).toEqual([['asked', 'asked-1', 'volunteer-coordinator']]);
    expect(publicationOf(play.current(), play.events()).trajectory.agencies).not.toContain('humanitas');

    play.on('2026-03-05');
    play.by(buddies, said({ type: 'answer', item: 'asked-1', answer: 'accepted' }));
    play.by(buddies, said({ type: 'answer', item: 'asked-1', answer: 'delivered', text: 'Vanaf april' }));
    expect(play.item('asked-1')).toMatchObject({ status: 'done', deadlineStatus: 'met' });
    expect(dialogue(play, 'asked-1').answers).toEqual([
      { answer: 'accepted', on: '2026-03-05', of: buddies },
      { answer: 'delivered', on: '2026-03-05', of: buddies, text: 'Vanaf april' },
    ]);
    expect(dialogue(play, 'information-request-probation').blockedBy).toEqual([]);
  });

  test('they may do nothing else there', () => {
    const play = begun();
    play.by(caseManager, ask(buddies));
    for (const body of [
      complete('language-level'),
      ask(care),
      said({ type: 'raise', kind: 'concern', text: 'x' }),
      answer('information-request-probation', 'delivered'),
    ])
      expect(play.asks(buddies, body)).toMatchObject({ status: 403 });
    expect(play.asks(care, answer('asked-1', 'delivered'))).toMatchObject({ status: 403 });
  });

  test('a refusal has a reason and brings it back to who asked, who passes it on; what was answered stays', () => {
    const play = begun();
    play.by(probation, ask(buddies));
    play.on('2026-03-06');
    expect(play.asks(buddies, answer('asked-1', 'refused'))).toMatchObject({ code: 'reason-required' });
    play.by(buddies, answer('asked-1', 'refused', 'Wachtlijst'));
    expect(play.item('asked-1')).toMatchObject({ status: 'open', flags: ['refused'], waitingOn: null });
    expect(play.item('asked-1').owner).toEqual({ agency: 'reclassering', role: 'probation-worker' });
    expect(messages(play).at(-1)).toEqual(['came-back', 'asked-1', 'probation-worker']);

    const exodus: Actor = { agency: 'exodus', role: 'volunteer-coordinator' };
    play.by(probation, said({ type: 'forward', item: 'asked-1', to: exodus, reason: 'Wachtlijst' }));
    expect(play.item('asked-1')).toMatchObject({ waitingOn: { agency: 'exodus' }, flags: [] });
    expect(play.asks(buddies, answer('asked-1', 'delivered'))).toMatchObject({ status: 403 });
    play.by(exodus, answer('asked-1', 'delivered'));
    expect(dialogue(play, 'asked-1').answers.map((each) => each.answer)).toEqual([
      'refused',
      'passed-on',
      'delivered',
    ]);
  });

  test('who asked takes it back; who was asked refuses instead', () => {
    const play = begun();
    play.by(probation, ask(municipality));
    expect(play.asks(municipality, answer('asked-1', 'withdrawn'))).toMatchObject({ status: 403 });
    play.by(probation, answer('asked-1', 'withdrawn'));
    expect(play.item('asked-1')).toMatchObject({ status: 'done', outcome: 'withdrawn' });
  });

  test('they know nothing of it: that comes back too, and it is asked again', () => {
    const play = begun();
    play.by(caseManager, ask(municipality));
    play.by(municipality, answer('asked-1', 'not-received'));
    expect(play.item('asked-1')).toMatchObject({ flags: ['not-received'] });
    expect(play.asks(municipality, answer('asked-1', 'not-received'))).toMatchObject({ status: 409 });
    play.by(caseManager, { type: 'request', item: 'asked-1' });
    expect(play.item('asked-1')).toMatchObject({ flags: [], waitingOn: { agency: 'gemeente-utrecht' } });
  });
});

describe('a question to somebody without access', () => {
  test('stands on the work list of who asked, who records the answer as theirs', () => {
    const play = begun();
    play.by(caseManager, ask({ outside: 'mother-1' }));
    const read = play.read('asked-1')!;
    expect([read.holder.agency, read.waitingOn]).toEqual([
      'pi-noord',
      { role: 'outside', outside: 'mother-1' },
    ]);
    expect(play.asks(probation, answer('asked-1', 'accepted'))).toMatchObject({ status: 403 });
    play.by(
      caseManager,
      said({ type: 'answer', item: 'asked-1', answer: 'delivered', text: 'Hij mag komen' }),
    );
    expect(dialogue(play, 'asked-1').answers).toEqual([
      {
        answer: 'delivered',
        on: '2026-03-02',
        of: { role: 'outside', outside: 'mother-1' },
        recordedBy: { agency: 'pi-noord', role: 'case-manager' },
        text: 'Hij mag komen',
      },
    ]);
  });

  test('the client is asked in the same way', () => {
    const play = begun();
    play.by(caseManager, ask({ role: 'client' }));
    play.by(caseManager, answer('asked-1', 'refused', 'Hij wil niet'));
    expect(play.item('asked-1').flags).toEqual(['refused']);
  });

  test('a practice that never signs in: who gave it the work records for it, so that it can be finished', () => {
    const play = begun();
    const practice = { agency: 'huisarts', role: 'general-practitioner' };
    play.by(caseManager, {
      type: 'add',
      title: 'Recept overnemen',
      owner: practice,
      due: '2026-03-20',
      reason: 'Medicatie',
    });
    expect(play.asks(probation, complete('added-1'))).toMatchObject({ status: 403 });
    play.by(caseManager, complete('added-1'));
    expect(play.item('added-1').status).toBe('done');
  });
});

describe('what one gave another to do', () => {
  const given = () => {
    const play = begun();
    play.by(caseManager, {
      type: 'add',
      title: 'Huis regelen',
      owner: municipality,
      due: '2026-03-20',
      reason: 'Geen adres',
    });
    return play;
  };

  test('can be refused, chased and passed on, and keeps its name and its own commands', () => {
    const play = given();
    play.by(caseManager, said({ type: 'chase', item: 'added-1', text: 'Lukt het?' }));
    play.on('2026-03-04');
    play.by(caseManager, said({ type: 'chase', item: 'added-1' }));
    expect(dialogue(play, 'added-1').chased).toEqual({ times: 2, on: '2026-03-04' });
    expect(messages(play)).toEqual([
      ['given', 'added-1', 'aftercare-coordinator'],
      ['chased', 'added-1', 'aftercare-coordinator'],
      ['chased', 'added-1', 'aftercare-coordinator'],
    ]);
    expect(play.asks(municipality, said({ type: 'chase', item: 'added-1' }))).toMatchObject({
      code: 'own-item',
    });
    play.by(municipality, answer('added-1', 'refused', 'Geen binding'));
    expect(play.item('added-1').owner).toMatchObject({ agency: 'pi-noord' });
    play.by(caseManager, said({ type: 'forward', item: 'added-1', to: probation, reason: 'Zij kennen hem' }));
    play.by(probation, complete('added-1'));
    expect(play.item('added-1').status).toBe('done');
  });

  test('a promise that comes to nothing is refused with its reason, not only broken', () => {
    const play = begun();
    play.by(caseManager, { type: 'promise', by: municipality, text: 'Briefadres', due: '2026-03-20' });
    play.by(municipality, answer('promise-1', 'refused', 'Hij staat elders ingeschreven'));
    expect(play.item('promise-1')).toMatchObject({ status: 'open', flags: ['refused'] });
  });

  test('one’s own task has nobody to answer', () => {
    const play = begun();
    expect(play.asks(caseManager, answer('language-level', 'delivered'))).toMatchObject({
      status: 422,
      code: 'wrong-command',
    });
  });
});

describe('the reminders of a question', () => {
  const told = (play: Play) =>
    play.events().flatMap((each) => (each.type === 'reminded' && each.item === 'asked-1' ? [each.rung] : []));

  test('with a day: whom it was asked of, then who asked, then the coordinator', () => {
    const play = begun();
    play.by(probation, ask(municipality, { by: '2026-03-12' }));
    play.on('2026-03-31');
    expect(play.told('asked-1').map(([, role, rung]) => [role, rung])).toEqual([
      ['aftercare-coordinator', 'half-way'],
      ['aftercare-coordinator', 'on-the-day'],
      ['probation-worker', 'asker'],
      ['coordinator', 'coordinator'],
    ]);
  });

  test('without a day only who asked, after ten working days (assumed)', () => {
    const play = begun();
    play.by(probation, ask(municipality));
    expect(play.item('asked-1')).toMatchObject({ due: '2026-03-16', label: 'assumed' });
    play.on('2026-04-30');
    expect(play.told('asked-1').map(([, role]) => role)).toEqual(['probation-worker']);
    expect(told(play)).toEqual(['asker']);
  });
});

describe('a question that cannot be', () => {
  test.each([
    ['of oneself', ask(caseManager), 'own-question', '/to'],
    ['for yesterday', ask(municipality, { by: '2026-03-01' }), 'day-in-past', '/by'],
    ['about nothing there is', ask(municipality, { about: 'music' }), 'unknown-item', '/about'],
  ])('%s is 422 with the field', (_, body, code, pointer) => {
    expect(begun().asks(caseManager, body)).toMatchObject({ status: 422, code, pointer });
  });

  test('a hand-over is not passed on, and a meeting not answered', () => {
    const play = begun();
    const body = said({ type: 'forward', item: 'first-mdo', to: municipality, reason: 'x' });
    expect(play.asks(caseManager, body)).toMatchObject({ status: 422, code: 'wrong-command' });
    expect(play.asks(coordinator, said({ type: 'chase', item: 'music' }))).toMatchObject({ status: 422 });
  });
});
