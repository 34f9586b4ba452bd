import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Instant, Lang } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { SignedIn } from '../domain/people/person.ts';
import type { Sender } from '../domain/partners/sender.ts';
import type { ZgwSystem } from '../store/zgw.ts';
import type { Services } from './services.ts';

/** What a handler gets: every part checked against its schema. */
export interface Call<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  /** `Idempotency-Key`; empty where the operation has none. */
  key: string;
  /** `If-Match`: the sequence, or the version, of what the caller looked at. */
  expected?: number;
  actor: Actor;
  /** Who signed in, with all her roles; absent of what is signed, and of what is open to all. */
  who: SignedIn;
  /** Until when the caller is signed in, on the machine's clock. */
  until: Instant;
  /** `Last-Event-ID`; undefined for who follows from now on. */
  lastEvent?: string;
  lang: Lang;
  now: Instant;
  /** Of an operation for senders: who sends, and the request as it came. */
  sent?: { sender: Sender; headers: IncomingHttpHeaders; body: Buffer };
  /** Of an operation that is called back: by which system. */
  system?: ZgwSystem;
}

export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
  /** Writes the answer itself, for as long as that takes; `body` counts for nothing. */
  stream?: (response: ServerResponse) => void;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

/**
 * Statuses of refusals that an operation documents; 400, 401, 403, 406, 429 and 500 follow from its shape.
 */
export type RefusalStatus = 404 | 409 | 412 | 422 | 503;

/**
 * One operation of the API: validation, document, access rule (`routeRules[id]`) and handler hang on it,
 * so that none can be forgotten.
 */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  id: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** As in OpenAPI, without `/v1`: `/trajectories/{id}`. */
  path: string;
  tag:
    | 'Trajectories'
    | 'People'
    | 'Organisations'
    | 'Signals'
    | 'Events'
    | 'Deadlines'
    | 'Definitions'
    | 'Simulation'
    | 'API';
  summary: string;
  description?: string;
  params?: P;
  query?: Q;
  body?: B;
  /** Needs the header `Idempotency-Key`. */
  keyed?: true;
  /** Takes the header `If-Match`, with the sequence of a trajectory. */
  conditional?: true;
  /** Takes the header `If-Match`, with the version of what is changed. */
  versioned?: true;
  /** For registered systems, signed or by token: what it takes by media type, and checks itself. */
  takes?: Record<string, z.ZodType>;
  /** Called back by a partner's system with the `Authorization` that was given when it was registered. */
  calledBack?: true;
  /** Answers with server-sent events, and takes `Last-Event-ID`; also for pages, by their session. */
  streams?: true;
  answers: Record<number, { description: string; schema: z.ZodType; headers?: Record<string, string> }>;
  refusals?: RefusalStatus[];
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>, services: Services): Promise<Answer> | Answer;
}

/** An operation of which the types of its parts no longer matter. */
export type AnyOperation = Omit<Operation, 'handle'> & {
  handle(call: Call<never, never, never>, services: Services): Promise<Answer> | Answer;
};

export const operation = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  one: Operation<P, Q, B>,
): AnyOperation => one;

export const keySchema = z
  .string()
  .min(1)
  .max(200)
  .meta({
    description:
      'Any text of the caller. The same key with the same body gives the same answer; with another body 409.',
    examples: ['b1d2c3'],
  });

export const matchSchema = z
  .string()
  .regex(/^"\d{1,9}"$/, { error: 'the sequence of the trajectory between quotes, such as "57"' })
  .optional()
  .meta({
    description:
      'The `sequence` of the trajectory as it was looked at, between quotes. 412, with what it is now, when a person or another trajectory changed that date, fact or item after it; reminders, the clock and a new plan are no change. A command about none of these is not compared. A known `Idempotency-Key` answers first.',
    examples: ['"57"'],
  });

export const versionSchema = z
  .string()
  .regex(/^"\d{1,9}"$/, { error: 'the version that was looked at between quotes, such as "3"' })
  .optional()
  .meta({
    description:
      'The `ETag` of what was looked at, between quotes. 412, with what it is now, when somebody changed it after that. Without it only what is not there yet is made.',
    examples: ['"3"'],
  });

export const lastEventSchema = z
  .string()
  .max(100)
  .optional()
  .meta({
    description:
      'The `id` of the last event that was read: the stream goes on after it. One that this installation does not know, or that is older than seven days, is answered with the event `reset`.',
    examples: ['1-7342-0d9f3f6f3c11-8'],
  });
