import { expect, test } from 'vitest';
import type { PlannedMail } from '../../domain/mailing/mail.ts';
import { NOW, onDatabase } from './open.ts';

const HOUR = 3_600_000;
const planned = (key: string, agency: string, dueAt: number): PlannedMail => ({
  key,
  agency,
  person: 'p-1',
  kind: 'test',
  what: {},
  dueAt,
});

onDatabase('how mail stands', (open) => {
  test('is what waits, since when, what was sent in a week, and what did not arrive; of an agency or of all', async () => {
    const { store } = open();
    expect(await store.mailQueue(undefined, NOW)).toEqual({ waiting: 0, late: null, sent: 0 });
    await store.planMail([
      planned('sent', 'pi-a', NOW - 4 * HOUR),
      planned('bounced', 'pi-b', NOW - 3 * HOUR),
      planned('tried', 'pi-a', NOW - 2 * HOUR),
      planned('later', 'pi-a', NOW + HOUR),
    ]);
    expect(await store.mailQueue(undefined, NOW)).toEqual({ waiting: 4, late: NOW - 4 * HOUR, sent: 0 });
    const ends = [{ is: 'sent' }, { is: 'bounced', error: '550' }, { is: 'failed', error: 'away' }] as const;
    for (const end of ends) {
      const mail = (await store.takeMail(NOW))!;
      await store.mailLeaves(mail);
      await store.mailEnded(mail, end, NOW);
    }
    expect(await store.mailQueue(undefined, NOW)).toEqual({ waiting: 2, late: NOW - 2 * HOUR, sent: 1 });
    expect(await store.mailQueue('pi-b', NOW)).toEqual({ waiting: 0, late: null, sent: 0 });
    expect(await store.mailQueue('pi-a', NOW + 8 * 24 * HOUR)).toMatchObject({ sent: 0 });
    const failed = async (agency?: string) =>
      (await store.mailFailures(agency)).map(({ key, status, lastError }) => [key, status, lastError]);
    expect(await failed()).toEqual([
      ['tried', 'pending', 'away'],
      ['bounced', 'bounced', '550'],
    ]);
    expect(await failed('pi-a')).toEqual([['tried', 'pending', 'away']]);
    expect((await store.mailTests('pi-a', 'p-1')).map(({ key }) => key)).toEqual(['later', 'tried', 'sent']);
    expect(await store.mailTests('pi-a', 'p-2')).toEqual([]);
  });
});
