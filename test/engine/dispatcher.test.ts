import { afterEach, expect, test } from 'vitest';
import type { Channel, Delivery, Notice } from '../../notify/channel.ts';
import { mailbox } from '../../notify/mailbox.ts';
import { startDispatcher, type Dispatcher } from '../../workers/dispatcher.ts';
import { eventually, upTo } from './setting.ts';

let dispatcher: Dispatcher | undefined;
afterEach(() => dispatcher?.stop());

const noticeOf = (n: number): Notice => ({
  key: `k${n}`,
  trajectory: 't',
  kind: 'reminder',
  toAgency: 'pi-noord',
  toRole: 'case-manager',
  toPerson: null,
  item: 'first-mdo',
  title: { nl: '', en: '' },
  due: '2026-03-30',
  code: 'r1',
  at: 0,
  attempts: 0,
});

/** An outbox in memory: delivered notices leave it, and a mailbox that keeps each key once. */
function memory(count: number) {
  const pending = upTo(count).map(noticeOf);
  const delivered: string[] = [];
  const faults = { reading: false };
  const deliver = async (limit: number, _now: number, channel: Channel) => {
    if (faults.reading) throw new Error('the store is down');
    const outcome = { delivered: 0, failed: 0 };
    for (const notice of pending.slice(0, limit)) {
      const delivery: Delivery = { toMailbox: async () => void delivered.push(notice.key) };
      try {
        await channel(notice, delivery);
        pending.splice(pending.indexOf(notice), 1);
        outcome.delivered += 1;
      } catch {
        outcome.failed += 1;
      }
    }
    return outcome;
  };
  return { deliver, tellMeetings: () => Promise.resolve(0), delivered, pending, faults };
}

test('empties an outbox larger than one batch into the mailbox', async () => {
  const outbox = memory(120);
  dispatcher = startDispatcher({ outbox, channel: mailbox, now: () => 0, report: () => undefined });
  await eventually('all are delivered', () => outbox.delivered.length === 120);
  expect(outbox.pending).toEqual([]);
});

test('store down: says so and goes on when it is back', async () => {
  const outbox = memory(1);
  const problems: string[] = [];
  outbox.faults.reading = true;
  dispatcher = startDispatcher({
    outbox,
    channel: mailbox,
    now: () => 0,
    report: (problem) => problems.push(problem),
  });
  await eventually('it is reported', () => problems.length > 0);
  expect(problems[0]).toBe('the outbox cannot be read (the store is down); tried again shortly');
  outbox.faults.reading = false;
  await eventually('it is delivered', () => outbox.delivered.length === 1);
});

test('a channel that fails is reported, and the others are delivered', async () => {
  const outbox = memory(3);
  const problems: string[] = [];
  const channel: Channel = (notice, delivery) =>
    notice.key === 'k2' ? Promise.reject(new Error('bounced')) : mailbox(notice, delivery);
  dispatcher = startDispatcher({
    outbox,
    channel,
    now: () => 0,
    report: (problem) => problems.push(problem),
  });
  await eventually('it is reported', () => problems.length > 0);
  expect(outbox.delivered).toEqual(['k1', 'k3']);
  expect(problems[0]).toContain('1 notices could not be delivered');
});

test('stops at once, and takes nothing afterwards', async () => {
  const outbox = memory(0);
  dispatcher = startDispatcher({ outbox, channel: mailbox, now: () => 0, report: () => undefined });
  await dispatcher.stop();
  outbox.pending.push(noticeOf(1));
  await new Promise((resolve) => setImmediate(resolve));
  expect(outbox.delivered).toEqual([]);
});
