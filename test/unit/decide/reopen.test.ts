import { describe, expect, test } from 'vitest';
import { decide, hold, setDate } from '../../scenarios/commands.ts';
import { explain } from '../../../domain/reading/explain.ts';
import { caseManager, probation } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

const reopen = (item: string) => ({ type: 'reopen', item, reason: 'Vergissing' }) as const;

describe('what came again because of how it was done', () => {
  const postponed = () => {
    const play = begin('conditional-release', {
      on: '2026-10-01',
      by: probation,
      dates: { conditionalRelease: '2027-03-01' },
    });
    play.on('2026-12-01');
    play.by(probation, decide('om-decision', 'postponed', 'Onderzoek loopt'));
    return play;
  };

  test('is not reopened while the later one waits or is open: that one is named', () => {
    const play = postponed();
    expect(play.item('om-decision-2').status).toBe('waiting');
    expect(play.asks(probation, reopen('om-decision'))).toMatchObject({
      status: 409,
      code: 'came-again',
      pointer: '/item',
      detail: { nl: expect.stringContaining('om-decision-2'), en: expect.stringContaining('om-decision-2') },
    });
    play.by(probation, setDate('conditionalRelease', '2027-06-01'));
    expect(play.item('om-decision-2').status).toBe('open');
    expect(play.asks(probation, reopen('om-decision'))).toMatchObject({ status: 409, code: 'came-again' });
  });

  test('the last one is reopened', () => {
    const play = postponed();
    play.by(
      probation,
      setDate('conditionalRelease', '2027-06-01'),
      decide('om-decision-2', 'granted', 'Akkoord'),
    );
    play.by(probation, reopen('om-decision-2'));
    expect(play.item('om-decision-2')).toMatchObject({ status: 'open', due: '2027-05-04' });
  });

  test('in a series each stands by itself, so that any of them is reopened', () => {
    const play = plan('2026-03-02');
    play.on('2026-04-28');
    play.by(
      caseManager,
      hold('first-mdo', '2026-03-30'),
      hold('second-mdo', '2026-04-28'),
      hold('next-mdo', '2026-04-28'),
    );
    expect(play.item('next-mdo-2').status).toBe('open');
    play.by(caseManager, reopen('next-mdo'));
    expect(play.item('next-mdo').status).toBe('open');
  });
});

describe('what a date settles', () => {
  const released = () => {
    const play = plan('2026-01-05', { dates: { expectedRelease: '2026-04-20' } });
    play.on('2026-04-21');
    play.by(caseManager, setDate('release', '2026-04-21'));
    expect(play.item('release-recorded').status).toBe('done');
    return play;
  };

  test('is asked again when the date turns out not to be known, and settled again when it is', () => {
    const play = released();
    play.by(caseManager, setDate('release', null, 'Vergissing'));
    expect(play.item('release-recorded')).toMatchObject({ status: 'open', due: '2026-04-21' });
    play.by(caseManager, setDate('release', '2026-04-21'));
    expect(play.item('release-recorded').status).toBe('done');
  });

  test('is not reopened while the date is known: it says which date to clear', () => {
    const play = released();
    expect(play.asks(caseManager, reopen('release-recorded'))).toMatchObject({
      status: 409,
      code: 'date-known',
      pointer: '/item',
      detail: { nl: expect.stringContaining('(release)'), en: expect.stringContaining('(release)') },
    });
  });
});

describe('what a professional added', () => {
  const own = (due: string) => {
    const play = plan('2026-11-02');
    play.on('2026-11-03');
    play.by(caseManager, {
      type: 'add',
      title: 'Identiteitsbewijs',
      owner: { role: 'case-manager' },
      due,
      reason: 'Nodig',
    });
    return play;
  };

  test('is due at once when its day has passed, says so, and reminds and climbs from then on', () => {
    const play = own('2026-11-10');
    play.on('2026-11-09');
    play.by(caseManager, { type: 'complete', item: 'added-1' });
    play.on('2026-11-25', '18:00');
    const before = play.told('added-1').length;
    play.by(caseManager, reopen('added-1'));
    expect(play.item('added-1')).toMatchObject({ due: '2026-11-26', flags: ['late-by-change'] });
    expect(play.alarms('late-by-change')).toEqual([
      ['2026-11-25', 'late-by-change', 'coordinator', 'added-1'],
    ]);
    play.on('2026-12-04');
    expect(play.told('added-1').slice(before)).toEqual([
      ['2026-11-26', 'case-manager', 'on-the-day'],
      ['2026-11-27', 'coordinator', 'coordinator'],
      ['2026-12-01', 'case-director', 'case-director'],
    ]);
    play.by(caseManager, { type: 'extend', item: 'added-1', until: '2026-12-18', reason: 'Loket dicht' });
    expect(play.item('added-1')).toMatchObject({ due: '2026-12-18', flags: ['extended'] });
  });

  test.each(['2026-11-13', '2026-11-20', '2026-12-11'])('due %s gives no rung twice', (due) => {
    const play = own(due);
    for (const day of ['2026-11-06', '2026-11-09', '2026-11-12']) {
      play.on(day);
      play.by(caseManager, { type: 'complete', item: 'added-1' }, reopen('added-1'));
    }
    play.on('2026-12-24');
    const rungs = play.events().flatMap((each) => (each.type === 'reminded' ? [each] : []));
    const given = rungs.map(({ item, due: day, rung }) => `${item}/${day}/${rung}`);
    expect(given).toEqual([...new Set(given)]);
    expect(play.told('added-1').length).toBeGreaterThan(2);
  });
});

describe('an extension', () => {
  const extended = () => {
    const play = plan('2026-11-02');
    play.on('2026-11-04');
    play.by(
      caseManager,
      { type: 'add', title: 'Bank', owner: { role: 'case-manager' }, due: '2026-12-01', reason: 'Nodig' },
      { type: 'extend', item: 'added-1', until: '2026-12-18', reason: 'Loket gesloten' },
      { type: 'extend', item: 'language-level', until: '2026-12-18', reason: 'Toets later' },
    );
    return play;
  };

  test.each(['language-level', 'added-1'])('of %s outlives its re-opening, and is explained', (item) => {
    const play = extended();
    play.by(caseManager, { type: 'complete', item });
    play.on('2026-11-09');
    play.by(caseManager, reopen(item));
    expect(play.item(item)).toMatchObject({ due: '2026-12-18', flags: ['extended'] });
    const steps = explain(play.read(item)!, 'nl').steps.map(({ text }) => text);
    expect(steps.join('; ')).toContain('verlengd: ');
  });

  test('that has passed does not bring the day of the term back', () => {
    const play = extended();
    play.by(caseManager, { type: 'complete', item: 'language-level' });
    play.on('2027-01-11');
    play.by(caseManager, reopen('language-level'));
    expect(play.item('language-level')).toMatchObject({ due: '2027-01-11', flags: ['late-by-change'] });
  });
});
