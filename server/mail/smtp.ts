import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { TakenMail } from '@/db/mail/delivery';

export type MailServer = { url: string; from: string };
export type Delivery =
  | { status: 'sent' }
  | { status: 'failed'; error: string; permanent: boolean }
  | { status: 'uncertain' };
export type Deliver = (mail: TakenMail) => Promise<Delivery>;

const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
const ERROR_LENGTH_MAX = 300;

/**
 * Sends one mail over SMTP: never unless the line is encrypted, or `?ignoreTLS=true` in the address says that it need not
 * be, as on one machine. The library's own connection is used, and not its transport, because what matters here is
 * when it failed: before the content was sent, nothing went out; afterwards only the server knows.
 */
export const deliverTo =
  ({ url, from }: MailServer): Deliver =>
  async (mail) => {
    const given = parseConnectionUrl(url);
    const options = { ...given, requireTLS: !given.secure && !given.ignoreTLS, ...TIMEOUTS };
    const connection = new SMTPConnection(options);
    const broken = new Promise<never>((_, reject) => connection.on('error', reject));
    broken.catch(() => {});
    const step = <T>(run: (done: (error?: Error | null, value?: T) => void) => void) =>
      Promise.race([
        broken,
        new Promise<T | undefined>((resolve, reject) =>
          run((error, value) => (error ? reject(error) : resolve(value))),
        ),
      ]);
    let onItsWay = false;
    try {
      const message = compose(mail, from);
      const bytes = await message.build();
      await step((done) => connection.connect(done));
      const { auth } = options;
      if (auth) await step((done) => connection.login(auth, done));
      const words = Readable.from(
        (function* () {
          onItsWay = true;
          yield bytes;
        })(),
      );
      await step((done) => connection.send(message.getEnvelope(), words, done));
      connection.quit();
      return { status: 'sent' };
    } catch (error) {
      connection.close();
      return whatBecameOf(error, onItsWay);
    }
  };

function compose({ id, kind, to, subject, text, html }: TakenMail, from: string) {
  const domain = /@([^@>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text,
    ...(html === null ? {} : { html }),
    // The same for each try, so that a mail program can tell a mail that came twice.
    messageId: `<${kind}.${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

function whatBecameOf(error: unknown, onItsWay: boolean): Delivery {
  const { code, responseCode } = answerIn(error);
  if (onItsWay && responseCode === null) return { status: 'uncertain' };
  // A refused SMTP password, or a server without TLS, is a fault of our settings, not of the mail.
  const isOurs = code === 'EAUTH' || code === 'ETLS';
  const permanent = responseCode !== null && responseCode >= 500 && !isOurs;
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', error: message.slice(0, ERROR_LENGTH_MAX), permanent };
}

function answerIn(error: unknown): { code: string | null; responseCode: number | null } {
  const given = typeof error === 'object' && error !== null ? error : {};
  return {
    code: 'code' in given && typeof given.code === 'string' ? given.code : null,
    responseCode:
      'responseCode' in given && typeof given.responseCode === 'number' ? given.responseCode : null,
  };
}
