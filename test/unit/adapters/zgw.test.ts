import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Unfit, type Reading } from '../../../adapters/contract.ts';
import { NotNow, zakenReader } from '../../../adapters/zgw/client.ts';
import { readNotification } from '../../../adapters/zgw/read.ts';
import { zgwSchema, type ZgwSettings } from '../../../adapters/zgw/settings.ts';
import { notificationSchema } from '../../../adapters/zgw/shapes.ts';
import { TEST_NOW } from '../../setup/clock.ts';
import { startZaken } from '../../setup/zaken.ts';

const now = () => TEST_NOW;
let zaken: Awaited<ReturnType<typeof startZaken>>;
beforeAll(async () => {
  zaken = await startZaken(now);
});
beforeEach(() => {
  zaken.state.answer = undefined;
  zaken.state.change = (text) => text;
});
afterAll(() => zaken?.stop());

async function follow(
  change: Record<string, unknown> = {},
  own: Partial<ZgwSettings> = {},
): Promise<Reading> {
  const settings = { ...zaken.settings, ...own };
  const notification = notificationSchema.parse({ ...zaken.notification(), ...change });
  const read = zakenReader(settings, now);
  for await (const reading of readNotification({ notification, settings, read })) return reading;
  throw new Error('nothing was read');
}

describe('a status that was set at a municipality', () => {
  test('is the signal that the installation set for it, as of then, and of the case nothing but the reference', async () => {
    const reading = await follow();
    expect(reading).toMatchObject({
      place: zaken.notification()['resourceUrl'],
      event: {
        type: 'nl.traject.request.answered',
        time: '2026-09-14T08:00:00Z',
        data: {
          client: { reference: 'ZGW-1' },
          item: 'information-request-municipality',
          answer: 'delivered',
        },
      },
    });
    expect(JSON.stringify(reading)).not.toMatch(/Verzonnen|Overvecht|111222333|12345678/);
    expect(await follow()).toEqual(reading);
  });

  test('finds the reference with the person, where the municipality keeps it there', async () => {
    const found = await follow({}, { reference: { rol: 'initiator' }, system: 'gemeente' });
    expect(found).toMatchObject({ event: { data: { client: { reference: 'ZGW-1', system: 'gemeente' } } } });
    expect(JSON.stringify(found)).not.toMatch(/Verzonnen|111222333/);
    expect(zaken.asked.at(-1)).toMatch(/rollen\?zaak=.*&omschrijvingGeneriek=initiator$/);
  });

  test.each<[string, Record<string, unknown>]>([
    ['of another channel', { kanaal: 'documenten' }],
    ['of another resource', { resource: 'rol' }],
    ['of another action', { actie: 'destroy' }],
    ['of a case type that means nothing here', { kenmerken: { zaaktype: 'https://open-zaak.example/x' } }],
  ])('a notification %s is passed over, and nothing is asked for', async (_, change) => {
    const before = zaken.asked.length;
    expect(await follow(change)).toMatchObject({ note: { en: expect.stringContaining('passed over') } });
    expect(zaken.asked).toHaveLength(before);
  });

  test('a status that means nothing here is passed over', async () => {
    zaken.state.change = (text) => text.replace('7e6f4d32', '00000000');
    expect(await follow()).toMatchObject({ note: {} });
  });

  test.each<[string, (text: string) => string, string]>([
    ['no reference', (text) => text.replace('"bron": "traject"', '"bron": "ander"'), 'kenmerken'],
    ['two references', (text) => text.replace('postregistratie', 'traject'), 'kenmerken'],
    ['a citizen service number', (text) => text.replace('"ZGW-1"', '"111222333"'), 'kenmerken'],
    ['another case', (text) => text.replace('zaken/5d1f0b4e', 'zaken/00000000'), 'hoofdObject'],
    ['another shape', (text) => text.replace('datumStatusGezet', 'datum'), 'datumStatusGezet'],
  ])('with %s is refused, with what to do', async (_, change, field) => {
    zaken.state.change = change;
    const reading = await follow();
    expect(reading).toMatchObject({ fault: { field, remedy: { nl: expect.stringMatching(/.{15}/) } } });
    expect(JSON.stringify(reading)).not.toContain('111222333');
  });

  test.each(['https://elders.example/zaken/1', 'API/../../../geheim', 'API@elders.example/1'])(
    'nothing outside the API that is set up is asked for: %s',
    async (address) => {
      const before = zaken.asked.length;
      const resourceUrl = address.replace('API', zaken.api.replace(/\/$/, ''));
      expect(await follow({ resourceUrl })).toMatchObject({ fault: { value: resourceUrl } });
      expect(zaken.asked).toHaveLength(before);
    },
  );

  test.each([500, 503, 429, 401, 403, 302])('waits where the API answers %i', async (answer) => {
    zaken.state.answer = answer;
    await expect(follow()).rejects.toThrow(NotNow);
  });

  test('waits where nobody answers, or the secret is not right', async () => {
    await expect(follow({}, { secret: 'een-ander-geheim-van-wie-dan-ook' })).rejects.toThrow('403');
    const gone = await startZaken(now);
    await gone.stop();
    await expect(follow({ resourceUrl: `${gone.api}statussen/1` }, { api: gone.api })).rejects.toThrow(
      NotNow,
    );
  });

  test('is gone where the API knows it no more', async () => {
    zaken.state.answer = 404;
    expect(await follow()).toMatchObject({ fault: { reason: { en: 'This exists there no more.' } } });
  });
});

test('an answer without an end is not read to its end', async () => {
  let sent = 0;
  const endless = createServer((_request, response) => {
    const more = () => {
      while (!response.destroyed) {
        sent += 64 * 1024;
        if (!response.write(' '.repeat(64 * 1024))) return void response.once('drain', more);
      }
    };
    more();
  });
  await new Promise<void>((done) => endless.listen(0, '127.0.0.1', done));
  const api = `http://127.0.0.1:${(endless.address() as AddressInfo).port}/`;
  try {
    const read = zakenReader({ api, clientId: 'traject', secret: 'geheim' }, now);
    await expect(read(api, z.looseObject({}))).rejects.toThrow(Unfit);
    expect(sent).toBeLessThan(50_000_000);
  } finally {
    endless.closeAllConnections();
    await new Promise((done) => endless.close(done));
  }
});

test('what a status means is checked when it is set up', () => {
  const good = { ...zaken.settings, authorization: 'x'.repeat(24) };
  expect(zgwSchema.safeParse(good).success).toBe(true);
  const [type] = Object.keys(good.statuses);
  const [status] = Object.keys(good.statuses[type!]!);
  const meaning = (meant: object) => ({ ...good, statuses: { [type!]: { [status!]: meant } } });
  for (const wrong of [
    meaning({ type: 'nl.traject.client.admitted', data: {} }),
    meaning({ type: 'nl.traject.request.answered', data: { item: 'x' } }),
    meaning({ type: 'nl.traject.request.answered', data: { item: 'x', answer: 'misschien' } }),
    { ...good, api: good.api.replace(/\/$/, '') },
  ])
    expect(zgwSchema.safeParse(wrong).success).toBe(false);
});
