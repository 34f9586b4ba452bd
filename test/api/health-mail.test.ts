import express from 'express';
import pino from 'pino';
import request from 'supertest';
import { expect, test } from 'vitest';
import { healthRoutes } from '../../api/health.ts';
import type { MailState } from '../../store/mail.ts';

const state: MailState = {
  waiting: 0,
  lateSince: null,
  failed: 0,
  lastSent: null,
  refusedAddresses: 0,
  coordinatorsWithoutAddress: 0,
};

test('whoever asks how mail stands, it is counted twice a minute; what could not be counted is at once', async () => {
  let now = 0;
  let counted = 0;
  let broken = true;
  const mailState = async () => {
    counted += 1;
    if (broken) throw new Error('the store is away');
    return state;
  };
  const app = express();
  app.use(healthRoutes({ checks: {}, store: { mailState }, now: () => now, log: pino({ level: 'silent' }) }));
  const ask = async () => (await request(app).get('/health/mail')).status;
  expect(await ask()).toBe(500);
  broken = false;
  expect([await ask(), await ask()]).toEqual([200, 200]);
  expect(counted).toBe(2);
  now += 29_000;
  await ask();
  expect(counted).toBe(2);
  now += 1_000;
  await ask();
  expect(counted).toBe(3);
});
