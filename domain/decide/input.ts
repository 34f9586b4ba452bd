import { addMonths } from '../calendar/day.ts';
import { formatDay } from '../calendar/format.ts';
import type { Day } from '../calendar/types.ts';
import type { Refusal } from '../case/case.ts';
import type { Definition, FactDefinition, ItemDefinition } from '../policy/definition.ts';
import { isParty } from '../people/parties.ts';
import { isProfessional, professionals } from '../policy/roles.ts';
import type { FactValue } from '../policy/values.ts';
import { refuse } from '../case/refusal.ts';

export function unknownDate(definition: Definition, date: string, pointer: string) {
  const names = Object.keys(definition.dates).join(', ');
  return refuse(
    422,
    'unknown-date',
    {
      nl: `Dit traject kent de datum “${date}” niet. Wel: ${names}.`,
      en: `This trajectory has no date “${date}”. It has: ${names}.`,
    },
    pointer,
  );
}

/** A date that may not lie before another one, such as a release before the admission. */
export function impossibleDates(
  definition: Definition,
  dates: Record<string, string | null | undefined>,
  pointer: (date: string) => string,
) {
  for (const [name, { notBefore, title }] of Object.entries(definition.dates)) {
    const [day, limit] = [dates[name], notBefore === undefined ? undefined : dates[notBefore]];
    if (!notBefore || !day || !limit || day >= limit) continue;
    const other = definition.dates[notBefore]?.title ?? title;
    return refuse(
      422,
      'impossible-dates',
      {
        nl: `${formatDay(day, 'nl', 'plain')} (${title.nl}) ligt vóór ${other.nl} (${formatDay(limit, 'nl', 'plain')}).`,
        en: `${formatDay(day, 'en', 'plain')} (${title.en}) lies before ${other.en} (${formatDay(limit, 'en', 'plain')}).`,
      },
      pointer(name),
    );
  }
  return undefined;
}

/** A date that is told when it has happened lies ahead: what is expected goes elsewhere. */
export function aheadOfTime(definition: Definition, date: string, day: Day, today: Day, pointer: string) {
  const known = definition.dates[date];
  if (!known?.happened || day <= today) return undefined;
  const instead = known.else && definition.dates[known.else]?.title;
  return refuse(
    422,
    'day-in-future',
    {
      nl: `${formatDay(day, 'nl')} ligt in de toekomst. Geef ${known.title.nl} door als het zover is${instead ? `, en tot dan ${instead.nl} (${known.else})` : ''}.`,
      en: `${formatDay(day, 'en')} lies in the future. Tell ${known.title.en} once it is there${instead ? `, and until then ${instead.en} (${known.else})` : ''}.`,
    },
    pointer,
  );
}

/** The longest temporary sentence: no day that somebody is to leave lies further ahead. */
const LONGEST_SENTENCE = 30;
/** A trajectory begins with what happened, or is about to: further ahead it is a slip of the pen. */
const BEGINS_WITHIN = 2;

/** A day too many years ahead to be meant: two for dates that a trajectory begins with, thirty for others. */
export function tooFarAhead(
  definition: Definition,
  dates: Record<string, Day | null | undefined>,
  today: Day,
  pointer: (date: string) => string,
) {
  for (const [name, day] of Object.entries(dates)) {
    const known = definition.dates[name];
    const years = known?.required ? BEGINS_WITHIN : LONGEST_SENTENCE;
    const last = addMonths(today, years * 12);
    if (!known || !day || day <= last) continue;
    return refuse(
      422,
      'day-too-far',
      {
        nl: `${formatDay(day, 'nl')} (${known.title.nl}) ligt meer dan ${years} jaar vooruit: controleer het jaar; uiterlijk ${formatDay(last, 'nl')}.`,
        en: `${formatDay(day, 'en')} (${known.title.en}) lies more than ${years} years ahead: check the year; at the latest ${formatDay(last, 'en')}.`,
      },
      pointer(name),
    );
  }
  return undefined;
}

/** A party that must be another one than that of a fact beside it, such as the receiver of a hand-over. */
export function sameParty(
  definition: Definition,
  facts: Record<string, FactValue>,
  pointer: (fact: string) => string,
) {
  for (const [name, { differsFrom, title }] of Object.entries(definition.facts)) {
    const [one, other] = [facts[name], differsFrom === undefined ? undefined : facts[differsFrom]];
    if (
      !differsFrom ||
      !isParty(one) ||
      !isParty(other) ||
      one.agency !== other.agency ||
      one.role !== other.role
    )
      continue;
    const beside = definition.facts[differsFrom]!.title;
    return refuse(
      422,
      'same-party',
      {
        nl: `${title.nl} en ${beside.nl} zijn dezelfde (${one.agency}, ${one.role}): kies een ander.`,
        en: `${title.en} and ${beside.en} are the same (${one.agency}, ${one.role}): choose another.`,
      },
      pointer(name),
    );
  }
  return undefined;
}

function fits(
  { type, values = {}, fractions, between: [least, most] = [0, Infinity] }: FactDefinition,
  value: FactValue,
): boolean {
  switch (type) {
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(values, value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'number':
      return (
        typeof value === 'number' &&
        Number(value.toFixed(fractions ? 2 : 0)) === value &&
        value >= least &&
        value <= most
      );
    case 'party':
      return isParty(value) && isProfessional(value.role);
  }
}

/** The numbers that a fact takes, in any language. */
function numbersOf({ between, fractions }: FactDefinition): string {
  if (between) return `${between[0]} … ${between[1]}`;
  return fractions ? '0; 0.25; 0.5; 1; …' : '0, 1, 2, …';
}

/** A fact the definition does not have, or a value that is none of its values. */
export function wrongFact(definition: Definition, fact: string, value: FactValue, pointer: string) {
  const known = Object.hasOwn(definition.facts, fact) ? definition.facts[fact] : undefined;
  if (!known) {
    const names = Object.keys(definition.facts).join(', ');
    return refuse(
      422,
      'unknown-fact',
      {
        nl: `Dit traject kent het gegeven “${fact}” niet. Wel: ${names}.`,
        en: `This trajectory has no fact “${fact}”. It has: ${names}.`,
      },
      pointer.replace('/value', '/fact'),
    );
  }
  if (fits(known, value) || (value === null && !known.required)) return undefined;
  const shown = typeof value === 'object' ? JSON.stringify(value) : value;
  const choices = Object.keys(known.values ?? {}).join(', ');
  const wanted = {
    boolean: 'true, false',
    text: '…',
    number: numbersOf(known),
    party: `{ agency, role }, role: ${professionals.join(', ')}`,
    choice: choices,
  }[known.type];
  return refuse(
    422,
    'wrong-value',
    {
      nl: `“${shown}” past niet bij “${fact}”. Wel: ${wanted}.`,
      en: `“${shown}” does not fit “${fact}”. It takes: ${wanted}.`,
    },
    pointer,
  );
}

/** Where what is written down is all there is to it, it is not done empty. */
export function unwritten(item: ItemDefinition | undefined, note: string | undefined): Refusal | undefined {
  if (!item?.note || note) return undefined;
  return refuse(
    422,
    'field-required',
    {
      nl: `Schrijf het op: “${item.title.nl}” is niet gedaan zonder tekst.`,
      en: `Write it down: “${item.title.en}” is not done without a text.`,
    },
    '/note',
  );
}
