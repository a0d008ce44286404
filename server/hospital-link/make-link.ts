import 'server-only';
import { getTranslations } from 'next-intl/server';
import { makeConfirmLink } from '@/db/hospital-link/commands';
import { hashToken, newToken } from '@/db/secret';
import type { Person } from '@/domain/account/actor';
import type { Locale } from '@/domain/locale';
import { confirmMail } from '@/domain/mail/outside-mails';
import { db } from '@/server/db';
import { env } from '@/server/env';

type Asked = { id: number; record: { name: string } };

/** Makes a hospital's link and, if an address was given, puts its letter into the outbox. The link is kept nowhere. */
export async function makeLink(actor: Person, { id, record }: Asked, to: string, language: Locale) {
  const token = newToken();
  const link = `${env().PUBLIC_URL}/confirm/${token}`;
  const words = await getTranslations({ locale: language, namespace: 'mail' });
  const mail = to ? { ...confirmMail({ language, name: record.name, link }, words), to } : null;
  const input = { id, tokenHash: hashToken(token), language, mail, isShown: env().SMTP_URL === undefined };
  return { result: makeConfirmLink(db(), actor, input, { now: new Date() }), link };
}
