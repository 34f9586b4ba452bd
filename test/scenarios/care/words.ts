import type { Day } from '../../../domain/calendar/types.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { answer, decide, hold, present } from '../commands.ts';
import { care, client, supervisor } from '../people.ts';
import type { Story } from '../story.ts';
import type { FactValue, Party } from '../../../domain/policy/values.ts';

export const exodus: Actor = { agency: 'exodus', role: 'prison-exit-worker' };
export const volunteers: Actor = { agency: 'bw-de-brug', role: 'volunteer-coordinator' };
export const peer: Actor = { agency: 'bw-de-brug', role: 'peer-expert' };
export const expert: Actor = { agency: 'pga-midden', role: 'person-centred-expert' };
export const debtAdviser: Actor = { agency: 'schuldhulp', role: 'debt-adviser' };

/** Placed and arrived on a Monday, with advice and risk assessment in; a week later the three-way talk. */
export async function livesThere(
  { on, open }: Story,
  monday: Day,
  facts: Record<string, FactValue> = {},
  parties: Party[] = [],
) {
  await on(monday);
  const house = await open('sheltered-housing', {
    by: care,
    dates: { registration: monday, arrival: monday },
    facts,
    parties,
  });
  await house.by(care, answer('advice-request', 'delivered'), answer('risk-assessment', 'delivered'));
  await house.by(care, decide('screening', 'suitable', 'Past in de groep'), hold('intake', monday));
  await house.by(
    care,
    decide('place-decision', 'confirmed', 'Kamer vrij'),
    hold('introductory-talk', monday),
  );
  const talk = addDays(monday, 7);
  await house.due({ 'three-way-talk': talk });
  await on(talk);
  await house.by(care, hold('three-way-talk', talk, [], present(client, supervisor, care)));
  return house;
}
