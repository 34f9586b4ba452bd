import { addDays } from '../calendar/day.ts';
import type { Day } from '../calendar/types.ts';
import type { Actor, Refusal } from '../case/case.ts';
import { refuse } from '../case/refusal.ts';
import type { Absence } from './holding.ts';

/** Code of the message to who replaces somebody as of today. */
export const REPLACING = 'replacing';

/** Longest absence that can be said at once, in days; it is an assumption of ours. */
const LONGEST = 366;

/** Who may say that somebody of an agency is away: she herself, or her coordinator. */
export const maySayAbsence = (actor: Actor, id: string): boolean =>
  actor.person === id || actor.role === 'coordinator';

/**
 * What is wrong with an absence.
 * @param colleagues ids of those who work at the agency now.
 */
export function wrongAbsence(
  id: string,
  { from, until, replacement }: Absence,
  colleagues: readonly string[],
  today: Day,
): Refusal | undefined {
  if (until < from || until < today)
    return refuse(
      422,
      'absence-ends-before',
      {
        nl: 'De laatste dag ligt voor de eerste, of is al voorbij: kies een latere dag.',
        en: 'The last day is before the first, or has passed: choose a later one.',
      },
      '/until',
    );
  if (until > addDays(from, LONGEST))
    return refuse(
      422,
      'absence-too-long',
      {
        nl: `Meld ten hoogste ${LONGEST} dagen tegelijk; geef bij langere afwezigheid de zaken aan een collega.`,
        en: `Say at most ${LONGEST} days at once; for longer absence give the cases to a colleague.`,
      },
      '/until',
    );
  if (replacement === null || (replacement !== id && colleagues.includes(replacement))) return undefined;
  return refuse(
    422,
    'unknown-person',
    {
      nl: `“${replacement}” is geen collega die vervangen kan: kies iemand anders van dezelfde organisatie, of niemand.`,
      en: `“${replacement}” is no colleague who can replace: choose somebody else of the same agency, or nobody.`,
    },
    '/replacement',
  );
}
