import { describe, expect, test } from 'vitest';
import { patient } from '../../bin/patient.ts';
import { stack } from '../../bin/stack.ts';
import type { StartRequest, StartResult } from '../../domain/ports/ports.ts';

describe('the parts of a start', () => {
  const stopped: string[] = [];
  const stop = (name: string) => async () => void stopped.push(name);

  test('are stopped once, in the opposite order, also when one started late or will not stop', async () => {
    const parts = stack();
    parts.add(stop('lock'));
    let arrive: (name: string) => void = () => undefined;
    const late = new Promise<string>((done) => (arrive = done));
    const kept = parts.keep(late, (name) => stop(name)());
    parts.add(() => Promise.reject(new Error('the worker will not stop')));
    parts.addLast(stop('connection'));
    const first = parts.stop();
    arrive('store');
    await expect(first).rejects.toThrow('the worker will not stop');
    await expect(parts.stop()).rejects.toThrow('the worker will not stop');
    expect(stopped).toEqual(['store', 'lock', 'connection']);
    await expect(kept).resolves.toBe('store');
  });

  test('a part that fails to start leaves nothing to stop', async () => {
    const parts = stack();
    const failed = parts.keep(Promise.reject(new Error('no engine')), () =>
      Promise.reject(new Error('never started')),
    );
    await expect(failed).rejects.toThrow('no engine');
    await expect(parts.stop()).resolves.toBeUndefined();
  });
});

describe('the patient caller', () => {
  const answers = (...results: StartResult[]) => {
    const keys: string[] = [];
    const start = async ({ key }: StartRequest) => {
      keys.push(key);
      return results[keys.length - 1] ?? results.at(-1)!;
    };
    const other = () => Promise.reject(new Error('not asked for'));
    return { keys, trajectories: { start, command: other, continueFrom: other } };
  };
  const request = { key: 'k' } as StartRequest;
  const unavailable: StartResult = { outcome: 'unavailable', retryAfterSeconds: 2 };
  const accepted: StartResult = { outcome: 'accepted', id: 'a', published: true };

  test('repeats what is unavailable under the same key', async () => {
    const { keys, trajectories } = answers(unavailable, accepted);
    await expect(patient(trajectories, 5_000).start(request)).resolves.toEqual(accepted);
    expect(keys).toEqual(['k', 'k']);
  });

  test('gives up when its time is over', async () => {
    const { trajectories } = answers(unavailable);
    await expect(patient(trajectories, -1).start(request)).resolves.toEqual(unavailable);
  });
});
