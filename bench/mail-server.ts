import { SMTPServer } from 'smtp-server';

/**
 * A mail server as a process of its own: says its port on the first line, and then the `Message-ID` of each
 * mail that it took on, one a line.
 */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    let head = '';
    stream.on('data', (part: Buffer) => {
      if (head.length < 4_000) head += part.toString('latin1');
    });
    stream.on('end', () => {
      process.stdout.write(`${/^Message-ID:\s*(\S+)/im.exec(head)?.[1] ?? 'none'}\n`);
      done();
    });
  },
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.server.address() as { port: number };
  process.stdout.write(`${port}\n`);
});
process.once('SIGTERM', () => server.close(() => process.exit(0)));
