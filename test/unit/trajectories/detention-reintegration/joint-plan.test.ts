import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../domain/calendar/day.ts';
import { definitionOf } from '../../../../domain/catalogue.ts';
import type { Actor } from '../../../../domain/case/case.ts';
import type { Command } from '../../../../domain/case/commands.ts';
import { publicationOf } from '../../../../domain/reading/publication.ts';
import { answer, complete, decide, hold, skip } from '../../../scenarios/commands.ts';
import { caseManager, municipality, probation } from '../../../scenarios/people.ts';
import { plan, type Play } from '../../play.ts';
import { itemNamed } from '../../../../domain/policy/items.ts';

type Add = Extract<Command, { type: 'add' }>;
const goal = (title: string, owner?: Actor | { role: string }, due = '2026-06-01'): Add => ({
  type: 'add',
  item: 'plan-goal',
  title,
  due,
  ...(owner && { owner }),
  reason: 'Uit de intake',
});
const action = (
  title: string,
  serves: string,
  owner: { agency?: string; role: string },
  due = '2026-04-01',
): Add => ({
  type: 'add',
  item: 'plan-action',
  title,
  serves,
  owner,
  due,
  reason: 'Nodig voor het doel',
});
const leave = (serves?: string, due = '2026-05-20'): Add => ({
  type: 'add',
  item: 'reintegration-leave',
  due,
  reason: 'Kennismaken bij de werkgever',
  ...(serves !== undefined && { serves }),
});
const client = { role: 'client' };

const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
const withGoal = (): Play => {
  const play = begun();
  play.by(caseManager, goal('Geldig ID bij ontslag'));
  return play;
};
const refused = (play: Play, who: Actor, body: Command) => {
  const outcome = play.asks(who, body);
  if (outcome.outcome !== 'refused') throw new Error(`${body.type} was ${outcome.outcome}`);
  return outcome;
};
const answeredBy = (play: Play, who: Actor, body: Command) => {
  const { detail, ...rest } = refused(play, who, body);
  return { ...rest, says: detail.nl, saysEn: detail.en };
};

describe('a goal', () => {
  test('is titled and owned by whoever adds it, on a day that is agreed; any party may', () => {
    const play = begun();
    play.by(probation, goal('Leert nee zeggen tegen oude vrienden', probation));
    play.by(caseManager, goal('Geldig ID bij ontslag', client));
    expect(play.item('plan-goal')).toMatchObject({
      title: 'Leert nee zeggen tegen oude vrienden',
      kind: 'milestone',
      status: 'open',
      due: '2026-06-01',
      owner: { agency: 'reclassering', role: 'probation-worker' },
      label: null,
      serves: null,
    });
    expect(play.item('plan-goal-2')).toMatchObject({
      title: 'Geldig ID bij ontslag',
      owner: { agency: null, role: 'client' },
    });
  });

  test('needs a title and a day; what has a title of its own takes none', () => {
    const { title: _title, ...untitled } = goal('x');
    expect(refused(begun(), caseManager, untitled)).toMatchObject({
      status: 422,
      code: 'field-required',
      pointer: '/title',
    });
    const { due: _due, ...undated } = goal('x');
    expect(refused(begun(), caseManager, undated)).toMatchObject({
      status: 422,
      code: 'field-required',
      pointer: '/due',
    });
    const titled: Add = {
      type: 'add',
      item: 'network-contact',
      title: 'Zus',
      due: '2026-06-01',
      reason: 'Wil helpen',
    };
    expect(answeredBy(begun(), caseManager, titled)).toMatchObject({
      status: 422,
      code: 'fixed-title',
      pointer: '/title',
      says: expect.stringContaining('Vroeg contact met het netwerk'),
    });
  });

  test('keeps its title out of messages, where it could tell a name', () => {
    const play = withGoal();
    play.on('2026-06-10');
    expect(play.told('plan-goal').length).toBeGreaterThan(2);
    const notices = publicationOf(play.current(), play.events()).notices.filter(
      ({ item }) => item === 'plan-goal',
    );
    expect(notices.length).toBeGreaterThan(2);
    expect(JSON.stringify(notices)).not.toContain('Geldig ID');
  });
});

describe('an action', () => {
  test('serves a goal that is in the plan, and goes and comes back with it', () => {
    const play = withGoal();
    play.by(caseManager, action('Aangifte van vermissing', 'plan-goal', client));
    expect(play.item('plan-action')).toMatchObject({
      status: 'open',
      serves: 'plan-goal',
      due: '2026-04-01',
    });
    play.by(caseManager, complete('plan-goal'));
    expect(play.item('plan-action')).toMatchObject({ status: 'cancelled', due: null });
    expect(play.item('plan-action').waitingReason).toContain('Geldig ID bij ontslag');
    play.by(caseManager, { type: 'reopen', item: 'plan-goal', reason: 'Kaart was verlopen' });
    expect(play.item('plan-action')).toMatchObject({
      status: 'open',
      due: '2026-04-01',
      waitingReason: null,
    });
    play.by(caseManager, complete('plan-action'), skip('plan-goal'));
    expect(play.item('plan-action').status).toBe('done');
  });

  test.each<[what: string, Add, says: string]>([
    ['without a goal', action('x', undefined as never, client), 'plan-goal (Geldig ID bij ontslag)'],
    ['for a goal that is not there', action('x', 'plan-goal-7', client), '“plan-goal-7” is er niet'],
    ['for another item', action('x', 'first-mdo', client), '“first-mdo” is er niet'],
  ])('%s is refused, and told which goals there are', (_, body, says) => {
    const told = answeredBy(withGoal(), caseManager, body);
    expect(told).toMatchObject({ status: 422, code: 'must-serve', pointer: '/serves' });
    expect(told.says).toContain(says);
    for (const each of [told.says, told.saysEn]) expect(each).toContain('plan-goal (Geldig ID bij ontslag)');
  });

  test.each([complete('plan-goal'), skip('plan-goal')])(
    'for a goal that is settled is refused: $type',
    (settling) => {
      const play = withGoal();
      play.by(caseManager, settling);
      const told = answeredBy(play, caseManager, action('x', 'plan-goal', client));
      expect(told).toMatchObject({ status: 422, code: 'must-serve', pointer: '/serves' });
      expect(told.says).toBe(
        '“plan-goal” is niet meer te doen. Voeg eerst “plan-goal” (Doel in het D&R-plan) toe.',
      );
    },
  );

  test('a task of one’s own, or an item that serves none, names none', () => {
    const own: Add = {
      type: 'add',
      title: 'Bellen',
      owner: client,
      due: '2026-04-01',
      serves: 'plan-goal',
      reason: 'x',
    };
    expect(refused(withGoal(), caseManager, own)).toMatchObject({
      status: 422,
      code: 'serves-nothing',
      pointer: '/serves',
    });
    expect(refused(withGoal(), caseManager, { ...goal('x'), serves: 'plan-goal' })).toMatchObject({
      status: 422,
      code: 'serves-nothing',
    });
  });

  test('of the client reminds the case manager, who records it; nobody is alarmed that he has no agency', () => {
    const play = withGoal();
    play.by(caseManager, action('Aangifte van vermissing', 'plan-goal', client));
    play.on('2026-04-07');
    expect(play.told('plan-action')).toEqual([
      ['2026-03-18', 'case-manager', 'before-14'],
      ['2026-03-30', 'case-manager', 'before-3'],
      ['2026-04-01', 'case-manager', 'on-the-day'],
      ['2026-04-07', 'coordinator', 'coordinator'], // after Easter
    ]);
    expect(play.alarms('no-addressee')).toEqual([]);
    // On the list of the case manager, who waits for him.
    const { deadlines } = publicationOf(play.current(), []);
    expect(deadlines.find(({ item }) => item === 'plan-action')).toMatchObject({
      owner: { agency: 'pi-noord', role: 'case-manager' },
      waitingOn: { role: 'client' },
    });
    expect(refused(play, municipality, complete('plan-action'))).toMatchObject({ status: 403 });
    play.by(caseManager, complete('plan-action'));
    expect(play.item('plan-action')).toMatchObject({
      status: 'done',
      owner: { agency: null, role: 'client' },
    });
  });

  test('of a partner is done by that partner, or recorded by the case manager', () => {
    const play = withGoal();
    play.by(
      caseManager,
      action('Briefadres regelen', 'plan-goal', municipality),
      action('Schulden op een rij', 'plan-goal', municipality),
    );
    play.by(municipality, complete('plan-action'));
    play.by(caseManager, complete('plan-action-2'));
    expect(refused(play, probation, complete('plan-goal'))).toMatchObject({ status: 403 });
  });
});

describe('what is agreed in a meeting', () => {
  const agreed = (...serves: (string | undefined)[]) =>
    hold(
      'first-mdo',
      '2026-03-02',
      serves.map((each) => ({
        text: 'Briefadres regelen',
        owner: municipality,
        by: '2026-04-10',
        ...(each !== undefined && { serves: each }),
      })),
    );

  test('becomes an action for the goal it serves, or a task of its own', () => {
    const play = withGoal();
    play.by(caseManager, agreed('plan-goal', undefined, 'plan-goal'));
    for (const item of ['plan-action', 'plan-action-2'])
      expect(play.item(item)).toMatchObject({
        title: 'Briefadres regelen',
        status: 'open',
        due: '2026-04-10',
        serves: 'plan-goal',
        owner: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
      });
    expect(play.item('agreement-1')).toMatchObject({
      title: 'Briefadres regelen',
      origin: 'agreement',
      serves: null,
    });
  });

  test('for what is no goal of the plan is refused at its row, and nothing is held', () => {
    const play = withGoal();
    const told = answeredBy(play, caseManager, agreed('plan-goal', 'first-mdo'));
    expect(told).toMatchObject({ status: 422, code: 'must-serve', pointer: '/agreements/1/serves' });
    expect(told.says).toContain('plan-goal (Geldig ID bij ontslag)');
    expect(play.item('first-mdo').status).toBe('open');
    expect(play.current().items['plan-action']).toBeUndefined();
  });
});

test('the plan is prepared, drafted in the first MDO, and adopted in the second', () => {
  const play = withGoal();
  expect(play.view().plan).toEqual({ status: 'preparing', adoptedOn: null });
  play.on('2026-03-30');
  play.by(caseManager, hold('first-mdo', '2026-03-30'));
  expect(play.view().plan).toEqual({ status: 'draft', adoptedOn: null });
  play.on('2026-05-01');
  play.by(caseManager, hold('second-mdo', '2026-04-29'));
  expect(play.view().plan).toEqual({ status: 'adopted', adoptedOn: '2026-04-29' });
});

describe('the client is told of the plan', () => {
  const adopted = (): Play => {
    const play = withGoal();
    expect(play.item('plan-told')).toMatchObject({
      status: 'waiting',
      waitingReason: 'begint als het D&R-plan is vastgesteld',
    });
    play.on('2026-04-29');
    play.by(caseManager, hold('first-mdo', '2026-03-30'), hold('second-mdo', '2026-04-29'));
    return play;
  };

  test('when it is adopted, and again after each change', () => {
    const play = adopted();
    expect(play.item('plan-told')).toMatchObject({ status: 'open', due: '2026-05-07', label: 'assumed' }); // 5 May is a holiday
    play.on('2026-05-01');
    play.by(caseManager, goal('Dagbesteding'));
    expect(play.current().items['plan-told-2']).toBeUndefined(); // told with the first
    play.by(caseManager, complete('plan-told'));
    expect(play.current().items['plan-told-2']).toBeUndefined();

    play.on('2026-05-11');
    play.by(probation, action('Kennismaken met de sportclub', 'plan-goal-2', probation, '2026-06-15'));
    expect(play.item('plan-told-2')).toMatchObject({ status: 'open', due: '2026-05-20' }); // 14 and 15 May are days off
    play.on('2026-05-15', '11:00');
    play.by(caseManager, skip('plan-goal'));
    expect(play.due('plan-told-2')).toBe('2026-05-20'); // counts from the first change
    play.on('2026-05-18');
    play.by(caseManager, complete('plan-told-2'));
    play.on('2026-06-01');
    expect(play.current().items['plan-told-3']).toBeUndefined();
    play.by(probation, skip('plan-action'));
    expect(play.item('plan-told-3')).toMatchObject({ status: 'open', due: '2026-06-08' });
  });
});

describe('leave', () => {
  test('serves a named goal of the plan, or is refused', () => {
    const none = answeredBy(begun(), caseManager, leave('plan-goal'));
    expect(none).toMatchObject({ status: 422, code: 'must-serve', pointer: '/serves' });
    expect(none.says).toBe('“plan-goal” is er niet. Voeg eerst “plan-goal” (Doel in het D&R-plan) toe.');
    const unnamed = answeredBy(withGoal(), caseManager, leave());
    expect(unnamed.says).toBe(
      '“reintegration-leave” dient een onderdeel “Doel in het D&R-plan”. Noem een van: plan-goal (Geldig ID bij ontslag).',
    );
  });

  test('weighs the interests of victims before it is granted, and victims are informed', () => {
    const play = withGoal();
    play.by(caseManager, leave('plan-goal'));
    expect(play.item('reintegration-leave')).toMatchObject({
      status: 'open',
      serves: 'plan-goal',
      due: '2026-05-20',
    });
    expect(play.item('leave-victim-interests')).toMatchObject({
      status: 'open',
      due: '2026-05-20',
      label: 'assumed',
      source: 'S1:411-412',
    });
    expect(play.current().items['leave-victims-informed']).toBeUndefined();
    const granted = decide('reintegration-leave', 'granted', 'Sollicitatiegesprek');
    expect(answeredBy(play, caseManager, granted)).toMatchObject({
      status: 409,
      code: 'needed-first',
      says: 'Rond eerst “Slachtofferbelangen gewogen bij verlof” (leave-victim-interests) af, of sla dat over met een reden.',
    });
    play.on('2026-05-13');
    play.by(caseManager, complete('leave-victim-interests'), granted);
    expect(play.item('leave-victims-informed')).toMatchObject({
      status: 'open',
      due: '2026-05-18',
      label: 'assumed',
    }); // 14 and 15 May are days off
  });

  test('each has its own weighing; one that is not granted needs none, and nobody is informed', () => {
    const play = withGoal();
    play.by(caseManager, leave('plan-goal'), leave('plan-goal', '2026-06-10'));
    expect(play.item('leave-victim-interests-2')).toMatchObject({ status: 'open', due: '2026-06-10' });
    play.by(caseManager, complete('leave-victim-interests-2'));
    const first = decide('reintegration-leave', 'granted', 'x');
    expect(refused(play, caseManager, first).code).toBe('needed-first');
    play.by(
      caseManager,
      decide('reintegration-leave', 'not-granted', 'Gedrag'),
      decide('reintegration-leave-2', 'granted', 'x'),
    );
    expect(play.item('leave-victim-interests').status).toBe('cancelled');
    expect(
      Object.values(play.current().items).filter(({ of }) => of === 'leave-victims-informed'),
    ).toMatchObject([{ with: 'reintegration-leave-2' }]);
  });

  test('falls away with the goal it serves, its weighing and advice too', () => {
    const play = withGoal();
    play.by(caseManager, leave('plan-goal'), {
      type: 'add',
      item: 'leave-advice',
      serves: 'reintegration-leave',
      reason: 'Eerste verlof',
    });
    expect(play.item('leave-advice')).toMatchObject({
      kind: 'request',
      status: 'open',
      due: '2026-05-13',
      serves: 'reintegration-leave',
    });
    play.by(caseManager, complete('plan-goal'));
    for (const item of ['reintegration-leave', 'leave-victim-interests', 'leave-advice'])
      expect(play.item(item).status).toBe('cancelled');
  });

  test('can be advised on by probation', () => {
    const play = withGoal();
    play.by(caseManager, leave('plan-goal'), {
      type: 'add',
      item: 'leave-advice',
      serves: 'reintegration-leave',
      reason: 'Eerste verlof',
    });
    play.by(probation, answer('leave-advice', 'delivered'));
    expect(play.item('leave-advice')).toMatchObject({ status: 'done', outcome: 'delivered' });
  });
});

/** Recorded in time by whom it is up to, week by week, until there are sixty items. */
function lived(play: Play): number {
  for (let day = '2026-03-06'; Object.keys(play.current().items).length < 60; day = addDays(day, 7)) {
    play.on(day);
    const soon = Object.entries(play.current().items).filter(
      ([, each]) => each.status === 'open' && each.due && each.due <= addDays(day, 7),
    );
    for (const [key, { of = '' }] of soon) {
      const { agency, role } = play.item(key).owner;
      const who = agency ? { agency, role } : caseManager;
      const item = itemNamed(definitionOf('detention-reintegration')!, of);
      if (item?.kind === 'meeting') play.by(who, hold(key, day));
      if (item?.kind === 'request') play.by(who, answer(key, 'delivered'));
      if ((item?.kind === 'task' && !item.tells) || of === 'plan-goal') play.by(who, complete(key));
      if (item?.kind === 'decision')
        for (const each of [caseManager, probation]) play.by(each, decide(key, 'no-priority', 'Laag risico'));
    }
  }
  const { seen: _seen, ...c } = play.current();
  return JSON.stringify(c).length;
}

describe('a case of sixty items', () => {
  const mapped = (): Play => {
    const play = begun();
    const toDo = { value: 'action-needed', wanted: 'Aangifte van vermissing doen' };
    const findings = {
      identity: toDo,
      debts: toDo,
      housing: toDo,
      income: { value: 'in-order' },
      care: { value: 'in-order' },
      network: { value: 'in-order' },
    };
    play.by(caseManager, { type: 'complete', item: 'basic-conditions', findings });
    return play;
  };

  test('stays under eleven and a half kilobytes, the six basic conditions included', () => {
    expect(lived(mapped())).toBeLessThan(11.5 * 1024);
  });

  test('stays under thirteen with a plan of four goals and eight actions', () => {
    const play = mapped();
    const owners = [caseManager, probation, municipality, client];
    for (const n of [1, 2, 3, 4]) {
      play.by(caseManager, goal(`Doel ${n}: geldig ID bij ontslag`));
      for (const owner of owners.slice(n % 2, (n % 2) + 2))
        play.by(
          caseManager,
          action('Pasfoto laten maken in de PI', n === 1 ? 'plan-goal' : `plan-goal-${n}`, owner),
        );
    }
    expect(lived(play)).toBeLessThan(13 * 1024);
  });
});
