import { readSettings, type SettingsOf } from '../settings/read.ts';
import type { Name } from '../settings/table.ts';

type Settings = SettingsOf<'api'>;
type Signing = 'OPENID_ISSUER' | 'OPENID_CLIENT_ID' | 'OPENID_CLIENT_KEY' | 'SESSION_KEY';
type Openid = { IDENTITY: 'openid' } & { [N in Signing]: NonNullable<Settings[N]> };

/** The organisation's own issuer of OpenID Connect; or, in a try-out, our demo issuer in a single process. */
export type ApiEnvironment = Omit<Settings, 'IDENTITY' | Signing> & (Openid | { IDENTITY: 'demo' });

const SIGNING: Signing[] = ['OPENID_ISSUER', 'OPENID_CLIENT_ID', 'OPENID_CLIENT_KEY', 'SESSION_KEY'];

/** Settings of an API process; refuses with every fault at once, each with its remedy. */
export function readApiEnvironment(env: NodeJS.ProcessEnv): ApiEnvironment {
  const also = (given: NodeJS.ProcessEnv): Name[] => [
    ...(given['IDENTITY'] === 'demo' ? [] : SIGNING),
    // Without either it would make keys of its own, with which no worker can read.
    ...(given['TRAJECT_DATA'] === undefined ? (['TRAJECT_KEYS'] as const) : []),
  ];
  return readSettings(env, 'api', also) as ApiEnvironment;
}
