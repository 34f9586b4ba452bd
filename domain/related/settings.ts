import type { Instant } from '../calendar/types.ts';
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

/** How a case that knows it hears that it was changed: once for each change, however often it is sent. */
export function changedSettingsFor(
  { id, organisation }: Pick<Case, 'id' | 'organisation'>,
  settings: Settings,
  now: Instant,
): Envelope {
  const { changedAt } = settings;
  return {
    id: `settings/${organisation}/${changedAt}`,
    hash: fingerprint({ organisation, changedAt }),
    actor: { ...system, person: id },
    receivedAt: now,
    body: { type: 'share-settings', organisation, settings },
  };
}
