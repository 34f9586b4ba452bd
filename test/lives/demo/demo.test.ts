import { describe, expect, test } from 'vitest';
import { organisations } from '../../../bin/demo/organisations.ts';
import { demoStarts, type DemoStart } from '../../../bin/demo/starts.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { instantOf } from '../../../domain/calendar/zone.ts';
import { createWorld, type World } from '../../../domain/world.ts';

/** Lives one demo case in a world of its own until now; gives what was refused. */
function lived({ start, then }: DemoStart, today: string): { world: World; refused: string[] } {
  const { type, organisation, dates, facts, parties, parameters, actor, history = [] } = start;
  const receivedAt = start.receivedAt!;
  const world = createWorld(receivedAt);
  const defaults = organisations.find(({ agency }) => agency === organisation)!.defaults;
  world.open('demo', { type, client: 'c', organisation, dates, facts, parties, parameters, defaults, actor, receivedAt, hash: 'demo' });
  const refused: string[] = [];
  const say = (outcome: { outcome: string }, what: string) => {
    if (outcome.outcome !== 'accepted') refused.push(`${start.client?.pseudonym}: ${what}: ${JSON.stringify(outcome)}`);
  };
  for (const step of history) {
    world.advance(step.receivedAt);
    say(world.send('demo', step.actor, step.body), JSON.stringify(step.body));
  }
  world.advance(instantOf(today, 10));
  for (const { in: path, as, body } of then) {
    const id = path.reduce(
      (at, each) => world.cases.get(at)!.related.findLast((r) => r.type === each && r.relation === 'opened')!.id,
      'demo',
    );
    say(world.send(id, as, body), JSON.stringify(body));
  }
  return { world, refused };
}

describe('the demo', () => {
  // Its days are counted from the day it is started, so each day of the week is another demo.
  test.each([0, 1, 2, 3, 4, 5, 6])('goes as it is written, started %i days after a Monday', (days) => {
    const today = addDays('2026-11-23', days);
    expect(demoStarts(today).flatMap((each) => lived(each, today).refused)).toEqual([]);
  });

  test('shows a pattern: four hand-overs of one agency of which the receiver knew nothing', () => {
    const failed = demoStarts('2026-11-23')
      .filter(({ start }) => start.type === 'warm-handover')
      .map((each) =>
        lived(each, '2026-11-23').world.events.filter(({ event }) => event.type === 'request-answered' && event.answer === 'not-received'),
      );
    expect(failed.map((events) => events.length)).toEqual([1, 1, 1, 1]);
  });

  test('shows a track that is paused, a title that ends, and care beside a detention', () => {
    const starts = demoStarts('2026-11-23');
    const paused = starts.filter((each) => (lived(each, '2026-11-23').world.cases.get('demo')?.paused.length ?? 0) > 0);
    expect(paused.map(({ start }) => start.client?.pseudonym)).toEqual(['Sleedoorn']);
    expect(starts.map(({ start }) => start.type)).toEqual(expect.arrayContaining(['title-end', 'critical-time-intervention']));
  });
});
