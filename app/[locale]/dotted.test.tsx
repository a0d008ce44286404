import { isHTTPAccessFallbackError } from 'next/dist/client/components/http-access-fallback/http-access-fallback';
import { expect, test } from 'vitest';
import type { Locale } from '@/domain/locale';
import FinderPage from './page';

/** What the page throws for an address that has no language: Next answers 404 to its own word, and reports any other as a fault. */
test.each(['favicon.ico', 'apple-touch-icon.png', 'wp-login.php', 'en.txt'])(
  '/%s is not found, and no fault',
  async (name) => {
    const asked = FinderPage({
      params: Promise.resolve({ locale: name as Locale }),
      searchParams: Promise.resolve({}),
    });
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    expect(isHTTPAccessFallbackError(error)).toBe(true);
    expect(error).toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
  },
);
