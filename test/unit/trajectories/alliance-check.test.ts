import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { answer, complete, decide, handOver, hold } from '../../scenarios/commands.ts';
import { defaults, probation, supervisor } from '../../scenarios/people.ts';
import { begin, opened } from '../play.ts';

const senior: Actor = { agency: 'reclassering', role: 'practice-supervisor' };
/** Opened Monday 1 June 2026. */
const check = () =>
  begin('alliance-check', {
    on: '2026-06-01',
    by: supervisor,
    facts: { worker: supervisor },
    defaults: { ...defaults, 'practice-supervisor': 'reclassering' },
  });
const strained: Command = { type: 'add', item: 'strain-route', reason: 'Het loopt stroef' };
const discuss = (item: string, outcome: string, ...also: string[]): Command => ({
  type: 'decide',
  item,
  outcome,
  also,
  reason: 'Zo zegt hij het',
});

describe('two views, apart', () => {
  test('client and worker each say what to talk about; then they talk', () => {
    const alliance = check();
    expect([alliance.due('client-view'), alliance.due('worker-view')]).toEqual(['2026-06-15', '2026-06-15']);
    expect(alliance.item('talk')).toMatchObject({
      status: 'waiting',
      waitingReason: 'wacht op de kijk van cliënt en werker',
    });
    alliance.by(supervisor, discuss('client-view', 'bond-and-trust', 'clarity-of-frame'));
    expect(alliance.item('talk').status).toBe('waiting');
    alliance.by(supervisor, discuss('worker-view', 'nothing-to-discuss'));
    expect(alliance.due('talk')).toBe('2026-06-22');
    expect([alliance.state('client-view').also, alliance.state('worker-view').outcome]).toEqual([
      ['clarity-of-frame'],
      'nothing-to-discuss',
    ]);
    alliance.on('2026-06-18');
    alliance.by(supervisor, hold('talk', '2026-06-18'));
    expect(alliance.current()).toMatchObject({ phase: 'discussed', readyToClose: true, status: 'open' });
  });

  test('nothing in it is a score: no number, and no fact but who works with the client', () => {
    const definition = definitionOf('alliance-check')!;
    expect(Object.keys(definition.facts)).toEqual(['worker']);
    expect(
      definition.items.filter((item) =>
        item.due.some((rule) => rule.earliest.some((term) => term.label !== 'assumed')),
      ),
    ).toEqual([]);
  });

  test('late views: the worker is reminded', () => {
    const alliance = check();
    alliance.on('2026-06-19');
    expect(alliance.told('client-view')).toEqual([
      ['2026-06-08', 'supervisor', 'half-way'],
      ['2026-06-15', 'supervisor', 'on-the-day'],
    ]);
  });
});

describe('strain', () => {
  test('is a question to a person, never an outcome by itself', () => {
    const alliance = check();
    alliance.by(supervisor, strained);
    expect(alliance.item('strain-route')).toMatchObject({ due: '2026-06-08', owner: senior });
    alliance.on('2026-07-01');
    expect(alliance.item('strain-route').status).toBe('open');
    expect(alliance.current().phase).toBe('strained');
    expect([alliance.item('case-discussion'), alliance.item('handover')]).toEqual([undefined, undefined]);
  });

  test('case discussion in the team', () => {
    const alliance = check();
    alliance.by(supervisor, strained);
    alliance.by(senior, decide('strain-route', 'case-discussion', 'Eerst met collega’s'));
    expect(alliance.due('case-discussion')).toBe('2026-06-15');
    expect(alliance.item('handover')).toBeUndefined();
  });

  test('it can strain again, and be discussed again', () => {
    const alliance = check();
    alliance.by(supervisor, strained);
    alliance.by(senior, decide('strain-route', 'case-discussion', 'Eerst met collega’s'));
    alliance.on('2026-06-12');
    alliance.by(supervisor, hold('case-discussion', '2026-06-12'), strained);
    alliance.by(senior, decide('strain-route-2', 'case-discussion', 'Nog eens'));
    expect(alliance.due('case-discussion-2')).toBe('2026-06-26');
    expect(alliance.current().readyToClose).toBe(false);
  });

  test('a colleague of the same organisation takes over without a hand-over between agencies', () => {
    const alliance = check();
    alliance.by(
      supervisor,
      discuss('client-view', 'bond-and-trust'),
      discuss('worker-view', 'bond-and-trust'),
      strained,
    );
    alliance.by(supervisor, hold('talk', '2026-06-01'));
    alliance.by(senior, decide('strain-route', 'colleague', 'Geen klik'));
    expect([alliance.due('client-informed'), alliance.due('taken-over'), alliance.item('handover')]).toEqual([
      '2026-06-08',
      '2026-06-29',
      undefined,
    ]);
    alliance.by(supervisor, complete('client-informed'));
    alliance.by(
      senior,
      { type: 'assign', role: 'supervisor', agency: 'reclassering', person: 'colleague-1' },
      complete('taken-over'),
    );
    expect(alliance.current().readyToClose).toBe(true);
  });

  test('another supervisor: chosen by a person, explained to the client, complete when that one accepts', () => {
    const alliance = check();
    alliance.by(
      supervisor,
      discuss('client-view', 'bond-and-trust'),
      discuss('worker-view', 'bond-and-trust'),
      strained,
    );
    alliance.by(supervisor, hold('talk', '2026-06-01'));
    alliance.by(senior, decide('strain-route', 'another-supervisor', 'Geen klik'));
    expect([alliance.due('client-informed'), alliance.due('handover')]).toEqual(['2026-06-08', '2026-06-29']);
    expect(alliance.hasOpened('warm-handover')).toBe(0);
    alliance.by(
      supervisor,
      complete('client-informed'),
      handOver({ agency: 'svg', role: 'supervisor' }, 'Geen klik'),
    );
    const handover = opened(alliance, 'warm-handover');
    handover.by(probation, complete('package'));
    handover.by({ agency: 'svg', role: 'supervisor' }, answer('acceptance', 'accepted'));
    expect(alliance.item('handover').status).toBe('done');
    expect(alliance.current().readyToClose).toBe(true);
  });
});
