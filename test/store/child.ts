import { openStore } from '../../store/store.ts';
import { publication } from './publications.ts';

/** A process of its own on a data directory, to be killed: publishes one trajectory and says each sequence that was acknowledged. */
const directory = process.argv[2];
const say = (line: string) => void process.stdout.write(`${line}\n`);
try {
  const store = await openStore({ directory, now: () => Date.now() });
  for (let sequence = 1; ; sequence += 1) {
    await store.publish(publication('crashed', sequence));
    say(`published ${sequence}`);
  }
} catch (error) {
  say(`refused ${String(error)}`);
  process.exitCode = 1;
}
