import { describe, expect, test } from 'vitest';
import { type Command, type CommandType, commandSchema } from '../../../domain/case/commands.ts';
import { maySee } from '../../../domain/people/access.ts';
import { machineRules, notForMachines } from '../../../domain/people/machines.ts';
import { answer, complete, decide, hold, setDate, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, municipality, probation, supervisor } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

const system = (agency: string) => ({ agency, role: 'system', person: 'tulp' });
const prison = system('pi-noord');
const by = (command: Command, role: string, person?: string): Command =>
  ({ ...command, decidedBy: { role, ...(person && { person }) } }) as Command;
const running = () => plan('2026-03-02', { parties: [probation, municipality] });
const forPeople = { status: 403, code: 'not-allowed' };

describe('a partner’s system', () => {
  test('sees no case, also not of its agency', () => {
    expect(maySee(prison, ['pi-noord'])).toBe(false);
  });

  test('reports what happened: dates, facts, what was done, held and delivered', () => {
    const play = running();
    play.by(
      prison,
      setDate('expectedRelease', '2026-12-01'),
      setFact('regime', 'long'),
      complete('intake-screening'),
      hold('first-mdo', '2026-03-02'),
    );
    play.by(system('reclassering'), answer('information-request-probation', 'delivered'));
    expect(play.events().find(({ type }) => type === 'item-completed')).toMatchObject({ actor: prison });
  });

  test('only of what its agency steers or must do', () => {
    const play = running();
    for (const [who, command] of [
      [prison, answer('information-request-probation', 'delivered')],
      [system('reclassering'), complete('intake-screening')],
      [system('reclassering'), setDate('expectedRelease', '2026-12-01')],
      [system('gemeente-utrecht'), setFact('regime', 'long')],
      [system('bw-de-brug'), setDate('expectedRelease', '2026-12-01')],
    ] as const)
      expect(play.asks(who, command), `${who.agency} ${command.type}`).toMatchObject(forPeople);
  });

  test('tells that the client went to another prison, which is asked to take over; no other hand-over', () => {
    const play = running();
    const moved = (role: string): Command => ({
      type: 'hand-over',
      to: { agency: 'pi-zuid', role },
      reason: 'Overgeplaatst',
    });
    expect(play.asks(prison, moved('aftercare-coordinator'))).toMatchObject(forPeople);
    expect(play.asks(system('reclassering'), moved('case-manager'))).toMatchObject(forPeople);
    play.by(prison, moved('case-manager'));
    expect(play.state('transfer')).toMatchObject({ status: 'open' });
    expect(play.current().related).toMatchObject([
      { type: 'warm-handover', receiver: 'pi-zuid', item: 'transfer' },
    ]);
  });

  const told = Object.keys(machineRules);
  const others = commandSchema.options
    .map(({ shape }): CommandType => shape.type.value)
    .filter((type) => !told.includes(type));
  test.each(others)('takes no human decision: %s, whoever is said to have decided', (type) => {
    const command = { type, item: 'language-level', reason: 'x', decidedBy: { role: 'case-manager' } };
    const refused = notForMachines(prison, command as unknown as Command);
    expect(refused).toMatchObject(forPeople);
    expect(refused!.detail.nl).toContain('professional');
    expect(notForMachines(caseManager, command as unknown as Command)).toBeUndefined();
    expect(running().asks(prison, command as unknown as Command)).toMatchObject({ outcome: 'refused' });
  });

  test.each<[string, Command]>([
    ['a decision', decide('som-screening', 'no-priority', 'Laag risico')],
    ['a refusal', answer('information-request-probation', 'refused', 'Geen tijd')],
    [
      'a question',
      { type: 'ask', to: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' }, title: 'Kan dit?' },
    ],
    [
      'a question passed on',
      { type: 'forward', item: 'language-level', to: { role: 'client' }, reason: 'x' },
    ],
    ['a confirmation', { type: 'confirm', item: 'language-level', confirmed: true }],
  ])('nor %s without who took it', (_, command) => {
    for (const agency of ['pi-noord', 'reclassering'])
      expect(running().asks(system(agency), command)).toMatchObject(forPeople);
  });
});

describe('what somebody decided, passed on by a system of his agency', () => {
  test('counts as his: both who must agree are people, each of his own agency', () => {
    const play = running();
    const agreed = decide('som-screening', 'prepare-supervision', 'Samen');
    play.by(prison, by(agreed, 'case-manager', 'u-17'));
    expect(play.state('som-screening').proposed).toMatchObject({ role: 'case-manager' });
    expect(play.events().at(-1)).toMatchObject({
      type: 'decision-proposed',
      actor: { agency: 'pi-noord', role: 'case-manager', person: 'u-17' },
      reportedBy: prison,
    });
    // Now it waits on probation.
    expect(play.asks(prison, by(agreed, 'probation-worker'))).toMatchObject(forPeople);
    play.by(system('reclassering'), by(agreed, 'probation-worker'));
    expect(play.state('som-screening')).toMatchObject({ status: 'done' });
  });

  test('is judged as if he said it himself', () => {
    const play = running();
    const agreed = decide('som-screening', 'prepare-supervision', 'Samen');
    expect(play.asks(prison, by(agreed, 'mentor'))).toMatchObject(forPeople);
    expect(play.asks(prison, by(agreed, 'receptionist'))).toMatchObject({
      status: 422,
      pointer: '/decidedBy/role',
    });
    expect(play.asks(caseManager, by(agreed, 'case-manager'))).toMatchObject({
      status: 422,
      pointer: '/decidedBy',
    });
  });

  test('a hand-over is accepted by the receiver, not by his system', () => {
    const play = begin('warm-handover', {
      on: '2026-05-04',
      by: probation,
      dates: { needed: '2026-07-01' },
      facts: { giver: probation, receiver: supervisor },
    });
    play.by(probation, complete('package'));
    const accepted = answer('acceptance', 'accepted');
    expect(play.asks(system('reclassering'), accepted)).toMatchObject(forPeople);
    expect(play.asks(system('reclassering'), by(accepted, 'probation-worker'))).toMatchObject(forPeople);
    play.by(system('reclassering'), by(accepted, 'supervisor'));
  });

  test('a fact that is a decision too', () => {
    const play = begin('sheltered-housing', {
      on: '2026-03-02',
      by: care,
      dates: { registration: '2026-03-02' },
    });
    const suspended = setFact('stay', 'suspended', 'Geweld');
    expect(play.asks(system('bw-de-brug'), suspended)).toMatchObject(forPeople);
    play.by(system('bw-de-brug'), by(suspended, 'care-worker'));
    expect(play.events().find(({ type }) => type === 'fact-set')).toMatchObject({
      actor: { agency: 'bw-de-brug', role: 'care-worker' },
      reason: 'Geweld',
    });
  });
});
