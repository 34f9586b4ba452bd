import { describe, expect, test } from 'vitest';
import { simulate } from '../../../domain/what-if/simulate.ts';
import { definitions } from '../../../domain/catalogue.ts';
import { explain } from '../../../domain/reading/explain.ts';
import type { ItemView } from '../../../domain/reading/view.ts';
import { exampleFacts } from '../../../domain/what-if/example.ts';
import { kept, promise } from '../../scenarios/commands.ts';
import { caseManager } from '../../scenarios/people.ts';
import { at, begin, plan, type Play } from '../play.ts';

const stillToBeMet = ['overdue', 'due-today', 'due-soon', 'upcoming'];

const openItems = (play: Play) => play.view().items.filter(({ status }) => status === 'open');

describe('what is paused', () => {
  const paused = (track?: string) => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-06-08' } });
    play.on('2026-03-06');
    play.by(caseManager, {
      type: 'pause',
      reason: 'Ziekenhuis',
      reviewOn: '2026-06-01',
      ...(track && { track }),
    });
    play.on('2026-05-20');
    return play;
  };

  test('is not overdue, reminds nobody and has no reminder to come, whatever its day', () => {
    const play = paused();
    expect(openItems(play).length).toBeGreaterThan(5);
    for (const { item, flags, deadlineStatus } of openItems(play)) {
      expect(flags).toContain('paused');
      expect([item, deadlineStatus]).toEqual([item, 'none']);
      expect(explain(play.read(item)!, 'nl').ladder).toEqual([]);
    }
    expect(
      play.events().filter(({ type, at: when }) => type === 'deadline-passed' && when > at('2026-03-06')),
    ).toEqual([]);
  });

  test('is overdue again from the moment that it goes on', () => {
    const play = paused();
    play.by(caseManager, { type: 'resume', reason: 'Terug' });
    expect(play.item('first-mdo')).toMatchObject({ deadlineStatus: 'overdue', flags: [] });
  });

  test('leaves the other tracks as they are', () => {
    const play = paused('plan');
    const { items } = play.view();
    expect(items.find(({ item }) => item === 'first-mdo')?.deadlineStatus).toBe('none');
    expect(openItems(play).some(({ deadlineStatus }) => stillToBeMet.includes(deadlineStatus))).toBe(true);
  });
});

describe('a closed trajectory', () => {
  test.each(definitions().map(({ id }) => [id]))('of type %s has nothing to do', (id) => {
    const definition = definitions().find((each) => each.id === id)!;
    const play = begin(id, {
      on: '2026-03-02',
      by: { agency: 'pi-noord', role: definition.steeredBy[0]! },
      dates: Object.fromEntries(Object.keys(definition.dates).map((name) => [name, '2026-03-02'])),
      facts: exampleFacts(definition),
    });
    const steering = { agency: 'pi-noord', role: definition.steeredBy[0]! };
    play.by(steering, { type: 'close', outcome: 'other', reason: 'Verhuisd' });
    expect(openItems(play).length).toBeGreaterThan(0);
    for (const { item, deadlineStatus, waitingOn } of openItems(play)) {
      expect({ item, deadlineStatus, waitingOn }).toEqual({ item, deadlineStatus: 'none', waitingOn: null });
      expect(explain(play.read(item)!, 'nl').ladder).toEqual([]);
    }
  });
});

describe('a simulation', () => {
  const run = (script: Parameters<typeof simulate>[0]['script'], more: object = {}) =>
    simulate(
      {
        type: 'detention-reintegration',
        dates: { admission: '2026-03-02', expectedRelease: '2026-09-07' },
        asOf: '2026-03-02',
        script,
        ...more,
      },
      at('2026-03-02'),
      'nl',
    ) as { reminders: { at: string }[]; items: Pick<ItemView, 'status' | 'owner'>[] };

  test.each([
    ['closed', { type: 'close', outcome: 'other', reason: 'Verhuisd' } as const],
    ['paused', { type: 'pause', reason: 'Ziekenhuis', reviewOn: '2026-06-01' } as const],
  ])('lists no reminder after it was %s', (_, command) => {
    const { reminders } = run([{ on: '2026-03-20', command }], { until: '2026-05-20' });
    expect(reminders.length).toBeGreaterThan(0);
    expect(reminders.filter((each) => each.at > '2026-03-20T12')).toEqual([]);
  });

  test.each(definitions().map(({ id }) => [id]))(
    'of %s has somebody for every item, but the client',
    (id) => {
      const definition = definitions().find((each) => each.id === id)!;
      const dates = Object.fromEntries(Object.keys(definition.dates).map((name) => [name, '2026-03-02']));
      const { items } = run([], { type: id, dates, facts: exampleFacts(definition) });
      expect(items.length).toBeGreaterThan(0);
      const nobody = items.filter(({ owner, status }) => owner.agency === null && status !== 'cancelled');
      expect(nobody.filter(({ owner }) => owner.role !== 'client')).toEqual([]);
    },
  );
});

describe('a promise', () => {
  const promised = (due: string) => {
    const play = plan('2026-03-02');
    play.by(caseManager, promise(caseManager, 'Belt de gemeente', due));
    play.on('2026-03-20');
    return play;
  };
  const broken = { type: 'settle', promise: 'promise-1', kept: false } as const;

  test.each(['2026-03-16', '2026-03-20', '2026-04-10'])('due %s that is not kept is not met', (due) => {
    const play = promised(due);
    play.by(caseManager, broken);
    expect(play.item('promise-1')).toMatchObject({ deadlineStatus: 'not-met', flags: ['broken'] });
  });

  test('that is kept is met, and one that is made good after all too', () => {
    const play = promised('2026-04-10');
    play.by(caseManager, broken, { type: 'reopen', item: 'promise-1', reason: 'Alsnog' }, kept('promise-1'));
    expect(play.item('promise-1')).toMatchObject({ deadlineStatus: 'met', flags: [] });
  });
});
