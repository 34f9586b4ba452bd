import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** An event as a receiver got it. */
export interface Received {
  id: string;
  type: string;
  subject?: string;
  sequence?: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** What a receiver answers: a status with headers, or nothing at all. */
export type Behaviour = (received: Received) => { status: number; headers?: Record<string, string> } | 'hang';

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** A real receiver of web hooks on a free port of this machine: it agrees to everything, until told otherwise. */
export async function startReceiver() {
  const got: Received[] = [];
  let behave: Behaviour = () => ({ status: 204 });
  let agreement: Record<string, string> | undefined = { 'WebHook-Allowed-Origin': '*' };
  const asked: IncomingMessage['headers'][] = [];

  const onEvent = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const received = { ...(JSON.parse(body) as Received), headers: request.headers, body };
    got.push(received);
    const answer = behave(received);
    if (answer === 'hang') return;
    response.writeHead(answer.status, answer.headers).end('x'.repeat(100));
  };
  const server = createServer((request, response) => {
    if (request.method !== 'OPTIONS') return void onEvent(request, response);
    asked.push(request.headers);
    response.writeHead(agreement ? 200 : 405, agreement).end();
  });
  let port = 0;
  const listen = async () => {
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
  };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  await listen();
  const host = `127.0.0.1:${port}`;

  return {
    host,
    url: `http://${host}/hook`,
    /** Everything that arrived, also what it did not take. */
    got,
    /** Headers of each handshake. */
    asked,
    /** How it answers from now on. */
    behaves: (next: Behaviour) => void (behave = next),
    /** What it answers to a handshake; undefined: that it knows none. */
    agrees: (headers: Record<string, string> | undefined) => void (agreement = headers),
    /** Nobody listens any more, until `back`. */
    down: close,
    back: listen,
    stop: async () => {
      if (server.listening) await close();
    },
  };
}

/** Whether it is signed with this secret; the time-stamp may be at most five minutes old. */
export function isSigned({ body, headers }: Received, secret: string): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
