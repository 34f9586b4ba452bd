import { readSettings } from '../settings/read.ts';
import { migrate } from '../store/migrate.ts';
import { openPostgres } from '../store/pg.ts';

/**
 * Brings the PostgreSQL of `DATABASE_URL` to the newest schema: a one-time job before a new release starts.
 */
async function main(): Promise<void> {
  const { DATABASE_URL } = readSettings(process.env, 'migrate');
  const database = openPostgres(DATABASE_URL);
  try {
    const applied = await migrate(database);
    process.stdout.write(
      applied.length > 0 ? `applied migration ${applied.join(', ')}\n` : 'the schema is up to date\n',
    );
  } finally {
    await database.close();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
