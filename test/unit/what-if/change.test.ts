import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { kindOf, seeChange, type ItemChange } from '../../../domain/what-if/change.ts';
import { caseManager, coordinator, municipality, officer } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

/** A detention from 2 March 2026, released on 1 September: on 20 May a hand-over and a supervision are prepared. */
function running(): Play {
  const play = plan('2026-03-02', {
    dates: { expectedRelease: '2026-09-01' },
    facts: { status: 'sentenced', legalFrameAfter: 'conditional-release' },
  });
  play.on('2026-05-20');
  return play;
}

function seen(play: Play, command: Command, actor: Actor = caseManager) {
  const all = [...play.world.cases.values()];
  const family = { case: play.current(), relatives: all.filter(({ id }) => id !== play.id) };
  const found = seeChange(family, actor, command, play.world.now, 'nl');
  if ('outcome' in found) throw new Error(found.code);
  return found;
}

const move = (on: string, reason = 'Vonnis'): Command => ({
  type: 'set-date',
  date: 'expectedRelease',
  on,
  reason,
});
const moveOf = (play: Play, type: string, date: string, on: string) => {
  const other = [...play.world.cases.values()].find((c) => c.definition.startsWith(`${type}@`))!;
  const relatives = [...play.world.cases.values()].filter(({ id }) => id !== other.id);
  const command = { type: 'set-date' as const, date, on, reason: 'Vonnis' };
  const found = seeChange({ case: other, relatives }, caseManager, command, play.world.now, 'nl');
  if ('outcome' in found) throw new Error(found.code);
  return found;
};
const days = (changes: ItemChange[]) =>
  Object.fromEntries(
    changes
      .filter((each) => each.before?.due !== each.after?.due)
      .map(({ item, before, after }) => [item, [before?.due ?? null, after?.due ?? null]]),
  );

describe('what a moved date would do', () => {
  test('is what it does, in the case and in each of its relatives', () => {
    const play = running();
    const found = moveOf(play, 'conditional-release', 'conditionalRelease', '2026-10-06');
    expect(found.cases.map(({ type, relation }) => [type, relation])).toEqual([
      ['conditional-release', 'own'],
      ['detention-reintegration', 'related'],
    ]);
    const before = structuredClone([...play.world.cases.values()]);
    const [own] = found.cases;
    expect(
      play.world.send(own!.id, caseManager, { ...move('2026-10-06'), date: 'conditionalRelease' } as Command),
    ).toMatchObject({
      outcome: 'accepted',
    });
    for (const { id, changes } of found.cases) {
      const was = before.find((each) => each.id === id)!;
      const is = play.world.cases.get(id)!;
      const really = Object.keys(is.items).filter((key) => is.items[key]!.due !== was.items[key]?.due);
      expect(Object.keys(days(changes)).toSorted()).toEqual(really.toSorted());
      expect(really.length).toBeGreaterThan(0);
      for (const { item, after } of changes) expect(after?.due ?? undefined).toBe(is.items[item]?.due);
    }
  });

  test('changes nothing, and is the same until something else is there', () => {
    const play = plan('2026-03-02');
    const kept = structuredClone(play.current());
    const first = seen(play, move('2026-09-01'));
    expect(play.current()).toEqual(kept);
    expect(seen(play, move('2026-09-01', 'In andere woorden')).preview).toBe(first.preview);
    expect(seen(play, move('2026-09-02')).preview).not.toBe(first.preview);
    play.by(caseManager, { type: 'complete', item: 'intake-screening' });
    expect(seen(play, move('2026-09-01')).preview).toBe(first.preview);
    play.by(caseManager, move('2026-08-01'));
    expect(seen(play, move('2026-09-01')).preview).not.toBe(first.preview);
  });

  test('says of what would be late which day the term gives: it never is due today without a word', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    play.on('2026-04-20');
    const found = seen(play, move('2026-05-01'));
    const late = found.cases[0]!.changes.filter((each) => kindOf(each) === 'late');
    expect(late.length).toBeGreaterThan(0);
    for (const { reckoned, after } of late) {
      expect(after!.due! >= '2026-04-20').toBe(true);
      expect(reckoned! < '2026-04-20').toBe(true);
    }
    expect(found.told).toContainEqual(coordinator);
  });

  test('says what opens beside it, and who is reminded first', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    const found = seen(play, { type: 'set-fact', fact: 'legalFrameAfter', value: 'conditional-release' });
    expect(found.cases.map(({ type, relation, sequence }) => [type, relation, sequence === null])).toEqual([
      ['detention-reintegration', 'own', false],
      ['conditional-release', 'opened', true],
    ]);
    const opened = found.cases[1]!.changes.find(({ item }) => item === 'vi-request')!;
    expect([kindOf(opened), opened.before]).toEqual(['opens', null]);
    expect(opened.next).toMatchObject({ to: coordinator, kind: 'escalation' });
  });

  test('of a relative is shown to who takes part in it, and to nobody else', () => {
    const play = running();
    const types = (actor: Actor) => {
      const all = [...play.world.cases.values()];
      const own = all.find((c) => c.definition.startsWith('conditional-release@'))!;
      const command = { ...move('2026-10-06'), date: 'conditionalRelease' } as Command;
      const found = seeChange(
        { case: own, relatives: all.filter(({ id }) => id !== own.id) },
        actor,
        command,
        play.world.now,
        'nl',
      );
      return 'outcome' in found ? found.code : found.cases.map(({ type }) => type);
    };
    expect(types(caseManager)).toEqual(['conditional-release', 'detention-reintegration']);
    expect([types(municipality), types(officer)]).toEqual(['not-allowed', 'not-allowed']);
  });

  test('says by which rule each day is what it is, and why an item applies no longer', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    const moved = seen(play, move('2026-11-02')).cases[0]!.changes;
    expect(moved.find(({ item }) => item === 'client-informed')!.why).toBe(
      '14 kalenderdagen vóór de verwachte ontslagdatum 2 november 2026',
    );
    const later = { type: 'extend' as const, item: 'first-mdo', until: '2026-04-20', reason: 'Ziekte' };
    const extended = seen(play, later).cases[0]!.changes.find(({ item }) => item === 'first-mdo');
    expect([kindOf(extended!), extended!.why]).toEqual(['moves', expect.stringContaining('Ziekte')]);
    const skip = { type: 'skip' as const, item: 'first-mdo', reason: 'Kort verblijf' };
    const gone = seen(play, skip).cases[0]!.changes;
    expect(gone.map((each) => [each.item, kindOf(each), each.why])).toContainEqual([
      'first-mdo',
      'ends',
      null,
    ]);
    const talk = gone.find(({ item }) => item === 'trajectory-talk')!;
    expect([kindOf(talk), talk.after!.waitingReason]).toEqual([
      'closes',
      expect.stringContaining('overgeslagen'),
    ]);
  });

  test('tells what stands still, runs again, and is needed no more from what moves', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    const kinds = (command: Command) => new Set(seen(play, command).cases[0]!.changes.map(kindOf));
    const pause: Command = { type: 'pause', track: 'all', reason: 'Ontvluchting' };
    expect(kinds({ type: 'close', outcome: 'withdrawn', reason: 'Dubbel' })).toEqual(new Set(['closes']));
    expect(kinds(pause)).toEqual(new Set(['rests']));
    play.by(caseManager, pause);
    expect(kinds({ type: 'resume', track: 'all', reason: 'Terug' })).toEqual(new Set(['resumes']));
  });

  test('takes no 50 milliseconds of the processor', () => {
    const play = running();
    moveOf(play, 'conditional-release', 'conditionalRelease', '2026-10-06');
    const took = Array.from({ length: 20 }, (_, n) => {
      const start = process.cpuUsage();
      moveOf(play, 'conditional-release', 'conditionalRelease', `2026-11-${String(n + 1).padStart(2, '0')}`);
      return process.cpuUsage(start).user / 1000;
    });
    expect(took.toSorted((a, b) => a - b)[10]).toBeLessThan(50);
  });
});
