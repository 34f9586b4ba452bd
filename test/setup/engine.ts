import { TestWorkflowEnvironment } from '@temporalio/testing';
import { engineBinary, testServerBinary } from '../../bin/binaries.ts';
import { dataConverterOf } from '../../workers/codec.ts';
import { parseKeys } from '../../workers/keys.ts';
import { installRuntime } from '../../workers/runtime.ts';
import { createVault } from '../../workers/vault.ts';

/** Key ring of the tests. The histories in `test/engine/histories` are written with it: never change it, add to it. */
export const keyText = `test:${Buffer.alloc(32, 'traject tests').toString('base64')}`;
export const testKeys = parseKeys(keyText);
export const dataConverter = dataConverterOf(testKeys);
export const vault = createVault(testKeys);

const silent = () => undefined;

/** An engine on which time jumps: months pass in a second. Call `teardown()` when done. */
export async function timeSkippingEngine(): Promise<TestWorkflowEnvironment> {
  installRuntime();
  const path = await testServerBinary(silent);
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
    client: { dataConverter },
  });
}

/** A real engine on a free port, with time as it is, in memory or on a file. Call `teardown()` when done. */
export async function realEngine(dbFilename?: string): Promise<TestWorkflowEnvironment> {
  installRuntime();
  const path = await engineBinary(silent);
  // The server's own limit is ten too, but it holds the eleventh back until its deadline; the shell refuses it at once.
  const extraArgs = ['--dynamic-config-value', 'history.maxInFlightUpdates=100'];
  const server = {
    dbFilename,
    executable: { type: 'existing-path' as const, path },
    log: { level: 'error', format: 'json' },
    extraArgs,
  };
  return TestWorkflowEnvironment.createLocal({ server, client: { dataConverter } });
}
