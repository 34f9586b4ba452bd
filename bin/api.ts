import { readApiEnvironment } from '../api/environment.ts';
import { runApi } from '../api/process.ts';
import { dataConverterOf } from '../workers/codec.ts';
import { loadKeys } from '../workers/keys.ts';
import { createVault } from '../workers/vault.ts';

/**
 * API and pages as a process of their own, beside the engine, a
 * worker and PostgreSQL: `TZ=UTC node --import tsx bin/api.ts`.
 */
const log = (line: string): void => void process.stderr.write(`api: ${line}\n`);

async function main(): Promise<void> {
  const env = readApiEnvironment(process.env);
  const ring = loadKeys(env.TRAJECT_DATA ?? '');
  const keys = { dataConverter: dataConverterOf(ring), vault: createVault(ring) };
  const api = await runApi(keys, env, Date.now);
  log(`ready, on port ${api.port}`);
  await new Promise<void>((resolve) =>
    (['SIGTERM', 'SIGINT'] as const).forEach((signal) => process.once(signal, () => resolve())),
  );
  log('stopping');
  await api.stop();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    log(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
