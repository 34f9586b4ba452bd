import { NotifyClient } from 'notifications-node-client';
import { Bounced, outsideKey, Unanswered, type Carrier, type Fate, type Letter } from './letter.ts';

/** Milliseconds in which the service must answer. */
const LIMIT_MS = 30_000;
/** What went wrong before anything was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

interface Options {
  /** Where the service is: `https://api.notifynl.nl`. */
  url: string;
  /** Key of the API, as the service shows it once. */
  key: string;
  /** Id of a template whose subject is `((subject))` and whose message is `((body))`. */
  template: string;
}

/** What the client asks of the way in which it reaches the service. */
interface Asked {
  method: string;
  url: string;
  headers: Record<string, string>;
  data?: unknown;
}

interface Answer {
  data: { id?: string; status?: string; notifications?: { id: string }[] };
}

/** The service answered, and refused. */
class ServiceRefused extends Error {
  override name = 'ServiceRefused';
  readonly status: number;
  constructor(status: number, said: string) {
    super(`${status}: ${said}`);
    this.status = status;
  }
}

/**
 * Brings letters by NotifyNL, the notification service of the Dutch government (the API of GOV.UK Notify). It
 * takes plain text only, and no calendar file. A letter is known there by what stands for its key: one that
 * may be out already is looked up before it is sent again, so that it never goes twice.
 */
export function createNotifyNl({ url, key, template }: Options): Carrier {
  const client = new NotifyClient(url, key);
  client.setClient(((asked: Asked) => reach(asked)) as never);

  return {
    async post({ key: ours, to, subject, text }: Letter, mayBeOut = false) {
      const reference = outsideKey(ours);
      if (mayBeOut) {
        const found = (await client.getNotifications('email', undefined, reference)) as unknown as Answer;
        const [first] = found.data.notifications ?? [];
        if (first) return { receipt: first.id };
      }
      const personalisation = { subject, body: text };
      const sent = client.sendEmail(template, to, {
        personalisation,
        reference,
      }) as unknown as Promise<Answer>;
      const { data } = await sent.catch((error: unknown) => {
        throw refusalOf(error);
      });
      return { receipt: data.id };
    },

    async ask(receipt): Promise<Fate> {
      const { data } = (await client.getNotificationById(receipt)) as unknown as Answer;
      return fates[data.status ?? ''] ?? 'under-way';
    },
    close: () => undefined,
  };
}

const fates: Record<string, Fate> = {
  delivered: 'delivered',
  'permanent-failure': 'refused',
  'temporary-failure': 'failed',
  'technical-failure': 'failed',
};

function refusalOf(error: unknown): unknown {
  if (error instanceof ServiceRefused)
    return error.status === 400 && /email_address/.test(error.message) ? new Bounced(error.message) : error;
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return NOT_SENT.has(code ?? '') ? error : new Unanswered(String(error));
}

/** One request. @throws ServiceRefused for any answer but 2xx. */
async function reach({ method, url, headers, data }: Asked): Promise<Answer> {
  const response = await fetch(url, {
    method: method.toUpperCase(),
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(data !== undefined && { body: JSON.stringify(data) }),
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if (!response.ok) throw new ServiceRefused(response.status, (await response.text()).slice(0, 400));
  return { data: (await response.json()) as Answer['data'] };
}
