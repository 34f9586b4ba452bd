import { isDay } from '../../domain/calendar/day.ts';
import type { Day, Instant, Text } from '../../domain/calendar/types.ts';
import { instantOf } from '../../domain/calendar/zone.ts';
import { nameSchema, reasonSchema } from '../../domain/case/fields.ts';
import { pseudonymSchema, referenceSchema } from '../../domain/ports/client.ts';
import { isCitizenNumber } from '../../domain/ports/reference.ts';
import { Unfit } from '../contract.ts';
import type { Column } from './columns.ts';

/** The cells of a line: what stands in a column, and what the file calls it. */
export interface Cells {
  /** Empty where nothing stands there or the file has no such column. */
  text(column: Column): string;
  name(column: Column): string;
}

/** @throws Unfit, naming the column, its value and the remedy. */
export const unfit = (cells: Cells, column: Column, reason: Text, remedy: Text): Unfit =>
  new Unfit({ field: cells.name(column), value: cells.text(column), reason, remedy });

const empty: Text = { nl: 'Hier hoort iets te staan.', en: 'Something has to stand here.' };

function present(cells: Cells, column: Column, remedy: Text): string {
  const text = cells.text(column);
  if (text === '') throw unfit(cells, column, empty, remedy);
  return text;
}

/** What a word of a table means. */
export function choice<T extends string>(
  cells: Cells,
  column: Column,
  table: ReadonlyMap<string, T>,
  as: (text: string) => string,
): T {
  const known: Text = {
    nl: `Schrijf een van: ${[...table.keys()].join(', ')}.`,
    en: `Write one of: ${[...table.keys()].join(', ')}.`,
  };
  const meaning = table.get(as(present(cells, column, known)));
  if (meaning !== undefined) return meaning;
  throw unfit(
    cells,
    column,
    { nl: 'Dit woord is hier niet bekend.', en: 'This word is not known here.' },
    known,
  );
}

const dayForm: Text = {
  nl: 'Schrijf een dag die bestaat als 2026-12-31 of 31-12-2026.',
  en: 'Write a day that exists as 2026-12-31 or 31-12-2026.',
};

/** A civil day, year first or day first; no other form, which could be read in two ways. */
function asDay(text: string): Day | undefined {
  const [, day, month, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text) ?? [];
  const written = year === undefined ? text : `${year}-${month}-${day}`;
  return isDay(written) ? written : undefined;
}

export function dayIn(cells: Cells, column: Column): Day {
  const found = asDay(present(cells, column, dayForm));
  if (found !== undefined) return found;
  throw unfit(cells, column, { nl: 'Dit is geen dag.', en: 'This is no day.' }, dayForm);
}

/**
 * The moment at which something was changed, on the clocks of Amsterdam. Of a day without a time it is the
 * end: the file tells how it stood when that day was over.
 */
export function moment(cells: Cells, column: Column): Instant {
  const form: Text = {
    nl: `${dayForm.nl.replace(/\.$/, '')}, met of zonder tijd: 2026-12-31 14:05.`,
    en: `${dayForm.en.replace(/\.$/, '')}, with or without a time: 2026-12-31 14:05.`,
  };
  const [, written = '', hour, minute] =
    /^(\S{10})(?:[ T]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/.exec(present(cells, column, form)) ?? [];
  const found = asDay(written);
  if (found === undefined)
    throw unfit(cells, column, { nl: 'Dit is geen moment.', en: 'This is no moment.' }, form);
  return hour === undefined ? instantOf(found, 23, 59) : instantOf(found, Number(hour), Number(minute));
}

/** The number of the client in its own system; never the one that every authority knows him by. */
export function reference(cells: Cells): string {
  const remedy: Text = {
    nl: 'Zet hier het nummer van de cliënt in uw eigen systeem, hooguit 100 tekens.',
    en: 'Put here the number of the client in your own system, at most 100 characters.',
  };
  const text = present(cells, 'reference', remedy);
  const field = cells.name('reference');
  if (isCitizenNumber(text)) {
    const reason = {
      nl: 'Dit is een burgerservicenummer: dat wordt hier niet bewaard.',
      en: 'This is a citizen service number (BSN): that is not kept here.',
    };
    throw new Unfit({ field, reason, remedy });
  }
  const parsed = referenceSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  const reason = { nl: 'Dit is geen kenmerk.', en: 'This is no reference.' };
  throw new Unfit({ field, reason, remedy });
}

/** The name of an organisation or a system here, such as `pi-noord`. */
export function named(cells: Cells, column: Column): string {
  const remedy: Text = {
    nl: 'Schrijf de naam zoals die hier is ingericht: kleine letters, cijfers en streepjes, zoals pi-noord.',
    en: 'Write the name as it is set up here: lower-case letters, digits and hyphens, such as pi-noord.',
  };
  const parsed = nameSchema.safeParse(present(cells, column, remedy));
  if (parsed.success) return parsed.data;
  throw unfit(
    cells,
    column,
    { nl: 'Zo’n naam bestaat hier niet.', en: 'There is no such name here.' },
    remedy,
  );
}

const texts = {
  reason: {
    schema: reasonSchema,
    remedy: { nl: 'Schrijf hooguit 2000 tekens.', en: 'Write at most 2000 characters.' },
  },
  pseudonym: {
    schema: pseudonymSchema,
    remedy: {
      nl: 'Schrijf een eigen woord van hooguit 60 tekens, geen naam en geen BSN.',
      en: 'Write a word of your own of at most 60 characters, no name and no BSN.',
    },
  },
};

export function freeText(cells: Cells, column: keyof typeof texts): string {
  const { schema, remedy } = texts[column];
  const parsed = schema.safeParse(cells.text(column));
  if (parsed.success) return parsed.data;
  throw unfit(cells, column, { nl: 'Deze tekst kan niet.', en: 'This text cannot be taken.' }, remedy);
}
