import { z } from 'zod';

/** The programs that read settings; `command` is each of those that an operator starts by hand. */
export type Program = 'start' | 'api' | 'worker' | 'migrate' | 'command';

export interface Setting {
  /** Said in the documentation, and when it is missing. */
  meaning: string;
  /** A value that is right, for the documentation and for whoever has to set it. */
  example: string;
  /** What holds without it, as text; some programs have their own. */
  byDefault?: string;
  /** Never repeated in a message. */
  secret?: true;
  /** Checks and reads the text. */
  value: z.ZodType<unknown, string>;
  /** Those that make something of it; the others let it pass, so that one environment serves all. */
  uses: readonly Program[];
  /** Those that cannot do without. */
  needs: readonly Program[];
}

/** Where something is reached by HTTP, without a slash at the end. */
export const address = z
  .url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' })
  .transform((url) => url.replace(/\/$/, ''));
