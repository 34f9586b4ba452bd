import { readFile } from 'node:fs/promises';
import { sealed } from '../api/signals/signature.ts';
import { organisationQueries } from '../store/organisations.ts';
import { openPostgres } from '../store/pg.ts';
import { senderQueries } from '../store/senders.ts';
import { loadKeys } from '../workers/keys.ts';
import { createVault } from '../workers/vault.ts';
import { keyed } from './keyed.ts';
import { readSenders } from './senders-file.ts';

/**
 * Puts the senders of a file into the PostgreSQL of `DATABASE_URL`, all or none: which systems of partners
 * may send signals, how they prove who they are, and for which organisations they speak. Secrets are sealed
 * with the keys of the installation. One is replaced by putting the new one beside it, and the old one away
 * once the partner signs with the new.
 */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Say which file: npm run senders -- senders.json');
  const env = keyed(process.env);
  const vault = createVault(loadKeys(env.TRAJECT_DATA ?? ''));
  const text = await readFile(file, 'utf8');
  const database = openPostgres(env.DATABASE_URL);
  try {
    const count = await database.transaction(async (tx) => {
      const known = (await organisationQueries(tx).organisations()).map(({ agency }) => agency);
      const senders = readSenders(text, new Set(known));
      for (const sender of senders) await senderQueries(tx).putSender(sealed(sender, vault));
      return senders.length;
    });
    process.stdout.write(`${count} ${count === 1 ? 'sender' : 'senders'} put\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
