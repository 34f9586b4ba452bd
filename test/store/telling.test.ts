import { expect, test } from 'vitest';
import { tellAll } from '../../api/telling.ts';
import { NOW, onDatabase } from './open.ts';
import { newId, publication } from './publications.ts';

const by = { agency: 'pi-noord', role: 'coordinator' };
const now = () => NOW;

onDatabase('what is told to trajectories', (open) => {
  /** Two that should not both run, of one client; their ids, the older first. */
  async function runningTwice(): Promise<[string, string]> {
    const { store } = open();
    const { id: client } = await store.ensureClient(`ref-${newId()}`);
    const ids: [string, string] = [newId(), newId()];
    for (const [n, id] of ids.entries()) {
      const trajectory = { type: 'detention-reintegration', client, openedAt: NOW + n };
      await store.publish(publication(id, 1, { trajectory }));
    }
    return ids;
  }

  test('one that cannot be told keeps neither others of its kind nor another kind from being told', async () => {
    const { store } = open();
    const { id: client } = await store.ensureClient(`ref-${newId()}`);
    const dead = newId();
    await store.publish(publication(dead, 1, { trajectory: { client } }));
    await store.recordDeceased({ id: newId(), client, on: '2026-03-01', reason: 'Gemeld', by, at: NOW });
    const [stuck, newer] = await runningTwice();
    const others = await runningTwice();
    const told: string[] = [];
    const send = async (id: string) => {
      if (id === dead || id === stuck) throw new Error(`${id} cannot be told`);
      told.push(id);
      return 'sent' as const;
    };
    const trajectories = { command: () => Promise.reject(new Error('nothing was given')) };
    await expect(tellAll({ store, now, engine: { send }, trajectories })).rejects.toThrow('cannot be told');
    expect(told.toSorted()).toEqual([newer, ...others].toSorted());
  });
});
