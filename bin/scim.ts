import { readFile } from 'node:fs/promises';
import { digestOf } from '../api/scim/caller.ts';
import { readSettings } from '../settings/read.ts';
import { organisationQueries } from '../store/organisations.ts';
import { openPostgres } from '../store/pg.ts';
import { scimClientQueries } from '../store/scim-clients.ts';
import { readScimClients } from './scim-file.ts';

/**
 * Puts into the PostgreSQL of `DATABASE_URL` who may tell by SCIM who works at an agency, all of a file or
 * none. Of a secret its digest alone is kept. One is replaced by putting the new one beside it, and the old
 * one away once the identity provider uses the new.
 */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Say which file: npm run scim -- scim.json');
  const { DATABASE_URL } = readSettings(process.env, 'command');
  const text = await readFile(file, 'utf8');
  const database = openPostgres(DATABASE_URL);
  try {
    const count = await database.transaction(async (tx) => {
      const known = (await organisationQueries(tx).organisations()).map(({ agency }) => agency);
      const clients = readScimClients(text, new Set(known));
      for (const client of clients)
        await scimClientQueries(tx).putScimClient({ ...client, secrets: client.secrets.map(digestOf) });
      return clients.length;
    });
    process.stdout.write(`${count} ${count === 1 ? 'agency' : 'agencies'} put\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
