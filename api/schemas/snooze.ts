import { z } from 'zod';
import { reasonSchema } from '../../domain/case/fields.ts';
import { MOST_SNOOZED } from '../../domain/people/snooze.ts';
import { day, id, name } from './common.ts';

export const snoozeParams = z.strictObject({ id, item: name });

const until = day.meta({
  description: 'It is shown again on this day: after today, and not after it is due',
});

export const snoozeSchema = z.strictObject({ until, reason: reasonSchema }).meta({ id: 'Snooze' });

export const snoozedSchema = z
  .strictObject({ trajectory: id, item: name, until, reason: z.string() })
  .meta({ id: 'Snoozed' });

export const snoozesSchema = z
  .strictObject({
    items: z.array(snoozedSchema).meta({
      description: `At most ${MOST_SNOOZED}; what comes back first first. What is due, offered, or waits on another by now is shown, and not here`,
    }),
  })
  .meta({ id: 'Snoozes' });
