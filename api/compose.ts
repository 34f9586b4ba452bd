import type { Client } from '@temporalio/client';
import { checksOf } from './checks.ts';
import { createEngine } from './engine.ts';
import type { Services } from './services.ts';
import { createTrajectories } from './trajectories.ts';

interface Parts extends Pick<Services, 'store' | 'now' | 'log' | 'url' | 'identity'> {
  client: Client;
  /** Checks of further parts, that must also work before the app is ready. */
  checks?: Services['checks'];
  securityContact?: string;
  requestsPerMinute?: number;
  proxies?: number;
}

/** The services of the app on an engine and a store; what is not given has the value of a demo on one machine. */
export function composeServices({ client, checks, ...parts }: Parts): Services {
  const { store, now, log } = parts;
  const engine = createEngine(client);
  return {
    securityContact: 'mailto:security@traject.example.nl',
    requestsPerMinute: 6_000,
    proxies: 0,
    ...parts,
    engine,
    trajectories: createTrajectories({ engine, store, now, log }),
    checks: { ...checksOf(store, client), ...checks },
  };
}
