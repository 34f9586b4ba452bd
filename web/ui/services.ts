import type { Instant } from '../../domain/calendar/types.ts';
import type { MailChannel } from '../../domain/mailing/channel.ts';
import type { Handovers } from '../../domain/ports/handovers.ts';
import type { Organisations } from '../../domain/ports/organisations.ts';
import type { Calendars, Meetings } from '../../domain/ports/calendars.ts';
import type { Links } from '../../domain/ports/links.ts';
import type { Clients, Signals, Terms, Trajectories } from '../../domain/ports/ports.ts';
import type { WhatIf } from '../../domain/ports/what-if.ts';
import type { Subscriptions } from '../../domain/partners/webhooks.ts';
import type { Store } from '../../store/store.ts';

/** What the pages need: they read the store and act through the one command path. */
export interface PageServices {
  store: Store;
  trajectories: Trajectories;
  terms: Terms;
  clients: Clients;
  links: Links;
  handovers: Handovers;
  calendars: Calendars;
  meetings: Meetings;
  signals: Signals;
  subscriptions: Subscriptions;
  organisations: Organisations;
  whatIf: WhatIf;
  /** Who brings mail to people; null: none leaves the house. */
  mailChannel: MailChannel | null;
  /** People sign in as a persona of the demo. */
  demo: boolean;
  /** Where people ask for help and report what they cannot use (`mailto:`, `https:`); null: nobody said. */
  supportContact: string | null;
  now: () => Instant;
  log: { error(details: object, message: string): void };
}
