import { expect, test } from 'vitest';
import { rules } from '../../../domain/rules.ts';
import { complete, skip } from '../../scenarios/commands.ts';
import { caseManager } from '../../scenarios/people.ts';
import { opened, plan } from '../play.ts';

test('two hundred refusals are remembered in a case of less than forty kilobytes', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.by(caseManager, complete('language-level'));
  for (let n = 0; n < 200; n++) {
    const key = `2f1c7d0e-5b1a-4c3e-9a77-${String(n).padStart(12, '0')}`;
    const body = n % 2 === 0 ? skip('language-level') : complete('first-mdo');
    expect(play.asks(caseManager, body, key).outcome).toBe('refused');
  }
  expect(play.current().seen).toHaveLength(200);
  expect(JSON.stringify(play.current()).length).toBeLessThan(40 * 1024);
});

test('a trajectory that could not be started is told to the coordinator, once', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.on('2026-07-21');
  const { id } = opened(play, 'warm-handover');
  const lost = { number: 1, to: id, why: 'not-found' as const };
  const input = {
    id: play.id,
    commands: [],
    undelivered: [lost, { ...lost, number: 2 }],
    now: play.world.now,
  };
  const { events, case: after } = rules.step({ ...input, case: play.current() });
  const alarms = events.filter((each) => each.type === 'alarm-raised');
  expect(alarms).toMatchObject([
    { code: 'partner-lost', to: { agency: 'pi-noord', role: 'coordinator' }, item: 'handover' },
  ]);
  expect(after.related).toMatchObject([{ id, status: 'closed' }]);
});
