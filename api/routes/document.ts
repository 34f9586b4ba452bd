import { z } from 'zod';
import { ok, operation, type AnyOperation } from '../operation.ts';

/** The document that describes every operation, itself included. */
export const documentRoute = (document: () => unknown): AnyOperation =>
  operation({
    id: 'getOpenApi',
    method: 'get',
    path: '/openapi.json',
    tag: 'API',
    summary: 'This document',
    answers: {
      200: {
        description: 'OpenAPI 3.1',
        schema: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApi' }),
        headers: { 'Access-Control-Allow-Origin': '`*`: everybody may read it' },
      },
    },
    handle: () => ({ ...ok(document()), headers: { 'Access-Control-Allow-Origin': '*' } }),
  });

/** The document of all signals, in and out. */
export const asyncDocumentRoute = (document: () => unknown): AnyOperation =>
  operation({
    id: 'getAsyncApi',
    method: 'get',
    path: '/asyncapi',
    tag: 'API',
    summary: 'The document of all signals: what partners’ systems tell, and what they are told',
    answers: {
      200: {
        description: 'AsyncAPI 3',
        schema: z.looseObject({ asyncapi: z.string() }).meta({ id: 'AsyncApi' }),
        headers: { 'Access-Control-Allow-Origin': '`*`: everybody may read it' },
      },
    },
    handle: () => ({ ...ok(document()), headers: { 'Access-Control-Allow-Origin': '*' } }),
  });
