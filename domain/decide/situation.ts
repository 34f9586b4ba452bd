import { formatDay } from '../calendar/format.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Day, Instant } from '../calendar/types.ts';
import type { Actor, Case, ItemState, Refusal } from '../case/case.ts';
import type { Catalogue } from '../policy/catalogue.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { EventBody } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { titleFor } from '../people/titles.ts';
import { dateAwaited } from '../deadlines/admission.ts';
import type { By, Recorder } from '../case/recorder.ts';
import { refuse } from '../case/refusal.ts';
import { statusSentences } from '../policy/status-words.ts';

/** What a command is judged by. */
export interface Situation {
  catalogue: Catalogue;
  definition: Definition;
  c: Case;
  actor: Actor;
  now: Instant;
  today: Day;
  /** Sequence of the case that the actor looked at, where told. */
  expected?: number;
  /** When the partner whose system tells it says it was so. */
  saidAt?: Instant;
}

/** Events, and what else the command itself brings about once they have happened. */
interface Effect {
  events: EventBody[];
  then: (record: Recorder, by: By) => void;
}

/** What a command leads to; what follows from its events by rule is not decided here. */
export type Decision = EventBody[] | Effect | Refusal;

/** The occurrence a command names: its definition and state, or a refusal that names what there is. */
export function found(
  s: Situation,
  name: string,
): { key: string; state: ItemState; item: ItemDefinition | undefined } | Refusal {
  const state = Object.hasOwn(s.c.items, name) ? s.c.items[name] : undefined;
  if (state) return { key: name, state, item: itemOf(s.definition, state) };
  const known = Object.keys(s.c.items).join(', ');
  return refuse(
    422,
    'unknown-item',
    {
      nl: `Dit traject heeft geen onderdeel “${name}”. Wel: ${known}.`,
      en: `This trajectory has no item “${name}”. It has: ${known}.`,
    },
    '/item',
  );
}

/**
 * An item must be open to be acted on, or wait for nothing but its day; the refusal says what it is instead.
 */
export function mustBeOpen(s: Situation, name: string, state: ItemState): Refusal | undefined {
  if (state.status === 'open' || dateAwaited(s.definition, s.c, name, state, s.today)) return undefined;
  const title = titleFor(s.definition, s.c, state, s.actor.agency);
  const { nl, en } = statusSentences[state.status].yes;
  const code = {
    waiting: 'item-waiting',
    done: 'already-done',
    skipped: 'already-skipped',
    cancelled: 'item-cancelled',
  }[state.status];
  return refuse(
    409,
    code,
    { nl: `“${title.nl}” (${name}) ${nl}.`, en: `“${title.en}” (${name}) ${en}.` },
    '/item',
  );
}

/** The day on which something was done: today unless given, never in the future, never before the start. */
export function actedOn(s: Situation, on: Day | undefined, pointer = '/on'): Day | Refusal {
  if (on === undefined) return s.today;
  const required = Object.entries(s.definition.dates).flatMap(([name, date]) =>
    date.required ? (s.c.dates[name] ?? []) : [],
  );
  const start = required.length === 0 ? undefined : [...required, dayOf(s.c.openedAt)].sort()[0];
  if (start !== undefined && on < start)
    return refuse(
      422,
      'day-too-early',
      {
        nl: `${formatDay(on, 'nl')} ligt vóór het begin op ${formatDay(start, 'nl')}: noem de dag waarop het is gebeurd.`,
        en: `${formatDay(on, 'en')} lies before the start on ${formatDay(start, 'en')}: give the day on which it happened.`,
      },
      pointer,
    );
  if (on <= s.today) return on;
  return refuse(
    422,
    'day-in-future',
    {
      nl: `${formatDay(on, 'nl')} ligt in de toekomst: noem de dag waarop het is gebeurd, uiterlijk vandaag.`,
      en: `${formatDay(on, 'en')} lies in the future: give the day on which it happened, today at the latest.`,
    },
    pointer,
  );
}
