import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../domain/calendar/calendar.ts';
import { daysBetween } from '../../../domain/calendar/day.ts';
import { setDate } from '../../scenarios/commands.ts';
import { caseManager } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const calendar = calendarOf();

/** Somebody moves the release by a working day on each of so many working days. */
function moveDaily(play: Play, from: string, release: string, times: number): void {
  let [day, on] = [from, release];
  for (let n = 0; n < times; n++) {
    play.on(day, '15:00');
    on = calendar.addWorkingDays(on, 1);
    play.by(caseManager, setDate('expectedRelease', on));
    day = calendar.addWorkingDays(day, 1);
  }
}

const rungs = (play: Play, item: string) => play.told(item).map(([, , rung]) => rung);

describe('a date that moves a little each day', () => {
  const moved = () => {
    const play = plan('2026-06-01', { dates: { expectedRelease: '2026-08-31' } });
    moveDaily(play, '2026-08-03', '2026-08-31', 15); // weeks without a holiday
    return play;
  };

  test('does not say each time that it comes near: within a week nobody hears the same again', () => {
    const play = moved();
    const near = play.view().items.map(({ item }) => {
      const told = play.told(item).filter(([, , rung]) => rung === 'before-14');
      return { item, days: told.map(([day]) => day!) };
    });
    expect(near.some(({ days }) => days.length > 1)).toBe(true);
    for (const { item, days } of near)
      for (const [n, day] of days.entries())
        if (n > 0) expect(daysBetween(days[n - 1]!, day), item).toBeGreaterThanOrEqual(7);
  });

  test('is told of on the day itself once it stands still', () => {
    const play = moved();
    const due = play.due('client-informed')!;
    play.on(calendar.addWorkingDays(due, 6));
    const after = play.told('client-informed').filter(([day]) => day! >= due);
    expect(after.map(([, , rung]) => rung)).toContain('on-the-day');
  });
});

test('a date that moves far says again that its day comes near', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-07' } });
  play.on(play.due('client-informed')!, '07:00');
  expect(rungs(play, 'client-informed')).toEqual(['before-14', 'before-3']);
  play.by(caseManager, setDate('expectedRelease', '2026-10-26'));
  play.on(play.due('client-informed')!);
  expect(rungs(play, 'client-informed')).toEqual([
    'before-14',
    'before-3',
    'before-14',
    'before-3',
    'on-the-day',
  ]);
});

describe('a date that moves within the past', () => {
  const late = () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    play.on('2026-06-10');
    play.by(caseManager, setDate('expectedRelease', '2026-06-15'));
    return play;
  };
  const alarms = (play: Play) =>
    play
      .events()
      .flatMap((each) => (each.type === 'alarm-raised' && each.code === 'late-by-change' ? [each] : []));

  test('is told in one message that names what is late', () => {
    const [one, ...others] = alarms(late());
    expect(others).toEqual([]);
    expect(one!.items!.length).toBeGreaterThan(1);
  });

  test('raises no second alarm, and what was due at once stays due on that day', () => {
    const play = late();
    const { items = [] } = alarms(play)[0]!;
    const days = items.map((item) => play.due(item));
    for (const [day, release] of [
      ['2026-06-10', '2026-06-14'],
      ['2026-06-11', '2026-06-13'],
      ['2026-06-12', '2026-06-16'],
    ]) {
      play.on(day!, '15:00');
      play.by(caseManager, setDate('expectedRelease', release!));
    }
    expect(items.map((item) => play.due(item))).toEqual(days);
    expect(alarms(play).flatMap((each) => each.items?.filter((item) => items.includes(item)))).toEqual(items);
  });
});
