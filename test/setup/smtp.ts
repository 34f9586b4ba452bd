import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface Got {
  to: string;
  messageId: string;
  /** As it came over the wire. */
  raw: string;
}

export type SmtpReceiver = Awaited<ReturnType<typeof startSmtp>>;

/**
 * A real SMTP server on a free port, that keeps what it takes.
 * @param options.refuses addresses of which it has no mailbox.
 * @param options.at the port on which it was before, to be there again.
 */
export async function startSmtp({ refuses = [], at = 0 }: { refuses?: string[]; at?: number } = {}) {
  const got: Got[] = [];
  const faults = { unanswered: false, busy: false, refusal: 'no such mailbox' };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo({ address }, _, done) {
      if (refuses.includes(address)) done(withCode(550, faults.refusal));
      else if (faults.busy) done(withCode(450, 'try again later'));
      else done();
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString();
        const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '';
        for (const { address } of envelope.rcptTo) got.push({ to: address, messageId, raw });
        if (faults.unanswered) for (const connection of connectionsOf(server)) connection.close();
        else done();
      });
    },
  });
  // Connections that tests end hard.
  server.on('error', () => undefined);
  server.listen(at, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    got,
    /** `unanswered`: it takes a mail and hangs up; `busy`: it takes none now; `refusal`: what it says of those. */
    faults,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const withCode = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

const connectionsOf = (server: SMTPServer) => [
  ...(server as unknown as { connections: Set<{ close: () => void }> }).connections,
];
