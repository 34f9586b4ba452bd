import express from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { createPages } from '../../../web/pages.tsx';
import type { PageServices } from '../../../web/ui/services.ts';

describe('whoever sends a form after the session has ended', () => {
  const app = express().use(createPages({ now: () => 0 } as unknown as PageServices));
  const send = (form: Record<string, string | string[]>) =>
    request(app)
      .post('/trajectories/1/set-date?name=release')
      .type('form')
      .set('Accept', 'text/html')
      .send(form);

  test('gets it back, to be sent to the same address once signed in', async () => {
    const reason = 'De rechter zei: "<b>uitstel</b>"\n& een regel eronder';
    const { status, text, headers } = await send({
      key: 'k-1',
      reason,
      on: '2026-03-02',
      'kinds.0': ['a', 'b'],
    });
    expect(status).toBe(401);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toContain('action="/trajectories/1/set-date?name=release"');
    const kept = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    );
    expect(kept).toEqual(
      expect.arrayContaining([
        ['key', 'k-1'],
        ['reason', 'De rechter zei: &quot;&lt;b&gt;uitstel&lt;/b&gt;&quot;\n&amp; een regel eronder'],
        ['on', '2026-03-02'],
        ['kinds.0', 'a'],
        ['kinds.0', 'b'],
      ]),
    );
    expect(text).toContain('href="/sign-in"');
  });

  test('signs in where there was nothing to keep', async () => {
    expect((await send({})).headers['location']).toBe('/sign-in');
  });

  test('and goes on to the page that was asked for', async () => {
    const answer = await request(app).get('/trajectories?x=1').set('Accept', 'text/html');
    expect(answer.headers['location']).toBe('/sign-in?return=%2Ftrajectories%3Fx%3D1');
  });
});
