import { expect, test } from 'vitest';
import { moveSignals } from '../../api/signals/moving.ts';
import { signalOf } from '../../domain/partners/signal.ts';
import type { Moved } from '../../store/inbox.ts';
import { event, tulp } from '../api/signals.ts';
import { NOW, onDatabase } from './open.ts';
import { newId, publication } from './publications.ts';

const MINUTE = 60_000;
const concern = (subject: string) => event('concern.raised', { text: 'Onrust' }, { subject });

onDatabase('the inbox', (open) => {
  /** Puts concerns about these trajectories in the inbox, in this order; their ids there. */
  const put = async (...subjects: string[]): Promise<string[]> => {
    const signals = subjects.map((subject, n) => signalOf(concern(subject), tulp, { at: NOW, n }));
    return (await open().store.putSignals(signals)).map(({ signal }) => signal);
  };
  const shown = async (id: string, more = {}) =>
    open().store.publish(publication(id, 1, { trajectory: more }));
  const seen = (id: string, by = 'pi-noord') => open().store.receivedSignal(id, by);
  const trajectories = { start: () => Promise.reject(new Error('starts nothing')) };

  test('what waits for one that is to be tried again later keeps no others from being moved', async () => {
    const { store } = open();
    const [first] = await put('stuck', 'stuck', 'stuck', 'free');
    const later: Moved = { id: first!, status: 'received', nextAt: NOW + MINUTE };
    await store.moveSignals(1, NOW, () => Promise.resolve([later]));
    const about: string[] = [];
    await store.moveSignals(1, NOW, (groups) => {
      about.push(...groups.flat().map((each) => each.subject!));
      return Promise.resolve([]);
    });
    expect(about).toEqual(['free']);
  });

  test('one that can never be moved is refused in the end, and what follows it goes on', async () => {
    const { store } = open();
    const id = newId();
    await shown(id);
    const [broken, next] = await put(id, id);
    const reported: string[] = [];
    const engine = {
      memo: () => Promise.resolve(undefined),
      send: (_: string, { id: command }: { id: string }) =>
        command.endsWith(broken!) ? Promise.reject(new TypeError('x')) : Promise.resolve('sent' as const),
    };
    for (let round = 0; round < 20; round += 1)
      await moveSignals({ store, engine, trajectories, now: () => NOW + round * MINUTE }, (text) =>
        reported.push(text),
      );
    expect(await seen(broken!)).toMatchObject({ status: 'refused', code: 'internal' });
    expect(await seen(next!)).toMatchObject({ status: 'sent', trajectories: [id] });
    expect(reported.at(-1)).toContain('not tried again');
  });

  test('of what is refused once it is known where it belongs no other organisation of the sender sees it', async () => {
    const { store } = open();
    const id = newId();
    await shown(id, { status: 'closed' });
    const [late] = await put(id);
    const engine = { memo: () => Promise.resolve(undefined), send: () => Promise.resolve('closed' as const) };
    await moveSignals({ store, engine, trajectories, now: () => NOW + MINUTE }, () => undefined);
    expect(await seen(late!)).toMatchObject({
      status: 'refused',
      code: 'closed',
      organisations: ['pi-noord'],
    });
    expect(await seen(late!, 'pi-zuid')).toBeUndefined();
  });
});
