import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import type { Instant } from '../../domain/calendar/types.ts';

const recorded = 'https://open-zaak.example';
const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/zgw/${name}.json`, import.meta.url), 'utf8');

export const CLIENT = { clientId: 'traject', secret: 'een-lang-geheim-van-de-gemeente' };

const secret = new TextEncoder().encode(CLIENT.secret);

/**
 * A municipality's Zaken API as Open Zaak answers, from what was recorded: it wants a fresh token of a client it knows,
 * and a reference system for places.
 */
export async function startZaken(now: () => Instant) {
  const asked: string[] = [];
  const state: { answer?: number; change: (text: string) => string } = {
    change: (text) => text,
  };
  const statusOf = async (authorization = '', crs?: string): Promise<number> => {
    if (state.answer !== undefined) return state.answer;
    if (crs !== 'EPSG:4326') return 406;
    const token = authorization.replace(/^Bearer /, '');
    const options = {
      algorithms: ['HS256'],
      issuer: CLIENT.clientId,
      currentDate: new Date(now()),
      maxTokenAge: '1h',
    };
    const claims = await jwtVerify(token, secret, options).then(
      ({ payload }) => payload,
      () => undefined,
    );
    return claims?.['client_id'] === CLIENT.clientId ? 200 : 403;
  };
  const server = createServer((req, res) => {
    void (async () => {
      asked.push(req.url ?? '');
      const [, resource = ''] = /^\/zaken\/api\/v1\/(\w+)/.exec(req.url ?? '') ?? [];
      const status = await statusOf(
        req.headers.authorization,
        req.headers['accept-crs'] as string | undefined,
      );
      const name = { zaken: 'zaak', statussen: 'status', rollen: 'rollen' }[resource];
      if (status === 302) res.setHeader('Location', url);
      res.writeHead(name === undefined ? 404 : status, { 'Content-Type': 'application/json' });
      res.end(name !== undefined && status === 200 ? here(state.change(read(name))) : '{}');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const here = (text: string): string => text.replaceAll(recorded, url);

  return {
    api: `${url}/zaken/api/v1/`,
    asked,
    state,
    notification: (): Record<string, unknown> =>
      JSON.parse(here(read('notification'))) as Record<string, unknown>,
    settings: {
      sender: 'zaken-utrecht',
      api: `${url}/zaken/api/v1/`,
      ...CLIENT,
      reference: { bron: 'traject' } as { bron: string } | { rol: 'initiator' },
      statuses: {
        [`${url}/catalogi/api/v1/zaaktypen/0b2f6a0d-6c0a-4b53-8f3e-1c9d2a7e5f01`]: {
          [`${url}/catalogi/api/v1/statustypen/7e6f4d32-1a5b-4c8e-9d70-2b3c4d5e6f41`]: {
            type: 'nl.traject.request.answered',
            data: { item: 'information-request-municipality', answer: 'delivered' },
          },
        },
      },
    },
    stop: async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
