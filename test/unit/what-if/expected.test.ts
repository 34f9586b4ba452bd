import { expect, test } from 'vitest';
import { dayOf } from '../../../domain/calendar/zone.ts';
import { isRefusal } from '../../../domain/case/refusal.ts';
import { expected, type Question } from '../../../domain/what-if/expected.ts';

const ask = (item: string, more: Partial<Question> = {}) => {
  const what = expected({
    type: 'conditional-release',
    item,
    dates: { conditionalRelease: '2027-03-01' },
    facts: {},
    ...more,
  });
  if (!what || isRefusal(what)) throw new Error(JSON.stringify(what));
  return what;
};
const told = (what: ReturnType<typeof ask>) =>
  what.reminders.map(({ on, to, rung }) => `${on} ${to.role} ${rung}`);

test('the reminders of an item that nobody settles, until the last rung', () => {
  const what = ask('vi-request');
  expect(what.case.items['vi-request']?.due).toBe('2026-11-16');
  expect(told(what)).toEqual([
    '2026-11-02 coordinator before-14',
    '2026-11-16 coordinator on-the-day',
    '2026-11-17 coordinator not-received',
    '2026-11-23 case-director case-director',
  ]);
});

test('opened four weeks before an item that is due before the first day given', () => {
  expect(ask('vi-request').openedOn).toBe('2026-10-19');
  expect(dayOf(ask('vi-request').now)).toBe('2026-10-19');
});

test('opened late on a day that was asked for, it is due on the first working day still ahead', () => {
  const what = ask('vi-request', { on: '2027-01-09' });
  expect(what.openedOn).toBe('2027-01-09');
  expect(what.case.items['vi-request']).toMatchObject({ due: '2027-01-11', natural: '2026-11-16' });
});

test('what waits has no day and no reminders', () => {
  const what = ask('vi-report');
  expect(what.case.items['vi-report']).toMatchObject({ status: 'waiting' });
  expect(what.case.items['vi-report']?.due).toBeUndefined();
  expect(what.reminders).toEqual([]);
});

test('facts decide, and those that it cannot start without are filled in', () => {
  const inOtherFrame = ask('vi-request', { facts: { legalFrameAfter: 'none' } });
  expect(inOtherFrame.case.items['vi-request']?.status).toBe('cancelled');
  expect(
    ask('first-mdo', { type: 'detention-reintegration', dates: { admission: '2026-03-02' } }),
  ).toMatchObject({
    case: { items: { 'first-mdo': { due: '2026-03-30' } } },
    openedOn: '2026-03-02',
  });
});

test('without any day there is nothing to reckon; with one that cannot be, the rules say why', () => {
  const question = { type: 'conditional-release', item: 'vi-request', facts: {} };
  expect(expected({ ...question, dates: {} })).toBeUndefined();
  const refused = expected({
    ...question,
    dates: { admission: '2027-03-02', conditionalRelease: '2027-03-01' },
  });
  expect(refused).toMatchObject({ outcome: 'refused', status: 422 });
});
