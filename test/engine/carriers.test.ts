import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Bounced, Unanswered, type Carrier, type Letter } from '../../notify/letter.ts';
import { createNotifyNl } from '../../notify/notifynl.ts';
import { createSmtp } from '../../notify/smtp.ts';
import { startSmtp, type SmtpReceiver } from '../setup/smtp.ts';

const letter = (about: Partial<Letter> = {}): Letter => ({
  key: 'at-once/t1/first-mdo',
  to: 'anna@pi.example',
  subject: 'Eén taak voor morgen',
  text: 'Een taak: https://traject.example.nl',
  html: '<p>Een taak</p>',
  lang: 'nl',
  ...about,
});

describe('SMTP', () => {
  let server: SmtpReceiver;
  let carrier: Carrier;
  beforeEach(async () => {
    server = await startSmtp({ refuses: ['gone@pi.example'] });
    carrier = createSmtp({ url: server.url, from: 'Traject <traject@example.nl>' });
  });
  afterEach(async () => {
    carrier.close();
    await server.stop();
  });

  test('a letter arrives as text and as HTML, in its language, and no assistant answers it', async () => {
    await carrier.post(letter());
    const [{ to, raw, messageId } = { to: '', raw: '', messageId: '' }] = server.got;
    expect(to).toBe('anna@pi.example');
    expect(messageId).toMatch(/^<[0-9a-f]{32}@example\.nl>$/);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^Content-Language: nl\r$/m);
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8');
    expect(raw).toContain('Content-Type: text/html; charset=utf-8');
    expect(raw).not.toContain('first-mdo');
  });

  test('every attempt has the same Message-ID, another letter another', async () => {
    await carrier.post(letter());
    await carrier.post(letter());
    await carrier.post(letter({ key: 'other' }));
    expect(new Set(server.got.map(({ messageId }) => messageId)).size).toBe(2);
  });

  test('an invitation is one for calendars', async () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
    await carrier.post(letter({ calendar: { method: 'REQUEST', content } }));
    expect(server.got[0]?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=REQUEST/);
  });

  test('an address cannot bring another with it', async () => {
    await carrier.post(letter({ to: 'anna@pi.example, other@elsewhere.example' })).catch(() => undefined);
    expect(server.got.map(({ to }) => to)).not.toContain('other@elsewhere.example');
  });

  test('no such mailbox is a bounce; a server that is busy or away is not', async () => {
    await expect(carrier.post(letter({ to: 'gone@pi.example' }))).rejects.toBeInstanceOf(Bounced);
    server.faults.busy = true;
    const busy = await carrier.post(letter()).catch((error: unknown) => error);
    expect(busy).not.toBeInstanceOf(Bounced);
    expect(busy).not.toBeInstanceOf(Unanswered);
    await server.stop();
    const away = await carrier.post(letter()).catch((error: unknown) => error);
    expect(away).toBeInstanceOf(Error);
    expect(away).not.toBeInstanceOf(Bounced);
    expect(away).not.toBeInstanceOf(Unanswered);
  });

  test.each([
    ['5.1.1 User unknown', true],
    ['5.1.10 Recipient not found', true],
    ['No such user here', true],
    ['5.7.1 Unable to relay', false],
    ['5.7.54 SMTP; Unable to relay recipient in non-accepted domain', false],
    ['5.2.2 Mailbox full', false],
    ['relay not permitted', false],
    ['Relaying denied', false],
  ])('550 %s: whether the address is refused for good is %s', async (refusal, isBounce) => {
    server.faults.refusal = refusal;
    const error = await carrier.post(letter({ to: 'gone@pi.example' })).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof Bounced).toBe(isBounce);
  });

  test('a server that hangs up after the last byte may have it', async () => {
    server.faults.unanswered = true;
    await expect(carrier.post(letter())).rejects.toBeInstanceOf(Unanswered);
  });
});

interface Sent {
  id: string;
  status: string;
  asked: { email_address: string; template_id: string; reference: string; personalisation: object };
}

/** Behaves as the API of GOV.UK Notify does, for what we use of it. */
async function startNotify() {
  const sent: Sent[] = [];
  const faults = { hangUp: false };
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const url = new URL(request.url!, 'http://notify');
    if (!request.headers.authorization?.startsWith('Bearer ')) return answer(403, {});
    if (request.method === 'GET' && url.pathname === '/v2/notifications') {
      const reference = url.searchParams.get('reference');
      return answer(200, { notifications: sent.filter(({ asked }) => asked.reference === reference) });
    }
    if (request.method === 'GET')
      return answer(
        200,
        sent.find(({ id }) => url.pathname.endsWith(id))!,
      );
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const asked = JSON.parse(body) as Sent['asked'];
      if (!asked.email_address.includes('@'))
        return answer(400, { errors: [{ error: 'ValidationError', message: 'email_address Not a valid' }] });
      const id = `n-${sent.length + 1}`;
      sent.push({ id, status: 'sending', asked });
      if (faults.hangUp) return request.socket.destroy();
      answer(201, { id });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}`, sent, faults, stop };
}

describe('NotifyNL', () => {
  const id = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
  let service: Awaited<ReturnType<typeof startNotify>>;
  let carrier: Carrier;
  beforeEach(async () => {
    service = await startNotify();
    carrier = createNotifyNl({ url: service.url, key: `traject-${id}-${id}`, template: id });
  });
  afterEach(() => service.stop());

  test('a letter is sent by the template, as plain text, and known by what says nothing of its key', async () => {
    expect(await carrier.post(letter())).toEqual({ receipt: 'n-1' });
    expect(service.sent[0]?.asked).toEqual({
      email_address: 'anna@pi.example',
      template_id: id,
      reference: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      personalisation: { subject: letter().subject, body: letter().text },
    });
  });

  test('what may have gone out is looked up, and not sent twice', async () => {
    service.faults.hangUp = true;
    await expect(carrier.post(letter())).rejects.toBeInstanceOf(Unanswered);
    service.faults.hangUp = false;
    expect(await carrier.post(letter(), true)).toEqual({ receipt: 'n-1' });
    expect(service.sent).toHaveLength(1);
  });

  test.each([
    ['sending', 'under-way'],
    ['delivered', 'delivered'],
    ['permanent-failure', 'refused'],
    ['temporary-failure', 'failed'],
  ] as const)('the service says %s: it is %s', async (status, fate) => {
    await carrier.post(letter());
    service.sent[0]!.status = status;
    expect(await carrier.ask!('n-1')).toBe(fate);
  });

  test('an address that it does not take is a bounce; a service that is away is not', async () => {
    await expect(carrier.post(letter({ to: 'no address' }))).rejects.toBeInstanceOf(Bounced);
    await service.stop();
    const away = await carrier.post(letter()).catch((error: unknown) => error);
    expect(away).toBeInstanceOf(Error);
    expect(away).not.toBeInstanceOf(Unanswered);
    await startNotify().then((again) => (service = again));
  });
});
