import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../domain/case/commands.ts';
import { agenciesOf } from '../../../domain/people/parties.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { caseManager } from '../../scenarios/people.ts';
import { begin } from '../play.ts';

describe('a name that every object has', () => {
  test.each(['constructor'])('%s is no name of an owner, an item or a role', (word) => {
    const wrong = [
      { type: 'add', title: 'x', owner: word, due: '2026-12-01', reason: 'x' },
      { type: 'promise', by: word, text: 'x', due: '2026-12-01' },
      { type: 'complete', item: word },
      { type: 'assign', role: word, agency: 'pi-noord' },
    ];
    for (const body of wrong) expect(commandSchema.safeParse(body).success, body.type).toBe(false);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s is no date or fact', (word) => {
    expect(commandSchema.safeParse({ type: 'set-date', date: word, on: null, reason: 'x' }).success).toBe(
      false,
    );
    expect(commandSchema.safeParse({ type: 'set-fact', fact: word, value: true }).success).toBe(false);
  });

  test('is refused by the rules too, and explains nothing', () => {
    const play = begin('detention-reintegration', {
      on: '2026-03-02',
      by: caseManager,
      dates: { admission: '2026-03-02' },
    });
    expect(play.asks(caseManager, { type: 'complete', item: 'constructor' })).toMatchObject({
      outcome: 'refused',
      code: 'unknown-item',
    });
    expect(play.read('__proto__')).toBeUndefined();
  });
});

test('who is given something to do takes part from then on', () => {
  const play = begin('detention-reintegration', {
    on: '2026-03-02',
    by: caseManager,
    dates: { admission: '2026-03-02' },
  });
  const definition = definitionOf('detention-reintegration')!;
  expect(agenciesOf(definition, play.current())).not.toContain('schuldhulp-midden');
  const owner = { agency: 'schuldhulp-midden', role: 'debt-adviser' };
  play.by(caseManager, { type: 'promise', by: owner, text: 'Overzicht van schulden', due: '2026-03-20' });
  expect(agenciesOf(definition, play.current())).toContain('schuldhulp-midden');
  expect(play.asks(owner, { type: 'settle', promise: 'promise-1', kept: true })).toMatchObject({
    outcome: 'accepted',
  });
});
