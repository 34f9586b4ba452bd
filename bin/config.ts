import type { Instant } from '../domain/calendar/types.ts';
import { mailBy, neededForMail, type MailBy } from '../settings/mail.ts';
import { readSettings, type SettingsOf } from '../settings/read.ts';

export interface Config {
  host: string;
  /** 0 asks for any free port. */
  port: number;
  /** Data directory of the embedded store and engine. */
  data: string;
  demo: boolean;
  /** Instant at which the clock of this installation begins; without it the clock is the machine's. */
  clock: Instant | undefined;
  logLevel: NonNullable<SettingsOf<'start'>['LOG_LEVEL']>;
  /** PostgreSQL; without it the embedded store in `data`. */
  databaseUrl: string | undefined;
  /** A Temporal server that is running; without it one is started in `data`. */
  temporalAddress: string | undefined;
  /** Hosts that web hooks may go to although they are inside the network. */
  webhookHosts: readonly string[];
  /** Who brings mail to people; without it none leaves the house. */
  mail: MailBy | undefined;
  /** Where people ask for help; null: nobody said. */
  supportContact: string | null;
  /** On that server; our own has one. */
  namespace: string;
}

/**
 * Configuration of `npm start`, which needs none: every setting has a default.
 * @throws one error that names every fault.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = readSettings(env, 'start', neededForMail);
  if (given.TRAJECT_CLOCK !== undefined && (given.DATABASE_URL ?? given.TEMPORAL_ADDRESS) !== undefined)
    throw new Error(
      'TRAJECT_CLOCK: only without DATABASE_URL and TEMPORAL_ADDRESS, whose other users have another clock',
    );
  return {
    host: given.HOST,
    port: given.PORT,
    data: given.TRAJECT_DATA ?? '.traject',
    demo: given.TRAJECT_DEMO === '1',
    clock: given.TRAJECT_CLOCK,
    logLevel: given.LOG_LEVEL ?? 'warn',
    databaseUrl: given.DATABASE_URL,
    webhookHosts: given.WEBHOOK_HOSTS ?? [],
    mail: mailBy(given),
    supportContact: given.SUPPORT_CONTACT ?? null,
    temporalAddress: given.TEMPORAL_ADDRESS,
    namespace: given.TEMPORAL_ADDRESS === undefined ? 'default' : given.TEMPORAL_NAMESPACE,
  };
}
