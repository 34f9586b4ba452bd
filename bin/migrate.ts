import { readConfig } from './config.ts';
import { migrate } from '../store/migrate.ts';
import { openPostgres } from '../store/pg.ts';

/** Brings the PostgreSQL of `DATABASE_URL` to the newest schema: a one-time job before a new release starts. */
async function main(): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: nothing to migrate (`npm start` migrates its embedded store itself)');
  const database = openPostgres(databaseUrl);
  try {
    const applied = await migrate(database);
    process.stdout.write(applied.length > 0 ? `applied migration ${applied.join(', ')}\n` : 'the schema is up to date\n');
  } finally {
    await database.close();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
