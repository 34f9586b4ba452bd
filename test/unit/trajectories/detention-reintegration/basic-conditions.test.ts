import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../domain/case/commands.ts';
import { complete, setFact } from '../../../scenarios/commands.ts';
import { caseManager, probation } from '../../../scenarios/people.ts';
import { plan } from '../../play.ts';

type Findings = Extract<Command, { type: 'complete' }>['findings'];
const mapped = (findings: Findings, item = 'basic-conditions'): Command => ({
  type: 'complete',
  item,
  findings,
});
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });

describe('the six basic conditions', () => {
  test('are recorded with the task, each with its state and the action that is wanted', () => {
    const play = begun();
    play.by(
      caseManager,
      mapped({
        identity: { value: 'action-needed', wanted: 'Aangifte van vermissing doen' },
        income: { value: 'in-order' },
      }),
    );
    expect(play.item('basic-conditions')).toMatchObject({
      status: 'done',
      findings: [
        { fact: 'identity', value: 'action-needed', wanted: 'Aangifte van vermissing doen' },
        { fact: 'income', value: 'in-order', wanted: null },
      ],
    });
    expect(play.view().facts).toMatchObject({ identity: 'action-needed', income: 'in-order' });
    expect(play.view().facts).not.toHaveProperty('debts'); // not looked at yet: unknown, not in order
  });

  test('may be left where they stand in another system', () => {
    const play = begun();
    play.by(caseManager, complete('basic-conditions'));
    expect(play.item('basic-conditions')).toMatchObject({ status: 'done', findings: [] });
  });

  test('what was found goes when the task is reopened, and comes back only when it is told again', () => {
    const play = begun();
    play.by(caseManager, mapped({ income: { value: 'in-order' } }), {
      type: 'reopen',
      item: 'basic-conditions',
      reason: 'Vergissing',
    });
    expect(play.item('basic-conditions')).toMatchObject({ status: 'open', findings: [] });
    play.by(caseManager, complete('basic-conditions'));
    expect(play.item('basic-conditions')).toMatchObject({ status: 'done', findings: [] });
  });

  test.each(['housing', 'care'])(
    '%s that asks for a place opens the registration, entered once',
    (condition) => {
      const play = begun();
      expect(play.item('place-registered').status).toBe('waiting');
      play.on('2026-03-10');
      play.by(
        caseManager,
        mapped({ [condition]: { value: 'place-needed', wanted: 'Beschermd wonen bij uitstroom' } }),
      );
      expect(play.view().facts).toMatchObject({ placeNeeded: true });
      expect(play.item('place-registered')).toMatchObject({
        status: 'open',
        due: '2026-03-17', // five working days from the day it was found
        owner: { role: 'probation-worker' },
      });
      expect(play.item('place-confirmed').status).toBe('open');

      play.on('2026-08-03');
      play.by(caseManager, mapped({ [condition]: { value: 'in-order' } }, 'basic-conditions-recheck'));
      expect(play.view().facts).toMatchObject({ placeNeeded: false });
      expect(play.item('place-registered').status).toBe('cancelled');
    },
  );

  test('a place that is asked for at the opening is needed from then on, unless that was said otherwise', () => {
    const asked = plan('2026-03-02', { facts: { housing: 'place-needed' } });
    expect(asked.view().facts).toMatchObject({ placeNeeded: true });
    expect(asked.item('place-registered')).toMatchObject({ status: 'open', due: '2026-03-09' });
    const said = plan('2026-03-02', { facts: { housing: 'place-needed', placeNeeded: false } });
    expect(said.view().facts).toMatchObject({ placeNeeded: false });
  });

  test('a place stays needed while either asks for it, and where it was said by hand', () => {
    const play = begun();
    play.by(caseManager, mapped({ housing: { value: 'place-needed' }, care: { value: 'place-needed' } }));
    play.by(caseManager, setFact('housing', 'in-order'));
    expect(play.view().facts['placeNeeded']).toBe(true);
    play.by(caseManager, setFact('care', 'in-order'));
    expect(play.view().facts['placeNeeded']).toBe(false);
    play.by(caseManager, setFact('placeNeeded', true), setFact('care', 'action-needed'));
    expect(play.view().facts['placeNeeded']).toBe(true);
  });

  test('keep what was found first beside the recheck', () => {
    const play = begun();
    play.by(caseManager, mapped({ debts: { value: 'action-needed', wanted: 'Schuldhulp aanvragen' } }));
    play.on('2026-08-03');
    play.by(caseManager, mapped({ debts: { value: 'in-order' } }, 'basic-conditions-recheck'));
    expect(play.view().facts['debts']).toBe('in-order');
    expect(play.item('basic-conditions').findings).toEqual([
      { fact: 'debts', value: 'action-needed', wanted: 'Schuldhulp aanvragen' },
    ]);
    expect(play.item('basic-conditions-recheck').findings).toEqual([
      { fact: 'debts', value: 'in-order', wanted: null },
    ]);
  });

  test.each<[what: string, Command, code: string, pointer: string, says: string]>([
    [
      'a state that is none',
      mapped({ housing: { value: 'fine' } }),
      'wrong-value',
      '/findings/housing/value',
      'place-needed',
    ],
    [
      'a place for what has no places',
      mapped({ debts: { value: 'place-needed' } }),
      'wrong-value',
      '/findings/debts/value',
      'in-order',
    ],
    [
      'a fact that is no condition',
      mapped({ regime: { value: 'long' } }),
      'unknown-finding',
      '/findings/regime',
      'identity, housing',
    ],
    [
      'conditions with another task',
      mapped({ housing: { value: 'in-order' } }, 'language-level'),
      'unknown-finding',
      '/findings/housing',
      'No findings',
    ],
  ])('%s is refused by name', (_, body, code, pointer, says) => {
    const outcome = begun().asks(caseManager, body);
    expect(outcome).toMatchObject({ outcome: 'refused', status: 422, code, pointer });
    expect(JSON.stringify(outcome)).toContain(says);
  });

  test('are the case manager’s to record', () => {
    expect(begun().asks(probation, mapped({ housing: { value: 'in-order' } }))).toMatchObject({
      status: 403,
    });
  });
});
