import { readSettings } from '../settings/read.ts';

/**
 * The settings of an operator’s command that seals secrets with the keys of the installation: given, or in
 * its data directory. Without either it would make keys of its own, with which no other process can read.
 */
export const keyed = (env: NodeJS.ProcessEnv) =>
  readSettings(env, 'command', ({ TRAJECT_DATA: data }) => (data === undefined ? ['TRAJECT_KEYS'] : []));
