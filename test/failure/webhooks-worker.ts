// A worker that only tells subscribers, as a process of its own, so that a test can kill it.
import { createReceivers } from '../../notify/webhooks.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore } from '../../store/store.ts';
import { startWebhooks } from '../../workers/webhooks.ts';
import { testClock } from '../setup/clock.ts';
import { vault } from '../setup/engine.ts';

const [databaseUrl = '', host = '', ahead = '0'] = process.argv.slice(2);
const machine = testClock();
const now = () => machine.now() - machine.ahead();
/** Each process lives later than the one before: what that had in hand is free again. */
const later = () => now() + Number(ahead);
const url = 'https://traject.example.nl';
startWebhooks({
  store: createStore(openPostgres(databaseUrl), later),
  receivers: createReceivers({ url, allowed: [host], now }),
  vault,
  url,
  now: later,
  report: (problem) => void process.stderr.write(`${problem}\n`),
  period: 20,
});
