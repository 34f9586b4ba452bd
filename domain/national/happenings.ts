import type { Settings } from '../case/parameters.ts';
import { instantOf } from '../calendar/zone.ts';
import type { Instant } from '../calendar/types.ts';
import type { Command } from '../case/commands.ts';
import type { Opening } from '../case/messages.ts';
import type { Admission } from './population.ts';

/** Something that befalls a person, entered by the case manager. */
export interface Happening {
  at: Instant;
  commands: Command[];
}

const reason = 'Simulatie';

/** How a detention starts: only with what is known on the day of admission. */
export function openingOf({
  id,
  on,
  release,
  releaseKnown,
  verdict,
  legalFrameAfter,
  longRegime,
  placeNeeded,
  prison,
  defaults,
}: Admission): Opening {
  const known = releaseKnown <= on;
  return {
    type: 'detention-reintegration',
    client: id,
    organisation: prison,
    dates: { admission: on, ...(known && { expectedRelease: release }) },
    facts: {
      status: verdict === undefined && known ? 'sentenced' : 'remand',
      regime: longRegime ? 'long' : 'ordinary',
      placeNeeded,
      ...(known && { legalFrameAfter }),
    },
    parties: [],
    defaults,
    parameters: {},
    closedDays: [],
    actor: { agency: prison, role: 'case-manager' },
    receivedAt: instantOf(on, 10),
    hash: id,
  };
}

/** All organisations of a run have the same partners, and have arranged nothing else. */
export const partnersOf = ({ defaults }: Admission): Settings => ({
  defaults,
  closedDays: [],
  parameters: {},
});

/**
 * What becomes known later, in order: the verdict, the release date with what follows it, and the release.
 */
export function happenings({ on, release, releaseKnown, verdict, legalFrameAfter }: Admission): Happening[] {
  const found: Happening[] = [];
  if (verdict !== undefined)
    found.push({
      at: instantOf(verdict, 9),
      commands: [
        { type: 'set-date', date: 'verdict', on: verdict, reason },
        { type: 'set-fact', fact: 'status', value: 'sentenced' },
      ],
    });
  if (releaseKnown > on)
    found.push({
      at: instantOf(releaseKnown, 11),
      commands: [
        { type: 'set-date', date: 'expectedRelease', on: release, reason },
        { type: 'set-fact', fact: 'legalFrameAfter', value: legalFrameAfter },
      ],
    });
  found.push({
    at: instantOf(release, 8),
    commands: [{ type: 'set-date', date: 'release', on: release, reason }],
  });
  return found.sort((a, b) => a.at - b.at);
}
