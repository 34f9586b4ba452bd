import { describe, expect, test } from 'vitest';
import type { Case } from '../../../domain/case/case.ts';
import type { Command, Envelope, InternalCommand } from '../../../domain/case/commands.ts';
import { fingerprint } from '../../../domain/case/fingerprint.ts';
import { noNames } from '../../../domain/reading/parties.ts';
import { viewQuestion } from '../../../domain/reading/question.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { setDate } from '../../scenarios/commands.ts';
import { care, caseManager, officer } from '../../scenarios/people.ts';
import { at, plan, type Play } from '../play.ts';

const coordinator = { agency: 'pi-noord', role: 'coordinator' };
const envelope = (body: Command | InternalCommand, on: string, id: string = body.type): Envelope => ({
  id,
  hash: fingerprint(body),
  actor: coordinator,
  receivedAt: at(on),
  body,
});
const deceased = (on: string) =>
  envelope({ type: 'client-deceased', on, record: 'record-1', reason: 'Overleden' }, on);
const alive = (on: string, record = 'record-1') =>
  envelope({ type: 'client-alive', record }, on, `alive/${record}/${on}`);
const receive = (play: Play, ...commands: Envelope[]) => play.world.receive(play.id, commands);
/** What was sent to somebody since the first `n` events. */
const noticesSince = (play: Play, n: number) => publicationOf(play.current(), play.events().slice(n)).notices;

describe('the client died', () => {
  /** A plan of which a good deal is open when the client dies, on 9 March 2026. */
  function resting() {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-05-04' } });
    play.on('2026-03-09');
    const before = play.current();
    receive(play, deceased('2026-03-09'));
    return { play, before };
  }

  test('nothing is to be done, nothing is late and nobody hears of it, however long it takes', () => {
    const { play } = resting();
    const told = play.events().length;
    play.on('2026-11-02');
    expect(play.events()).toHaveLength(told);
    expect(play.view().status).toBe('closed');
    expect(play.view().deceasedOn).toBe('2026-03-09');
    expect(play.current().status).toBe('open');
    expect(new Set(play.view().items.map(({ deadlineStatus }) => deadlineStatus))).not.toContain('overdue');
    expect(publicationOf(play.current(), []).trajectory.status).toBe('closed');
    expect(noticesSince(play, told - 1)).toEqual([]);
  });

  test('whatever anybody wants to do is refused, with why', () => {
    const { play } = resting();
    expect(play.world.send(play.id, caseManager, setDate('expectedRelease', '2026-06-01'))).toMatchObject({
      code: 'client-deceased',
      status: 409,
    });
    expect(
      play.world.send(play.id, caseManager, { type: 'close', outcome: 'completed', reason: 'Overleden' }),
    ).toMatchObject({ code: 'client-deceased' });
  });

  test('who does not see the case hears that it is over, and nothing of the death or its day', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, { type: 'ask', to: care, title: 'Is er plek?' });
    receive(play, deceased('2026-03-09'));
    const machine = { agency: 'pi-noord', role: 'system' };
    const asked = { type: 'answer', item: 'asked-1', answer: 'delivered' } as const;
    const told = [
      play.asks(care, asked),
      play.asks(machine, setDate('expectedRelease', '2026-06-01')),
      play.asks(officer, { type: 'complete', item: 'intake-screening' }),
    ];
    for (const outcome of told) expect(outcome).toMatchObject({ code: 'closed', status: 409 });
    expect(JSON.stringify(told)).not.toMatch(/2026|maart|March|overle|died/);
    const question = viewQuestion(play.current(), 'asked-1', care, {
      ...play.world,
      lang: 'nl',
      names: noNames,
    });
    expect(question).toMatchObject({ mayAnswer: false });
  });

  test('said twice, or taken back by another record, it changes nothing', () => {
    const { play } = resting();
    const n = play.events().length;
    receive(
      play,
      deceased('2026-03-09'),
      { ...deceased('2026-03-10'), id: 'again' },
      alive('2026-03-10', 'other'),
    );
    expect(play.events()).toHaveLength(n);
  });

  test('taken back the same day, the case is what it was', () => {
    const { play, before } = resting();
    receive(play, alive('2026-03-09'));
    const same = ({ items, ...c }: Case) => ({
      ...c,
      items: Object.fromEntries(
        Object.entries(items).map(([key, { since: _since, known: _known, ...state }]) => [key, state]),
      ),
      clock: 0,
      sequence: 0,
      seen: [],
    });
    expect(same(play.current())).toEqual(same(before));
    play.on('2026-04-21');
    expect(play.item('first-mdo').deadlineStatus).toBe('overdue');
    expect(play.told('first-mdo').length).toBeGreaterThan(0);
  });

  test('taken back later, what fell due meanwhile is told in one message', () => {
    const { play } = resting();
    play.on('2026-04-21');
    receive(play, alive('2026-04-21'));
    const summaries = play.events().filter(({ type }) => type === 'summary-given');
    expect(summaries).toHaveLength(1);
    expect(summaries[0]).toMatchObject({ items: expect.arrayContaining(['first-mdo']) });
    expect(play.item('first-mdo').deadlineStatus).toBe('overdue');
  });

  test('a day that a relative tells meanwhile counts when it goes on', () => {
    const { play } = resting();
    receive(play, envelope({ type: 'share-date', date: 'expectedRelease', on: '2026-06-01' }, '2026-03-10'));
    expect(play.events().at(-1)!.type).toBe('date-set');
    receive(play, alive('2026-03-11'));
    expect(play.current().dates['expectedRelease']).toBe('2026-06-01');
    expect(play.types().filter((type) => type === 'planned').length).toBeGreaterThan(1);
  });
});

describe('a case that was closed by mistake', () => {
  function closed() {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-05-04' } });
    play.on('2026-03-09');
    const before = play.current();
    play.by(caseManager, { type: 'close', outcome: 'completed', reason: 'Verkeerde dossier' });
    return { play, before };
  }
  const goOn = (play: Play, on: string) => {
    const c = {
      ...play.current(),
      id: 'case-2',
      continued: { from: play.id, after: play.current().sequence },
    };
    play.world.adopt(c);
    play.world.receive('case-2', [envelope({ type: 'continue', from: play.id, reason: 'Vergissing' }, on)]);
    return () => play.world.cases.get('case-2')!;
  };

  test('goes on under another id with all that it held, and its sequence goes on', () => {
    const { play, before } = closed();
    const last = play.current().sequence;
    const c = goOn(play, '2026-03-09')();
    expect(c.status).toBe('open');
    expect(Object.keys(c.items)).toEqual(Object.keys(before.items));
    for (const part of ['dates', 'facts', 'parties', 'openedAt', 'phase'] as const)
      expect(c[part]).toEqual(before[part]);
    const own = play.world.events.filter(({ id }) => id === 'case-2').map(({ event }) => event);
    expect(own[0]).toMatchObject({ type: 'continued', sequence: last + 1, reason: 'Vergissing' });
    expect(own.filter(({ type }) => type === 'summary-given')).toEqual([]);
  });

  test('tells what fell due meanwhile in one message, and reminds from then on', () => {
    const { play } = closed();
    play.world.advance(at('2026-04-21'));
    goOn(play, '2026-04-21');
    const own = () => play.world.events.filter(({ id }) => id === 'case-2').map(({ event }) => event);
    expect(own().filter(({ type }) => type === 'summary-given')).toHaveLength(1);
    expect(own().filter(({ type }) => type === 'reminded')).toEqual([]);
    play.world.advance(at('2026-05-20'));
    expect(own().some(({ type }) => type === 'reminded')).toBe(true);
  });

  test('its relatives know it under its new id', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-05-04' } });
    play.by(caseManager, {
      type: 'open',
      trajectory: 'multi-agency-meeting',
      dates: { planned: '2026-03-20' },
      facts: { kind: 'mdo', purpose: 'Wonen', convenor: { agency: 'pi-noord', role: 'case-manager' } },
      reason: 'Wonen',
    });
    const child = play.current().related[0]!.id;
    play.by(caseManager, { type: 'close', outcome: 'completed', reason: 'Verkeerde dossier' });
    expect(play.world.cases.get(child)!.related[0]).toMatchObject({ id: play.id, status: 'closed' });
    const c = goOn(play, '2026-03-03');
    expect(play.world.cases.get(child)!.related[0]).toMatchObject({ id: 'case-2', status: 'open' });
    expect(c().related[0]).toMatchObject({ id: child, status: 'open' });
  });

  test('is not continued while it runs', () => {
    const play = plan('2026-03-02');
    const [outcome] = receive(
      play,
      envelope({ type: 'continue', from: 'x', reason: 'Vergissing' }, '2026-03-02'),
    );
    expect(outcome).toMatchObject({ code: 'not-closed', status: 409 });
  });
});

test('that another trajectory of its kind runs is told to the coordinator, once, and not which', () => {
  const play = plan('2026-03-02');
  const another = (key: string, id = key) => envelope({ type: 'another-runs', key }, '2026-03-02', id);
  receive(play, another('a'), another('a', 'a-again'), another('b'));
  const told = play.alarms('another-runs');
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('coordinator');
});
