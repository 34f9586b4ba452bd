import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { caseView } from '../../../web/case/data.ts';
import { waitingGroups } from '../../../web/case/panels.tsx';
import type { CaseParts } from '../../../web/case/parts.ts';
import type { CaseView } from '../../../web/case/view.ts';
import { states, viewFor } from '../../../web/gallery/index.tsx';
import { absent, complete, hold, present, setDate, setFact } from '../../scenarios/commands.ts';
import { caseManager, mentor, municipality, probation } from '../../scenarios/people.ts';
import { opened, plan, type Play } from '../play.ts';

/** The page as somebody sees it now. */
function seen(play: Play, actor: Actor = caseManager, more: Partial<CaseParts> = {}): CaseView {
  const now = play.world.now;
  const stored = { case: play.current(), client: { reference: 'TULP-1', pseudonym: 'Sam' } };
  return caseView({
    view: { ...viewFor(states[0]!, 'nl'), now, actor },
    actor,
    stored: stored as unknown as CaseParts['stored'],
    events: play.events().map((event, at) => ({
      sequence: at + 1,
      at: event.at,
      recordedAt: event.at,
      type: event.type,
      item: ('item' in event && event.item) || null,
      actor,
      reason: null,
      commandId: null,
      data: { ...event },
    })),
    visible: new Set(),
    known: new Set(play.current().related.map(({ id }) => id)),
    names: () => undefined,
    teamOf: () => null,
    covers: [],
    contacts: () => undefined,
    ...more,
  });
}

const running = () => plan('2026-03-02', { parties: [probation, municipality] });
const item = (view: CaseView, key: string) => view.items.find((each) => each.item === key)!;

describe('what holds a case up', () => {
  test('says what is unknown, how much waits for it, and where who may fills it in', () => {
    const [first] = seen(running()).blocks;
    expect(first).toMatchObject({
      text: 'Nog onbekend: de verwachte ontslagdatum',
      does: { text: 'Invullen', href: '/trajectories/case-1/set-date?name=expectedRelease' },
    });
    expect(first!.waits).toBeGreaterThan(3);
    expect(seen(running(), municipality).blocks[0]!.does).toBeNull();
  });

  test('tells facts for which the same waits in one line', () => {
    const play = running();
    play.by(caseManager, complete('basic-conditions'));
    expect(seen(play).blocks.map(({ text }) => text)).toContain('Nog onbekend: Huisvesting, Zorg');
  });

  test('leads to what is late', () => {
    const play = running();
    play.on('2026-05-06');
    const late = seen(play).blocks.find(({ text }) => text.includes('Tweede MDO'))!;
    expect(late.does!.href).toBe('/trajectories/case-1?item=second-mdo#item-second-mdo');
  });
});

test('a date that a conditional release has now is not changed here, and says where', () => {
  const play = running();
  play.by(caseManager, setDate('expectedRelease', '2026-12-01'));
  const date = () => seen(play).dates.find(({ title }) => title === 'de verwachte ontslagdatum')!;
  expect(date()).toMatchObject({ change: expect.stringContaining('set-date') });
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release', 'Besluit'));
  const { id } = opened(play, 'conditional-release');
  expect(date()).toMatchObject({
    elsewhere: { href: `/trajectories/${id}`, text: expect.stringContaining('v.i.') },
  });
  expect(date().change).toBeUndefined();
  expect(seen(play).head.release?.elsewhere?.href).toBe(`/trajectories/${id}`);
});

describe('what waits on others', () => {
  test('is asked first where nobody did, else reminded of: not put off or decided for them', () => {
    const play = running();
    play.by(caseManager, setDate('expectedRelease', '2026-12-01'));
    play.by(caseManager, setFact('legalFrameAfter', 'conditional-release', 'Besluit'));
    const release = opened(play, 'conditional-release');
    release.on('2026-11-20');
    const others = seen(release, probation).items.filter(({ turn }) => turn === 'others');
    expect(others.length).toBeGreaterThan(0);
    for (const { item: name, usual } of others) {
      const { kind, requestedOn } = release.item(name);
      const unsent = kind === 'request' && requestedOn === null;
      expect([name, usual?.text]).toEqual([name, unsent ? 'Verzoek versturen' : 'Herinneren']);
    }
  });

  test('says on whom, since when, and how often a word was sent', () => {
    const play = running();
    const key = 'information-request-probation';
    play.by(caseManager, { type: 'request', item: key }, { type: 'chase', item: key });
    expect(item(seen(play), key).waits).toMatch(/^\S.* · sinds 2 mrt · 1× herinnerd, laatst 2 mrt$/);
  });
});

describe('the tabs', () => {
  test('open at the item that an address asks for', () => {
    const play = running();
    play.by(caseManager, complete('intake-screening'));
    const at = (asked: CaseParts['asked']) => seen(play, caseManager, { asked }).tab;
    expect(at({})).toBe('plan');
    expect(at({ tab: 'history' })).toBe('history');
    expect(at({ item: 'intake-screening' })).toBe('done');
    expect(at({ item: 'handover', tab: 'history' })).toBe('waiting');
    expect(at({ tab: 'nothing', item: ['x'] })).toBe('plan');
  });

  test('group what waits by what it waits for, without what is for another case', () => {
    const play = running();
    play.by(caseManager, setFact('legalFrameAfter', 'none', 'Besluit'));
    const view = seen(play);
    const groups = waitingGroups(
      view.items.filter(({ turn }) => turn === 'waiting'),
      'eerder',
    );
    expect(groups[0]!.why).toBe('einddatum nog onbekend');
    expect(groups.flatMap(({ items }) => items.map((each) => each.item))).not.toContain(
      'supervisor-introduction',
    );
    expect(item(view, 'supervisor-introduction').turn).toBe('elsewhere');
  });
});

test('a meeting tells who was there, who was not and why, and what was agreed', () => {
  const play = running();
  const agreement = { text: 'ID-kaart aanvragen', owner: { ...caseManager }, by: '2026-04-01' };
  const attendance = [
    { role: 'client' as const, present: true },
    ...present(caseManager, mentor),
    absent(probation, 'Ziek'),
  ];
  play.on('2026-03-20');
  play.by(caseManager, hold('first-mdo', '2026-03-20', [agreement], attendance));
  const [meeting] = seen(play).meetings;
  expect(meeting).toMatchObject({ item: 'first-mdo', day: '2026-03-20', held: true });
  expect(meeting!.present[0]).toBe('cliënt');
  expect(meeting!.absent).toEqual([expect.stringContaining('(Ziek)')]);
  expect(meeting!.agreements).toMatchObject([{ title: 'ID-kaart aanvragen', due: '2026-04-01' }]);
});

test('what was said to be found out, and is not filled in, is told', () => {
  const play = running();
  expect(seen(play).plan!.unrecorded).toBe(0);
  play.by(caseManager, complete('basic-conditions'));
  expect(seen(play).plan!.unrecorded).toBe(6);
  play.by(caseManager, setFact('care', 'in-order'));
  expect(seen(play).plan!.unrecorded).toBe(5);
});
