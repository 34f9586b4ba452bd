import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { mayGiveAll, spread, wrongReceiver, wrongWish } from '../../../domain/people/giving.ts';

const cases = (...open: number[]) =>
  open.map((each, n) => ({ trajectory: `t${n}`, role: 'case-manager', person: 'anna', open: each }));
const receivers = (...open: [id: string, open: number][]) => open.map(([id, of]) => ({ id, open: of }));
const to = (gifts: ReturnType<typeof spread>) => gifts.map((each) => each.to);

describe('cases given at once are spread', () => {
  test('to whoever has least open by then, also where nothing is open in a case', () => {
    expect(to(spread(cases(5, 1, 1, 0), receivers(['bas', 2], ['carla', 4])))).toEqual([
      'bas',
      'carla',
      'carla',
      'carla',
    ]);
    expect(to(spread(cases(0, 0, 0), receivers(['bas', 0], ['carla', 0])))).toEqual(['bas', 'carla', 'bas']);
  });

  test('all to one where there is one, to nobody where there is none, and none is lost', () => {
    expect(to(spread(cases(1, 2, 3), receivers(['bas', 90])))).toEqual(['bas', 'bas', 'bas']);
    expect(spread(cases(1, 2), [])).toEqual([
      { trajectory: 't0', role: 'case-manager', from: 'anna', to: null },
      { trajectory: 't1', role: 'case-manager', from: 'anna', to: null },
    ]);
  });

  test('leaves the loads that it was given as they are', () => {
    const loads = receivers(['bas', 0]);
    spread(cases(4), loads);
    expect(loads).toEqual([{ id: 'bas', open: 0 }]);
  });
});

test('the coordinator gives away what anybody has, others their own', () => {
  const actor = (role: string, person?: string): Actor => ({ agency: 'pi-noord', role, person });
  expect(mayGiveAll(actor('coordinator', 'ingrid'), ['anna', null])).toBe(true);
  expect(mayGiveAll(actor('case-manager', 'anna'), ['anna'])).toBe(true);
  for (const from of [['bas'], ['anna', 'bas'], [null]])
    expect(mayGiveAll(actor('case-manager', 'anna'), from)).toBe(false);
  expect(mayGiveAll(actor('case-manager'), [null])).toBe(false);
});

test('who works there no more gets nothing', () => {
  expect(wrongReceiver(['anna'], ['anna', 'bas'])).toBeUndefined();
  expect(wrongReceiver(['anna', 'dirk'], ['anna', 'bas'])).toMatchObject({ status: 422, pointer: '/to/1' });
  const wishes = [{ to: null }, {}, { to: 'anna' }, { to: 'dirk' }];
  expect(wrongWish(wishes, ['anna', 'dirk'])).toBeUndefined();
  expect(wrongWish(wishes, ['anna'])).toMatchObject({ status: 422, pointer: '/cases/3/to' });
});
