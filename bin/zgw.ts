import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { zgwSchema } from '../adapters/zgw/settings.ts';
import { registerZgw } from '../api/zgw/system.ts';
import { openPostgres } from '../store/pg.ts';
import { senderQueries } from '../store/senders.ts';
import { zgwQueries } from '../store/zgw.ts';
import { loadKeys } from '../workers/keys.ts';
import { createVault } from '../workers/vault.ts';
import { keyed } from './keyed.ts';
import { parseFile } from './operators-file.ts';

/**
 * Puts the systems of cases (ZGW) of a file into the PostgreSQL of `DATABASE_URL`: how their Zaken API is
 * read, and what a status there means here. docs/adapters.md says what stands in it. The secrets are sealed
 * with the keys of the installation.
 */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Say which file: npm run zgw -- zgw.json');
  const env = keyed(process.env);
  const systems = parseFile(await readFile(file, 'utf8'), z.array(zgwSchema).min(1));
  const vault = createVault(loadKeys(env.TRAJECT_DATA ?? ''));
  const database = openPostgres(env.DATABASE_URL);
  try {
    const { senderNamed } = senderQueries(database);
    for (const { sender } of systems)
      if (!(await senderNamed(sender)))
        throw new Error(`${sender}: no such sender; register it first with npm run senders`);
    for (const each of systems) await registerZgw(each, { store: zgwQueries(database), vault });
    process.stdout.write(`${systems.length} ${systems.length === 1 ? 'system' : 'systems'} put\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
