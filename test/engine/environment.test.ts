import { expect, test } from 'vitest';
import { readEnvironment } from '../../workers/environment.ts';

const sound = {
  TZ: 'UTC',
  TEMPORAL_ADDRESS: 'engine:7233',
  DATABASE_URL: 'postgres://traject:secret@db:5432/traject',
  TRAJECT_KEYS: 'k1:x',
  TRAJECT_URL: 'https://traject.example.nl',
};

test('sound settings, with what is set by default', () => {
  expect(readEnvironment(sound)).toEqual({
    ...sound,
    TEMPORAL_NAMESPACE: 'default',
    TRAJECT_NOTIFY_URL: 'https://api.notifynl.nl',
  });
});

test.each([
  ['TZ', { TZ: 'Europe/Amsterdam' }, 'TZ=Europe/Amsterdam: must be UTC'],
  ['no engine', { TEMPORAL_ADDRESS: undefined }, 'TEMPORAL_ADDRESS is missing'],
  [
    'an engine with a scheme',
    { TEMPORAL_ADDRESS: 'http://engine:7233' },
    'TEMPORAL_ADDRESS=http://engine:7233: must be host:port',
  ],
  [
    'another database',
    { DATABASE_URL: 'mysql://secret@db/x' },
    'DATABASE_URL=(hidden): must start with postgres:',
  ],
  ['no keys', { TRAJECT_KEYS: undefined }, 'TRAJECT_KEYS is missing'],
])('refuses %s', (_, change, message) => {
  expect(() => readEnvironment({ ...sound, ...change })).toThrow(message);
});

test('names all faults at once and repeats no secret', () => {
  const refusal = () => readEnvironment({ TZ: 'UTC', DATABASE_URL: 'mysql://geheim@db/x' });
  expect(refusal).toThrow(/TRAJECT_KEYS[^]*DATABASE_URL[^]*TEMPORAL_ADDRESS/);
  expect(refusal).not.toThrow(/geheim/);
});
