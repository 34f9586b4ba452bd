import { describe, expect, test } from 'vitest';
import { rules } from '../../../domain/rules.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { Envelope } from '../../../domain/case/commands.ts';
import { decide, setDate } from '../../scenarios/commands.ts';
import { care, caseManager, probation, supervisor } from '../../scenarios/people.ts';
import { begin, opened, plan } from '../play.ts';

test('a trajectory keeps the date that it cannot do without when the one that shares it no longer knows it', () => {
  const release = begin('conditional-release', {
    on: '2027-02-01',
    by: probation,
    dates: { conditionalRelease: '2027-03-01' },
  });
  release.by(probation, decide('om-decision', 'granted', 'Akkoord'));
  release.on('2027-03-02');
  const supervision = opened(release, 'supervision');
  const before = supervision.view().items.map(({ item, due }) => [item, due]);
  release.by(probation, setDate('conditionalRelease', null, 'Vergissing'));
  expect(supervision.current().dates).toMatchObject({ start: '2027-03-01' });
  expect(supervision.view().items.map(({ item, due }) => [item, due])).toEqual(before);
  release.by(probation, setDate('conditionalRelease', '2027-03-02'));
  expect(supervision.current().dates).toMatchObject({ start: '2027-03-02' });
});

test('a shared date that does not fit those of the trajectory is taken, and the coordinator is told', () => {
  const release = begin('conditional-release', {
    on: '2027-02-01',
    by: probation,
    dates: { conditionalRelease: '2027-03-01' },
  });
  release.by(probation, decide('om-decision', 'granted', 'Akkoord'));
  release.on('2027-03-02');
  const supervision = opened(release, 'supervision');
  supervision.by(supervisor, setDate('end', '2027-06-01'));
  release.by(probation, setDate('conditionalRelease', '2027-05-03'));
  expect(supervision.alarms('dates-conflict')).toEqual([]);
  release.by(probation, setDate('conditionalRelease', '2027-07-01'));
  expect(supervision.current().dates).toMatchObject({ start: '2027-07-01', end: '2027-06-01' });
  expect(supervision.alarms('dates-conflict')).toEqual([
    ['2027-03-02', 'dates-conflict', 'coordinator', undefined],
  ]);
});

test('a trajectory that a professional opened with a day of its own keeps that day', () => {
  const play = plan('2026-01-05', {
    dates: { expectedRelease: '2026-04-20' },
    facts: { legalFrameAfter: 'supervision' },
  });
  play.by(caseManager, {
    type: 'open',
    trajectory: 'supervision',
    dates: { start: '2026-06-01' },
    facts: {},
    reason: 'Later begin',
  });
  const supervision = opened(play, 'supervision');
  expect(supervision.current().dates).toMatchObject({ start: '2026-06-01' });
  play.by(caseManager, setDate('expectedRelease', '2026-05-04'));
  expect(supervision.current().dates).toMatchObject({ start: '2026-06-01' });
});

test('a trajectory that a professional opened without a day of its own follows ours', () => {
  const play = plan('2026-01-05', {
    dates: { expectedRelease: '2026-04-20' },
    facts: { legalFrameAfter: 'supervision' },
  });
  play.by(caseManager, {
    type: 'open',
    trajectory: 'supervision',
    dates: {},
    facts: {},
    reason: 'Vroeg begin',
  });
  play.by(caseManager, setDate('expectedRelease', '2026-05-04'));
  expect(opened(play, 'supervision').current().dates).toMatchObject({ start: '2026-05-04' });
});

describe('a date that both can set', () => {
  const both = () => {
    const housing = begin('sheltered-housing', {
      on: '2026-02-02',
      by: care,
      dates: { registration: '2026-02-02', titleEnd: '2026-12-01' },
    });
    return { housing, end: opened(housing, 'title-end') };
  };

  test('is the same in both, whoever set it', () => {
    const { housing, end } = both();
    end.by(care, setDate('titleEnd', '2027-03-01'));
    expect(housing.current().dates['titleEnd']).toBe('2027-03-01');
    housing.by(care, setDate('titleEnd', '2027-04-01'));
    expect(end.current().dates['titleEnd']).toBe('2027-04-01');
  });

  test('set in both at once becomes that of the one that was opened, and both come to rest', () => {
    const { housing, end } = both();
    const now = housing.world.now;
    const cases = new Map<string, Case>([housing, end].map((play) => [play.id, play.current()]));
    const messages: { to: string; command: Envelope }[] = [
      [housing.id, '2027-03-01'] as const,
      [end.id, '2027-04-01'] as const,
    ].map(([to, on]) => ({
      to,
      command: { id: on, hash: on, actor: care, receivedAt: now, body: setDate('titleEnd', on) },
    }));
    for (let n = 0; n < 20 && messages.length > 0; n++) {
      const { to, command } = messages.shift()!;
      const result = rules.step({ id: to, case: cases.get(to), commands: [command], undelivered: [], now });
      cases.set(to, result.case);
      for (const each of result.outgoing) if (each.kind === 'command') messages.push(each);
    }
    expect(messages).toEqual([]);
    expect([...cases.values()].map((c) => c.dates['titleEnd'])).toEqual(['2027-04-01', '2027-04-01']);
  });
});
