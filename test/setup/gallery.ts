import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGallery } from '../../web/gallery/app.ts';

/** The gallery of pages and components, served on a port of its own. */
export async function serveGallery(): Promise<{ url: string; close: () => void }> {
  const server = createServer(createGallery());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}
