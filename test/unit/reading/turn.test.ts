import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { readItems } from '../../../domain/reading/item.ts';
import { turnOf } from '../../../domain/reading/turn.ts';
import { complete, setFact } from '../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const running = () => plan('2026-03-02', { parties: [probation, municipality] });
const turns = ({ current, world }: Play, actor: Actor, covers: string[] = []) =>
  Object.fromEntries(readItems(current(), world.now).map((read) => [read.key, turnOf(read, actor, covers)]));

describe('whose turn it is', () => {
  test('mine is what I must do now; what comes later is planned', () => {
    const turn = turns(running(), caseManager);
    expect(turn).toMatchObject({ 'intake-screening': 'must', 'second-mdo': 'planned' });
  });

  test('others’ is what waits on them, and what they must do now', () => {
    const play = running();
    expect(turns(play, caseManager)['information-request-probation']).toBe('others');
    expect(turns(play, probation)['information-request-probation']).toBe('must');
    expect(turns(play, coordinator)['intake-screening']).toBe('others');
    expect(turns(play, coordinator)['second-mdo']).toBe('planned');
  });

  test('mine is not what was given to a colleague of mine, unless I act for her', () => {
    const play = running();
    play.by(caseManager, { type: 'assign', role: 'case-manager', agency: 'pi-noord', person: 'p-1' });
    expect(turns(play, { ...caseManager, person: 'p-1' })['intake-screening']).toBe('must');
    expect(turns(play, { ...caseManager, person: 'p-2' })['intake-screening']).toBe('others');
    expect(turns(play, { ...caseManager, person: 'p-2' }, ['p-1'])['intake-screening']).toBe('must');
    // A program of the agency is nobody's colleague.
    expect(turns(play, caseManager)['intake-screening']).toBe('must');
  });

  test('a signal is taken up at once, whatever its day', () => {
    const play = running();
    play.by(probation, { type: 'raise', kind: 'concern', text: 'Slaapt buiten' });
    const key = Object.keys(play.current().items).find((each) => each.startsWith('raised'))!;
    expect([turns(play, caseManager)[key], turns(play, probation)[key]]).toEqual(['must', 'others']);
  });
});

describe('what is not anybody’s turn', () => {
  test('waits, is done, or is for another case', () => {
    const play = running();
    play.by(caseManager, complete('intake-screening'), setFact('legalFrameAfter', 'none', 'Besluit'));
    expect(turns(play, caseManager)).toMatchObject({
      'intake-screening': 'done',
      'next-mdo': 'waiting',
      'supervisor-introduction': 'elsewhere',
    });
  });

  test('rests with the case: paused, or closed', () => {
    const play = running();
    play.by(caseManager, { type: 'pause', track: 'plan', reason: 'Opname' });
    expect(turns(play, caseManager)['intake-screening']).toBe('planned');
    play.by(caseManager, { type: 'close', outcome: 'other', reason: 'Overgeplaatst' });
    expect(new Set(Object.values(turns(play, caseManager)))).not.toContain('must');
  });
});
