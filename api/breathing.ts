import { setImmediate as breathe } from 'node:timers/promises';

/** Lets other requests be answered between two cases, however many there are. */
export async function* breathing<T>(cases: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const each of cases) {
    await breathe();
    yield each;
  }
}
