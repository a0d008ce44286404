import { expect, test } from '@playwright/test';
import { watch } from './fixtures/watch';

test('what guards every journey sees what it must never let pass', { tag: '@desktop' }, async ({
  page,
  context,
  baseURL,
}) => {
  const faults = watch(context, [baseURL ?? '']);
  await context.route('**/leaky', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'set-cookie': 'who=you', 'content-security-policy': "script-src 'none'" },
      body: '<img src="https://elsewhere.example/pixel"><script>1</script><a href="/api/health/live">on</a>',
    }),
  );
  await context.route('https://elsewhere.example/**', (route) => route.abort());
  await page.goto('/leaky');
  await page.evaluate(() => {
    window.localStorage.setItem('near', '43604');
    window.sessionStorage.setItem('seen', '1');
    console.error('broken');
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  await page.getByRole('link', { name: 'on' }).click();
  await page.goBack();
  const seen = (await faults()).join('\n');
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
  ]) {
    expect(seen).toContain(fault);
  }
});
