import { request as overHttp, type Agent, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { Agent as HttpAgent } from 'node:http';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { Webhook } from 'standardwebhooks';
import type { Instant } from '../domain/calendar/types.ts';
import { isAllowedHost, wrongTarget } from '../domain/partners/targets.ts';
import type { Agreement, Receivers, Reply } from '../domain/partners/webhooks.ts';

/** Milliseconds for a whole request, from the look-up of its host to the head of the answer. */
const LIMIT_MS = 10_000;
/** Requests a minute that we would make at most, told in the handshake. */
const RATE = 600;
/** Longest wait that a receiver may ask for. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

interface Options {
  /** Where this installation is reached. */
  url: string;
  /** Hosts that may be anywhere, also by `http:`. */
  allowed: readonly string[];
  /** The machine's clock: receivers compare it with their own. */
  now: () => Instant;
  limitMs?: number;
  lookup?: LookupFunction;
}

/** A request as it is made: no body is read, no redirect followed. */
interface Sent {
  method: 'OPTIONS' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

/**
 * Sends events by HTTP, signed as Standard Webhooks says, after the handshake of the CloudEvents web hook
 * specification. Each connection is checked where it really leads, so that neither a name whose address
 * changed nor another way to write an address reaches the inside of our network; of an answer only the head
 * is read.
 */
export function createReceivers({ url: own, allowed, now, limitMs = LIMIT_MS, lookup }: Options): Receivers {
  const origin = new URL(own).host;
  const say = async (to: string, sent: Sent): Promise<IncomingMessage | string> => {
    if (wrongTarget(to, allowed)) return 'address-not-allowed';
    const url = new URL(to);
    return exchange(url, agentFor(url, allowed, lookup), sent, limitMs);
  };

  return {
    async ask(url): Promise<Agreement> {
      const headers = { 'WebHook-Request-Origin': origin, 'WebHook-Request-Rate': String(RATE) };
      const answer = await say(url, { method: 'OPTIONS', headers });
      if (typeof answer === 'string') return { is: 'failed', code: answer };
      const reply = replyOf(answer, now());
      const status = answer.statusCode ?? 0;
      if (status >= 500 || status === 429) return reply;
      const origins = headerOf(answer, 'webhook-allowed-origin');
      if (status >= 300 || origins === undefined) return { is: 'refused', code: `not-agreed (${status})` };
      if (origins !== '*' && !origins.split(',').some((each) => each.trim() === origin))
        return { is: 'refused', code: `another-origin (${origins.slice(0, 100)})` };
      const rate = /^[1-9]\d{0,8}$/.exec(headerOf(answer, 'webhook-allowed-rate') ?? '')?.[0];
      return { is: 'agreed', rate: rate === undefined ? null : Number(rate) };
    },

    async send(url, event, secrets): Promise<Reply> {
      const body = JSON.stringify(event);
      const at = new Date(now());
      const answer = await say(url, {
        method: 'POST',
        body,
        headers: {
          'Content-Type': 'application/cloudevents+json; charset=utf-8',
          'WebHook-Request-Origin': origin,
          ...(event.traceparent !== undefined && { traceparent: event.traceparent }),
          'webhook-id': event.id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': secrets
            .map((secret) => new Webhook(secret).sign(event.id, at, body))
            .join(' '),
        },
      });
      return typeof answer === 'string' ? { is: 'failed', code: answer } : replyOf(answer, now());
    },
  };
}

/** Connects to nothing of our own network, unless the operator allows the host. */
function agentFor(url: URL, allowed: readonly string[], lookup?: LookupFunction): Agent {
  const secure = url.protocol === 'https:';
  if (isAllowedHost(url, allowed)) return secure ? new HttpsAgent() : new HttpAgent();
  return secure ? new RequestFilteringHttpsAgent({ lookup }) : new RequestFilteringHttpAgent({ lookup });
}

/** The head of the answer, or the code of what went wrong. Its body is not read. */
function exchange(url: URL, agent: Agent, { method, headers, body }: Sent, limitMs: number) {
  return new Promise<IncomingMessage | string>((resolve) => {
    const over = url.protocol === 'https:' ? overHttps : overHttp;
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const request = over(url, {
      method,
      agent,
      headers: { ...headers, ...length, 'User-Agent': 'Traject' },
    });
    const timer = setTimeout(() => request.destroy(new Error('timeout')), limitMs);
    const end = (answer: IncomingMessage | string) => {
      clearTimeout(timer);
      resolve(answer);
      // Also what comes after the answer: the connection is not used again.
      request.destroy();
    };
    request.once('response', end).on('error', (error) => end(codeOf(error)));
    request.end(body);
  });
}

function codeOf(error: Error & { code?: string }): string {
  if (error.message === 'timeout') return 'timeout';
  if (/is not allowed\. Because/i.test(error.message)) return 'address-not-allowed';
  return error.code ?? error.name;
}

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

/** `Retry-After` is a number of seconds or a date. */
function replyOf(answer: IncomingMessage, now: Instant): Reply {
  const asked = headerOf(answer, 'retry-after')?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  const retryAfterMs = wait > 0 ? Math.min(wait, LONGEST_WAIT_MS) : null;
  return { is: 'answered', status: answer.statusCode ?? 0, retryAfterMs };
}
