import { describe, expect, test } from 'vitest';
import { mailTextSchema } from '@/domain/report/report';
import { invitationMail, passwordChangedMail, passwordResetMail } from './account-mails';

const LINK = 'https://site.test/admin/invitation?token=a&b="1"';
const SAFE_LINK = 'https://site.test/admin/invitation?token=a&amp;b=&quot;1&quot;';

describe('a mail about an account', () => {
  test.each([
    ['invitation', invitationMail({ link: LINK, from: 'Ann' })],
    ['reset', passwordResetMail({ link: LINK })],
  ])('the %s holds its link once as text and once as a link', (_, mail) => {
    expect(mail.text.split('\n').filter((line) => line === LINK)).toHaveLength(1);
    expect(mail.html?.match(/<a href=/g)).toHaveLength(1);
    expect(mail.html).toContain(`<p><a href="${SAFE_LINK}">${SAFE_LINK}</a></p>`);
    expect(mailTextSchema.safeParse(mail).success).toBe(true);
  });

  test('the news of a changed password has no link: nobody can be led astray by one', () => {
    const mail = passwordChangedMail();
    expect(`${mail.text}${mail.html}`).not.toMatch(/https?:|<a /);
    expect(mailTextSchema.safeParse(mail).success).toBe(true);
  });
});

test.each([
  ['<b>Ann</b> & Co', '&lt;b&gt;Ann&lt;/b&gt; &amp; Co invites you'],
  ['https://evil.test/', '<p>https://evil.test/ invites you'],
])('who invites is only text: %s', (from, shown) => {
  const { html, text } = invitationMail({ link: LINK, from });
  expect(html).toContain(shown);
  expect(html).not.toMatch(/<b>|href="https:\/\/evil/);
  expect(text.startsWith(`${from} invites you`)).toBe(true);
});
