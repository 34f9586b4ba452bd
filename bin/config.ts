import { z } from 'zod';

/** Everything that can be set from outside, each with its default. Production sets the last group; `npm start` needs none. */
const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, '3000'),
  TRAJECT_DATA: z.string().min(1).default('.traject'),
  TRAJECT_DEMO: z.enum(['0', '1'], 'must be 1 (with demo data) or 0 (start empty)').default('1'),
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
  if (!parsed.success || problems.length > 0) throw new Error(`The configuration is not right:\n  - ${problems.join('\n  - ')}`);
  const { HOST, PORT, TRAJECT_DATA, TRAJECT_DEMO, DATABASE_URL, TEMPORAL_ADDRESS } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    data: TRAJECT_DATA,
    demo: TRAJECT_DEMO === '1',
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
