import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { addOwn, answer } from '../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const notices = (play: Play) => publicationOf(play.current(), play.events()).notices;
const newOwners = (play: Play) => notices(play).filter(({ code }) => code === 'new-owner');
const give = (to: Actor, person: string) =>
  ({ type: 'assign', agency: to.agency, role: to.role, person }) as const;
type Asked = (Command & { type: 'ask' })['to'];
const ask = (title: string, to: Asked, by?: string): Command => ({
  type: 'ask',
  title,
  to,
  ...(by !== undefined && { by }),
});
const anna: Actor = { ...caseManager, person: 'anna' };
const bas: Actor = { ...caseManager, person: 'bas' };

describe('who gets work on the day that it is due', () => {
  test('by an assignment to another person is told so, with that day, after the reminder of the other', () => {
    const play = plan('2026-03-02');
    play.by(coordinator, give(caseManager, 'anna'));
    play.on(play.due('first-mdo')!, '14:00');
    expect(play.told('first-mdo').map(([, , rung]) => rung)).toContain('on-the-day');
    play.by(coordinator, give(caseManager, 'bas'));
    const told = play.events().filter((each) => each.type === 'alarm-raised' && each.code === 'new-owner');
    expect(told).toHaveLength(2);
    const toBas = newOwners(play).at(-1)!;
    expect(toBas.toPerson).toBe('bas');
    const { items = [] } = told.at(-1) as { items?: string[] };
    const days = items.map((item) => play.due(item)!);
    expect(items).toContain('first-mdo');
    expect(days).toEqual([...days].sort());
    expect(toBas.title.nl).toContain(play.item(items[0]!).title);
  });

  test('also where it is a request, and the one who asked it gave it to nobody in particular', () => {
    const play = plan('2026-03-02', { parties: [probation] });
    play.by(caseManager, ask('Wat weet u van hem?', probation, '2026-03-10'));
    play.on('2026-03-10', '14:00');
    play.by({ agency: probation.agency, role: 'coordinator' }, give(probation, 'carla'));
    expect(newOwners(play)).toMatchObject([{ toPerson: 'carla', toAgency: probation.agency }]);
  });

  test('also of what waits on somebody outside, of whom the new one now has to hear', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, ask('Kan hij bij u wonen?', { role: 'outside', outside: 'mother' }));
    const before = newOwners(play).length;
    play.by(coordinator, give(caseManager, 'bas'));
    const last = play.events().findLast((each) => each.type === 'alarm-raised');
    expect(newOwners(play)).toHaveLength(before + 1);
    expect(last).toMatchObject({ items: expect.arrayContaining(['asked-1']) });
  });
});

describe('a colleague with the same role is not oneself', () => {
  test('whoever holds the role hears what a colleague did in her case, and not what she did herself', () => {
    const play = plan('2026-03-02', { parties: [probation] });
    play.by(coordinator, give(caseManager, 'anna'));
    const answers = () => notices(play).filter(({ code }) => code === 'answered' || code === 'came-back');
    play.by(anna, ask('Wanneer komt het?', municipality), ask('En de rest?', municipality));
    play.by(anna, answer('asked-1', 'withdrawn'));
    expect(answers()).toEqual([]);
    play.by(bas, answer('asked-2', 'withdrawn'));
    expect(answers()).toMatchObject([{ toPerson: 'anna' }]);
  });
});

describe('who is given something to do', () => {
  test('by somebody else hears so at once; who gives it to herself does not', () => {
    const play = plan('2026-03-02', { parties: [probation] });
    play.by(caseManager, addOwn('Belt terug', probation, '2026-04-20'));
    play.by(caseManager, addOwn('Belt zelf', caseManager, '2026-04-20'));
    expect(notices(play).filter(({ code }) => code === 'given')).toMatchObject([
      { item: 'added-1', toAgency: probation.agency, due: '2026-04-20' },
    ]);
  });

  test('at a meeting hears so where his agency was not there', () => {
    const play = plan('2026-03-02', { parties: [probation] });
    play.on('2026-03-20');
    play.by(caseManager, {
      type: 'hold-meeting',
      item: 'first-mdo',
      on: '2026-03-20',
      attendance: [
        { agency: caseManager.agency, role: caseManager.role, present: true },
        { agency: probation.agency, role: probation.role, present: true },
      ],
      agreements: [
        { text: 'Zoekt een woning', owner: { ...municipality }, by: '2026-05-01' },
        { text: 'Belt de werkgever', owner: { ...probation }, by: '2026-05-01' },
      ],
    });
    expect(notices(play).filter(({ code }) => code === 'given')).toMatchObject([
      { toAgency: municipality.agency, due: '2026-05-01' },
    ]);
  });
});
