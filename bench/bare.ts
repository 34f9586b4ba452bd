import { condition, defineUpdate, proxySinks, setHandler, sleep, type Sinks } from '@temporalio/workflow';

export interface BareSinks extends Sinks {
  bench: { started(): void };
}

const { bench } = proxySinks<BareSinks>();

/** The least that waits for time: what every start costs on this engine. */
export async function oneTimer(): Promise<void> {
  bench.started();
  await sleep('30 days');
}

/** The least that answers: what every update costs on this engine. */
export async function oneUpdate(): Promise<void> {
  setHandler(defineUpdate<number, [number]>('bare'), (value) => value);
  await condition(() => false);
}
