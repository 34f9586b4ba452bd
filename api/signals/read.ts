import type { IncomingHttpHeaders } from 'node:http';
import type { Lang } from '../../domain/calendar/types.ts';
import { faultText, type FaultCode } from '../http/problem-texts.ts';
import { problem } from '../http/problem.ts';

/** What CloudEvents over HTTP can be: the event in the body, in the headers, or many in the body. */
export const media = {
  structured: 'application/cloudevents+json',
  batch: 'application/cloudevents-batch+json',
} as const;

/** Events that one request may hold. */
export const LARGEST_BATCH = 1_000;

/** What a request tells; `batch`: each is answered for itself. `text`: what was no JSON, as it came. */
export type Told = { batch: boolean; events: unknown[] } | { text: string; fault: FaultCode };

/**
 * The events in a request, not checked yet, as CloudEvents 1.0 puts them into HTTP.
 * @throws 415 for a media type that is none of them, 400 for more than a thousand at once.
 */
export function eventsIn(headers: IncomingHttpHeaders, body: Buffer, lang: Lang): Told {
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const binary = headers['ce-specversion'] !== undefined;
  const known = type === media.structured || type === media.batch || (binary && isJson(type));
  if (!known) throw problem(415, 'unsupported-event');
  const json = parsed(body);
  if ('fault' in json) return json;
  if (type === media.structured) return { batch: false, events: [withoutNulls(json.value)] };
  if (type !== media.batch) return { batch: false, events: [{ ...attributesIn(headers), data: json.value }] };
  if (!Array.isArray(json.value)) return { text: body.toString().slice(0, 10_000), fault: 'no-batch' };
  if (json.value.length > LARGEST_BATCH) throw tooMany(lang);
  return { batch: true, events: json.value.map(withoutNulls) };
}

const isJson = (type: string): boolean => /^application\/([\w.-]+\+)?json$/.test(type);

const tooMany = (lang: Lang) =>
  problem(400, 'invalid-input', {
    errors: [
      { in: 'body', pointer: '', code: 'too-many-events', detail: faultText('too-many-events', lang) },
    ],
  });

function parsed(body: Buffer): { value: unknown } | { text: string; fault: FaultCode } {
  const text = body.toString().slice(0, 10_000);
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return { text, fault: 'bad-encoding' };
  }
  try {
    return { value: JSON.parse(whole) as unknown };
  } catch {
    return { text, fault: 'invalid-json' };
  }
}

/** An attribute that is null is one that is not there (JSON format of CloudEvents, 2.2). */
const withoutNulls = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && !Array.isArray(event)
    ? Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null))
    : event;

/** In binary mode each attribute is a header, with what is not printable percent-encoded. */
function attributesIn(headers: IncomingHttpHeaders): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (name.startsWith('ce-') && typeof value === 'string') attributes[name.slice(3)] = decoded(value);
  return attributes;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a percent sign that encodes nothing stands for itself
  }
}
