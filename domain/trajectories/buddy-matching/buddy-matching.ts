import type { Definition } from '../../policy/definition.ts';
import { buddyItems } from './contact-items.ts';
import { matchingItems } from './matching-items.ts';

/**
 * T15 Buddy and peer support (S4:2070-2145, 2651-2728): made to measure, with a good farewell. Volunteers
 * signal, they do not assess; they keep secrets unless safety is at stake, and the client knows that.
 */
export const buddyMatching: Definition = {
  id: 'buddy-matching',
  version: 1,
  title: { nl: 'Maatje of ervaringsdeskundige', en: 'Buddy or peer expert' },
  purpose: {
    nl: 'Iemand naast de cliënt die er voor hem is: een vrijwilliger of een ervaringsdeskundige.',
    en: 'Somebody beside the client: a volunteer or a peer expert.',
  },
  source: 'S4:2070-2145, 2260-2264, 2651-2728',
  dates: {},
  facts: {
    guidanceWeeks: {
      title: {
        nl: 'Weken tussen begeleidingsgesprekken (afspraak)',
        en: 'Weeks between guidance talks (agreed)',
      },
      type: 'number',
      between: [1, 52],
    },
    ending: {
      title: { nl: 'Het contact wordt afgerond', en: 'The contact is coming to its end' },
      type: 'boolean',
      decision: true,
      says: {
        yes: { nl: 'het contact wordt afgerond', en: 'the contact is coming to its end' },
        no: { nl: 'het contact wordt nog niet afgerond', en: 'the contact is not coming to its end yet' },
      },
      default: false,
    },
  },
  phases: [
    {
      id: 'ended',
      title: { nl: 'Afgerond', en: 'Ended' },
      when: { item: 'farewell', status: ['done', 'skipped'] },
    },
    { id: 'farewell', title: { nl: 'Afscheid', en: 'Farewell' }, when: { fact: 'ending', in: [true] } },
    {
      id: 'contact',
      title: { nl: 'Contact loopt', en: 'In contact' },
      when: { item: 'contact-starts', status: ['done'] },
    },
    {
      id: 'matched',
      title: { nl: 'Match gevonden', en: 'Matched' },
      when: { item: 'match', outcome: ['matched'] },
    },
    {
      id: 'matching',
      title: { nl: 'Op zoek naar een match', en: 'Looking for a match' },
      when: { item: 'wish', outcome: ['volunteer', 'peer-expert'] },
    },
    { id: 'wish', title: { nl: 'Wens van de cliënt', en: 'Wish of the client' } },
  ],
  // A peer expert is a form of its own, beside a volunteer (S4:2651-2703); a second match may follow the
  // first.
  several: true,
  items: [...matchingItems, ...buddyItems],
  opens: [],
  offers: [{ type: 'multi-agency-meeting' }, { type: 'case-learning-meeting' }],
  tellsOpener: {},
  readyToClose: {
    any: [
      { item: 'wish', outcome: ['not-now'] },
      { item: 'match', outcome: ['not-wanted'] },
      { item: 'farewell', status: ['done', 'skipped'] },
    ],
  },
  steeredBy: ['volunteer-coordinator', 'care-worker', 'coordinator'],
};
