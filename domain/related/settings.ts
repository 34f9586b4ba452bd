import type { Case } from '../case/case.ts';
import type { Envelope } from '../case/commands.ts';
import { fingerprint } from '../case/fingerprint.ts';
import type { Settings } from '../case/parameters.ts';
import { system } from '../case/recorder.ts';

/** The command by which a case hears what its organisation has arranged; a repeat changes nothing. */
export function settingsFor({ id, organisation, sequence, clock }: Case, settings: Settings): Envelope {
  const body = { type: 'share-settings' as const, organisation, settings };
  const actor = { ...system, person: id };
  return {
    id: `settings/${organisation}/${sequence}`,
    hash: fingerprint(body),
    actor,
    receivedAt: clock,
    body,
  };
}
