import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/model/commands.ts';
import { complete, decide, hold } from '../../scenarios/commands.ts';
import { care, caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { begin } from '../domain/play.ts';

/** Opened Monday 1 June 2026 for Thursday 25 June. */
const called = (facts = {}) =>
  begin('multi-agency-meeting', {
    on: '2026-06-01',
    dates: { planned: '2026-06-25' },
    facts: { kind: 'mdo', purpose: 'Wonen na vrijlating', convenor: caseManager, ...facts },
    parties: [probation, municipality, care],
  });
const next = (due: string): Command => ({ type: 'add', item: 'next-meeting', due, reason: 'Nog niet klaar' });
const present = (...who: (typeof care)[]) => who.map(({ agency, role }) => ({ agency, role, present: true }));

describe('before the meeting', () => {
  test('parties are invited with the purpose, the client knows; who convenes owns it', () => {
    const mdo = called();
    expect(mdo.item('invitation')).toMatchObject({ due: '2026-06-11', label: 'assumed', owner: caseManager });
    expect([mdo.due('client-prepared'), mdo.due('meeting')]).toEqual(['2026-06-23', '2026-06-25']);
    expect(mdo.item('preparation').status).toBe('cancelled');
    expect(mdo.item('next-date').status).toBe('waiting');
    expect(mdo.current().phase).toBe('preparing');
  });

  test('professionals may prepare first, without the client', () => {
    expect(called({ preparedWithoutClient: true }).item('preparation')).toMatchObject({
      status: 'open',
      due: '2026-06-23',
      kind: 'meeting',
    });
  });

  test('it may be on a Saturday: people meet when the network can', () => {
    const council = begin('multi-agency-meeting', {
      on: '2026-06-01',
      dates: { planned: '2026-06-27' },
      facts: { kind: 'network-council', purpose: 'Familie helpt', convenor: caseManager },
    });
    expect([council.due('meeting'), council.due('client-prepared')]).toEqual(['2026-06-27', '2026-06-25']);
  });

  test.each(['kind', 'purpose', 'convenor'])('does not start without its %s', (fact) => {
    expect(() => called({ [fact]: null })).toThrow(new RegExp(`“null” does not fit “${fact}”`));
  });
});

describe('attendance and outcomes', () => {
  test('an absent party has a reason', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    const absent = { agency: probation.agency, role: probation.role, present: false };
    expect(mdo.asks(caseManager, hold('meeting', '2026-06-25', [], [absent]))).toMatchObject({ code: 'reason-required' });
    mdo.by(caseManager, hold('meeting', '2026-06-25', [], [...present(municipality), { ...absent, reason: 'Ziek' }]));
    expect(mdo.events().find((each) => each.type === 'meeting-held')).toMatchObject({
      attendance: [{ present: true }, { reason: 'Ziek' }],
    });
  });

  test('each outcome has an owner and a day; undone it climbs to the case director', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    mdo.by(caseManager, hold('meeting', '2026-06-25', [{ text: 'Briefadres regelen', owner: municipality, by: '2026-07-09' }]));
    expect(mdo.item('agreement-1')).toMatchObject({ due: '2026-07-09', owner: municipality, title: 'Briefadres regelen' });
    mdo.on('2026-07-15');
    expect(mdo.told('agreement-1')).toEqual([
      ['2026-07-02', 'aftercare-coordinator', 'half-way'],
      ['2026-07-09', 'aftercare-coordinator', 'on-the-day'],
      ['2026-07-10', 'coordinator', 'coordinator'],
      ['2026-07-14', 'case-director', 'case-director'],
    ]);
  });

  test('a next meeting has its own invitation and its own question of what follows', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    mdo.by(caseManager, hold('meeting', '2026-06-25'));
    expect(mdo.due('next-date')).toBe('2026-06-26');
    mdo.by(caseManager, decide('next-date', 'planned', 'Nog geen plek'), next('2026-07-23'));
    expect([mdo.due('next-meeting'), mdo.due('invitation-2'), mdo.due('client-prepared-2')]).toEqual([
      '2026-07-23',
      '2026-07-09',
      '2026-07-21',
    ]);
    mdo.on('2026-07-23');
    mdo.by(caseManager, hold('next-meeting', '2026-07-23'));
    expect(mdo.due('next-date-2')).toBe('2026-07-24');
    expect(mdo.current()).toMatchObject({ phase: 'following-up', readyToClose: false });
  });

  test('ready to close when no next meeting is needed and every outcome is settled; a person closes', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    mdo.by(caseManager, hold('meeting', '2026-06-25', [{ text: 'ID aanvragen', owner: care, by: '2026-07-09' }]));
    mdo.by(caseManager, decide('next-date', 'not-needed', 'Alles verdeeld'));
    expect(mdo.current()).toMatchObject({ phase: 'ended', readyToClose: false });
    mdo.by(care, complete('agreement-1'));
    expect(mdo.current()).toMatchObject({ readyToClose: true, status: 'open' });
    mdo.by(coordinator, { type: 'close', outcome: 'ended', reason: 'Klaar' });
    expect(mdo.current().status).toBe('closed');
  });
});
