import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { watch } from '../fixtures/journey';

test('what guards every journey sees what it must never let pass', async ({ page, context }) => {
  const leaky = createServer((_, response) =>
    response
      .writeHead(200, {
        'content-type': 'text/html',
        'set-cookie': 'who=you',
        'content-security-policy': "script-src 'none'",
      })
      .end('<img src="https://elsewhere.example/pixel"><script>1</script><a href="/on">on</a>'),
  );
  await new Promise<void>((resolve) => leaky.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${portOf(leaky.address())}`;
  const faults = watch(context, [origin]);
  await context.route('https://elsewhere.example/**', (route) => route.abort());
  await page.goto(origin);
  await page.evaluate(() => {
    window.localStorage.setItem('near', '43604');
    window.sessionStorage.setItem('seen', '1');
    window.indexedDB.open('searches');
    console.error('broken');
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  await page.getByRole('link', { name: 'on' }).click();
  await page.waitForURL('**/on');
  await page.goBack();
  const seen = (await faults()).join('\n');
  leaky.close();
  for (const fault of [
    'another origin was asked: https://elsewhere.example/pixel',
    'a cookie was set by',
    'no referrer policy',
    'a referrer was told',
    'Content Security Policy',
    'console: broken',
    'uncaught: thrown',
    'kept on the device: cookie who',
    'kept on the device: localStorage near',
    'kept on the device: sessionStorage seen',
    'kept on the device: IndexedDB searches',
  ]) {
    expect(seen).toContain(fault);
  }
});

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address ? address.port : Number.NaN;
