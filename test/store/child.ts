import { openStore } from '../../store/store.ts';
import { publication } from './publications.ts';

/**
 * A process of its own on a data directory, for the tests that kill it. `hold`: opens it and keeps it; `publish`: publishes
 * one trajectory after the other and says each sequence that was acknowledged.
 */
const [task, directory] = process.argv.slice(2);
const say = (line: string) => void process.stdout.write(`${line}\n`);
try {
  const store = await openStore({ directory, now: () => Date.now() });
  say('open');
  for (let sequence = 1; task === 'publish'; sequence += 1) {
    await store.publish(publication('crashed', sequence));
    say(`published ${sequence}`);
  }
  setInterval(() => undefined, 1_000);
} catch (error) {
  say(`refused ${String(error)}`);
  process.exitCode = 1;
}
