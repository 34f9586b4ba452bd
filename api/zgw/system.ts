import { zgwSchema, type ZgwSettings } from '../../adapters/zgw/settings.ts';
import type { Vault } from '../../domain/partners/webhooks.ts';
import type { Store } from '../../store/store.ts';
import type { ZgwSystem } from '../../store/zgw.ts';
import { digestOf } from './caller.ts';

const kept = zgwSchema.omit({ authorization: true });

/** The settings of a system as they are kept, with the secret sealed. */
export const keptSettings = ({ settings }: ZgwSystem): Omit<ZgwSettings, 'authorization'> =>
  kept.parse(settings);

/** What the secret of a system is sealed about. */
const about = (sender: string): string => `zgw/${sender}`;

/** The secret with which a system lets us read. @throws where the installation lost its key. */
export const secretOf = ({ sender, secret }: Pick<ZgwSettings, 'sender' | 'secret'>, vault: Vault): string =>
  vault.open(secret, about(sender));

/** Registers a system of cases, or replaces it. Its sender must be there. */
export const registerZgw = (
  { authorization, secret, ...settings }: ZgwSettings,
  { store, vault }: { store: Pick<Store, 'putZgwSystem'>; vault: Vault },
): Promise<void> =>
  store.putZgwSystem({
    sender: settings.sender,
    authorizationDigest: digestOf(authorization),
    settings: { ...settings, secret: vault.seal(secret, about(settings.sender)) },
  });
