import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Case, ItemState } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { fingerprint } from '../../../domain/case/fingerprint.ts';
import { definitions, definitionOf } from '../../../domain/catalogue.ts';
import { ownerOf } from '../../../domain/people/owner.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { asWritten } from '../../../domain/reading/reader.ts';
import { viewTrajectory } from '../../../domain/reading/view.ts';
import { rules } from '../../../domain/rules.ts';
import { itemOf } from '../../../domain/case/items.ts';

/** Cases as the first version of their shape left them in the engine, in the middle of their lives. */
const folder = new URL('../../fixtures/cases-1/', import.meta.url);
const names = readdirSync(folder);
const read = (name: string): Case => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case;
const day = 24 * 60 * 60 * 1000;

const isSettled = ({ status }: ItemState) => status === 'done' || status === 'skipped';

/** Steps a case, with commands by whoever owns the first open item. */
function stepped(c: Case, now: number, bodies: Command[] = []) {
  const definition = definitionOf(c.definition)!;
  const open = Object.values(c.items).find(({ status }) => status === 'open');
  const owner = open && ownerOf(definition, c, itemOf(definition, open), open);
  const actor = { agency: owner?.agency ?? c.organisation, role: owner?.role ?? 'coordinator' };
  const commands = bodies.map((body, n) => ({
    id: `key-${n}`,
    hash: fingerprint(body),
    actor,
    receivedAt: now,
    body,
  }));
  return rules.step({ id: c.id, case: c, commands, undelivered: [], now });
}

test('there is one of every trajectory', () => {
  const types = new Set(names.map((name) => read(name).definition.split('@')[0]));
  expect(types).toEqual(new Set(definitions().map(({ id }) => id)));
});

describe.each(names)('%s', (name) => {
  const before = read(name);

  test('is of the first version, and goes on in the second with what happened as it was', () => {
    expect(before.schemaVersion).toBe(1);
    const { case: after } = stepped(before, before.clock);
    expect(after.schemaVersion).toBe(2);
    for (const [key, state] of Object.entries(before.items))
      if (isSettled(state)) expect(after.items[key]).toMatchObject(state);
  });

  test('tells nobody now of what was settled before anybody was told of such things', () => {
    const raise: Command = { type: 'raise', kind: 'concern', text: 'Hij slaapt niet' };
    const { events } = stepped(before, before.clock + day, [raise]);
    expect(events.filter((each) => each.type === 'notified' && each.code === 'addressed')).toEqual([]);
  });

  test('lives on: time, questions and signals, without one that fails', () => {
    const ask: Command = {
      type: 'ask',
      to: { role: 'outside', outside: 'gp-1' },
      title: 'Is er een adres?',
    };
    const bodies: Command[] = [
      ask,
      { type: 'raise', kind: 'concern', text: 'Hij slaapt niet' },
      ...Object.keys(before.items).map((item): Command => ({ type: 'chase', item })),
    ];
    const first = stepped(before, before.clock + day, bodies);
    expect(first.outcomes.filter(({ outcome }) => outcome.outcome === 'failed')).toEqual([]);
    expect(first.outcomes.slice(0, 2)).toMatchObject([
      { outcome: { outcome: 'accepted' } },
      { outcome: { outcome: 'accepted' } },
    ]);
    const later = stepped(first.case, before.clock + 120 * day);
    expect(later.case.items['asked-1']).toMatchObject({ status: 'open' });
  });

  test('shows: rows, messages and the contract’s shape', () => {
    const { case: after, events } = stepped(before, before.clock + 30 * day);
    expect(publicationOf(after, events).deadlines).toHaveLength(Object.keys(after.items).length);
    expect(viewTrajectory(asWritten(after), after.clock, 'nl').items.length).toBeGreaterThan(0);
  });
});
