import type { Logger } from 'pino';
import type { Instant } from '../domain/calendar/types.ts';
import type { MailChannel } from '../domain/mailing/channel.ts';
import type { Trajectories } from '../domain/ports/ports.ts';
import type { Vault } from '../domain/partners/webhooks.ts';
import type { Store } from '../store/store.ts';
import type { Engine } from './engine.ts';
import type { Identity } from './identity/config.ts';
import type { Streams } from './streams/streams.ts';

/** Everything the app works with, built by `bin/` or `main.ts`. */
export interface Services {
  store: Store;
  engine: Engine;
  trajectories: Trajectories;
  streams: Streams;
  vault: Vault;
  /** Hosts that web hooks may go to although they are inside the network. */
  webhookHosts: readonly string[];
  /** Who brings mail to people; null: none leaves the house. */
  mailChannel: MailChannel | null;
  now: () => Instant;
  log: Logger;
  /** Where people and systems reach this app, without a slash at the end: `http://127.0.0.1:3000`. */
  url: string;
  identity: Identity;
  /** One per part that must work before the app is ready; each throws the reason why it does not. */
  checks: Record<string, () => Promise<void>>;
  /** Whether the disk of this installation is full, as far as this process can tell. */
  diskFull: () => Promise<boolean>;
  /** Where people ask for help and report what they cannot use; null: nobody said. */
  supportContact: string | null;
  /** Where leaks in this installation are reported, as in `security.txt`. */
  securityContact: string;
  /** From one address. */
  requestsPerMinute: number;
  /** Reverse proxies in front of this app, whose word about the caller's address is taken. */
  proxies: number;
}
