import { describe, expect, test } from 'vitest';
import { decide, hold, setDate } from '../../scenarios/commands.ts';
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
