import { afterEach, expect, test, vi } from 'vitest';
import { createMailActivities } from '../../activities/mail.ts';
import { emptyStore } from '../setup/database.ts';

afterEach(() => void vi.restoreAllMocks());

test('a round ends in time, however much there is to plan and to ask', async () => {
  const store = await emptyStore(() => 0);
  const did = { planned: 0, asked: 0 };
  let elapsed = 0;
  let backlog = true;
  vi.spyOn(performance, 'now').mockImplementation(() => elapsed);
  const slowly = (what: keyof typeof did, milliseconds: number) => {
    did[what] += 1;
    elapsed += milliseconds;
    if (did[what] > 100) throw new Error(`${what} without end`);
  };
  const { sendMail } = createMailActivities({
    store: {
      ...store,
      planNotices: async (limit) => {
        if (!backlog) return 0;
        slowly('planned', 20_000);
        return limit;
      },
      receipts: async (limit) =>
        Array.from({ length: limit }, (_, n) => ({ key: String(n), receipt: String(n) })),
      receiptSays: async () => undefined,
    },
    carrier: {
      post: async () => undefined,
      ask: async () => {
        slowly('asked', 20_000);
        return 'under-way';
      },
      close: () => undefined,
    },
    compose: async () => 'unneeded',
    now: () => 0,
    report: () => undefined,
  });
  await sendMail();
  expect(did).toEqual({ planned: 3, asked: 0 });
  backlog = false;
  await sendMail();
  expect(did).toEqual({ planned: 3, asked: 3 });
  await store.close();
});
