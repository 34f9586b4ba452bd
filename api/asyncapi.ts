import { z } from 'zod';
import { eventSchemaOf } from '../domain/partners/cloud-event.ts';
import { exampleOf } from '../domain/partners/examples.ts';
import { incoming } from '../domain/partners/incoming.ts';
import { outgoingSchema, outgoingTypes, TEST_TYPE } from '../domain/partners/outgoing.ts';
import { media } from './signals/read.ts';
import { descriptions } from './reference/texts.ts';
import { API_VERSION } from './version.ts';

type Json = Record<string, unknown>;
type Message = { name: string; payload: Json } & Json;

const REF = '#/definitions/';
const SHARED = '#/components/schemas/';

/** JSON Schema of what goes over the line; what several share is put with the others. */
function schemaOf(schema: z.ZodType, shared: Json): Json {
  const {
    $schema: _dialect,
    definitions = {},
    ...own
  } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  for (const [id, each] of Object.entries(definitions as Json)) shared[id] = moved(each);
  return moved(own) as Json;
}

/** With references to where shared schemas stand in this document. */
function moved(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(moved);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? value.replace(REF, SHARED) : moved(value),
    ]),
  );
}

/** `nl.traject.date.changed` → `date-changed`: a key may hold no dots. */
const keyOf = (way: 'in' | 'out', type: string): string =>
  `${way}-${type.replace('nl.traject.', '').replaceAll('.', '-')}`;

const message = (name: string, summary: string, payload: Json, example: Json): Message => ({
  name,
  title: name,
  summary,
  contentType: media.structured,
  payload,
  examples: [{ name: 'example', payload: example }],
});

const referring = (channel: string, messages: Messages) =>
  messages.map(([key]) => ({ $ref: `#/channels/${channel}/messages/${key}` }));
const byKey = (messages: Messages): Json =>
  Object.fromEntries(messages.map(([key]) => [key, { $ref: `#/components/messages/${key}` }]));

const info = {
  title: 'Traject: signals',
  version: API_VERSION,
  description: descriptions.signals,
  contact: { name: 'Traject', url: 'https://traject.example.nl', email: 'traject@example.nl' },
  license: { name: 'EUPL-1.2' },
  externalDocs: { description: 'The rest of the API, as OpenAPI', url: 'https://traject.example.nl/docs' },
};

type Messages = [key: string, message: Message][];

/** What partners' systems tell. */
const receivedBy = (schemas: Json): Messages =>
  Object.entries(incoming).map(([type, { title }]) => [
    keyOf('in', type),
    message(type, title.en, schemaOf(eventSchemaOf({ type }), schemas), exampleOf(type)!),
  ]);

/** What they are told. */
function sentWith(schemas: Json): Messages {
  const [thin] = outgoingSchema.meta()!['examples'] as [Json];
  const payload = schemaOf(outgoingSchema, schemas);
  const types = { ...outgoingTypes, [TEST_TYPE]: 'Test of a subscription' };
  return Object.entries(types).map(([type, summary]) => [
    keyOf('out', type),
    message(
      type,
      summary,
      { allOf: [payload, { properties: { type: { const: type } } }] },
      type === TEST_TYPE ? withoutSubject(thin, type) : { ...thin, type },
    ),
  ]);
}

/**
 * The AsyncAPI 3 document of all that partners' systems tell us and are told, from the very schemas that
 * check what comes in and shape what goes out.
 */
export function asyncDocumentOf(): Json {
  const schemas: Json = {};
  const received = receivedBy(schemas);
  const sent = sentWith(schemas);
  return {
    asyncapi: '3.0.0',
    info,
    defaultContentType: media.structured,
    servers: { traject: { host: 'traject.example.nl', protocol: 'https', description: 'An installation' } },
    channels: {
      signals: {
        address: '/v1/signals',
        servers: [{ $ref: '#/servers/traject' }],
        description: 'Where partners’ systems tell what happened: by POST, one event or a batch',
        messages: byKey(received),
      },
      subscription: {
        address: null,
        description: 'The address of a subscription: that of the partner’s own system',
        messages: byKey(sent),
      },
    },
    operations: {
      receiveSignals: {
        action: 'receive',
        channel: { $ref: '#/channels/signals' },
        summary: 'Take what a partner’s system tells into the inbox',
        messages: referring('signals', received),
      },
      sendEvents: {
        action: 'send',
        channel: { $ref: '#/channels/subscription' },
        summary: 'Tell a subscription what happened: thin, signed, again until it is answered',
        messages: referring('subscription', sent),
      },
    },
    components: { messages: Object.fromEntries([...received, ...sent]), schemas },
  };
}

/** A test is about no trajectory. */
function withoutSubject(
  { subject: _subject, sequence: _sequence, dataref: _ref, ...rest }: Json,
  type: string,
) {
  return { ...rest, type };
}
