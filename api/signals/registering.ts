import type { Sender } from '../../domain/partners/sender.ts';
import type { Vault } from '../../domain/partners/webhooks.ts';
import type { Store } from '../../store/store.ts';

/** What the secrets of a sender are sealed about. */
const about = (sender: string): string => `sender/${sender}`;

/** Registers a system that may send signals, or replaces it; its secrets are kept sealed. */
export const registerSender = (
  sender: Sender,
  { store, vault }: { store: Pick<Store, 'putSender'>; vault: Vault },
): Promise<void> =>
  store.putSender({ ...sender, secrets: sender.secrets.map((each) => vault.seal(each, about(sender.id))) });

/** The secrets with which a sender signs. @throws where the installation lost its key. */
export const secretsOf = ({ id, secrets }: Sender, vault: Vault): string[] =>
  secrets.map((each) => vault.open(each, about(id)));
