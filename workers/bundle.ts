import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'workflows');

/**
 * Path of the bundled workflow code (`build/workflows-<hash>.js`), made when the sources
 * or the SDK changed since the last time. Safe to call from two processes at once.
 */
export async function workflowBundle(): Promise<string> {
  const target = join(root, 'build', `workflows-${fingerprint()}.js`);
  if (existsSync(target)) return target;
  const { code } = await bundleWorkflowCode({ workflowsPath: join(sources, 'index.ts'), logger: silent });
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(`${target}.${process.pid}`, code);
  renameSync(`${target}.${process.pid}`, target);
  return target;
}

function fingerprint(): string {
  const { version } = createRequire(import.meta.url)('@temporalio/workflow/package.json') as {
    version: string;
  };
  const hash = createHash('sha256').update(version);
  for (const file of readdirSync(sources).sort()) hash.update(file).update(readFileSync(join(sources, file)));
  return hash.digest('hex').slice(0, 16);
}

const quiet = () => undefined;
const loud = (message: string) => void process.stderr.write(`${message}\n`);
/** webpack tells each file it reads; only what goes wrong is of interest. */
const silent = { trace: quiet, debug: quiet, info: quiet, warn: loud, error: loud, log: quiet };
