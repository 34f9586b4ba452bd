import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { mayUseRoute } from '../domain/people/access-routes.ts';
import { languages } from '../web/texts/texts.ts';
import { keySchema, lastEventSchema, matchSchema, versionSchema, type AnyOperation } from './operation.ts';
import { problemSchema } from './schemas/common.ts';
import { actingAsSchema } from './schemas/person.ts';
import { API_VERSION } from './version.ts';
import { descriptions, glossary } from './reference/texts.ts';

/** The document is English; what is answered follows `Accept-Language`. */
const { details, titles } = languages.en.problems;

const versionHeader = {
  'API-Version': {
    description: 'Version of the API, on every answer',
    schema: { type: 'string' as const, examples: [API_VERSION] },
  },
};
const problemOf = (status: number, description: string, headers = {}): ZodOpenApiResponseObject => ({
  id: `Problem${status}`,
  description,
  headers: { ...versionHeader, ...headers },
  content: { 'application/problem+json': { schema: problemSchema } },
});

const retryAfter = {
  'Retry-After': {
    description: 'Seconds after which it may be repeated',
    schema: { type: 'integer' as const },
  },
};

/** Every refusal there is, by status. */
const refusals: Record<number, ZodOpenApiResponseObject> = {
  400: problemOf(400, 'The request does not fit this description; `errors` names every fault'),
  401: problemOf(401, details['not-signed-in'], {
    'WWW-Authenticate': { description: 'How to sign in', schema: { type: 'string' as const } },
  }),
  403: problemOf(403, details['not-allowed']),
  404: problemOf(404, details['not-found']),
  406: problemOf(406, details['not-acceptable']),
  409: problemOf(
    409,
    'The rules refuse it now, or the key belongs to another request; the last part of `type` is the reason code',
  ),
  412: problemOf(412, details['changed-since']),
  413: problemOf(413, details['too-large']),
  415: problemOf(415, details['unsupported-media-type']),
  422: problemOf(422, 'The rules refuse its content; the last part of `type` is the reason code'),
  429: problemOf(429, details['too-many-requests'], retryAfter),
  500: problemOf(500, details['internal']),
  503: problemOf(503, details['unavailable'], retryAfter),
};

/** Statuses that an operation can refuse with: from its shape, its access rule, and its own list. */
function statusesOf(operation: AnyOperation): number[] {
  const open = mayUseRoute(operation.id);
  return [
    400,
    ...(operation.calledBack ? [403] : []),
    ...(open || operation.calledBack ? [] : [401, 403]),
    406,
    ...(operation.body || operation.takes ? [413, 415] : []),
    429,
    500,
    ...(operation.refusals ?? []),
  ];
}

const securityOf = ({ id, calledBack }: AnyOperation): Record<string, string[]>[] => {
  if (mayUseRoute(id)) return [];
  return [calledBack ? { callback: [] } : { openId: [] }];
};

function describe(operation: AnyOperation): ZodOpenApiOperationObject {
  const answers = Object.entries(operation.answers).map(([status, { description, schema, headers }]) => {
    const own = Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, text]) => [
        name,
        { description: text, schema: { type: 'string' as const } },
      ]),
    );
    return [
      status,
      {
        description,
        headers: { ...versionHeader, ...own },
        ...(status !== '204' && {
          content: { [operation.streams ? 'text/event-stream' : 'application/json']: { schema } },
        }),
      },
    ];
  });
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description ?? operation.summary,
    security: securityOf(operation),
    requestParams: {
      ...(operation.params && { path: operation.params as z.ZodObject }),
      ...(operation.query && { query: operation.query as z.ZodObject }),
      ...headersOf(operation),
    },
    ...(operation.takes && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          Object.entries(operation.takes).map(([type, schema]) => [type, { schema }]),
        ),
      },
    }),
    ...(operation.body && {
      requestBody: { required: true, content: { 'application/json': { schema: operation.body } } },
    }),
    responses: {
      ...Object.fromEntries(answers),
      ...Object.fromEntries(statusesOf(operation).map((status) => [String(status), refusals[status]!])),
    },
  };
}

function headersOf(operation: AnyOperation): { header?: z.ZodObject } {
  if (mayUseRoute(operation.id) || operation.calledBack) return {};
  const header = {
    'Acting-As': actingAsSchema,
    ...(operation.streams && { 'Last-Event-ID': lastEventSchema }),
    ...(operation.keyed && { 'Idempotency-Key': keySchema }),
    ...(operation.conditional && { 'If-Match': matchSchema }),
    ...(operation.versioned && { 'If-Match': versionSchema }),
  };
  return { header: z.object(header) };
}

/** The OpenAPI 3.1 document of the operations, from the very schemas that check what they take. */
export function documentOf(operations: AnyOperation[]) {
  const paths: NonNullable<ZodOpenApiObject['paths']> = {};
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Traject',
      version: API_VERSION,
      description: `${descriptions.api}\n\n## Glossary\n\n${glossary.map(([dutch, english]) => `- *${dutch}*: ${english}`).join('\n')}\n\n## Problems\n\n${Object.entries(
        titles,
      )
        .filter(([code]) => !code.startsWith('status-'))
        .map(([code, title]) => `- \`/problems/${code}\`: ${title}`)
        .join('\n')}`,
      contact: { name: 'Traject', url: 'https://traject.example.nl', email: 'traject@example.nl' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1', description: 'Only the major version stands in the address' }],
    tags: Object.entries(descriptions.tags).map(([name, description]) => ({ name, description })),
    security: [{ openId: [] }],
    paths,
    components: {
      securitySchemes: {
        openId: {
          type: 'openIdConnect',
          openIdConnectUrl: '/oidc/.well-known/openid-configuration',
          description: descriptions.signIn,
        },
        callback: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: descriptions.callback,
        },
      },
    },
  });
}
