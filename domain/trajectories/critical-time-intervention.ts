import type { Definition } from '../policy/definition.ts';
import { after, assumed, before, meeting, milestone, task, termOf } from '../policy/writing.ts';
import type { Condition, Offset } from '../policy/vocabulary.ts';

const months = (amount: number): Offset => ({ amount, unit: 'months', direction: 'after' });
const outside = (amount: number): Condition => ({ reached: 'release', offset: months(amount) });
const fromRelease = {
  sentry: {
    when: { reached: 'release' } as Condition,
    waitingFor: { nl: 'begint bij vrijlating', en: 'starts at release' },
  },
};

/** Less and less contact (S4:469-470), unless client and worker agree on a number of days. */
const every = (days: number) =>
  assumed('S4:469-470', { ...after({ lastHeld: ['contact'] }, days, 'days'), amountFrom: 'contactDays' });
/** The nine months are over and both supports have taken over; until then the guidance goes on. */
const ended: Condition = {
  all: [
    outside(9),
    { item: 'handover', status: ['done', 'skipped'] },
    { item: 'informal-supports-accept', status: ['done', 'skipped'] },
  ],
};

/** The second phase starts three months after release, the third after six. */
const inPhase = (n: number) => ({
  sentry: {
    when: outside(3 * (n - 1)),
    waitingFor: { nl: `hoort bij fase ${n}`, en: `belongs to phase ${n}` },
  },
});

/**
 * T6 Critical Time Intervention (S4:451-475): starts in detention, goes on
 * after release, in three phases limited in time, with less and less contact.
 * The source gives no durations: three months each, from release (assumed).
 */
export const criticalTimeIntervention: Definition = {
  id: 'critical-time-intervention',
  version: 1,
  title: { nl: 'Critical Time Intervention (CTI)', en: 'Critical Time Intervention (CTI)' },
  purpose: {
    nl: 'De overgang van binnen naar buiten begeleiden tot formele en informele steun het overneemt.',
    en: 'Guide the step from inside to outside until formal and informal supports take over.',
  },
  source: 'S4:451-474',
  dates: {
    release: { title: { nl: 'de ontslagdatum', en: 'the release date' }, on: { nl: 'op', en: 'on' } },
  },
  facts: {
    contactDays: {
      title: { nl: 'Dagen tussen contacten (afspraak)', en: 'Days between contacts (agreed)' },
      type: 'number',
      between: [1, 90],
    },
    lifeDomains: {
      title: { nl: 'Leefgebieden waaraan wordt gewerkt', en: 'Life domains worked on' },
      type: 'text',
    },
  },
  phases: [
    { id: 'ended', title: { nl: 'Einde van de interventie', en: 'End of the intervention' }, when: ended },
    {
      id: 'transfer-of-care',
      title: { nl: 'Overdracht van zorg', en: 'Transfer of care' },
      when: outside(6),
    },
    { id: 'try-out', title: { nl: 'Uitproberen', en: 'Try-out' }, when: outside(3) },
    {
      id: 'transition-to-community',
      title: { nl: 'Overgang naar buiten', en: 'Transition to the community' },
      when: outside(0),
    },
    { id: 'preparation', title: { nl: 'Voorbereiding in detentie', en: 'Preparation in detention' } },
  ],
  items: [
    task('first-meeting', 'Kennismaking in detentie', 'First meeting in detention', {
      owner: 'care-worker',
      discreet: true,
      due: assumed('S4:454-455, 464-465', after({ opening: true }, 10, 'working-days')),
    }),
    task('domains-chosen', 'Beperkt aantal leefgebieden gekozen', 'A limited number of life domains chosen', {
      owner: 'care-worker',
      due: assumed('S4:463-464', before('release', 28, 'days')),
    }),
    task('barrier-benefit', 'Drempel: uitkering geregeld', 'Barrier: benefit arranged', {
      owner: 'care-worker',
      due: assumed('S4:459-462', before('release', 28, 'days')),
    }),
    task('barrier-id', 'Drempel: geldig identiteitsbewijs', 'Barrier: valid identity document', {
      owner: 'care-worker',
      due: assumed('S4:459-462', before('release', 28, 'days')),
    }),
    task('barrier-housing', 'Drempel: huisvesting', 'Barrier: housing', {
      owner: 'care-worker',
      due: assumed('S4:459-462', before('release', 14, 'days')),
    }),
    task(
      'risk-and-protection',
      'Risico- en beschermende factoren in kaart',
      'Risk and protective factors mapped',
      {
        owner: 'care-worker',
        ...fromRelease,
        due: assumed('S4:464-466', after('release', 1, 'months')),
      },
    ),
    meeting('contact', 'Contact met de cliënt', 'Contact with the client', {
      owner: 'care-worker',
      indispensable: ['client'],
      sentry: {
        when: { all: [{ reached: 'release' }, { not: ended }] },
        waitingFor: { nl: 'begint bij vrijlating', en: 'starts at release' },
      },
      due: assumed('S4:469-470', after('release', 2, 'days')),
      repeat: {
        after: {},
        due: [{ ...every(28), when: outside(6) }, { ...every(14), when: outside(3) }, every(7)],
      },
    }),
    meeting('phase-review-1', 'Evaluatie fase 1 met de cliënt', 'Review of phase 1 with the client', {
      owner: 'care-worker',
      indispensable: ['client'],
      ...fromRelease,
      due: assumed('S4:463-466', after('release', 3, 'months')),
    }),
    task('problem-solving', 'Probleemoplossend vermogen versterkt', 'Problem solving strengthened', {
      owner: 'care-worker',
      ...inPhase(2),
      due: assumed('S4:466-467', after('release', 6, 'months')),
    }),
    task(
      'supports-strengthened',
      'Sociale en professionele steun versterkt',
      'Social and professional supports strengthened',
      {
        owner: 'care-worker',
        ...inPhase(2),
        due: assumed('S4:466-468', after('release', 6, 'months')),
      },
    ),
    meeting('phase-review-2', 'Evaluatie fase 2 met de cliënt', 'Review of phase 2 with the client', {
      owner: 'care-worker',
      indispensable: ['client'],
      ...inPhase(2),
      due: assumed('S4:466-468', after('release', 6, 'months')),
    }),
    task(
      'informal-supports-accept',
      'Informele steun zegt toe het over te nemen',
      'Informal supports agree to take over',
      {
        owner: 'care-worker',
        ...inPhase(3),
        due: assumed('S4:468-469', after('release', 9, 'months')),
      },
    ),
    milestone('handover', 'Formele steun heeft de zorg aanvaard', 'Formal supports have accepted the care', {
      owner: 'care-worker',
      ...inPhase(3),
      due: assumed('S4:468-469', after('release', 9, 'months')),
      completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'] },
      fallback: {
        nl: 'Geen steun die aanvaardt: de coördinator zoekt met de gemeente wie het overneemt; CTI loopt door.',
        en: 'No support accepts: the coordinator seeks with the municipality who takes over; CTI goes on.',
      },
    }),
    task('network-mapped', 'Netwerk van de cliënt in beeld', 'Network of the client mapped', {
      owner: 'care-worker',
      discretionary: true,
      due: assumed('S4:457-459', after({ opening: true }, 14, 'days')),
    }),
  ],
  opens: [
    {
      type: 'warm-handover',
      when: { item: 'handover', status: ['open'] },
      at: termOf(assumed('S4:468-469', after('release', 6, 'months', 'none'))),
      item: 'handover',
      dates: {},
      shared: false,
      facts: [],
      receiver: [{ role: 'neighbourhood-team' }],
    },
  ],
  offers: [
    { type: 'sheltered-housing' },
    { type: 'buddy-matching' },
    { type: 'alliance-check' },
    { type: 'multi-agency-meeting' },
    { type: 'case-learning-meeting' },
  ],
  tellsOpener: {},
  readyToClose: ended,
  steeredBy: ['care-worker', 'coordinator', 'case-manager', 'probation-worker'],
};
