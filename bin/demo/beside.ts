import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import { care, casemanager, done, municipality, probation, supervisor, type DemoStep } from './script.ts';
import type { FactValue, Party } from '../../domain/policy/values.ts';

/** A trajectory that runs beside the detention of a client, in days counted from its own opening. */
export interface DemoBeside {
  pseudonym: string;
  type: string;
  /** Who opens it, for the own organisation. */
  by: Actor;
  /** Days ago on which it was opened. */
  opened: number;
  dates: Record<string, Day>;
  facts?: Record<string, FactValue>;
  parties: Party[];
  steps: DemoStep[];
}

/**
 * Hand-overs of probation of which sheltered housing knew
 * nothing: the fourth makes it a pattern (S3:654-658).
 */
function failedHandovers(today: Day): DemoBeside[] {
  const unknown: DemoStep = {
    day: 6,
    as: care,
    body: { type: 'answer', item: 'acceptance', answer: 'not-received', reason: 'Hier is niets bekend' },
  };
  const putRight: DemoStep[] = [
    { day: 8, as: probation, body: { type: 'request', item: 'acceptance' } },
    { day: 11, as: care, body: { type: 'answer', item: 'acceptance', answer: 'accepted' } },
    done('first-contact', 14, care),
    done('fallback-period', 39, probation),
    { day: 40, as: probation, body: { type: 'close', outcome: 'completed', reason: 'Overgenomen' } },
  ];
  const cases: [string, number][] = [
    ['Karekiet', 150],
    ['Tapuit', 120],
    ['Smient', 85],
    ['Fuut', 14],
  ];
  return cases.map(([pseudonym, opened], n) => ({
    pseudonym,
    type: 'warm-handover',
    by: probation,
    opened,
    dates: { needed: addDays(today, 30 - opened) },
    facts: { giver: { ...probation }, receiver: { ...care } },
    // The first one is not seen by the prison: the count is the same for all, the cases are not.
    parties: n === 0 ? [] : [{ ...casemanager }],
    steps: [done('package', 2, probation), unknown, ...(opened > 60 ? putRight : [])],
  }));
}

/**
 * Trajectories beside the detentions: care that begins inside, a title that ends, and a pattern over cases.
 */
export function demoBesides(today: Day): DemoBeside[] {
  const from = (days: number): Day => addDays(today, days);
  return [
    ...failedHandovers(today),
    {
      pseudonym: 'Kluut',
      type: 'critical-time-intervention',
      by: care,
      opened: 40,
      dates: { release: from(33) },
      parties: [{ ...casemanager }, { ...probation }],
      steps: [done('first-meeting', 9, care), done('domains-chosen', 30, care)],
    },
    {
      pseudonym: 'Nachtegaal',
      type: 'title-end',
      by: care,
      opened: 120,
      dates: { titleEnd: from(75) },
      parties: [{ ...municipality }, { ...supervisor }],
      steps: [
        done('diagnostics-ready', 12, care),
        done('municipality-chosen', 12, care),
        done('indication-applied', 40, care),
        {
          day: 80,
          as: municipality,
          body: {
            type: 'decide',
            item: 'indication-decided',
            outcome: 'refused',
            also: [],
            reason: 'Geen indicatie',
          },
        },
      ],
    },
  ];
}
