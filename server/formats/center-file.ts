import 'server-only';
import { findCenterBySlug } from '@/db/listing/published';
import type { Center } from '@/domain/listing/center';
import { DEFAULT_LOCALE, isLocale, type Locale, localPath } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { readEndpoint } from '@/server/http/read-endpoint';
import type { HttpAnswer } from '@/server/http/respond';
import { today } from '@/server/today';

type Context = { params: Promise<{ locale: string; slug: string }> };

/** A file somebody takes away: its bytes, and what it is. */
export type FileAnswer = { type: string; body: string | Uint8Array<ArrayBuffer> };

/** A path on this site as an address that works from anywhere. */
export const siteUrl = (locale: Locale, path: string): string =>
  new URL(localPath(locale, path), env().PUBLIC_URL).href;

/** In the words of a person: who opens a file's address sees this in the browser. */
export const plainAnswer = (
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): HttpAnswer => ({ status, type: 'text/plain; charset=utf-8', body: `${sentence}\n`, headers });

/** What the browser does with the file, and what it is called once it is saved. */
export const asFile = (
  { type, body }: FileAnswer,
  name: string,
  locale: Locale,
  disposition: 'attachment' | 'inline',
): HttpAnswer => ({
  status: 200,
  type,
  body,
  headers: { 'Content-Disposition': `${disposition}; filename="${name}"`, 'Content-Language': locale },
});

export type CenterFile = {
  extension: 'vcf' | 'pdf' | 'png';
  disposition: 'attachment' | 'inline';
  make: (center: Center, locale: Locale, request: Request) => FileAnswer | Promise<FileAnswer>;
};

/** The handlers of one hospital's file, at the address of its page and an extension. Reached by the rewrites of next.config.js. */
export const centerFileEndpoint = ({ extension, disposition, make }: CenterFile) =>
  readEndpoint<Context>(async (request, { params }) => {
    const { locale: language, slug } = await params;
    const locale = isLocale(language) ? language : null;
    const { t } = await wordsIn(locale ?? DEFAULT_LOCALE);
    if (locale === null) return plainAnswer(404, t('files.unknown'));
    const answer = findCenterBySlug(db(), slug, today());
    switch (answer.outcome) {
      case 'found': {
        const file = await make(answer.center, locale, request);
        return asFile(file, `${answer.center.slug}.${extension}`, locale, disposition);
      }
      case 'moved': {
        const to = localPath(locale, `/centers/${answer.slug}.${extension}`);
        return plainAnswer(301, t('files.moved', { to }), { Location: to });
      }
      case 'withdrawn':
        return plainAnswer(410, t('files.withdrawn'));
      case 'unknown':
        return plainAnswer(404, t('files.unknown'));
    }
  });
