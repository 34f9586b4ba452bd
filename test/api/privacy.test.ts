import express from 'express';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import request from 'supertest';
import { expect, test } from 'vitest';
import { problems } from '../../api/http/errors.ts';
import { setUpLogging } from '../../api/http/logging.ts';
import { setUpVersion } from '../../api/http/headers.ts';

test('the log tells what happened where, and nothing that a person wrote or sent', async () => {
  let written = '';
  const log = pino(
    new Writable({ write: (chunk: Buffer, _encoding, done) => ((written += chunk.toString()), done()) }),
  );
  const app = express();
  app.use(setUpVersion(() => 'request-7'));
  app.use(setUpLogging(log));
  app.use(express.json());
  app.post('/v1/trajectories', (req) => {
    throw Object.assign(new Error(`duplicate key: ${String(req.body.reference)}`), {
      code: '23505',
      detail: 'Key (reference)=(TULP-4711)',
    });
  });
  app.use(problems(log));

  const answer = await request(app)
    .post('/v1/trajectories?client=TULP-4711')
    .set('Authorization', 'Bearer secret-token')
    .set('Cookie', 'traject_session=secret')
    .send({ reference: 'TULP-4711' });
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toMatch(/TULP|23505|at /);
  const lines = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    { msg: 'unforeseen error', code: '23505', requestId: 'request-7' },
    { msg: 'request', path: '/v1/trajectories', status: 500, requestId: 'request-7' },
  ]);
  expect(written).toContain('privacy.test.ts');
  expect(written).not.toMatch(/TULP|secret/);
});
