import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../domain/calendar/calendar.ts';
import { daysBetween } from '../../../domain/calendar/day.ts';
import { setDate } from '../../scenarios/commands.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { caseManager, coordinator } from '../../scenarios/people.ts';
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

describe('whoever was reminded of a day', () => {
  const messages = (play: Play) =>
    play.events().flatMap((each) => (each.type === 'notified' && each.code === 'moved' ? [each] : []));
  const byPartner = (play: Play, on: string) => play.by(coordinator, setDate('expectedRelease', on));
  /** The day before it was due somebody heard that it came near. */
  const reminded = () => {
    const play = plan('2026-06-01', { dates: { expectedRelease: '2026-08-31' } });
    play.on('2026-08-10', '15:00');
    return play;
  };

  test('hears in one message what moved and to which day, with every item', () => {
    const play = reminded();
    const heard = Object.keys(play.current().items).filter(
      (item) => play.state(item).status === 'open' && play.told(item).length > 0,
    );
    const before = new Map(heard.map((item) => [item, play.due(item)]));
    byPartner(play, '2026-09-14');
    const moved = heard.filter((item) => play.due(item) !== before.get(item));
    const toOwner = messages(play).filter(({ to }) => to.role === 'case-manager');
    expect(toOwner).toHaveLength(1);
    expect(moved).toEqual(expect.arrayContaining(toOwner[0]!.items!));
    const { notices } = publicationOf(play.current(), play.events());
    const notice = notices.find(({ code, toRole }) => code === 'moved' && toRole === 'case-manager')!;
    expect(notice.title.nl).toContain(formatDay(toOwner[0]!.moved![toOwner[0]!.item]!, 'nl'));
  });

  test('who moved it herself, and who was reminded of nothing, hears nothing', () => {
    const play = reminded();
    play.by(caseManager, setDate('expectedRelease', '2026-09-14'));
    expect(messages(play).filter(({ to }) => to.role === 'case-manager')).toEqual([]);
    const early = plan('2026-06-01', { dates: { expectedRelease: '2026-12-31' } });
    byPartner(early, '2027-01-14');
    expect(messages(early)).toEqual([]);
  });

  test('of a day that moves away every day hears once a week that it does, and no reminder anew', () => {
    const play = reminded();
    const item = 'client-informed';
    let [day, on] = ['2026-08-10', '2026-08-31'];
    for (let n = 0; n < 15; n++) {
      play.on(day, '15:00');
      on = calendar.addWorkingDays(on, 1);
      byPartner(play, on);
      day = calendar.addWorkingDays(day, 1);
    }
    const about = messages(play).filter(({ item: one, items = [one] }) => items.includes(item));
    const days = about.map(({ at: when }) => dayOf(when));
    expect(days.length).toBeGreaterThan(1);
    for (const [n, told] of days.entries())
      if (n > 0) expect(daysBetween(days[n - 1]!, told)).toBeGreaterThanOrEqual(7);
    expect(play.told(item).filter(([, , rung]) => rung === 'before-14')).toHaveLength(1);
  });

  test('hears at once that it comes nearer, however lately it moved away', () => {
    const play = reminded();
    byPartner(play, '2026-09-14');
    play.on('2026-08-11', '15:00');
    byPartner(play, '2026-09-15');
    expect(messages(play).filter(({ to }) => to.role === 'case-manager')).toHaveLength(1);
    play.on('2026-08-12', '15:00');
    byPartner(play, '2026-09-10');
    expect(messages(play).filter(({ to }) => to.role === 'case-manager')).toHaveLength(2);
  });
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
