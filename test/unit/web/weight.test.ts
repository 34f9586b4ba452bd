import { gzipSync } from 'node:zlib';
import express from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { renderState, states, viewFor } from '../../../web/gallery/index.tsx';
import { asset, createAssets } from '../../../web/ui/assets.ts';

const most = 100_000;

/** What a browser fetches for every page. @returns bytes as they are sent. */
async function assetsSent(): Promise<number> {
  const app = express().use(createAssets());
  const names = ['traject.css', 'traject.js', 'mark.svg', 'source-sans-3-latin.woff2'];
  const sent = await Promise.all(
    names.map(async (name) => {
      const answer = await request(app)
        .get(asset(name))
        .buffer(true)
        .parse((response, done) => {
          let bytes = 0;
          response.on('data', (part: Buffer) => (bytes += part.length));
          response.on('end', () => done(null, bytes));
        });
      const body = answer.body as number;
      // What is sent compressed was unpacked on its way here.
      return answer.headers['content-length'] ? Number(answer.headers['content-length']) : body;
    }),
  );
  return sent.reduce((total, each) => total + each, 0);
}

test('no page takes more than 100 kB with its assets', async () => {
  const assets = await assetsSent();
  expect(assets).toBeGreaterThan(30_000);
  const heavy = states
    .map((state) => [state.name, assets + gzipSync(renderState(state, viewFor(state, 'nl'))).length] as const)
    .filter(([, bytes]) => bytes > most);
  expect(heavy).toEqual([]);
});
