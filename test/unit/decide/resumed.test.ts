import { describe, expect, test } from 'vitest';
import { caseManager } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

describe('resumed', () => {
  /** The plan stood still from 6 March to 21 April 2026; the release, on 4 May, did not. */
  function resumed() {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-05-04' } });
    play.on('2026-03-06');
    play.by(caseManager, { type: 'pause', track: 'plan', reason: 'Ziekenhuis', reviewOn: '2026-04-22' });
    play.on('2026-04-21');
    const { since, known } = play.state('client-informed');
    play.by(caseManager, { type: 'resume', track: 'plan', reason: 'Terug' });
    return { play, before: { since, known } };
  }

  test('tells what is overdue on that track in one summary', () => {
    const { play } = resumed();
    const summaries = play.events().flatMap((each) => (each.type === 'summary-given' ? [each] : []));
    expect(summaries).toHaveLength(1);
    expect(summaries[0]!.items).toContain('first-mdo');
    expect(summaries[0]!.items).not.toContain('client-informed'); // overdue too, but never paused
    expect(summaries[0]!.to).toContainEqual({ agency: 'pi-noord', role: 'case-manager' });
    expect(play.item('client-informed').deadlineStatus).toBe('overdue');
  });

  test('leaves the other track alone: its reminders go on', () => {
    const { play, before } = resumed();
    const { since, known } = play.state('client-informed');
    expect({ since, known }).toEqual(before);
    const told = play.told('client-informed').length;
    play.on('2026-05-04');
    expect(play.told('client-informed').length).toBeGreaterThan(told);
  });
});
