// The process of `npm run dev`: as `npm start`, but its
// parent can have rules and pages read anew while it runs.
import { register } from 'tsx/esm/api';
import type { Code } from './code.ts';

process.env['TZ'] = 'UTC';
process.env['NODE_ENV'] ??= 'development';
const { main } = await import('./main.ts');

let times = 0;

/** The sources as they are now: a namespace of its own makes the loader read every file again. */
async function readAgain(): Promise<Code> {
  const { import: load } = register({ namespace: `change-${(times += 1)}` });
  const { written } = (await load('./code.ts', import.meta.url)) as { written: Code };
  return written;
}

/** Code that passes everything on to what was read last. */
async function exchangeable(): Promise<Code> {
  let { written: latest } = await import('./code.ts');
  let serveAnew = (): void => undefined;
  let reading = Promise.resolve();
  const read = async () => {
    const began = performance.now();
    latest = await readAgain();
    serveAnew();
    process.stdout.write(`read again in ${Math.round(performance.now() - began)} ms\n`);
  };
  process.on('message', () => {
    reading = reading
      .then(read)
      .catch((error: unknown) => void process.stderr.write(`not read again: ${String(error)}\n`));
  });
  return {
    step: (...given) => latest.step(...given),
    publicationOf: (...given) => latest.publicationOf(...given),
    createApp: (services) => {
      let app = latest.createApp(services);
      serveAnew = () => void (app = latest.createApp(services));
      return (request, response) => app(request, response);
    },
  };
}

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
await main(exchangeable);
