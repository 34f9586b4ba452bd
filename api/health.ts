import { Router } from 'express';
import { iso } from '../domain/calendar/zone.ts';
import { otherMethods } from './http/errors.ts';
import type { Services } from './services.ts';

/** Longest that one part may take to prove that it works, in milliseconds. */
const PATIENCE = 5_000;
/** An answer serves everybody who asks within this time, in milliseconds, so that asking costs nothing. */
const FRESH = 1_000;
/** How mail stands is counted no more often than that, in milliseconds. */
const MAIL_FRESH = 30_000;

/**
 * `/health/live`: the process answers. `/health/ready`: every part works;
 * else 503 with the parts that do not, and the reasons in the log. `/health/mail`: how mail to people stands;
 * `look` where it is late, or a coordinator could not be mailed that somebody is not reached.
 */
export function healthRoutes({
  checks,
  store,
  now,
  log,
}: Pick<Services, 'checks' | 'now' | 'log'> & { store: Pick<Services['store'], 'mailState'> }): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.use('/health', (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  const look = async (): Promise<Record<string, 'ok' | 'failing'>> => {
    const reasons = await Promise.all(
      Object.entries(checks).map(async ([part, check]) => [part, await reasonOf(check)] as const),
    );
    const wrong = reasons.filter(([, reason]) => reason !== undefined);
    if (wrong.length > 0) log.warn({ parts: Object.fromEntries(wrong) }, 'not ready');
    return Object.fromEntries(
      reasons.map(([part, reason]) => [part, reason === undefined ? 'ok' : 'failing']),
    );
  };
  let last: { at: number; parts: ReturnType<typeof look> } | undefined;
  router.get('/health/live', (_req, res) => void res.json({ status: 'ok' }));
  router.get('/health/ready', async (_req, res) => {
    if (last === undefined || now() - last.at >= FRESH) last = { at: now(), parts: look() };
    const parts = await last.parts;
    const ready = Object.values(parts).every((part) => part === 'ok');
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'not-ready', parts });
  });
  let counted: { at: number; state: ReturnType<typeof store.mailState> } | undefined;
  const mailState = () => {
    if (counted !== undefined && now() - counted.at < MAIL_FRESH) return counted.state;
    const state = store.mailState(now());
    counted = { at: now(), state };
    state.catch(() => (counted = undefined));
    return state;
  };
  router.get('/health/mail', async (_req, res) => {
    const { lateSince, lastSent, ...state } = await mailState();
    const wrong = lateSince !== null || state.coordinatorsWithoutAddress > 0;
    const times = { lateSince: lateSince && iso(lateSince), lastSent: lastSent && iso(lastSent) };
    res.json({ status: wrong ? 'look' : 'ok', ...state, ...times });
  });
  for (const path of ['/health/live', '/health/ready', '/health/mail'])
    router.all(path, otherMethods(['get']));
  return router;
}

/** Why a part does not work; `undefined` if it does. */
async function reasonOf(check: () => Promise<void>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_, fail) =>
      (timer = setTimeout(() => fail(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE)),
  );
  try {
    await Promise.race([check(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
