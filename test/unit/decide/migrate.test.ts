import { afterAll, describe, expect, test, vi } from 'vitest';
import { definitionOf, versionsOf } from '../../../domain/catalogue.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { seeChange } from '../../../domain/what-if/change.ts';
import { agencyName } from '../../../domain/words/agencies.ts';
import { viewEvents } from '../../../domain/reading/view.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { complete, hold } from '../../scenarios/commands.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { caseManager, coordinator } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

/** The law has not changed yet: a second version that exists in this test alone. */
// Files share their modules: this one takes its own, and leaves none behind.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());
vi.mock('../../../domain/catalogue.ts', async (original) => {
  const real = await original<typeof import('../../../domain/catalogue.ts')>();
  const { secondVersion, stricterVersion } = await import('./second-version.ts');
  const second = secondVersion(real.definitionOf('detention-reintegration')!);
  const stricter = stricterVersion(real.definitionOf('prison-exit-guidance')!, 'release');
  const catalogue = real.catalogueOf([...real.publishedDefinitions(), second, stricter]);
  return { ...real, ...catalogue, catalogue };
});

const first = 'detention-reintegration@1';
const second = 'detention-reintegration@2';
const move = (definition: string): Command => ({
  type: 'migrate',
  definition,
  reason: 'De wet is veranderd',
});

/** A case that was opened under version 1, on Monday 2 March 2026. */
const running = () =>
  begin('detention-reintegration', {
    on: '2026-03-02',
    definition: first,
    dates: { admission: '2026-03-02' },
  });

describe('a case moves to another version of its definition', () => {
  test('two versions stand side by side: a new case gets the newest, a running one keeps its own', () => {
    expect(versionsOf('detention-reintegration')).toEqual([first, second]);
    expect(plan('2026-03-02').current().definition).toBe(second);
    expect(running().current().definition).toBe(first);
    expect(definitionOf(first)!.items.map((item) => item.name)).toContain('language-level');
  });

  test('what the new version lacks is cancelled, what it brings appears, changed terms count, and what is done stays', () => {
    const play = running();
    play.on('2026-03-04');
    play.by(caseManager, complete('intake-screening'));
    expect(play.due('first-mdo')).toBe('2026-03-30');
    play.by(caseManager, move(second));
    expect(play.current().definition).toBe(second);
    expect(play.item('language-level')).toMatchObject({
      status: 'cancelled',
      due: null,
      title: 'Taalniveau bepaald (Taalmeter)',
    });
    expect(play.item('intake-screening')).toMatchObject({ status: 'done', actedOn: '2026-03-04' });
    expect(play.due('first-mdo')).toBe('2026-03-23'); // three weeks instead of four
    expect(play.item('safety-check')).toMatchObject({ status: 'open', due: '2026-03-06', flags: [] });
    play.by(caseManager, complete('safety-check'));
    expect(play.item('safety-check').status).toBe('done');
  });

  test('a date that the new version puts in the past is due on the next working day, flagged and told', () => {
    const play = running();
    play.on('2026-03-25', '10:00');
    play.by(coordinator, move(second));
    for (const item of ['safety-check', 'first-mdo']) {
      expect(play.item(item), item).toMatchObject({
        status: 'open',
        due: '2026-03-25',
        flags: ['late-by-change'],
      });
    }
    const alarms = play.events().flatMap((each) => (each.type === 'alarm-raised' ? [each] : []));
    expect(alarms.filter(({ code }) => code === 'late-by-change')).toMatchObject([
      { to: { role: 'coordinator' }, items: expect.arrayContaining(['safety-check', 'first-mdo']) },
    ]);
  });

  test('an item that was done and that the new version lacks keeps its name and cannot be reopened', () => {
    const play = running();
    play.on('2026-03-04');
    play.by(caseManager, complete('language-level'), move(second));
    expect(play.item('language-level')).toMatchObject({
      status: 'done',
      title: 'Taalniveau bepaald (Taalmeter)',
      kind: 'task',
    });
    expect(play.item('language-level').owner).toEqual({ agency: 'pi-noord', role: 'case-manager' });
    expect(play.asks(caseManager, { type: 'reopen', item: 'language-level', reason: 'x' })).toMatchObject({
      status: 409,
      code: 'item-cancelled',
    });
  });

  test('and back again: the record says who, why, from what to what', () => {
    const play = running();
    play.on('2026-03-04');
    play.by(caseManager, move(second), move(first));
    expect(play.item('language-level')).toMatchObject({
      status: 'open',
      due: running().due('language-level'),
    });
    expect(play.item('safety-check')).toMatchObject({ status: 'cancelled', title: 'Veiligheid besproken' });
    expect(play.state('language-level').former).toBeUndefined();
    expect(play.due('first-mdo')).toBe('2026-03-30');
    const moves = play.events().filter((event) => event.type === 'definition-moved');
    expect(moves.map(({ from, to, reason, actor }) => [from, to, reason, actor.role])).toEqual([
      [first, second, 'De wet is veranderd', 'case-manager'],
      [second, first, 'De wet is veranderd', 'case-manager'],
    ]);
    const rows = publicationOf(play.current(), play.events()).events;
    expect(
      viewEvents(rows, play.current(), {
        actor: caseManager,
        lang: 'nl',
        known: new Set(),
        agencies: agencyName,
      }).map((each) => each.text),
    ).toContain(`De regels zijn nu ${second} (was ${first})`);
  });

  test('time goes on under the new version: reminders and later commands of the same step follow it', () => {
    const play = running();
    play.on('2026-03-04');
    play.by(caseManager, move(second));
    play.on('2026-03-24');
    expect(play.told('first-mdo').map(([day]) => day)).toContain('2026-03-23');
    play.by(caseManager, hold('first-mdo', '2026-03-24'));
    const now = play.world.now;
    const envelope = (id: string, body: Command) => ({
      id,
      hash: id,
      actor: caseManager,
      receivedAt: now,
      body,
    });
    expect(
      play.world.receive(play.id, [envelope('a', move(first)), envelope('b', complete('language-level'))]),
    ).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }]);
  });

  test('a term overridden before falls once the new version makes it a norm', () => {
    const play = running();
    const item = 'information-request-municipality';
    play.by(caseManager, { type: 'override-term', item, amount: 20, unit: 'days', reason: 'Drukte' });
    expect(play.due(item)).toBe('2026-03-20'); // day 20 is a Sunday
    play.by(caseManager, move(second));
    expect(play.due(item)).toBe('2026-03-16');
  });

  test('a preview shows it without doing it', () => {
    const play = running();
    const family = { case: play.current(), relatives: [] };
    const seen = seeChange(family, caseManager, move(second), play.world.now, 'nl');
    if ('outcome' in seen) throw new Error(seen.code);
    const changed = new Map(seen.cases[0]!.changes.map(({ item, before, after }) => [item, [before, after]]));
    expect(changed.get('first-mdo')).toMatchObject([{ due: '2026-03-30' }, { due: '2026-03-23' }]);
    expect(changed.get('safety-check')).toMatchObject([null, { due: '2026-03-06' }]);
    expect(changed.get('language-level')).toMatchObject([{ status: 'open' }, { status: 'cancelled' }]);
    expect(changed.has('intake-screening')).toBe(false);
    expect(play.current().definition).toBe(first);
  });

  const refusals: [what: string, definition: string, status: number, code: string, says: RegExp][] = [
    [
      'a version that does not exist',
      'detention-reintegration@7',
      422,
      'unknown-version',
      /detention-reintegration@1, detention-reintegration@2/,
    ],
    ['the version it follows', first, 409, 'same-version', /detention-reintegration@1/],
    ['another trajectory', 'warm-handover@1', 422, 'other-type', /only the version/],
  ];
  test.each(refusals)('%s is refused', (_, definition, status, code, says) => {
    const outcome = running().asks(caseManager, move(definition));
    expect(outcome).toMatchObject({ outcome: 'refused', status, code, pointer: '/definition' });
    expect('detail' in outcome && outcome.detail.en).toMatch(says);
  });

  test('a version that asks for what the case does not hold is refused with what it lacks', () => {
    const exodus: Actor = { agency: 'exodus', role: 'prison-exit-worker' };
    const play = begin('prison-exit-guidance', {
      on: '2026-03-02',
      by: exodus,
      definition: 'prison-exit-guidance@1',
    });
    const outcome = play.asks(exodus, move('prison-exit-guidance@2'));
    expect(outcome).toMatchObject({ status: 422, code: 'missing-date', pointer: '/definition' });
  });
});
