import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import type { Absence } from '../../../domain/people/holding.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import {
  aheadOf,
  climbsTo,
  type Delivered,
  keysTold,
  missedOf,
  type PeopleOfAgencies,
  toldOf,
} from '../../../domain/reading/told.ts';
import { caseManager, coordinator, municipality } from '../../scenarios/people.ts';
import { at, plan, type Play } from '../play.ts';

const person = (id: string, name: string | null, absence: Absence | null = null) =>
  [id, { id, name, absence, hasLeft: false }] as const;
const people: PeopleOfAgencies = new Map([
  ['pi-noord', new Map([person('anna', 'Anna de Vries'), person('bas', 'Bas Jansen')])],
]);
const give = (to: string) =>
  ({ type: 'assign', agency: caseManager.agency, role: caseManager.role, person: to }) as const;

/** Anna has the plan; its first meeting was due on 30 March. */
const running = () => {
  const play = plan('2026-03-02');
  play.by(coordinator, give('anna'));
  return play;
};
const told = (play: Play, item: string, delivered: Delivered[] = []) =>
  toldOf(play.read(item)!, play.events(), delivered, people);

describe('what was told of a deadline', () => {
  test('has the key of each message, under which the store knows what became of it', () => {
    const play = running();
    play.on('2026-04-10');
    const { notices } = publicationOf(play.current(), play.events());
    const keys = keysTold(play.read('first-mdo')!, play.events());
    expect(keys.length).toBeGreaterThan(3);
    expect(notices.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    const about = notices.filter(({ item }) => item === 'first-mdo').map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(about));
  });

  test('says to whom, when it was mailed and read, and what has not arrived', () => {
    const play = running();
    play.on('2026-03-30');
    const keys = keysTold(play.read('first-mdo')!, play.events());
    const key = keys.at(-1)!;
    const mail = [{ person: 'bas', status: 'sent' as const, at: at('2026-03-30', '09:20') }];
    const readAt = at('2026-03-30', '10:00');
    const [first, last] = [0, -1].map((n) =>
      told(play, 'first-mdo', [
        { key, toPerson: 'anna', status: 'delivered', deliveredAt: at('2026-03-30', '09:19'), readAt, mail },
      ]).at(n),
    );
    expect(first).toMatchObject({ status: 'pending', readAt: null, mail: [] });
    expect(last).toMatchObject({
      kind: 'reminder',
      code: 'on-the-day',
      to: { agency: 'pi-noord', role: 'case-manager', person: { id: 'anna', name: 'Anna de Vries' } },
      status: 'delivered',
      readAt,
      mail: [{ person: { id: 'bas', name: 'Bas Jansen' }, status: 'sent' }],
    });
  });

  test('tells what came too late to be told alone, with the summary in its place', () => {
    const play = running();
    const due = play.due('first-mdo')!;
    play.world.standStill(at(addDays(due, 10)));
    play.on(addDays(due, 10));
    const all = told(play, 'first-mdo');
    expect(all.find(({ code }) => code === 'on-the-day')).toMatchObject({ status: 'summarised' });
    expect(all.filter(({ kind }) => kind === 'summary').length).toBeGreaterThan(0);
  });

  test('names a reminder by a person, and an alarm about several items', () => {
    const play = running();
    play.by(caseManager, { type: 'chase', item: 'information-request-municipality' });
    const { agency, role } = municipality;
    play.by(caseManager, { type: 'assign', agency: 'gemeente-zeist', role });
    const all = told(play, 'information-request-municipality');
    expect(all.find(({ kind }) => kind === 'chased')).toMatchObject({ status: 'shown', code: null });
    expect(all.find(({ code }) => code === 'chased')).toMatchObject({ kind: 'message', to: { agency } });
    expect(all.find(({ code }) => code === 'new-owner')).toMatchObject({
      kind: 'alarm',
      to: { agency: 'gemeente-zeist', role, person: null },
    });
    expect(told(play, 'first-mdo').filter(({ code }) => code === 'chased')).toEqual([]);
  });
});

describe('what comes next', () => {
  test('comes in order, to who acts on that day, and says to whom it climbs when the day passes', () => {
    const play = running();
    const due = play.due('first-mdo')!;
    const away: Absence = { from: due, until: due, replacement: 'bas' };
    const known: PeopleOfAgencies = new Map([
      ['pi-noord', new Map([person('anna', 'Anna de Vries', away), person('bas', 'Bas Jansen')])],
    ]);
    const ahead = aheadOf(play.read('first-mdo')!, known);
    expect(ahead.map((each) => each.at)).toEqual(ahead.map((each) => each.at).sort((a, b) => a - b));
    const toOwner = ahead.filter(({ kind }) => kind === 'reminder');
    expect(toOwner.map((each) => [dayOf(each.at) === due, each.to.person?.name])).toEqual(
      toOwner.map((each) => (dayOf(each.at) === due ? [true, 'Bas Jansen'] : [false, 'Anna de Vries'])),
    );
    expect(toOwner.some(({ late }) => late)).toBe(false);
    expect(climbsTo(ahead).map(({ role }) => role)).toEqual(['coordinator', 'case-director']);
  });

  test('is for nobody in particular where nobody who is there has it', () => {
    const play = running();
    const due = play.due('first-mdo')!;
    const away: Absence = { from: '2026-03-01', until: due, replacement: null };
    const gone: PeopleOfAgencies = new Map([['pi-noord', new Map([person('anna', 'Anna de Vries', away)])]]);
    const [first] = aheadOf(play.read('first-mdo')!, gone);
    expect(first!.to).toMatchObject({ role: 'case-manager', person: null });
  });

  test('is nothing while it is paused: what fell in the pause was told to nobody', () => {
    const play = running();
    const read = () => play.read('first-mdo')!;
    play.by(caseManager, { type: 'pause', track: 'all', reason: 'Ziekenhuis', reviewOn: '2026-06-01' });
    play.on('2026-04-10');
    expect(aheadOf(read(), people)).toEqual([]);
    expect(missedOf(read(), people).map(({ rung }) => rung)).toContain('on-the-day');
    expect(missedOf(running().read('first-mdo')!, people)).toEqual([]);
  });
});

test('of people elsewhere nobody reads the name, whether they read it, how mail reaches them or who acts for them', () => {
  const play = running();
  play.on('2026-03-30');
  const read = play.read('first-mdo')!;
  const elsewhere: PeopleOfAgencies = new Map([['zvh-midden', new Map([person('anna', 'Anna Bos')])]]);
  const seen = at('2026-03-30', '10:00');
  const all = keysTold(read, play.events()).map((key) => ({
    key,
    toPerson: 'anna',
    status: 'delivered' as const,
    deliveredAt: seen,
    readAt: seen,
    mail: [{ person: 'bas', status: 'bounced' as const, at: seen }],
  }));
  const last = toldOf(read, play.events(), all, elsewhere).at(-1);
  expect(last).toMatchObject({
    to: { agency: 'pi-noord', role: 'case-manager', person: { id: 'anna', name: null } },
    status: 'delivered',
    readAt: null,
    mail: [],
  });
  expect(aheadOf(running().read('first-mdo')!, elsewhere)[0]!.to.person).toEqual({ id: 'anna', name: null });
});
