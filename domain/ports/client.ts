import { lineSchema } from '../case/fields.ts';

/** Number of a client in the source system; never a name. */
export const referenceSchema = lineSchema(100);

/** What an organisation calls a client. */
export const pseudonymSchema = lineSchema(60);
