import { describe, expect, test } from 'vitest';
import { maySetParameter } from '../../../domain/access.ts';
import { caseloadChanges, type CaseloadChange } from '../../../domain/caseload.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/model/case.ts';
import { fitting, wrongParameter } from '../../../domain/model/parameters.ts';
import { openCase } from '../../../domain/open.ts';
import { complete, hold, setDate } from '../../scenarios/commands.ts';
import { administrator, caseManager, coordinator, probation, supervisor } from '../../scenarios/people.ts';
import { at, begin, opened, openingOf, plan, type Play } from './play.ts';

const detention = definitionOf('detention-reintegration')!;

describe('which terms can be set', () => {
  const tries: [item: string, code: string | undefined][] = [
    ['language-level', undefined],
    ['first-mdo', 'norm-not-overridable'],
    ['nothing', 'unknown-item'],
  ];
  test.each(tries)('%s: %s', (item, code) => {
    expect(wrongParameter(detention, item, '/item')?.code).toBe(code);
  });

  test('an item without a term has none to set', () => {
    const items = detention.items.map((item) => (item.name === 'language-level' ? { ...item, due: [] } : item));
    expect(wrongParameter({ ...detention, items }, 'language-level', '/item')?.code).toBe('no-term');
  });

  test('what was set before, for a term that is a norm by now or no more there, is left out', () => {
    const day = { amount: 1, unit: 'days' as const };
    expect(fitting(detention, { 'first-mdo': day, nothing: day, 'language-level': day })).toEqual({ 'language-level': day });
  });

  test('the coordinator sets those of the own organisation, the administrator those of all', () => {
    const south: Actor = { agency: 'pi-zuid', role: 'coordinator' };
    const allowed = (actor: Actor, organisation: string) => maySetParameter(actor, organisation) === undefined;
    expect([allowed(coordinator, 'pi-noord'), allowed(administrator, '*')]).toEqual([true, true]);
    for (const [actor, organisation] of [
      [south, 'pi-noord'],
      [caseManager, 'pi-noord'],
      [coordinator, '*'],
      [administrator, 'pi-noord'],
    ] as const)
      expect(maySetParameter(actor, organisation), `${actor.role} ${organisation}`).toMatchObject({ status: 403, code: 'not-allowed' });
  });
});

describe('pinned at the opening', () => {
  const set = {
    'detention-reintegration': {
      'language-level': { amount: 20, unit: 'days' as const },
      'first-mdo': { amount: 1, unit: 'days' as const },
    },
    'conditional-release': {},
  };

  test('what the organisation set counts, a norm stays, and the request itself goes first', () => {
    const dates = { admission: '2026-03-02' };
    const opening = { ...openingOf('detention-reintegration', { on: '2026-03-02', dates }), organisationParameters: set };
    const due = (more: object) => {
      const result = openCase('case-1', { ...opening, ...more }, at('2026-03-02'));
      if ('outcome' in result) throw new Error(result.code);
      return result.case.items;
    };
    expect(due({})['language-level']?.due).toBe('2026-03-20'); // day 20 is a Sunday
    expect(due({})['first-mdo']?.due).toBe('2026-03-30');
    expect(due({ parameters: { 'language-level': { amount: 1, unit: 'weeks' } } })['language-level']?.due).toBe('2026-03-09');
  });

  test('trajectories that it opens for the same organisation start with them too', () => {
    const item = definitionOf('warm-handover')!.items.find((each) => !wrongParameter(definitionOf('warm-handover')!, each.name, ''))!;
    const organisationParameters = { 'warm-handover': { [item.name]: { amount: 3, unit: 'weeks' as const } } };
    const play = begin('detention-reintegration', { on: '2026-03-02', dates: { admission: '2026-03-02' }, organisationParameters });
    play.by(caseManager, setDate('expectedRelease', '2026-06-01'));
    play.on('2026-06-01');
    const child = opened(play, 'warm-handover');
    expect(child.current().organisation).toBe('pi-noord');
    expect(child.current().parameters).toEqual(organisationParameters['warm-handover']);
  });
});

async function* caseload(...plays: Play[]) {
  for (const play of plays) yield { case: play.current(), pseudonym: 'Berk' };
}

describe('running cases', () => {
  const change: CaseloadChange = { type: 'detention-reintegration', item: 'language-level', amount: 3, unit: 'days' };
  const lookAt = (now: number, actor: Actor, ...plays: Play[]) => caseloadChanges(caseload(...plays), change, actor, now, 'nl');

  test('each case and date that would move, and nothing of what is done', async () => {
    const [early, late, done] = [plan('2026-03-02'), plan('2026-03-02'), plan('2026-03-02')];
    for (const play of [early, late, done]) play.on('2026-03-03');
    done.by(caseManager, complete('language-level'));
    const found = await lookAt(early.world.now, coordinator, early, late, done);
    expect(found.looked).toBe(3);
    expect(found.cases).toHaveLength(2);
    expect(found.cases[0]).toEqual({
      trajectory: 'case-1',
      pseudonym: 'Berk',
      organisation: 'pi-noord',
      items: ['language-level'],
      dates: [{ item: 'language-level', title: 'Taalniveau bepaald (Taalmeter)', from: '2026-03-12', to: '2026-03-05', late: false }],
      refused: null,
    });
    expect(early.due('language-level')).toBe('2026-03-12');
  });

  test('a date that would lie in the past shows where it lands, as late', async () => {
    const play = plan('2026-03-02');
    play.on('2026-03-10', '10:00');
    const { cases } = await lookAt(play.world.now, coordinator, play);
    expect(cases[0]?.dates).toMatchObject([{ item: 'language-level', from: '2026-03-12', to: '2026-03-10', late: true }]);
  });

  test('the fingerprint is the same as long as nothing differs, and another once something does', async () => {
    const play = plan('2026-03-02');
    play.on('2026-03-03');
    const now = play.world.now;
    const first = await lookAt(now, coordinator, play);
    expect((await caseloadChanges(caseload(play), change, coordinator, now, 'en')).preview).toBe(first.preview);
    expect((await caseloadChanges(caseload(play), { ...change, amount: 4 }, coordinator, now, 'nl')).preview).not.toBe(first.preview);
    expect((await lookAt(now, coordinator, play, plan('2026-03-02'))).preview).not.toBe(first.preview);
    play.by(caseManager, setDate('admission', '2026-03-03'));
    expect((await lookAt(now, coordinator, play)).preview).not.toBe(first.preview);
  });

  test('a case that has the term already is left alone', async () => {
    const play = plan('2026-03-02');
    play.by(coordinator, { type: 'override-term', item: 'language-level', amount: 3, unit: 'days', reason: 'x' });
    expect((await lookAt(play.world.now, coordinator, play)).cases).toEqual([]);
  });

  test('what comes again gets the term for later too, also where nothing is open now', async () => {
    const agency = { agency: 'reclassering', role: 'coordinator' };
    const play = begin('supervision', { on: '2026-03-02', by: supervisor, dates: { start: '2026-03-02' } });
    const rhythm = { type: 'supervision', item: 'contact', amount: 3, unit: 'weeks' as const };
    const look = () => caseloadChanges(caseload(play), rhythm, agency, play.world.now, 'nl');
    expect((await look()).cases).toMatchObject([
      { items: ['contact'], dates: [{ item: 'contact', from: '2026-03-16', to: '2026-03-23' }] },
    ]);
    play.by(agency, { type: 'override-term', item: 'contact', amount: 3, unit: 'weeks', lasting: true, reason: 'Afspraak' });
    expect((await look()).cases).toEqual([]);
    play.on('2026-03-20');
    play.by(supervisor, hold('contact', '2026-03-20'));
    expect(play.due('contact-2')).toBe('2026-04-10');
  });

  test('a norm stays, for later too', () => {
    const lasting = { type: 'override-term', item: 'first-mdo', amount: 1, unit: 'days', lasting: true, reason: 'x' } as const;
    expect(plan('2026-03-02').asks(coordinator, lasting)).toMatchObject({ status: 422, code: 'norm-not-overridable' });
  });

  test('who may not change a case is told so, and nothing moves there', async () => {
    const play = plan('2026-03-02');
    play.by(caseManager, { type: 'assign', role: 'probation-worker', agency: 'reclassering' });
    const { cases } = await lookAt(play.world.now, probation, play);
    expect(cases).toMatchObject([{ trajectory: 'case-1', items: [], dates: [], refused: 'not-allowed' }]);
  });
});
