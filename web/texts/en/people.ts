import type { people as dutch } from '../nl/people.ts';

/** Who works where, and for whom somebody acts. */
export const people: Record<keyof typeof dutch, string> = {
  worklistOf: 'Whose work',
  worklistOfMe: 'Mine',
  worklistOfTeam: 'Of my role',
  worklistOfNobody: 'Nobody’s',
  actingAsTitle: 'For whom do you act now?',
  actingAsLead:
    'You have more than one role. You see only what goes with the role you choose; change at any time.',
  actingAsSuggested: 'The link that you opened belongs to the role with the filled button.',
  actingAsChange: 'Choose another role',
  doOther: 'Do something else',
};
