import { asWritten } from '../../../domain/reading/reader.ts';
import { describe, expect, test } from 'vitest';
import { deadlineStatus } from '../../../domain/deadlines/deadline-status.ts';
import { explain } from '../../../domain/reading/explain.ts';
import { readItem } from '../../../domain/reading/item.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { viewItem, viewTrajectory } from '../../../domain/reading/view.ts';
import { complete, hold } from '../../scenarios/commands.ts';
import { care, caseManager } from '../../scenarios/people.ts';
import { at, begin, plan } from '../play.ts';

describe('an item is read once', () => {
  test('the lists, the page and the explanation tell the same of it', () => {
    const play = plan('2026-03-02', { closedDays: ['2026-03-10'], dates: { expectedRelease: '2026-11-02' } });
    play.on('2026-03-09');
    play.by(caseManager, complete('intake-screening'));
    const c = play.current();
    const { deadlines } = publicationOf(c, []);
    expect(deadlines.length).toBeGreaterThan(15);
    for (const row of deadlines) {
      const read = play.read(row.item)!;
      const { kind, status, opens, due, waitingOn, label, flags, actedOn, title } = viewItem(read, 'nl');
      const shown = { item: row.item, kind, status, opens, due, waitingOn, label, flags, actedOn };
      expect(row).toMatchObject({ ...shown, title: { nl: title } });
      expect(deadlineStatus(row, '2026-03-09')).toBe(read.deadlineStatus);
      expect(explain(read, 'nl')).toMatchObject({ item: row.item, title, due });
    }
  });

  test('at one instant, also where the case itself has not come so far', () => {
    const play = begin('critical-time-intervention', {
      on: '2026-03-02',
      by: care,
      dates: { release: '2026-03-02' },
    });
    play.by(care, hold('contact', '2026-03-02'));
    const c = asWritten(play.current());
    const [now, later] = [readItem(c, 'contact-2', c.clock)!, readItem(c, 'contact-2', at('2026-06-10'))!];
    expect([now.term?.amount, later.term?.amount]).toEqual([7, 14]);
    for (const { rule, term, label, source } of [now, later])
      expect({ label, source }).toEqual({ label: rule!.earliest[0]!.label, source: term!.source });
    const shown = viewTrajectory(c, at('2026-06-10'), 'nl').items.find(({ item }) => item === 'contact-2');
    expect(shown).toMatchObject({ label: later.label, source: later.source });
    expect(explain(later, 'nl').term?.amount).toBe(14);
  });

  test('of a name that the case lacks there is nothing to read', () => {
    expect(plan('2026-03-02').read('no-such-item')).toBeUndefined();
  });
});
