import { lineSchema, nameSchema } from '../case/fields.ts';
import { isCitizenNumber, looksLikeName, visibleOf } from './reference.ts';

/** One line of text in which something can be seen. */
const visibleLine = (longest: number) =>
  lineSchema(longest).refine((text) => visibleOf(text) !== '', {
    error: 'a text with at least one visible character',
  });

/** Number of a client in the source system, as it is searched for; never a name. */
export const referenceSchema = visibleLine(100);

/** A number under which a client is made known: never the one that every authority knows him by. */
export const newReferenceSchema = referenceSchema.refine((text) => !isCitizenNumber(text), {
  error: 'a number of your own system: this one is a citizen service number (BSN), which is not kept here',
});

/** The system that a reference counts in. */
export const systemSchema = nameSchema;

/** What an organisation calls a client: nothing that others know him by. */
export const pseudonymSchema = visibleLine(60)
  .refine((text) => !isCitizenNumber(text), {
    error: 'a word of your own: this one is a citizen service number (BSN), which is not kept here',
  })
  .refine((text) => !looksLikeName(text), {
    error: 'a word of your own: this one is written like somebody’s name, which is not kept here',
  });
