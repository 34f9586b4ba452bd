import { createTransport } from 'nodemailer';
import { Bounced, outsideKey, Unanswered, type Carrier, type Letter } from './letter.ts';

/** Connections to the mail server at once. */
const CONNECTIONS = 4;
/** Milliseconds in which it must answer; all together less than a worker keeps a mail in hand. */
const LIMITS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};
/** Answers to an addressee that can mean: there is no such mailbox (RFC 5321, 4.2.2). */
const NO_SUCH_MAILBOX = new Set([550, 551, 553]);
/** With the same codes a server says that we may not send there: what follows tells (RFC 3463). */
const NOT_THE_ADDRESS = /^\d{3}[ -](?:5\.(?!1\.)\d|(?!5\.1\.).*\brelay)/i;

interface Refusal {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/**
 * Brings letters to a mail server by SMTP. Every attempt of a letter has the same `Message-ID`, so that the
 * receiver's server and program know a repeat as one.
 * @param options.url `smtp://user:password@host:587`, `smtps://` for TLS from the start.
 * @param options.from address, also with a name before it.
 */
export function createSmtp({ url, from }: { url: string; from: string }): Carrier {
  const pool = { pool: true as const, maxConnections: CONNECTIONS };
  const transport = createTransport({
    url,
    ...pool,
    ...LIMITS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'traject';
  const onceRead = new Map<string, () => void>();
  // When the server has taken the last byte it may have the letter, whether it says so or not.
  transport.use('stream', (mail, done) => {
    const read = onceRead.get(String(mail.data.messageId));
    mail.message.processFunc((content) => content.once('end', () => read?.()));
    done();
  });

  return {
    async post(letter) {
      const messageId = `<${outsideKey(letter.key)}@${host}>`;
      let handed = false;
      onceRead.set(messageId, () => (handed = true));
      try {
        await transport.sendMail({ ...mailOf(letter), from, messageId });
      } catch (error) {
        throw told(error as Error & Refusal, handed);
      } finally {
        onceRead.delete(messageId);
      }
    },
    close: () => transport.close(),
  };
}

function mailOf({ to, subject, text, html, lang, calendar }: Letter) {
  return {
    // As an object: a name or a second address in it is not read as one.
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: {
      'Content-Language': lang,
      // So that no absence assistant answers (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
    ...(calendar && { icalEvent: { method: calendar.method, content: calendar.content } }),
  };
}

function told(error: Error & Refusal, handed: boolean): Error {
  const { command, responseCode, response = '' } = error;
  const isRefused = command === 'RCPT TO' && NO_SUCH_MAILBOX.has(responseCode ?? 0);
  if (isRefused && !NOT_THE_ADDRESS.test(response)) return new Bounced(error.message);
  if (handed && responseCode === undefined) return new Unanswered(error.message);
  return error;
}
