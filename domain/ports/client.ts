import { z } from 'zod';

/**
 * One line of text: what no form of a person holds, such as NUL, is no text either and no database takes it.
 */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'a text without control characters' });

/** Number of a client in the source system; never a name. */
export const referenceSchema = line(100);

/** What an organisation calls a client. */
export const pseudonymSchema = line(60);
