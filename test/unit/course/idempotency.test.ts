import { describe, expect, test } from 'vitest';
import type { Case } from '../../../domain/case/case.ts';
import type { Envelope } from '../../../domain/case/commands.ts';
import { catalogue } from '../../../domain/catalogue.ts';
import { course } from '../../../domain/course/course.ts';
import { fingerprint } from '../../../domain/case/fingerprint.ts';
import { rules } from '../../../domain/rules.ts';
import { complete, setFact } from '../../scenarios/commands.ts';
import { caseManager } from '../../scenarios/people.ts';
import { at, openingOf, plan } from '../play.ts';

/** Rules under which telling what was found with one item runs into a fault that nobody foresaw. */
function faultyRules() {
  const sound = catalogue.definitionOf('detention-reintegration')!;
  const faulty = {
    ...sound,
    items: sound.items.map((item) =>
      item.name !== 'language-level'
        ? item
        : {
            ...item,
            get records(): string[] {
              throw new Error('something no rule foresaw');
            },
          },
    ),
  };
  return course({
    ...catalogue,
    definitionOf: (id) => (id.split('@')[0] === sound.id ? faulty : catalogue.definitionOf(id)),
  });
}

describe('a command sent again', () => {
  test('gets its first outcome, and nothing happens', () => {
    const play = plan('2026-03-02');
    const first = play.asks(caseManager, complete('language-level'), 'key-1');
    play.by(caseManager, complete('intake-screening'));
    const before = play.events().length;
    expect(play.asks(caseManager, complete('language-level'), 'key-1')).toEqual(first);
    expect(play.events()).toHaveLength(before);
  });

  test('gets its first refusal, even when it would be accepted now', () => {
    const play = plan('2026-03-02');
    const reopen = { type: 'reopen', item: 'language-level', reason: 'x' } as const;
    const first = play.asks(caseManager, reopen, 'key-1');
    play.by(caseManager, complete('language-level'));
    expect(play.asks(caseManager, reopen, 'key-1')).toEqual(first);
    expect(first).toMatchObject({ outcome: 'refused', code: 'not-done' });
  });

  test('with another body is refused, and the first one stands', () => {
    const play = plan('2026-03-02');
    play.asks(caseManager, complete('language-level'), 'key-1');
    expect(play.asks(caseManager, complete('intake-screening'), 'key-1')).toMatchObject({
      status: 409,
      code: 'key-reused',
    });
    expect(play.item('intake-screening').status).toBe('open');
  });

  test('ten times in one step is done once', () => {
    const play = plan('2026-03-02');
    const body = complete('language-level');
    const envelope: Envelope = {
      id: 'key-1',
      hash: fingerprint(body),
      actor: caseManager,
      receivedAt: play.world.now,
      body,
    };
    const outcomes = play.world.receive(
      play.id,
      Array.from({ length: 10 }, () => envelope),
    );
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(play.types().filter((each) => each === 'item-completed')).toHaveLength(1);
  });

  test('the last two hundred are remembered', () => {
    const play = plan('2026-03-02');
    for (let n = 1; n <= 201; n++) play.asks(caseManager, setFact('language', `taal ${n}`), `key-${n}`);
    const ids = play.current().seen.map(([id]) => id);
    expect(ids).toHaveLength(200);
    expect([ids[0], ids.at(-1)]).toEqual(['key-2', 'key-201']);
  });
});

describe('a bug in one command', () => {
  const broken = {
    type: 'complete',
    item: 'language-level',
    findings: { language: { value: 'nl' } },
  } as const;
  const faulty = faultyRules();

  test('fails that command alone: recorded, the administrator alarmed, the case goes on', () => {
    const play = plan('2026-03-02', {}, faulty);
    expect(play.asks(caseManager, broken)).toMatchObject({
      outcome: 'failed',
      code: 'internal',
      status: 500,
    });
    expect(play.item('language-level').status).toBe('open');
    expect(play.alarms('command-failed')).toEqual([
      ['2026-03-02', 'command-failed', 'administrator', undefined],
    ]);
    play.by(caseManager, complete('language-level'));
    expect(play.item('language-level').status).toBe('done');
  });

  test('between two others in one step leaves both', () => {
    const start = faulty.step({
      id: 'case-1',
      open: openingOf('detention-reintegration', { on: '2026-03-02', dates: { admission: '2026-03-02' } }),
      commands: [],
      undelivered: [],
      now: at('2026-03-02'),
    });
    const bodies = [complete('intake-screening'), broken, complete('basic-conditions')];
    const commands = bodies.map((body, n): Envelope => ({
      id: `key-${n}`,
      hash: fingerprint(body),
      actor: caseManager,
      receivedAt: at('2026-03-03'),
      body,
    }));
    const { case: after, outcomes } = faulty.step({
      id: 'case-1',
      case: start.case,
      commands,
      undelivered: [],
      now: at('2026-03-03'),
    });
    expect(outcomes.map((each) => each.outcome.outcome)).toEqual(['accepted', 'failed', 'accepted']);
    expect([
      after.items['intake-screening']?.status,
      after.items['language-level']?.status,
      after.items['basic-conditions']?.status,
    ]).toEqual(['done', 'open', 'done']);
  });

  test('sent again fails as the first time, without a second alarm', () => {
    const play = plan('2026-03-02', {}, faulty);
    const first = play.asks(caseManager, broken, 'key-1');
    expect(play.asks(caseManager, broken, 'key-1')).toEqual(first);
    expect(play.alarms('command-failed')).toHaveLength(1);
  });
});

describe('a signal that is refused', () => {
  const refusedSignal = (recordRefusal?: true) => {
    const play = plan('2026-03-02');
    const body = complete('no-such-item');
    const envelope: Envelope = {
      id: 'signal-1',
      hash: fingerprint(body),
      actor: caseManager,
      receivedAt: play.world.now,
      body,
      ...(recordRefusal && { recordRefusal }),
    };
    play.world.receive(play.id, [envelope]);
    return play.types().at(-1);
  };
  test('is recorded, for nobody waits for its outcome; a command is not', () => {
    expect(refusedSignal(true)).toBe('command-refused');
    expect(refusedSignal()).not.toBe('command-refused');
  });
});

describe('a case from elsewhere in time', () => {
  const { case: c } = rules.step({
    id: 'case-1',
    open: openingOf('detention-reintegration', { on: '2026-03-02', dates: { admission: '2026-03-02' } }),
    commands: [],
    undelivered: [],
    now: at('2026-03-02'),
  });
  const stepOf = (other: Case) => () =>
    rules.step({ id: 'case-1', case: other, commands: [], undelivered: [], now: at('2026-03-03') });

  test('written by a newer version waits for a newer worker', () => {
    expect(stepOf({ ...c, schemaVersion: 3 as 2 })).toThrow(/schema version 3.*start a newer worker/);
    expect(stepOf({ ...c, definition: 'detention-reintegration@99' })).toThrow(
      /detention-reintegration@99.*start a newer worker/,
    );
  });

  test('a command received before the clock of the case does not turn it back', () => {
    const body = complete('language-level');
    const envelope: Envelope = {
      id: 'k',
      hash: fingerprint(body),
      actor: caseManager,
      receivedAt: at('2026-02-01'),
      body,
    };
    const result = rules.step({
      id: 'case-1',
      case: c,
      commands: [envelope],
      undelivered: [],
      now: at('2026-03-02', '13:00'),
    });
    expect(result.events[0]).toMatchObject({ type: 'item-completed', on: '2026-03-02', at: c.clock });
  });

  test('a command received in the future counts as now', () => {
    const body = complete('language-level');
    const envelope: Envelope = {
      id: 'k',
      hash: fingerprint(body),
      actor: caseManager,
      receivedAt: at('2027-02-01'),
      body,
    };
    const result = rules.step({
      id: 'case-1',
      case: c,
      commands: [envelope],
      undelivered: [],
      now: at('2026-03-02', '13:00'),
    });
    expect(result.events[0]).toMatchObject({
      type: 'item-completed',
      on: '2026-03-02',
      at: at('2026-03-02', '13:00'),
    });
  });
});
