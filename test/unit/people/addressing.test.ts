import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { mayReadField } from '../../../domain/people/access.ts';
import { dialogueOf } from '../../../domain/reading/dialogue.ts';
import { add, answer, complete, decide, setDate, setFact } from '../../scenarios/commands.ts';
import { adviser, care, municipality, probation, prosecutor, supervisor } from '../../scenarios/people.ts';
import { begin, type Play } from '../play.ts';

const read = (item: string): Command => ({ type: 'acknowledge', item });
const lines = (play: Play) =>
  Object.entries(play.current().items).flatMap(([key, { adHoc, status }]) =>
    adHoc?.origin === 'told' ? [[key, adHoc.about, adHoc.owner.role, status]] : [],
  );
const messages = (play: Play) =>
  play
    .events()
    .flatMap((each) =>
      each.type === 'notified' && each.code === 'addressed' ? [[each.item, each.to.role]] : [],
    );
const reads = (play: Play, who: Actor, item: string, by = 'bw-de-brug'): boolean => {
  const c = play.current();
  return mayReadField(definitionOf(c.definition)!, c, who, 'reason', by, item);
};

const housed = () =>
  begin('sheltered-housing', {
    on: '2026-03-02',
    by: care,
    dates: { registration: '2026-03-02' },
    parties: [supervisor],
  });

describe('an incident in the house (S4:1748-1750, 1900-1905)', () => {
  test('reported: the supervisor gets a message and a line, and reads what happened and why', () => {
    const house = housed();
    house.by(
      care,
      add('incident', 'Positieve urinecontrole'),
      decide('incident', 'breach', 'Kwijt: zijn werk'),
    );
    expect(dialogueOf(house.read('incident-plan')!).readers).toEqual([supervisor]);
    expect(reads(house, supervisor, 'incident')).toBe(false);
    house.by(care, decide('incident-plan', 'reported', 'Zo is afgesproken'));
    expect(lines(house)).toEqual([['told-1', 'incident-plan', 'supervisor', 'open']]);
    expect(messages(house)).toEqual([['told-1', 'supervisor']]);
    expect([reads(house, supervisor, 'incident-plan'), reads(house, supervisor, 'incident')]).toEqual([
      true,
      true,
    ]);
    house.by(supervisor, read('told-1'));
    expect(house.item('told-1').status).toBe('done');
    expect(house.item('client-informed').status).toBe('open');
  });

  test('an own plan with the client stays within the house, also when another is reported', () => {
    const house = housed();
    house.by(care, add('incident', 'Onrust'), decide('incident', 'rising-risk', 'Slaapt slecht'));
    house.by(care, decide('incident-plan', 'own-plan', 'Samen opgepakt'));
    expect([lines(house), reads(house, supervisor, 'incident')]).toEqual([[], false]);
    house.by(care, add('incident', 'Terugval'), decide('incident-2', 'breach', 'Gebruikt'));
    house.by(care, decide('incident-plan-2', 'reported', 'Afspraak'));
    expect(lines(house)).toEqual([['told-1', 'incident-plan-2', 'supervisor', 'open']]);
    expect([reads(house, supervisor, 'incident'), reads(house, supervisor, 'incident-2')]).toEqual([
      false,
      true,
    ]);
  });

  test('after the title nobody of probation hears of it', () => {
    const house = housed();
    house.by(
      care,
      setDate('titleEnd', '2026-03-02'),
      add('incident', 'Terugval'),
      decide('incident', 'breach', 'x'),
    );
    house.by(care, decide('incident-plan', 'reported', 'Aan de ggz'));
    expect(lines(house)).toEqual([]);
  });
});

describe('what the prosecution decides on', () => {
  test('is the advice of the workplace, which hears the decision (S3:571-577)', () => {
    const zsm = begin('zsm-workplace', { on: '2026-03-02', by: probation, dates: { arrest: '2026-03-02' } });
    zsm.by(probation, decide('advice', 'conditional-dismissal', 'Hulp kan starten'));
    expect([lines(zsm), reads(zsm, prosecutor, 'advice', 'reclassering')]).toEqual([
      [['told-1', 'advice', 'prosecutor', 'open']],
      true,
    ]);
    zsm.by(prosecutor, decide('disposal', 'summons', 'Te ernstig'));
    expect(lines(zsm)[1]).toEqual(['told-2', 'disposal', 'probation-worker', 'open']);
  });

  test('told again when it was reopened and decided anew, and not to who settled it', () => {
    const zsm = begin('zsm-workplace', { on: '2026-03-02', by: probation, dates: { arrest: '2026-03-02' } });
    zsm.by(probation, decide('advice', 'summons', 'x'), { type: 'reopen', item: 'advice', reason: 'Nieuw' });
    zsm.on('2026-03-03');
    zsm.by(probation, decide('advice', 'dismissal', 'y'), decide('disposal', 'dismissal', 'Eens'));
    expect(lines(zsm).map(([key, about]) => [key, about])).toEqual([
      ['told-1', 'advice'],
      ['told-2', 'advice'],
    ]);
  });
});

describe('what is there to be read', () => {
  const told = () => {
    const zsm = begin('zsm-workplace', { on: '2026-03-02', by: probation, dates: { arrest: '2026-03-02' } });
    zsm.by(probation, decide('advice', 'summons', 'x'));
    return zsm;
  };

  test('is read, and not answered, passed on or skipped', () => {
    const zsm = told();
    const others: Command[] = [
      answer('told-1', 'refused', 'Niet voor mij'),
      answer('told-1', 'received'),
      { type: 'forward', item: 'told-1', to: municipality, reason: 'Niet voor mij' },
      { type: 'skip', item: 'told-1', reason: 'Geen tijd' },
    ];
    for (const body of others)
      expect([body.type, zsm.asks(prosecutor, body)]).toMatchObject([
        body.type,
        { status: 422, code: 'wrong-command', detail: { nl: expect.stringContaining('acknowledge') } },
      ]);
    zsm.by(prosecutor, read('told-1'));
  });

  test('is withdrawn once what it tells of is open again; what was read stays', () => {
    const zsm = told();
    const reopen: Command = { type: 'reopen', item: 'advice', reason: 'Nieuw' };
    zsm.by(probation, reopen);
    expect(lines(zsm)).toEqual([['told-1', 'advice', 'prosecutor', 'cancelled']]);
    expect(zsm.item('told-1').waitingReason).toMatch(/^“.*”, waar dit over ging, is heropend$/);
    zsm.on('2026-03-03');
    zsm.by(probation, decide('advice', 'dismissal', 'y'));
    zsm.by(prosecutor, read('told-2'));
    zsm.by(probation, reopen);
    expect(lines(zsm).map(([key, , , status]) => [key, status])).toEqual([
      ['told-1', 'cancelled'],
      ['told-2', 'done'],
    ]);
  });
});

describe('probation advice (S1:1480-1486)', () => {
  const asked = (adviceKind: string) => {
    const advice = begin('probation-advice', {
      on: '2026-03-02',
      by: adviser,
      facts: { adviceKind },
      parties: [prosecutor, { agency: 'pi-noord', role: 'case-manager' }],
    });
    const from = adviceKind === 'hearing' ? 'request-prosecution' : 'request-prison';
    advice.by(adviser, answer(from, 'accepted'), answer('acceptance', 'accepted'));
    return advice;
  };

  test.each([
    ['hearing', 'prosecutor'],
    ['leave', 'case-manager'],
  ])('on %s is for whoever asked for it: %s', (kind, role) => {
    const advice = asked(kind);
    advice.by(adviser, answer('advice', 'delivered'));
    expect(lines(advice)).toEqual([['told-1', 'advice', role, 'open']]);
  });

  test('that was withdrawn is for nobody', () => {
    const advice = asked('leave');
    advice.by(adviser, answer('advice', 'withdrawn'));
    expect(lines(advice)).toEqual([]);
  });
});

describe('supervision (S0:619-637)', () => {
  test('the client is told of the evaluation, which the supervisor records; justice reads the report', () => {
    const running = begin('supervision', {
      on: '2026-03-02',
      by: supervisor,
      dates: { start: '2026-03-02' },
    });
    running.by(supervisor, decide('interim-evaluation', 'goal-nearer', 'Werkt weer'));
    expect(running.item('told-1')).toMatchObject({
      title: 'Verteld aan de cliënt: Tussenevaluatie: komt het doel dichterbij?',
      owner: { role: 'client' },
    });
    expect(running.read('told-1')!.holder).toMatchObject(supervisor);
    expect(running.asks(municipality, read('told-1'))).toMatchObject({ status: 403 });
    running.on('2026-03-05');
    running.by(supervisor, complete('told-1', '2026-03-04'), complete('justice-report'));
    expect(running.item('told-1')).toMatchObject({ status: 'done', actedOn: '2026-03-04' });
    expect(lines(running)[1]).toEqual(['told-2', 'justice-report', 'prosecutor', 'open']);
  });
});

describe('a place (S4:902-908)', () => {
  test('who registered the client hears of it, and the client is told', () => {
    const house = housed();
    house.by(care, setFact('registeredBy', probation), decide('screening', 'suitable', 'Past'));
    house.by(
      care,
      { type: 'skip', item: 'intake', reason: 'Kennen hem' },
      decide('place-decision', 'waiting-list', 'Vol'),
    );
    expect(lines(house).map(([, about, role]) => [about, role])).toEqual([
      ['place-decision', 'probation-worker'],
      ['place-decision', 'client'],
    ]);
  });
});
