import { auth } from './auth';
import { findSignedIn } from './session';
import { pendingKey } from './sign-in';
import { codeOf, giveCode, givePassword, headersNow, PASSWORD, request } from './signing-in.fixture';

/** As the page of signing in does it: with the password alone, and a key made ready. `request` carries its cookie. */
export async function beginAppSetUp(email: string): Promise<{ cookie: string; secret: string }> {
  request.cookie = await givePassword(email);
  await auth().api.enableTwoFactor({ body: { password: PASSWORD }, headers: headersNow() });
  const signedIn = await findSignedIn();
  if (!signedIn) throw new Error('not signed in');
  const key = await pendingKey(signedIn);
  return { cookie: request.cookie, secret: key?.secret ?? '' };
}

/** The same up to the first code, which is not the one of now. */
export async function setUpApp(email: string): Promise<{ cookie: string; secret: string }> {
  const { cookie, secret } = await beginAppSetUp(email);
  return { cookie: await giveCode(await codeOf(secret, 1), cookie), secret };
}
