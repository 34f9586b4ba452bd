import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { dialogueOf } from '../../../domain/reading/dialogue.ts';
import { absent, hold, present } from '../../scenarios/commands.ts';
import { caseManager, client, coordinator, probation, supervisor } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

const said = (body: unknown): Command => commandSchema.parse(body);
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });

describe('a meeting that is planned', () => {
  test('shows day, time and place, and is not asked for again before that day', () => {
    const play = begun();
    play.by(
      caseManager,
      said({ type: 'plan-meeting', item: 'first-mdo', on: '2026-03-26', at: '14:00', place: 'Kamer 3' }),
    );
    expect(dialogueOf(play.read('first-mdo')!).planned).toEqual({
      on: '2026-03-26',
      time: '14:00',
      place: 'Kamer 3',
      by: { agency: 'pi-noord', role: 'case-manager' },
    });
    play.on('2026-03-25');
    expect(play.told('first-mdo')).toEqual([]);
    play.on('2026-03-28');
    expect(play.told('first-mdo').map(([day]) => day)).toEqual(['2026-03-27']);
  });

  test('for a day after it is due says so at once', () => {
    const play = begun();
    play.by(caseManager, said({ type: 'plan-meeting', item: 'first-mdo', on: '2026-04-02' }));
    expect(play.item('first-mdo')).toMatchObject({ due: '2026-03-30', flags: ['planned-late'] });
    play.on('2026-03-17');
    expect(play.told('first-mdo')).toHaveLength(1);
  });

  test('is planned by whoever may hold it, never for the past', () => {
    const play = begun();
    const body = said({ type: 'plan-meeting', item: 'first-mdo', on: '2026-03-01' });
    expect(play.asks(caseManager, body)).toMatchObject({ code: 'day-in-past', pointer: '/on' });
    expect(
      play.asks(probation, said({ type: 'plan-meeting', item: 'first-mdo', on: '2026-03-20' })),
    ).toMatchObject({ status: 403 });
    expect(() => said({ type: 'plan-meeting', item: 'first-mdo', on: '2026-03-20', at: '25:00' })).toThrow();
  });
});

describe('a meeting that was not held', () => {
  test('is not done and not met, keeps its due date, and shows its attempts', () => {
    const play = begun();
    play.on('2026-03-26');
    play.by(
      caseManager,
      said({ type: 'plan-meeting', item: 'first-mdo', on: '2026-03-26' }),
      said({
        type: 'not-held',
        item: 'first-mdo',
        on: '2026-03-26',
        why: 'party-absent',
        by: probation,
        reason: 'Ziek',
      }),
    );
    expect(play.item('first-mdo')).toMatchObject({ status: 'open', due: '2026-03-30', flags: ['not-held'] });
    expect(dialogueOf(play.read('first-mdo')!)).toMatchObject({
      planned: null,
      attempts: [{ on: '2026-03-26', why: 'party-absent', by: probation, reason: 'Ziek' }],
    });
    play.by(caseManager, said({ type: 'plan-meeting', item: 'first-mdo', on: '2026-03-30' }));
    expect(play.item('first-mdo').flags).toEqual([]);
  });

  test('starts no rhythm: the next one comes only after one that was held', () => {
    const play = begun();
    play.by(caseManager, hold('trajectory-talk', '2026-03-02'));
    expect(play.due('trajectory-talk-2')).toBeDefined();
    const before = play.due('trajectory-talk-2');
    play.on('2026-03-20');
    play.by(
      caseManager,
      said({ type: 'not-held', item: 'trajectory-talk-2', on: '2026-03-20', why: 'client-absent' }),
    );
    expect(play.due('trajectory-talk-2')).toBe(before);
    expect(play.item('trajectory-talk-2').status).toBe('open');
    expect(play.due('trajectory-talk-3')).toBeUndefined();
  });

  test('can be called off beforehand, but not have failed in the future', () => {
    const play = begun();
    const on = '2026-03-20';
    play.by(
      caseManager,
      said({ type: 'not-held', item: 'first-mdo', on, why: 'cancelled-in-time', reason: 'Verplaatst' }),
    );
    expect(
      play.asks(caseManager, said({ type: 'not-held', item: 'first-mdo', on, why: 'client-absent' })),
    ).toMatchObject({ code: 'day-in-future' });
  });
});

describe('who was there', () => {
  test('a meeting of nobody is 422 and names the command that fits', () => {
    const nobody = [client, probation].map((who) => ({ ...who, present: false, reason: 'Ziek' }));
    expect(begun().asks(caseManager, hold('first-mdo', '2026-03-02', [], nobody))).toMatchObject({
      status: 422,
      code: 'nobody-present',
      pointer: '/attendance',
      detail: { nl: expect.stringContaining('not-held') },
    });
  });

  test('is told of each role that the meeting asks for, also of who stayed away (S4:1280-1283)', () => {
    const play = begun();
    const without = hold('first-mdo', '2026-03-02', [], present(client, caseManager));
    expect(play.asks(caseManager, without)).toMatchObject({
      status: 422,
      code: 'field-required',
      detail: { nl: expect.stringContaining('probation-worker') },
    });
    const table = [...present(client, caseManager), absent(probation, 'Niet verschenen')];
    play.by(caseManager, hold('first-mdo', '2026-03-02', [], table));
    expect(play.item('first-mdo').status).toBe('done');
  });

  test('without the client a talk with him was not held, and starts no rhythm (S2:951-953)', () => {
    const play = begin('supervision', { on: '2026-03-02', by: supervisor, dates: { start: '2026-03-02' } });
    play.on('2026-03-12');
    const alone = [...present(supervisor), absent(client, 'Niet gekomen')];
    expect(play.asks(supervisor, hold('contact', '2026-03-12', [], alone))).toMatchObject({
      status: 422,
      code: 'indispensable',
      detail: { nl: expect.stringContaining('not-held') },
    });
    play.by(supervisor, said({ type: 'not-held', item: 'contact', on: '2026-03-12', why: 'client-absent' }));
    expect(play.item('contact')).toMatchObject({ status: 'open', due: '2026-03-16', flags: ['not-held'] });
    expect(play.due('contact-2')).toBeUndefined();
    play.on('2026-03-16');
    play.by(supervisor, hold('contact', '2026-03-16'));
    expect(play.due('contact-2')).toBe('2026-03-30');
  });

  test('somebody from outside every agency can be there too', () => {
    const play = begun();
    play.by(
      caseManager,
      said({
        type: 'hold-meeting',
        item: 'first-mdo',
        on: '2026-03-02',
        attendance: [
          { role: 'client', present: true },
          { ...probation, present: true },
          { outside: 'mother-1', present: true },
        ],
      }),
    );
    expect(play.item('first-mdo').status).toBe('done');
  });
});

test('that it is not held is told to who else was to be there and takes part, once', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
  play.by(caseManager, { type: 'assign', role: 'probation-worker', agency: 'reclassering' });
  play.by(coordinator, said({ type: 'not-held', item: 'first-mdo', on: '2026-03-02', why: 'client-absent' }));
  const told = play.events().flatMap((each) => (each.type === 'notified' ? [[each.code, each.to]] : []));
  expect(told).toContainEqual(['not-held', caseManager]);
  expect(told).toContainEqual(['not-held', probation]);
  expect(told).toHaveLength(new Set(told.map((each) => JSON.stringify(each))).size);
  expect(JSON.stringify(told)).not.toMatch(/"client"|coordinator/);
});
