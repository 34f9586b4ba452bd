import { z } from 'zod';
import type { Instant } from '../domain/calendar/types.ts';
import { parseClockTime } from '../domain/calendar/zone.ts';

/** Everything that can be set from outside, each with its default. Production sets the last group; `npm start` needs none. */
const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, '3000'),
  TRAJECT_DATA: z.string().min(1).default('.traject'),
  TRAJECT_DEMO: z.enum(['0', '1'], 'must be 1 (with demo data) or 0 (start empty)').default('1'),
  TRAJECT_CLOCK: z
    .string()
    .refine((text) => parseClockTime(text) !== undefined, 'must be a time in Amsterdam, for example 2026-12-24T09:00')
    .transform((text) => parseClockTime(text)!)
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d+$/, 'must be host:port')
    .optional(),
});

export interface Config {
  host: string;
  /** 0 asks for any free port. */
  port: number;
  /** Data directory of the embedded store and engine. */
  data: string;
  demo: boolean;
  /** Instant at which the clock of this installation begins; without it the clock is the machine's. */
  clock: Instant | undefined;
  /** PostgreSQL; without it the embedded store in `data`. */
  databaseUrl: string | undefined;
  /** A Temporal server that is running; without it one is started in `data`. */
  temporalAddress: string | undefined;
}

/** Reads the configuration from the environment. Throws one error that names every wrong variable, its value and what it takes. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable counts as not set: compose files and shells cannot unset one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  const problems = unknownNames(given);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0]);
    problems.push(`${name}=${shown(name, given[name])}: ${message}`);
  }
  if (given['TRAJECT_CLOCK'] !== undefined && (given['DATABASE_URL'] ?? given['TEMPORAL_ADDRESS']) !== undefined)
    problems.push('TRAJECT_CLOCK: only without DATABASE_URL and TEMPORAL_ADDRESS, whose other users have another clock');
  if (!parsed.success || problems.length > 0) throw new Error(`The configuration is not right:\n  - ${problems.join('\n  - ')}`);
  const { HOST, PORT, TRAJECT_DATA, TRAJECT_DEMO, TRAJECT_CLOCK, DATABASE_URL, TEMPORAL_ADDRESS } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    data: TRAJECT_DATA,
    demo: TRAJECT_DEMO === '1',
    clock: TRAJECT_CLOCK,
    databaseUrl: DATABASE_URL,
    temporalAddress: TEMPORAL_ADDRESS,
  };
}

function wholeNumber(from: number, to: number, byDefault: string) {
  const message = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .default(byDefault)
    .transform(Number)
    .refine((value) => value >= from && value <= to, message);
}

/** Variables with our prefix that nothing reads, mostly a typing error that would otherwise go unseen. */
function unknownNames(env: Record<string, unknown>): string[] {
  const known = [...Object.keys(environment.shape).filter((name) => name.startsWith('TRAJECT_')), 'TRAJECT_KEYS'];
  const unknown = Object.keys(env).filter((name) => name.startsWith('TRAJECT_') && !known.includes(name));
  return unknown.map((name) => `${name}: no such setting; there are ${known.join(', ')}`);
}

/** The address of a database can hold a password, so it is not repeated. */
const shown = (name: string, value: unknown) => (name === 'DATABASE_URL' ? '(hidden)' : String(value));
