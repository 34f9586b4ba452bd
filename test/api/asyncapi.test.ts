import { Parser } from '@asyncapi/parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asyncDocumentOf } from '../../api/asyncapi.ts';
import { eventSchemaOf } from '../../domain/partners/cloud-event.ts';
import { exampleOf } from '../../domain/partners/examples.ts';
import { incoming } from '../../domain/partners/incoming.ts';
import { outgoingSchema } from '../../domain/partners/outgoing.ts';
import { startSystem, type System } from '../setup/api.ts';
import { partner } from './signals.ts';

type Message = { name: string; examples: { payload: object }[] };
const messages = (way: 'in' | 'out') =>
  Object.entries((asyncDocumentOf()['components'] as { messages: Record<string, Message> }).messages).filter(
    ([key]) => key.startsWith(`${way}-`),
  );

/** Of the severities of diagnostics the first. */
const ERROR: number[] = [0];

async function faultsIn(document: object): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(JSON.stringify(document));
  return diagnostics
    .filter(({ severity }) => ERROR.includes(severity))
    .map(({ message, path }) => `${path.join('/')}: ${message}`);
}

describe('the document of all signals', () => {
  test('is AsyncAPI 3 without a fault, examples too', async () => {
    expect(await faultsIn(asyncDocumentOf())).toEqual([]);
  });

  test('is looked at by a parser that finds what does not hold', async () => {
    const spoiled = asyncDocumentOf();
    spoiled['operations'] = { receive: { action: 'take', channel: { $ref: '#/channels/none' } } };
    expect((await faultsIn(spoiled)).length).toBeGreaterThan(0);
  });

  test('knows every type that comes in, each with an example that is taken', () => {
    expect(messages('in').map(([, { name }]) => name)).toEqual(Object.keys(incoming));
    for (const type of Object.keys(incoming)) {
      const { error } = eventSchemaOf({ type }).safeParse(exampleOf(type));
      expect(error?.issues, type).toBeUndefined();
    }
  });

  test('gives of every type that goes out an example as it is sent', () => {
    for (const [key, { examples }] of messages('out'))
      expect(outgoingSchema.safeParse(examples[0]!.payload).error?.issues, key).toBeUndefined();
  });
});

describe('examples that are sent', () => {
  let system: System;
  let tulp: Awaited<ReturnType<typeof partner>>;
  beforeAll(async () => {
    system = await startSystem();
    tulp = await partner(system);
  });
  afterAll(async () => {
    await tulp?.stop();
    await system?.stop();
  });

  test('are understood and kept, each', async () => {
    const told = await tulp.sendAll(Object.keys(incoming).map((type) => exampleOf(type)!));
    expect(told.status).toBe(202);
    for (const [n, { errors }] of told.body.results.entries())
      expect(errors, Object.keys(incoming)[n]).toBeUndefined();
  });

  test('anybody may read the document', async () => {
    const answer = await fetch(`${system.url}/v1/asyncapi`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toEqual(asyncDocumentOf());
  });
});
