import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { CLOCK, DAYS, NOW, openListings } from '@/db/listing/listing.fixture';
import { queueMail } from '@/db/mail/commands';
import { listOutbox } from '@/db/mail/reads';
import { SYSTEM } from '@/domain/listing/listing.fixture';
import { MAIL_STATUSES } from '@/domain/mail/mail';
import { writeMail } from '@/domain/mail/write-mail';
import { sendMails } from './send-mails';
import { deliverTo } from './smtp';
import { startSmtp, type TestSmtp } from './smtp-server.fixture';

const FROM = 'HAI Pump Centers <editors@example.org>';
const words = writeMail({
  language: 'en',
  subject: 'Zoë <b>',
  parts: ['Hello <b>Zoë</b>.', { list: ['one'] }],
});
let db: Db;
let smtp: TestSmtp | undefined;
beforeEach(() => {
  db = openListings();
});
afterEach(() => smtp?.close());

const queue = (dedupeKey: string, change: object = {}) =>
  queueMail(db, SYSTEM, { kind: 'reminder', to: 'ann@example.org', dedupeKey, ...words, ...change }, CLOCK);
const send = (url: string, now = NOW) =>
  sendMails(db, { deliver: deliverTo({ url, from: FROM }), clock: () => now });
const outbox = () => listOutbox(db, [...MAIL_STATUSES]).toReversed();
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('mail over a real SMTP line', () => {
  it('arrives once, as plain text and HTML, with markup only where we put it', async () => {
    smtp = await startSmtp();
    queue('a');
    queue('b', { to: 'bob@example.org' });
    expect(await send(smtp.url)).toEqual({ sent: 2, failed: 0, uncertain: 0 });
    expect(await send(smtp.url)).toEqual({ sent: 0, failed: 0, uncertain: 0 });
    expect(smtp.received.map(({ from, to }) => [from, ...to])).toEqual([
      ['editors@example.org', 'ann@example.org'],
      ['editors@example.org', 'bob@example.org'],
    ]);
    const raw = smtp.received[0]?.raw ?? '';
    expect(raw).toContain('text/plain');
    expect(raw).toContain('text/html');
    expect(raw).toContain('&lt;b&gt;Zo');
    expect(raw).toContain('Message-ID: <reminder.1@example.org>');
    expect(outbox()).toMatchObject([
      { status: 'sent', to: null, text: null },
      { status: 'sent', to: null, html: null },
    ]);
  });

  it('never goes out on a line that is not encrypted, unless told so', async () => {
    const seen: string[] = [];
    const options = {
      onMailFrom: (_: unknown, { secure }: { secure: boolean }, done: () => void) => {
        seen.push(secure ? 'encrypted' : 'open');
        done();
      },
    };
    smtp = await startSmtp(options);
    queue('a');
    const [open] = smtp.url.split('?');
    expect(await send(open ?? '')).toMatchObject({ sent: 0, failed: 1 });
    expect(outbox()[0]?.lastError).toMatch(/STARTTLS|TLS/);
    expect([seen, smtp.received]).toEqual([[], []]);
    await smtp.close();
    smtp = await startSmtp({ ...options, disabledCommands: [] });
    const [port] = /\d+$/.exec(smtp.url.split('?')[0] ?? '') ?? [];
    // A certificate that nobody signed is refused, too.
    expect(await send(`smtp://127.0.0.1:${port}`, later(1))).toMatchObject({ sent: 0, failed: 1 });
    const trusted = `smtp://127.0.0.1:${port}?tls.rejectUnauthorized=false`;
    expect(await send(trusted, later(9))).toMatchObject({ sent: 1 });
    expect(seen).toEqual(['encrypted']);
  });

  it('is sent once by two senders at a time', async () => {
    smtp = await startSmtp();
    for (let i = 0; i < 10; i++) queue(`mail ${i}`);
    const [one, two] = await Promise.all([send(smtp.url), send(smtp.url)]);
    expect(one.sent + two.sent).toBe(10);
    expect(smtp.received).toHaveLength(10);
  });

  it('signs in where the server asks for it, and tries again when the password is refused', async () => {
    smtp = await startSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, callback) =>
        username === 'mailer' && password === 'a:b@c'
          ? callback(null, { user: 1 })
          : callback(new Error('no')),
    });
    queue('a');
    const address = smtp.url.slice('smtp://'.length);
    expect(await send(`smtp://mailer:wrong@${address}`)).toMatchObject({ failed: 1 });
    expect(outbox()).toMatchObject([{ status: 'queued' }]);
    expect(await send(`smtp://mailer:a%3Ab%40c@${address}`, later(1))).toMatchObject({ sent: 1 });
  });

  it('waits longer after each failure while nobody answers, and gives up in the end', async () => {
    queue('a');
    const closed = 'smtp://127.0.0.1:1';
    expect(await send(closed)).toEqual({ sent: 0, failed: 1, uncertain: 0 });
    expect(await send(closed, later(0.9))).toMatchObject({ failed: 0 });
    expect(await send(closed, later(1))).toMatchObject({ failed: 1 });
    expect(await send(closed, later(2.9))).toMatchObject({ failed: 0 });
    for (let day = 1; day <= 6; day++) await send(closed, new Date(NOW.getTime() + day * DAYS));
    expect(outbox()).toMatchObject([{ status: 'failed', attempts: 8, to: 'ann@example.org' }]);
    expect(outbox()[0]?.lastError).toContain('ECONNREFUSED');
  });

  it('does not try again what the server will never take', async () => {
    smtp = await startSmtp({
      onRcptTo: (_, __, callback) =>
        callback(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    queue('a');
    expect(await send(smtp.url)).toMatchObject({ failed: 1 });
    expect(outbox()).toMatchObject([{ status: 'failed', attempts: 1 }]);
  });

  it('tries again what the server takes later', async () => {
    let isBusy = true;
    smtp = await startSmtp({
      onMailFrom: (_, __, callback) =>
        isBusy ? callback(Object.assign(new Error('busy'), { responseCode: 451 })) : callback(),
    });
    queue('a');
    expect(await send(smtp.url)).toMatchObject({ failed: 1 });
    isBusy = false;
    expect(await send(smtp.url, later(1))).toMatchObject({ sent: 1 });
  });

  it('calls it uncertain when the line breaks after the words were on their way', async () => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.write('220 test\r\n');
      socket.on('data', (data) => {
        const line = data.toString();
        if (line.startsWith('DATA')) socket.write('354 go on\r\n');
        else if (/^(EHLO|HELO|MAIL|RCPT)/.test(line)) socket.write('250 fine\r\n');
        else socket.destroy();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    queue('a');
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await send(`smtp://127.0.0.1:${port}?ignoreTLS=true`)).toEqual({
      sent: 0,
      failed: 0,
      uncertain: 1,
    });
    expect(await send(`smtp://127.0.0.1:${port}?ignoreTLS=true`, later(999))).toEqual({
      sent: 0,
      failed: 0,
      uncertain: 0,
    });
    expect(outbox()).toMatchObject([{ status: 'uncertain' }]);
    server.close();
  });
});
