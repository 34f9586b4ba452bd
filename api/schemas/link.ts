import { z } from 'zod';
import { lineSchema } from '../../domain/case/fields.ts';
import { answerKinds } from '../../domain/policy/values.ts';
import { linkStates } from '../../domain/reading/link.ts';
import { day, instant, name, owner, party, partyShown } from './common.ts';

const answer = z.enum(answerKinds);
const [first] = answerKinds;
const offered = answer.exclude(['withdrawn']);

export const linkBody = z
  .strictObject({
    item: name.meta({ description: 'What is to be answered', examples: ['asked-1'] }),
    for: z
      .union([
        party,
        z.strictObject({ role: z.literal('client') }),
        z.strictObject({ name: lineSchema(100) }),
      ])
      .optional()
      .meta({
        description:
          'For whom it is meant: refused where the item waits on another. Left out: whoever it waits on',
        examples: [{ name: 'Huisarts De Linde' }],
      }),
    expires: day.optional().meta({
      description:
        'The last day on which it works, at most 180 days from now. Left out: a week after the due day, and two weeks at least',
      examples: ['2026-12-01'],
    }),
    actions: z
      .array(offered)
      .min(1)
      .max(answerKinds.length)
      .optional()
      .meta({
        description: 'The answers that it offers; left out: all that are possible',
        examples: [[first, 'delivered']],
      }),
  })
  .meta({ id: 'NewLink' });

const link = z.strictObject({
  id: z.uuid(),
  item: z.string(),
  title: z.string(),
  for: partyShown,
  actions: z.array(answer),
  state: z.enum(linkStates).meta({
    description:
      '`open`: it works; `used`: answered through it; `withdrawn`, `expired`; `answered`: in another way; `elsewhere`: asked of another now; `anew`: asked again, for which there is another link; `over`: nobody has to answer it any more',
  }),
  expires: day.meta({ description: 'The last day on which it works' }),
  madeBy: owner,
  madeAt: instant,
  opened: z
    .strictObject({ times: z.int(), first: instant })
    .nullable()
    .meta({ description: 'Its page was asked for; by a scanner of mail too, so it proves nothing' }),
  used: z.array(z.strictObject({ answer, at: instant })),
  withdrawn: z.strictObject({ by: owner, at: instant }).nullable(),
});

export const linkSchema = link.meta({ id: 'Link', description: 'A link, without its address' });

export const linkMadeSchema = link
  .extend({
    address: z.url().meta({
      description: 'For the party alone; given now and never again',
      examples: ['https://traject.example.nl/p/Jq0Y5t1…'],
    }),
  })
  .meta({ id: 'LinkMade' });

export const linksSchema = z.strictObject({ items: z.array(linkSchema) }).meta({ id: 'Links' });
