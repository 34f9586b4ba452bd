import type { EventBody } from '../case/events.ts';
import { inPlan, occurrencesOf } from '../case/occurrences.ts';
import { alarm, type Recorder } from '../case/recorder.ts';
import { refuse } from '../case/refusal.ts';
import { factOf } from '../case/conditions.ts';
import { agenciesOf, coordinatorOf, isParty } from '../people/parties.ts';
import { handoverFacts } from '../policy/handover.ts';
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
  if (present.includes(agency)) {
    const back = handedBack(s, agency);
    const left: EventBody[] = [...back, { type: 'party-left', agency }];
    return { events: left, then: (record) => back.forEach(({ item }) => tellNoReceiver(s, record, item)) };
  }
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

type Answered = Extract<EventBody, { type: 'request-answered' }>;

/**
 * A hand-over that it was to receive is returned to who gives, as if it had refused: only who receives
 * accepts, and nobody does so in its place.
 */
function handedBack({ definition, c, today }: Situation, agency: string): Answered[] {
  const of = factOf(definition, c, handoverFacts.receiver);
  if (!definition.handover || !isParty(of) || of.agency !== agency) return [];
  return occurrencesOf(c, definition.handover.acceptance)
    .filter(([key]) => inPlan(c, key))
    .map(([item]) => ({
      type: 'request-answered',
      item,
      on: today,
      answer: 'refused',
      settles: true,
      of: { agency, role: of.role },
    }));
}

/** Who gives, and the coordinator, find another receiver. */
function tellNoReceiver({ definition }: Situation, record: Recorder, item: string): void {
  const key = `no-receiver/${item}/${record.case.sequence}`;
  alarm(record, 'no-receiver', key, coordinatorOf(record.case), item);
  const giver = factOf(definition, record.case, handoverFacts.giver);
  if (isParty(giver) && giver.role !== 'coordinator')
    alarm(record, 'no-receiver', `${key}/giver`, { agency: giver.agency, role: giver.role }, item);
}
