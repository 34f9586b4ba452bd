import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import type { Actor } from '../../domain/case/case.ts';
import type { Store } from '../../store/store.ts';
import { createPages } from '../../web/index.ts';
import type { PageServices } from '../../web/ui/services.ts';

/** The pages on a store, without engine and sign-in: the caller says in a header who asks. */
export async function startSite(
  store: Store,
  now: () => number,
): Promise<{ load: (path: string, actor: Actor) => Promise<number>; stop: () => Promise<void> }> {
  const app = express();
  app.use((request, response, next) => {
    const actor = JSON.parse(request.get('x-actor')!) as Actor;
    response.locals['actor'] = actor;
    response.locals['who'] = { name: actor.person, roles: [actor] };
    response.locals['lang'] = 'nl';
    next();
  });
  const nothing = new Proxy({}, { get: () => async () => [] });
  const rest = { trajectories: nothing, terms: nothing, clients: nothing, links: nothing, signals: nothing };
  const log = { error: (details: object, message: string) => console.error(message, details) };
  app.use(createPages({ ...rest, subscriptions: nothing, store, now, log } as unknown as PageServices));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    /** Milliseconds until the whole page was there. */
    load: async (path, actor) => {
      const start = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { 'x-actor': JSON.stringify(actor) },
      });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return performance.now() - start;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
