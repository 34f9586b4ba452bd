import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

let installed = false;

/**
 * Settings of the engine's SDK for this process: call it before anything else of `@temporalio/worker`.
 * Warnings and errors only, as JSON lines on stderr; the process itself decides what SIGTERM means.
 */
export function installRuntime(): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      process.stderr.write(
        `${JSON.stringify({ level: level.toLowerCase(), msg: message, ...plain(meta) })}\n`,
      );
    }),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
    },
    shutdownSignals: [],
  });
}

/** Errors have no enumerable parts, so JSON would drop them; big numbers it refuses. */
function plain(meta: object = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(meta).map(([name, value]) => [
      name,
      value instanceof Error ? `${value.name}: ${value.message}` : withoutBig(value),
    ]),
  );
}

const withoutBig = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
