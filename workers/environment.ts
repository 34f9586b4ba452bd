import { z } from 'zod';

const schema = z
  .object({
    TZ: z.literal('UTC', { error: 'must be UTC: start the process with TZ=UTC' }),
    TEMPORAL_ADDRESS: z
      .string({ error: 'is missing: the engine as host:port' })
      .regex(/^[^\s:/]+:\d{1,5}$/, { error: 'must be host:port, without a scheme' }),
    TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is missing or no address: postgres://user:password@host:5432/database' }),
    TRAJECT_KEYS: z.string().min(1).optional(),
    TRAJECT_DATA: z.string().min(1).optional(),
  })
  .refine((env) => env.TRAJECT_KEYS ?? env.TRAJECT_DATA, {
    path: ['TRAJECT_KEYS'],
    when: () => true, // told together with the other faults
    error: 'is missing: give the same id:key to every process, or the shared data directory as TRAJECT_DATA',
  });

export type WorkerEnvironment = z.output<typeof schema>;

/** Settings of a worker process; refuses with every fault at once, each with its remedy. Values are not repeated: some are secret. */
export function readEnvironment(env: NodeJS.ProcessEnv): WorkerEnvironment {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The worker cannot start with these settings:\n${faults.join('\n')}`);
}
