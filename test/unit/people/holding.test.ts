import { describe, expect, test } from 'vitest';
import { holderOfItem, personOf } from '../../../domain/people/holding.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { caseManager, coordinator, probation } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

const running = () => plan('2026-03-02', { parties: [probation] });
const give = (agency: string, role: string, person?: string): Command => ({
  type: 'assign',
  role,
  agency,
  ...(person !== undefined && { person }),
});
const colleague = (person: string): Actor => ({ ...probation, person });
const boss: Actor = { agency: 'reclassering', role: 'coordinator', person: 'boss' };

describe('a role in a case is given to somebody of the agency', () => {
  test('by whoever takes it, by who has it, by their coordinator, and by who steers', () => {
    const play = running();
    for (const [who, to] of [
      [colleague('anna'), 'anna'],
      [colleague('anna'), 'bas'],
      [boss, 'carla'],
      [caseManager, 'dirk'],
    ] as const) {
      play.by(who, give(probation.agency, probation.role, to));
      expect(personOf(play.current(), probation)).toBe(to);
    }
    play.by(boss, give(probation.agency, probation.role));
    expect(personOf(play.current(), probation)).toBeUndefined();
  });

  test('and by no other colleague, no other agency, and not where it has no such role', () => {
    const play = running();
    play.by(colleague('anna'), give(probation.agency, probation.role, 'anna'));
    for (const [who, command] of [
      [colleague('bas'), give(probation.agency, probation.role, 'carla')],
      [colleague('bas'), give('pi-noord', 'case-manager', 'bas')],
      [boss, give('pi-noord', 'case-manager', 'boss')],
      [boss, give('reclassering', 'case-director', 'boss')],
    ] as const)
      expect(play.asks(who, command)).toMatchObject({ status: 403, code: 'not-allowed' });
  });
});

test('it is given away with a reason, and only while whoever it was seen with still holds it', () => {
  const play = running();
  const role = { agency: 'pi-noord', role: 'case-manager' };
  const from = (seen: string | null, person?: string): Command => ({
    type: 'assign',
    ...role,
    ...(person !== undefined && { person }),
    from: seen,
    reason: 'Anna gaat met verlof',
  });
  play.by(coordinator, from(null, 'anna'));
  const given = play.events().findLast(({ type }) => type === 'party-joined');
  expect(given?.reason).toBe('Anna gaat met verlof');
  for (const seen of [null, 'bas'])
    expect(play.asks(coordinator, from(seen, 'carla'))).toMatchObject({
      code: 'held-by-another',
      status: 409,
    });
  expect(personOf(play.current(), role)).toBe('anna');
  play.by(coordinator, from('anna'));
  expect(personOf(play.current(), role)).toBeUndefined();
});

test('whoever passes work on takes a role from no other agency, also where that holds it by arrangement', () => {
  for (const parties of [[probation], []]) {
    const play = plan('2026-03-02', { parties });
    const before = play.current().parties;
    const role = { role: probation.role, agency: 'pi-noord', person: 'bas' };
    expect(play.asks(coordinator, { type: 'assign', ...role, from: null })).toMatchObject({
      status: 409,
      code: 'held-by-another',
    });
    expect(play.current().parties).toEqual(before);
  }
});

test('whoever gets it is told what is open with it, and not who took it herself', () => {
  const play = running();
  const told = () =>
    play.events().filter((each) => each.type === 'alarm-raised' && each.code === 'new-owner');
  play.by({ ...caseManager, person: 'anna' }, give('pi-noord', 'case-manager', 'anna'));
  expect(told()).toEqual([]);
  play.by(coordinator, give('pi-noord', 'case-manager', 'bas'));
  expect(told()).toMatchObject([{ to: { agency: 'pi-noord', role: 'case-manager' } }]);
});

test('who had it when something was told hears that, though another has it when it is shown', () => {
  const play = running();
  for (const person of ['anna', 'bas']) play.by(coordinator, give('pi-noord', 'case-manager', person));
  const { notices } = publicationOf(play.current(), play.events());
  const told = notices.filter(({ code }) => code === 'new-owner').map(({ toPerson }) => toPerson);
  expect(told).toEqual(['anna', 'bas']);
});

test('rows and messages of the case name the person, and the case nothing but the id', () => {
  const play = running();
  play.by(coordinator, give('pi-noord', 'case-manager', 'bas'));
  const { deadlines, notices } = publicationOf(play.current(), play.events());
  const own = deadlines.filter(({ owner }) => owner.role === 'case-manager');
  expect(new Set(own.map(({ ownerPerson }) => ownerPerson))).toEqual(new Set(['bas']));
  expect(deadlines.find(({ owner }) => owner.role === 'probation-worker')?.ownerPerson).toBeNull();
  expect(notices.find(({ code }) => code === 'new-owner')).toMatchObject({ toPerson: 'bas' });
  expect(play.current().parties).toContainEqual({ agency: 'pi-noord', role: 'case-manager', person: 'bas' });
});

describe('a question to somebody by name', () => {
  const ask = (to: Actor, person: string, title = 'Wat weet u van hem?'): Command => ({
    type: 'ask',
    to: { agency: to.agency, role: to.role, person },
    title,
  });
  const shown = (play: ReturnType<typeof running>) => {
    const { deadlines, notices } = publicationOf(play.current(), play.events());
    return {
      holder: deadlines.find(({ item }) => item === 'asked-1')?.ownerPerson,
      told: notices.filter(({ code }) => code === 'asked').map(({ toPerson }) => toPerson),
    };
  };

  test('is hers, though another holds the role or nobody does, and she is told', () => {
    const play = running();
    play.by(caseManager, ask(probation, 'bas'));
    expect(shown(play)).toEqual({ holder: 'bas', told: ['bas'] });
    play.by(boss, give(probation.agency, probation.role, 'anna'));
    expect(shown(play).holder).toBe('bas');
  });

  test('goes to a colleague of the same role, not to oneself', () => {
    const play = running();
    const anna = { ...caseManager, person: 'anna' };
    expect(play.asks(anna, ask(caseManager, 'anna'))).toMatchObject({ code: 'own-question' });
    play.by(anna, ask(caseManager, 'bas'));
    expect(shown(play)).toEqual({ holder: 'bas', told: ['bas'] });
  });

  test('is hers no more once it was passed on, or came back', () => {
    const play = running();
    const anna = { ...caseManager, person: 'anna' };
    play.by(anna, give('pi-noord', 'case-manager', 'anna'), ask(caseManager, 'bas'));
    play.by(
      { ...caseManager, person: 'bas' },
      { type: 'answer', item: 'asked-1', answer: 'refused', reason: 'x' },
    );
    expect(shown(play).holder).toBe('anna');
  });

  test('follows the role where she holds it', () => {
    const play = running();
    play.by(boss, give(probation.agency, probation.role, 'anna'));
    play.by(caseManager, ask(probation, 'anna'));
    play.by(boss, give(probation.agency, probation.role, 'carla'));
    expect(shown(play).holder).toBe('carla');
  });
});

test('what somebody was asked by name goes along when the role that she came to hold is given on', () => {
  const play = running();
  const role = { agency: probation.agency, role: probation.role };
  play.by(caseManager, { type: 'ask', to: { ...role, person: 'bas' }, title: 'Past een avondrooster?' });
  play.by(caseManager, { type: 'ask', to: { ...role, person: 'eva' }, title: 'Wie komt mee?' });
  const holders = () => {
    const c = play.current();
    return ['asked-1', 'asked-2'].map((name) => holderOfItem(c, c.items[name], role));
  };
  expect(holders()).toEqual(['bas', 'eva']);
  play.by(boss, give(role.agency, role.role, 'bas'));
  play.by(boss, give(role.agency, role.role, 'carla'));
  expect(holders()).toEqual(['carla', 'eva']);
  play.by(boss, give(role.agency, role.role));
  expect(holders()).toEqual([undefined, 'eva']);
});
