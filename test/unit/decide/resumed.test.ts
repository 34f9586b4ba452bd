import { describe, expect, test } from 'vitest';
import { setDate } from '../../scenarios/commands.ts';
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
    play.by(caseManager, setDate('expectedRelease', '2026-06-08'));
    const told = play.told('client-informed').length;
    play.on('2026-06-08');
    expect(play.told('client-informed').length).toBeGreaterThan(told);
  });

  test('tells everybody who would have heard of it meanwhile, once', () => {
    const { play } = resumed();
    const [summary] = play.events().flatMap((each) => (each.type === 'summary-given' ? [each] : []));
    expect(summary!.to.map(({ role }) => role).sort()).toEqual(
      expect.arrayContaining(['case-director', 'case-manager', 'coordinator']),
    );
    const told = summary!.to.map(({ agency, role }) => `${agency}/${role}`);
    expect(told).toEqual([...new Set(told)]);
  });

  test('on one track while all of it stands still tells nobody: it does not go on', () => {
    const play = plan('2026-03-02');
    play.on('2026-03-06');
    play.by(
      caseManager,
      { type: 'pause', track: 'plan', reason: 'Ziekenhuis', reviewOn: '2026-06-01' },
      { type: 'pause', reason: 'Ziekenhuis', reviewOn: '2026-06-01' },
    );
    play.on('2026-04-21');
    play.by(caseManager, { type: 'resume', track: 'plan', reason: 'Terug' });
    expect(play.types()).not.toContain('summary-given');
    play.by(caseManager, { type: 'resume', reason: 'Terug' });
    expect(play.types().filter((type) => type === 'summary-given')).toHaveLength(1);
  });
});
