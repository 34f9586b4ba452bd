import { refuse } from '../case/refusal.ts';
import { agenciesOf } from '../people/parties.ts';
import type { Of } from './acting.ts';
import type { Decision, Situation } from './situation.ts';

/**
 * The part of an agency in the case ends: it sees it no more, and what it still had to do is the
 * coordinator's.
 */
export function leave(s: Situation, { agency }: Of<'leave'>): Decision {
  if (agency === s.c.organisation)
    return refuse(
      409,
      'holds-the-case',
      {
        nl: `“${agency}” houdt dit traject: draag het over, of sluit het af.`,
        en: `“${agency}” holds this trajectory: hand it over, or close it.`,
      },
      '/agency',
    );
  const present = agenciesOf(s.definition, s.c);
  if (present.includes(agency)) return [{ type: 'party-left', agency }];
  return refuse(
    422,
    'takes-no-part',
    {
      nl: `“${agency}” doet niet mee. Wel: ${present.join(', ')}.`,
      en: `“${agency}” takes no part. These do: ${present.join(', ')}.`,
    },
    '/agency',
  );
}
