import { INVITATION_DAYS, RESET_LINK_MINUTES } from '@/domain/account/people';
import type { MailText } from '@/domain/report/report';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Paragraphs as plain text and as HTML; one that is an address becomes a link. */
function mail(subject: string, paragraphs: string[]): MailText {
  const html = paragraphs.map((text) => {
    const safe = escapeHtml(text);
    return /^https?:\/\/\S+$/.test(text) ? `<p><a href="${safe}">${safe}</a></p>` : `<p>${safe}</p>`;
  });
  return { subject, text: `${paragraphs.join('\n\n')}\n`, html: html.join('\n') };
}

export const invitationMail = ({ link, from }: { link: string; from: string }): MailText =>
  mail('Your invitation to the editors’ pages of HAI Pump Centers', [
    `${from} invites you to keep the listings of HAI Pump Centers true.`,
    'Choose a password and set up your authenticator app here:',
    link,
    `The link works once, within ${INVITATION_DAYS} days. If you did not expect it, do nothing.`,
  ]);

export const passwordResetMail = ({ link }: { link: string }): MailText =>
  mail('Choose a new password for the editors’ pages', [
    'Somebody, we hope you, asked for a new password at the editors’ pages of HAI Pump Centers.',
    link,
    `The link works once, within ${RESET_LINK_MINUTES} minutes. You will still need your authenticator app to sign in.`,
    'If it was not you, do nothing: your password stays as it is.',
  ]);

export const passwordChangedMail = (): MailText =>
  mail('Your password for the editors’ pages was changed', [
    'The password of your account at the editors’ pages of HAI Pump Centers was changed just now, and every other session was ended.',
    'If it was not you, tell an owner at once.',
  ]);
