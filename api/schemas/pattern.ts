import { z } from 'zod';
import { instant } from './common.ts';

const pattern = z
  .strictObject({
    agency: z.string().meta({ description: 'The agency that gave the hand-over' }),
    cases: z.int().meta({ description: 'Cases in which the receiver knew nothing of it; each counts once' }),
    last: instant,
    signal: z.boolean().meta({ description: 'Whether there are so many that it belongs in the reflection meeting' }),
  })
  .meta({ id: 'Pattern' });

export const patternsSchema = z
  .strictObject({
    items: z.array(pattern),
    threshold: z.int().meta({ description: 'Cases from which it is a signal: as your reflection meeting agreed, else 4 (assumed)' }),
  })
  .meta({ id: 'Patterns' });
