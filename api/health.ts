import { Router } from 'express';
import type { Services } from './services.ts';

/** Longest that one part may take to prove that it works, in milliseconds. */
const PATIENCE = 5_000;

/** `/health/live`: the process answers. `/health/ready`: every part works; else 503 with the reason per part. */
export function healthRoutes({ checks }: Pick<Services, 'checks'>): Router {
  const router = Router({ strict: true });
  router.use('/health', (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/health/live', (_req, res) => void res.json({ status: 'ok' }));
  router.get('/health/ready', async (_req, res) => {
    const parts = Object.fromEntries(
      await Promise.all(Object.entries(checks).map(async ([part, check]) => [part, await reasonOf(check)] as const)),
    );
    const ready = Object.values(parts).every((reason) => reason === 'ok');
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'not-ready', parts });
  });
  return router;
}

async function reasonOf(check: () => Promise<void>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_, fail) => (timer = setTimeout(() => fail(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE)),
  );
  try {
    await Promise.race([check(), late]);
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
