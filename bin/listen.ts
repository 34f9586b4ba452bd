import { createServer, type RequestListener, type Server } from 'node:http';
import { API_VERSION } from '../api/version.ts';

export interface Listening {
  url: string;
  /** From now on requests go to `handler`; until then they get 503. */
  serve: (handler: RequestListener) => void;
  stop: () => Promise<void>;
}

/**
 * Listens on the port before the rest has started, so that a taken port is
 * known at once and nobody else takes it. Port 0 is any free one. Rejects
 * with what to do when the port is taken or the host is not of this machine.
 */
export async function listen(host: string, port: number): Promise<Listening> {
  let handler: RequestListener = starting;
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((done, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(remedy(error, host, port), { cause: error })),
    );
    server.listen(port, host, done);
  });
  return { url: urlOf(server, host), serve: (next) => void (handler = next), stop: () => close(server) };
}

const starting: RequestListener = (request, response) => {
  const alive = request.url === '/health/live';
  const body = alive
    ? { status: 'ok' }
    : { type: '/problems/starting', title: 'Starting', status: 503, detail: 'Not all parts are up yet.' };
  const type = alive ? 'application/json' : 'application/problem+json';
  response.writeHead(alive ? 200 : 503, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'API-Version': API_VERSION,
    'Retry-After': '1',
  });
  response.end(JSON.stringify(body));
};

function remedy(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program: stop that, or choose another one, for example PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user: choose one above 1023, for example PORT=3000 npm start`;
  return `HOST=${host} PORT=${port} cannot be listened on: ${error.message}`;
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  // What listens everywhere is reached on the machine itself.
  const reached = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

/** Lets requests finish for two seconds; connections that stay open (event streams) are then closed. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearTimeout(timer);
}
