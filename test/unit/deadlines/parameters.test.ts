import { describe, expect, test } from 'vitest';
import { mayUseRoute } from '../../../domain/people/access-routes.ts';
import { maySetParameter } from '../../../domain/people/setters.ts';
import {
  caseloadChanges,
  MOST_CHANGED,
  MOST_LOOKED_AT,
  type CaseloadChange,
} from '../../../domain/what-if/caseload.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { explain } from '../../../domain/reading/explain.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { fitting, wrongParameter } from '../../../domain/deadlines/parameters.ts';
import { rules } from '../../../domain/rules.ts';
import { settingOf } from '../../../domain/reading/override.ts';
import { complete, hold, setDate } from '../../scenarios/commands.ts';
import {
  administrator,
  caseManager,
  coordinator,
  director,
  probation,
  supervisor,
} from '../../scenarios/people.ts';
import { at, begin, opened, openingOf, plan, type Play } from '../play.ts';
import type { Place } from '../../../domain/case/parameters.ts';

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
    const items = detention.items.map((item) =>
      item.name === 'language-level' ? { ...item, due: [] } : item,
    );
    expect(wrongParameter({ ...detention, items }, 'language-level', '/item')?.code).toBe('no-term');
  });

  test('what was set before, for a term that is a norm by now or no more there, is left out', () => {
    const day = { amount: 1, unit: 'days' as const };
    expect(fitting(detention, { 'first-mdo': day, nothing: day, 'language-level': day })).toEqual({
      'language-level': day,
    });
  });

  test('the coordinator sets those of the own organisation, a case director those of the region, the administrator those of all', () => {
    const south: Actor = { agency: 'pi-zuid', role: 'coordinator' };
    const cases: [actor: Actor, place: Place, ownRegion: string | null, allowed: boolean][] = [
      [coordinator, { organisation: 'pi-noord' }, 'midden', true],
      [director, { region: 'midden' }, 'midden', true],
      [administrator, {}, null, true],
      [south, { organisation: 'pi-noord' }, 'midden', false],
      [caseManager, { organisation: 'pi-noord' }, 'midden', false],
      [coordinator, { region: 'midden' }, 'midden', false],
      [director, { region: 'zuid' }, 'midden', false],
      [director, { region: 'midden' }, null, false],
      [director, { organisation: 'zvh-midden' }, 'midden', false],
      [coordinator, {}, 'midden', false],
      [administrator, { organisation: 'pi-noord' }, null, false],
    ];
    for (const [actor, place, ownRegion, allowed] of cases) {
      const refusal = maySetParameter(actor, place, ownRegion);
      expect([actor, place, refusal?.code], actor.role).toEqual([
        actor,
        place,
        allowed ? undefined : 'not-allowed',
      ]);
    }
    for (const [actor, , , allowed] of cases)
      if (allowed) expect(mayUseRoute('setParameter', actor.role)).toBe(true);
    expect(mayUseRoute('setParameter', 'case-manager')).toBe(false);
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
    const opening = {
      ...openingOf('detention-reintegration', { on: '2026-03-02', dates }),
      organisationParameters: set,
    };
    const due = (more: object) => {
      const result = rules.open('case-1', { ...opening, ...more }, at('2026-03-02'));
      if ('outcome' in result) throw new Error(result.code);
      return result.case.items;
    };
    expect(due({})['language-level']?.due).toBe('2026-03-20'); // day 20 is a Sunday
    expect(due({})['first-mdo']?.due).toBe('2026-03-30');
    expect(
      due({ parameters: { 'language-level': { amount: 1, unit: 'weeks' } } })['language-level']?.due,
    ).toBe('2026-03-09');
  });

  test('trajectories that it opens for the same organisation start with them too', () => {
    const item = definitionOf('warm-handover')!.items.find(
      (each) => !wrongParameter(definitionOf('warm-handover')!, each.name, ''),
    )!;
    const organisationParameters = {
      'warm-handover': { [item.name]: { amount: 3, unit: 'weeks' as const } },
    };
    const play = begin('detention-reintegration', {
      on: '2026-03-02',
      dates: { admission: '2026-03-02' },
      organisationParameters,
    });
    play.by(caseManager, setDate('expectedRelease', '2026-06-01'));
    play.on('2026-06-01');
    const child = opened(play, 'warm-handover');
    expect(child.current().organisation).toBe('pi-noord');
    expect(child.current().parameters).toEqual(organisationParameters['warm-handover']);
  });
});

describe('the explanation says who set the term', () => {
  const set = { 'language-level': { amount: 15, unit: 'days' as const, setting: 7 } };
  const setting = {
    amount: 15,
    unit: 'days' as const,
    reason: 'Taalmeter op donderdag',
    at: at('2026-01-05'),
    organisation: null,
    region: 'midden',
    setBy: { agency: 'zvh-midden', role: 'case-director' },
  };
  const of = (play: Play, item: string, by?: typeof setting) =>
    explain(play.read(item)!, 'nl', by).overridden;
  const dates = { admission: '2026-03-02' };
  const started = (more: object) => begin('detention-reintegration', { on: '2026-03-02', dates, ...more });

  test('the region or institution, when, and with which reason', () => {
    const play = started({ organisationParameters: { 'detention-reintegration': set } });
    expect(settingOf(play.read('language-level')!)).toBe(7);
    expect(of(play, 'language-level', setting)).toEqual({
      amount: 15,
      unit: 'days',
      from: { amount: 10, unit: 'days' },
      by: 'region',
      where: 'midden',
      on: '2026-01-05',
      setBy: setting.setBy,
      reason: 'Taalmeter op donderdag',
    });
    expect(of(play, 'language-level', { ...setting, organisation: 'pi-noord' } as never)).toMatchObject({
      by: 'organisation',
      where: 'pi-noord',
    });
    expect(of(play, 'language-level', { ...setting, region: null } as never)).toMatchObject({
      by: 'everywhere',
      where: null,
    });
    expect(of(play, 'language-level')).toMatchObject({ by: 'organisation', where: null, reason: null });
    expect([of(play, 'first-mdo', setting), of(play, 'basic-conditions', setting)]).toEqual([null, null]);
  });

  test('the start of the case, and a command on it, which goes before everything else', () => {
    const play = started({ parameters: { 'language-level': { amount: 12, unit: 'days' } } });
    expect(of(play, 'language-level')).toMatchObject({ by: 'start', amount: 12, reason: null });
    const command = {
      type: 'override-term',
      item: 'language-level',
      amount: 3,
      unit: 'weeks',
      lasting: true,
      reason: 'Afspraak',
    } as const;
    play.by(coordinator, command);
    expect(of(play, 'language-level')).toMatchObject({
      by: 'case',
      amount: 3,
      unit: 'weeks',
      reason: 'Afspraak',
    });
    expect(settingOf(play.read('language-level')!)).toBeUndefined();
  });

  test('for what comes again after a lasting command too', () => {
    const agency = { agency: 'reclassering', role: 'coordinator' };
    const play = begin('supervision', { on: '2026-03-02', by: supervisor, dates: { start: '2026-03-02' } });
    play.by(agency, {
      type: 'override-term',
      item: 'contact',
      amount: 3,
      unit: 'weeks',
      lasting: true,
      reason: 'Rustiger',
    });
    play.on('2026-03-20');
    play.by(supervisor, hold('contact', '2026-03-20'));
    expect(of(play, 'contact-2')).toMatchObject({ by: 'case', amount: 3, reason: 'Rustiger' });
  });
});

async function* caseload(...plays: Play[]) {
  for (const play of plays) yield { case: play.current(), pseudonym: 'Berk' };
}

describe('running cases', () => {
  const change: CaseloadChange = {
    type: 'detention-reintegration',
    item: 'language-level',
    amount: 3,
    unit: 'days',
  };
  const lookAt = (now: number, actor: Actor, ...plays: Play[]) =>
    caseloadChanges(caseload(...plays), change, actor, now, 'nl');

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
      dates: [
        {
          item: 'language-level',
          title: 'Taalniveau bepaald (Taalmeter)',
          from: '2026-03-12',
          to: '2026-03-05',
          late: false,
          reckoned: null,
        },
      ],
      refused: null,
    });
    expect(early.due('language-level')).toBe('2026-03-12');
  });

  test('a date that would lie in the past shows where it lands, as late', async () => {
    const play = plan('2026-03-02');
    play.on('2026-03-10', '10:00');
    const { cases } = await lookAt(play.world.now, coordinator, play);
    expect(cases[0]?.dates).toMatchObject([
      { item: 'language-level', from: '2026-03-12', to: '2026-03-10', late: true },
    ]);
  });

  test('the fingerprint is the same as long as nothing differs, and another once something does', async () => {
    const play = plan('2026-03-02');
    play.on('2026-03-03');
    const now = play.world.now;
    const first = await lookAt(now, coordinator, play);
    expect((await caseloadChanges(caseload(play), change, coordinator, now, 'en')).preview).toBe(
      first.preview,
    );
    expect(
      (await caseloadChanges(caseload(play), { ...change, amount: 4 }, coordinator, now, 'nl')).preview,
    ).not.toBe(first.preview);
    expect((await lookAt(now, coordinator, play, plan('2026-03-02'))).preview).not.toBe(first.preview);
    play.by(caseManager, setDate('admission', '2026-03-03'));
    expect((await lookAt(now, coordinator, play)).preview).not.toBe(first.preview);
  });

  test('a large caseload is seen in parts, each with its own fingerprint, until nothing is left', async () => {
    const play = plan('2026-03-02');
    const [now, all] = [play.world.now, 2 * MOST_CHANGED + 3];
    async function* many(after = 0) {
      for (let n = after + 1; n <= all; n += 1)
        yield { case: { ...play.current(), id: `case-${n}` }, pseudonym: 'Berk' };
    }
    const sizes: number[] = [];
    const previews = new Set<string>();
    let after: number | undefined;
    do {
      const part = await caseloadChanges(many(after), change, coordinator, now, 'nl');
      sizes.push(part.cases.length);
      previews.add(part.preview);
      after = part.next === null ? undefined : Number(part.next.slice(5));
    } while (after !== undefined);
    expect(sizes).toEqual([MOST_CHANGED, MOST_CHANGED, 3]);
    expect(previews.size).toBe(3);
  });

  test('what does not change costs little, but is not looked at without end', async () => {
    const play = plan('2026-03-02');
    play.by(caseManager, complete('language-level'));
    async function* many() {
      for (let n = 0; n <= MOST_LOOKED_AT; n += 1)
        yield { case: { ...play.current(), id: `case-${n}` }, pseudonym: 'Berk' };
    }
    const part = await caseloadChanges(many(), change, coordinator, play.world.now, 'nl');
    expect(part).toMatchObject({ looked: MOST_LOOKED_AT, cases: [], next: `case-${MOST_LOOKED_AT - 1}` });
  });

  test('a case that has the term already is left alone', async () => {
    const play = plan('2026-03-02');
    play.by(coordinator, {
      type: 'override-term',
      item: 'language-level',
      amount: 3,
      unit: 'days',
      reason: 'x',
    });
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
    play.by(agency, {
      type: 'override-term',
      item: 'contact',
      amount: 3,
      unit: 'weeks',
      lasting: true,
      reason: 'Afspraak',
    });
    expect((await look()).cases).toEqual([]);
    play.on('2026-03-20');
    play.by(supervisor, hold('contact', '2026-03-20'));
    expect(play.due('contact-2')).toBe('2026-04-10');
  });

  test('a norm stays, for later too', () => {
    const lasting = {
      type: 'override-term',
      item: 'first-mdo',
      amount: 1,
      unit: 'days',
      lasting: true,
      reason: 'x',
    } as const;
    expect(plan('2026-03-02').asks(coordinator, lasting)).toMatchObject({
      status: 422,
      code: 'norm-not-overridable',
    });
  });

  test('who may not change a case is told so, and nothing moves there', async () => {
    const play = plan('2026-03-02');
    play.by(caseManager, { type: 'assign', role: 'probation-worker', agency: 'reclassering' });
    const { cases } = await lookAt(play.world.now, probation, play);
    expect(cases).toMatchObject([{ trajectory: 'case-1', items: [], dates: [], refused: 'not-allowed' }]);
  });
});
