import { describe, expect, test } from 'vitest';
import { alwaysShown, isHidden, wrongSnooze } from '../../../domain/people/snooze.ts';

const today = '2026-11-27';
const of = (due: string | null, offered = false) => ({ due, offered });

describe('what somebody does not want to see for a while', () => {
  test.each([
    ['2026-11-28', of('2026-12-04')],
    ['2026-12-04', of('2026-12-04')],
    ['2027-02-27', of(null)],
  ])('may come back on %s', (until, item) => {
    expect(wrongSnooze(until, item, today)).toBeUndefined();
  });

  test.each([
    ['2026-11-27', of('2026-12-04'), '27 november 2026 is niet later dan vandaag', '4 december 2026.'],
    ['2026-12-05', of('2026-12-04'), '5 december 2026 is na de uiterste dag', '4 december 2026.'],
    ['2027-02-28', of(null), '28 februari 2027 is te ver weg', '27 februari 2027.'],
  ])('is refused until %s, with the day, why and the last that may be', (until, item, why, last) => {
    const wrong = wrongSnooze(until, item, today)!;
    expect(wrong).toMatchObject({ status: 422, pointer: '/until' });
    expect(wrong.detail.nl).toContain(why);
    expect(wrong.detail.nl).toContain(`kies een dag na vandaag, tot en met ${last}`);
    expect(wrong.detail.en).toMatch(/: choose a day after today, up to .+ \d{4}\.$/);
  });

  test.each([
    ['overdue', of('2026-11-26'), 'snooze-due'],
    ['due today', of('2026-11-27'), 'snooze-due'],
    ['offered', of('2026-12-04', true), 'snooze-offered'],
    ['offered without a day', of(null, true), 'snooze-offered'],
  ])('is always shown where it is %s', (_, item, code) => {
    expect(alwaysShown(item, today)).toMatchObject({ status: 409, code, pointer: '/item' });
    expect(wrongSnooze('2026-11-28', item, today)).toEqual(alwaysShown(item, today));
  });

  test.each([
    ['is hidden before its day', { until: '2026-12-01' }, true],
    ['is back on its day', { until: '2026-11-27' }, false],
    ['is back once it is due, where its day moved', { due: '2026-11-27' }, false],
    ['is back once it is offered', { offered: true }, false],
    ['is back once it waits on another', { waitsAsThen: false }, false],
  ])('%s', (_, change, hidden) => {
    const put = { ...of('2026-12-04'), until: '2026-12-01', waitsAsThen: true };
    expect(isHidden({ ...put, ...change }, today)).toBe(hidden);
  });
});
