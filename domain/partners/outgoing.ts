import { z } from 'zod';
import type { Instant } from '../calendar/types.ts';
import { iso } from '../calendar/zone.ts';
import type { EventBody } from '../case/events.ts';
import { fingerprint } from '../case/fingerprint.ts';
import { definitionOf } from '../catalogue.ts';
import { isAcceptance } from '../policy/handover.ts';
import { itemNamed } from '../policy/items.ts';

/**
 * What the systems of agencies can be told: that something happened in a trajectory, and never what was said.
 * Whoever wants to know more asks for it, as somebody who takes part.
 */
export const outgoingTypes = {
  'nl.traject.trajectory.opened': 'Trajectory opened',
  'nl.traject.trajectory.closed': 'Trajectory closed',
  'nl.traject.phase.changed': 'Phase changed',
  'nl.traject.date.changed': 'Date changed',
  'nl.traject.fact.changed': 'Fact changed',
  'nl.traject.client.released': 'Day of release recorded',
  'nl.traject.item.opened': 'Item to be done',
  'nl.traject.item.due': 'Due day changed',
  'nl.traject.item.overdue': 'Item overdue',
  'nl.traject.item.reported': 'Item reported as done',
  'nl.traject.item.done': 'Item done',
  'nl.traject.item.skipped': 'Item skipped',
  'nl.traject.request.asked': 'Something asked',
  'nl.traject.request.answered': 'Request answered',
  'nl.traject.handover.offered': 'Hand-over offered',
  'nl.traject.handover.accepted': 'Hand-over accepted',
  'nl.traject.handover.refused': 'Hand-over refused',
  'nl.traject.decision.made': 'Decision made',
  'nl.traject.signal.raised': 'Signal raised',
  'nl.traject.signal.answered': 'Signal responded to',
  'nl.traject.party.joined': 'Party joined',
  'nl.traject.party.left': 'Agency left',
} as const satisfies Record<string, string>;

export type OutgoingType = keyof typeof outgoingTypes;

/** Sent on request, to try a subscription; it is about no trajectory. */
export const TEST_TYPE = 'nl.traject.subscription.test';

const names = Object.keys(outgoingTypes) as [OutgoingType, ...OutgoingType[]];

export const outgoingTypeSchema = z.enum(names).meta({ description: 'What happened' });

/** A CloudEvent as it is sent: thin, without personal data and without `data`. */
export const outgoingSchema = z
  .strictObject({
    specversion: z.literal('1.0'),
    id: z.string().meta({ description: 'The same in each attempt: whoever knows it has it already' }),
    source: z.url().meta({ description: 'This installation' }),
    type: z.enum([...names, TEST_TYPE]),
    subject: z.string().optional().meta({ description: 'Opaque id of the trajectory; none for a test' }),
    time: z.iso.datetime().meta({ description: 'When it happened' }),
    sequence: z
      .string()
      .regex(/^\d{20}$/)
      .optional()
      .meta({ description: 'Counts within the trajectory; padded, so that texts sort as numbers' }),
    traceparent: z
      .string()
      .optional()
      .meta({ description: 'Of the signal that led to it, under a span of ours (W3C Trace Context)' }),
    dataref: z.url().optional().meta({ description: 'Where the event can be read, by who takes part' }),
  })
  .meta({
    id: 'OutgoingEvent',
    examples: [
      {
        specversion: '1.0',
        id: '5f0c9c1e-8a55-5b0e-9a55-0d9f3f6f3c11/8/0',
        source: 'https://traject.example.nl',
        type: 'nl.traject.date.changed',
        subject: '5f0c9c1e-8a55-5b0e-9a55-0d9f3f6f3c11',
        time: '2026-11-23T08:00:00Z',
        sequence: '00000000000000000008',
        dataref:
          'https://traject.example.nl/v1/trajectories/5f0c9c1e-8a55-5b0e-9a55-0d9f3f6f3c11/events?cursor=7&limit=1',
      },
    ],
  });

export type OutgoingEvent = z.output<typeof outgoingSchema>;

/** What is put in line for a subscription; `trajectory` is empty for a test. */
export interface ToTell {
  event: string;
  type: string;
  trajectory: string;
  sequence: number;
  at: Instant;
  /** `traceparent` of the partner's signal that led to it. */
  trace?: string | null;
}

/**
 * The trace goes on under a span of our own, the same in each attempt (W3C Trace Context); undefined for what
 * is no trace that we know.
 */
function goesOn(trace: string | null | undefined, event: string): { traceparent?: string } {
  const [, id, flags] = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/.exec(trace ?? '') ?? [];
  return id === undefined ? {} : { traceparent: `00-${id}-${fingerprint(event)}-${flags}` };
}

/** @param url of this installation, without a slash at the end. */
export function outgoingEvent(
  url: string,
  { event, type, trajectory, sequence, at, trace }: ToTell,
): OutgoingEvent {
  const whole = { specversion: '1.0', id: event, source: url, type, time: iso(at) } as OutgoingEvent;
  if (trajectory === '') return whole;
  const events = `${url}/v1/trajectories/${trajectory}/events`;
  return {
    ...whole,
    subject: trajectory,
    sequence: String(sequence).padStart(20, '0'),
    ...goesOn(trace, event),
    dataref: `${events}?cursor=${sequence - 1}&limit=1`,
  };
}

/** What happened in a trajectory, to be told under the types that `typesOf` gives it. */
export interface Happening {
  definition: string;
  data: Record<string, unknown>;
}

/** Events that are told under one type, whatever they hold. */
const plain: Partial<Record<EventBody['type'], OutgoingType>> = {
  opened: 'nl.traject.trajectory.opened',
  continued: 'nl.traject.trajectory.opened',
  closed: 'nl.traject.trajectory.closed',
  'phase-changed': 'nl.traject.phase.changed',
  'fact-set': 'nl.traject.fact.changed',
  'item-completed': 'nl.traject.item.done',
  'meeting-held': 'nl.traject.item.done',
  'promise-settled': 'nl.traject.item.done',
  'item-confirmed': 'nl.traject.item.done',
  'item-reported': 'nl.traject.item.reported',
  'item-skipped': 'nl.traject.item.skipped',
  'item-reopened': 'nl.traject.item.opened',
  'deadline-passed': 'nl.traject.item.overdue',
  'request-sent': 'nl.traject.request.asked',
  'item-forwarded': 'nl.traject.request.asked',
  'decision-made': 'nl.traject.decision.made',
  'signal-answered': 'nl.traject.signal.answered',
  'party-joined': 'nl.traject.party.joined',
  'party-left': 'nl.traject.party.left',
};

const answers: Partial<Record<string, OutgoingType>> = {
  accepted: 'nl.traject.handover.accepted',
  refused: 'nl.traject.handover.refused',
};

/**
 * Under which types a recorded event is told, each once and always in the same order; none for what is of no
 * concern to systems, such as a reminder.
 */
export function typesOf({ definition, data }: Happening): OutgoingType[] {
  const event = data as EventBody;
  const one = plain[event.type];
  if (one) return [one];
  switch (event.type) {
    case 'date-set':
      return event.date === 'release' && event.on !== null
        ? ['nl.traject.date.changed', 'nl.traject.client.released']
        : ['nl.traject.date.changed'];
    case 'planned':
      return planned(definition, event.changes);
    case 'item-added':
      return added(event.state.adHoc?.origin);
    case 'request-answered': {
      const answer = accepts(definition, event.item) ? answers[event.answer] : undefined;
      return answer ? ['nl.traject.request.answered', answer] : ['nl.traject.request.answered'];
    }
    default:
      return [];
  }
}

function added(origin: string | undefined): OutgoingType[] {
  if (origin === 'asked') return ['nl.traject.request.asked'];
  return origin === 'raised' ? ['nl.traject.signal.raised'] : ['nl.traject.item.opened'];
}

type Changes = Extract<EventBody, { type: 'planned' }>['changes'];

function planned(definition: string, changes: Changes): OutgoingType[] {
  const became = (status: string) => changes.filter((change) => change.status?.to === status);
  const opened = became('open');
  const moved = changes.some(({ due }) => due && due.from !== null && due.from !== due.to);
  const told: [boolean, OutgoingType][] = [
    [opened.length > 0, 'nl.traject.item.opened'],
    [moved, 'nl.traject.item.due'],
    [became('done').length > 0, 'nl.traject.item.done'],
    [opened.some(({ item }) => accepts(definition, item)), 'nl.traject.handover.offered'],
  ];
  return told.flatMap(([holds, type]) => (holds ? [type] : []));
}

/** Whether it is the item by which the receiver of a hand-over accepts. */
function accepts(name: string, item: string): boolean {
  const definition = definitionOf(name);
  return definition !== undefined && isAcceptance(definition, itemNamed(definition, item));
}
