import { z } from 'zod';
import { notHeldReasons } from '../../domain/case/dialogue.ts';
import { answerKinds } from '../../domain/policy/values.ts';
import { requestStates } from '../../domain/reading/request.ts';
import { chased, day, id, lastDay, party, partyShown } from './common.ts';

/** What was typed is null where there is none, and where it is not for the reader. */
const typed = z.string().nullable();
const answers = z.array(
  z.strictObject({
    answer: z.enum([...answerKinds, 'passed-on']),
    on: day,
    of: partyShown.meta({ description: 'Whose answer it is' }),
    to: partyShown.nullable().meta({ description: 'Of one passed on: to whom' }),
    recordedBy: partyShown.nullable().meta({ description: 'Who recorded it for somebody without access' }),
    reason: typed,
    text: typed.meta({ description: 'What was delivered' }),
  }),
);
const byAndOn = z.strictObject({ by: party, on: day }).nullable();

/** What people asked, answered, planned, reported and confirmed about an item. */
export const dialogueShape = {
  request: z
    .strictObject({
      state: z.enum(requestStates).meta({
        description:
          '`received`: confirmed that it is there. `overdue`: it waits longer than was expected. `refused`, `not-received`: it came back',
      }),
      since: lastDay,
      expectedBy: lastDay,
    })
    .nullable()
    .meta({ description: 'Of a request: how far it is, and by when an answer is expected' }),
  askedBy: partyShown.nullable().meta({ description: 'Null for what the definition asks of its own owner' }),
  waitingSince: lastDay,
  chased,
  answers: answers.meta({ description: 'All of them, oldest first' }),
  planned: z
    .strictObject({
      on: day,
      at: z
        .string()
        .nullable()
        .meta({ description: 'Time in Amsterdam', examples: ['14:00'] }),
      place: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'For a meeting: when and where it is to be' }),
  attempts: z
    .array(z.strictObject({ on: day, why: z.enum(notHeldReasons), by: partyShown.nullable(), reason: typed }))
    .meta({ description: 'The times that a meeting was not held' }),
  reported: byAndOn.meta({ description: 'Who says that it is done; the other side confirms' }),
  confirmed: byAndOn,
  readers: z.array(partyShown).meta({ description: 'Who reads its reasons beside those concerned' }),
  blockedBy: z.array(z.string()).meta({ description: 'Open questions about it' }),
  responses: z.array(z.string()).meta({ description: 'What can be done with a signal that is open' }),
  about: z.string().nullable().meta({ description: 'The item that a question or signal is about' }),
  text: typed.meta({ description: 'What was asked, or what is the matter' }),
  contact: z.string().nullable().meta({
    description: 'How somebody outside every agency is reached; for who asked him, and who steers',
  }),
};

export const questionSchema = z
  .strictObject({
    trajectory: id,
    item: z.string(),
    client: z.strictObject({ pseudonym: z.string() }).nullable(),
    title: z.string(),
    text: z.string().nullable(),
    askedBy: partyShown.nullable(),
    by: lastDay.meta({ description: 'The day on which an answer is wanted' }),
    status: z.enum(['waiting', 'open', 'done', 'skipped', 'cancelled']),
    mayAnswer: z.boolean().meta({ description: 'False once it was passed on, answered or withdrawn' }),
    answers: answers.meta({ description: 'Those of your own agency, oldest first' }),
  })
  .meta({ id: 'Question', description: 'All that an agency outside the case sees of it' });
