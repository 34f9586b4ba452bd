import { neededForMail } from '../settings/mail.ts';
import { readSettings, type SettingsOf } from '../settings/read.ts';

/**
 * Settings of a worker process, which reads the keys that
 * the API writes with, so they must come from outside.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): SettingsOf<'worker'> {
  return readSettings(env, 'worker', (given) => [
    ...(given.TRAJECT_DATA === undefined ? (['TRAJECT_KEYS'] as const) : []),
    ...neededForMail(given),
  ]);
}
