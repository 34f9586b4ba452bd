import { digestOf } from '../../api/scim/caller.ts';
import type { System } from '../setup/api.ts';

export const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

export interface Answered {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** The identity provider of an agency, as any other client of HTTP. */
export function providerOf(url: string, secret: string, headers: Record<string, string> = {}) {
  const call = async (method: string, path: string, body?: unknown): Promise<Answered> => {
    const response = await fetch(`${url}/scim/v2${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${secret}`,
        'Accept-Language': 'en',
        ...(body !== undefined && { 'Content-Type': 'application/scim+json; charset=utf-8' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown) => call('POST', path, body),
    put: (path: string, body: unknown) => call('PUT', path, body),
    patch: (path: string, ...Operations: object[]) =>
      call('PATCH', path, { schemas: [PATCH_OP], Operations }),
    remove: (path: string) => call('DELETE', path),
    call,
  };
}

/** A secret with which is told for an agency. */
export async function register(
  system: System,
  agency: string,
  subject: string | null = null,
): Promise<string> {
  const secret = `scim_${agency}-${'s'.repeat(40)}`;
  await system.store.putScimClient({ agency, subject, secrets: [digestOf(secret)] });
  return secret;
}
