import { readFile } from 'node:fs/promises';
import { readSettings } from '../settings/read.ts';
import { organisationQueries } from '../store/organisations.ts';
import { openPostgres } from '../store/pg.ts';
import { readOrganisations } from './organisations-file.ts';

/**
 * Puts the organisations of a file into the PostgreSQL of `DATABASE_URL`, all or
 * none: who is coordinator and partner where a trajectory names nobody, the region,
 * the days closed. Trajectories that are open hear of it within a minute, from the API.
 */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Say which file: npm run organisations -- organisations.json');
  const { DATABASE_URL } = readSettings(process.env, 'command');
  const text = await readFile(file, 'utf8');
  const database = openPostgres(DATABASE_URL);
  try {
    const count = await database.transaction(async (tx) => {
      const store = organisationQueries(tx);
      const organisations = readOrganisations(
        text,
        new Set((await store.organisations()).map(({ agency }) => agency)),
      );
      for (const organisation of organisations) await store.putOrganisation(organisation);
      return organisations.length;
    });
    process.stdout.write(`${count} ${count === 1 ? 'organisation' : 'organisations'} put\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
