import { eq } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { resetSecondFactor } from '@/db/account/people';
import { findTwoFactor } from '@/db/account/reads';
import { mails } from '@/db/mail/schema';
import { makePerson } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { auth } from './auth';
import { beginReEnrollment, confirmReEnrollment } from './second-factor';
import { findSignedIn, type SignedIn } from './session';
import { beginAppSetUp, setUpApp } from './set-up-app.fixture';
import { pendingKey, sendPasswordLink } from './sign-in';
import {
  addOwner,
  codeOf,
  giveCode,
  givePassword,
  headersNow,
  PASSWORD,
  request,
} from './signing-in.fixture';

vi.mock('next/headers', async () => (await import('./signing-in.fixture')).nextHeaders());
setUpTestSite(() => {});

let address = 0;
let owner: { id: string; email: string };
beforeEach(async () => {
  request.address = `192.0.2.${++address}`;
  owner = await addOwner();
});

const whoIs = (cookie: string) => {
  request.cookie = cookie;
  return findSignedIn();
};

async function mustBe(cookie: string): Promise<SignedIn> {
  const found = await whoIs(cookie);
  if (!found) throw new Error('not signed in');
  return found;
}

const beginSetUp = () => beginAppSetUp(owner.email);
const setUp = () => setUpApp(owner.email);

test('who sets up an app while somebody else has the password is alone with it', async () => {
  const theirs = await givePassword(owner.email);
  expect(await whoIs(theirs)).toMatchObject({ hasSecondFactor: false });
  const { cookie, secret } = await beginSetUp();
  expect(await whoIs(theirs), 'the later sign-in ended the earlier one').toBeNull();

  const mine = await giveCode(await codeOf(secret), cookie);
  expect(await whoIs(mine)).toMatchObject({ hasSecondFactor: true });
  expect(await whoIs(cookie)).toBeNull();
});

test('a later session with the password alone sees no key that an earlier one was shown', async () => {
  const { cookie, secret } = await beginSetUp();
  const theirs = await givePassword(owner.email);
  expect(secret).toHaveLength(52);
  expect(await pendingKey(await mustBe(theirs))).toBeNull();
  expect(await whoIs(cookie)).toBeNull();
  await expect(giveCode(await codeOf(secret), theirs)).rejects.toMatchObject({
    body: { code: 'TOTP_NOT_ENABLED' },
  });
});

test('a session in which no code was given is nobody’s once there is an app, and cannot try codes', async () => {
  const theirs = await givePassword(owner.email);
  const [before] = db().$client.prepare('SELECT * FROM auth_session WHERE user_id = ?').all(owner.id);
  const { secret } = await setUp();
  // As if the password had been checked while the app was being set up.
  const { id, token, ...rest } = before as Record<string, string>;
  db()
    .$client.prepare(
      `INSERT INTO auth_session (id, token, ${Object.keys(rest).join(', ')})
       VALUES (?, ?, ${Object.keys(rest).map(() => '?')})`,
    )
    .run(id, token, ...Object.values(rest));
  expect(await whoIs(theirs)).toBeNull();
  await expect(giveCode(await codeOf(secret), theirs)).rejects.toMatchObject({ body: { code: 'SIGNED_IN' } });
  const whole = await giveCode(await codeOf(secret), await givePassword(owner.email));
  expect(await whoIs(whole)).toMatchObject({ hasSecondFactor: true });
});

test('after an owner reset it, the mailbox is proved, and the app of whoever signs in last counts alone', async () => {
  const { cookie } = await setUp();
  resetSecondFactor(db(), makePerson('owner'), { personId: owner.id }, { now: new Date() });
  expect(await whoIs(cookie)).toBeNull();
  await expect(givePassword(owner.email), 'the mailbox is to be proved first').rejects.toMatchObject({
    body: { code: 'INVALID_EMAIL_OR_PASSWORD' },
  });
  request.cookie = '';
  await sendPasswordLink(owner.email);
  const mail = db().select().from(mails).where(eq(mails.to, owner.email)).get()?.text ?? '';
  const token = /token=(\S+)/.exec(mail)?.[1] ?? '';
  await auth().api.resetPassword({ body: { newPassword: PASSWORD, token }, headers: headersNow() });
  const theirs = await givePassword(owner.email);
  const mine = await setUp();
  expect(await whoIs(mine.cookie)).not.toBeNull();
  expect(await whoIs(theirs)).toBeNull();
});

test('another app: the old one counts until the new one’s first code, and the password alone never does', async () => {
  const { cookie, secret } = await setUp();
  const other = await giveCode(await codeOf(secret), await givePassword(owner.email));
  const me = await mustBe(cookie);
  const recovery = findTwoFactor(db(), owner.id)?.backupCodes;
  await beginReEnrollment(me);
  const key = await pendingKey(me);
  expect(key?.secret).not.toBe(secret);
  expect(await pendingKey(await mustBe(other)), 'only the session that began sees the key').toBeNull();
  expect(await whoIs(await givePassword(owner.email)), 'the tab was closed').toBeNull();

  await expect(confirmReEnrollment(me, '000000')).rejects.toMatchObject({ body: { code: 'INVALID_CODE' } });
  await expect(
    confirmReEnrollment(await mustBe(other), await codeOf(key?.secret ?? '')),
  ).rejects.toMatchObject({
    body: { code: 'BEGIN_AGAIN' },
  });
  await confirmReEnrollment(me, await codeOf(key?.secret ?? '', 1));
  expect(findTwoFactor(db(), owner.id)?.backupCodes).toBe(recovery);
  expect([await whoIs(cookie), await whoIs(other)]).toMatchObject([{ hasSecondFactor: true }, null]);
  expect(await pendingKey(me)).toBeNull();
  const challenge = await givePassword(owner.email);
  await expect(giveCode(await codeOf(secret, -1), challenge)).rejects.toMatchObject({
    body: { code: 'INVALID_CODE' },
  });
  expect(await whoIs(await giveCode(await codeOf(key?.secret ?? ''), challenge))).not.toBeNull();
});

test('another password leaves a session in which the code was given', async () => {
  const { cookie } = await setUp();
  request.cookie = cookie;
  const { headers } = await auth().api.changePassword({
    body: { currentPassword: PASSWORD, newPassword: `${PASSWORD} again`, revokeOtherSessions: true },
    headers: headersNow(),
    returnHeaders: true,
  });
  expect(await whoIs(headers.getSetCookie()[0]?.split(';')[0] ?? '')).toMatchObject({
    hasSecondFactor: true,
  });
  expect(await whoIs(cookie)).toBeNull();
});
