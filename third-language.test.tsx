import { NextRequest, NextResponse } from 'next/server';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import robots from './app/robots';
import sitemap from './app/sitemap';
import { LanguageLink } from './components/frame/nav-links';
import { formatDay } from './components/ui/format-day';
import { differentKeys, readMessages } from './data/messages/messages.fixture';
import { addRecords } from './db/listing/centers.fixture';
import { makeConfirmLinkSchema } from './domain/hospital-link/link';
import { writePageReviewSchema } from './domain/learn/review';
import { makeRecord } from './domain/listing/center.fixture';
import { DEFAULT_LOCALE, LOCALES, type Locale, localPath } from './domain/locale';
import { readNoticeForm } from './domain/notice/form';
import { noticeContentSchema } from './domain/notice/notice';
import { routing } from './i18n/routing';
import proxy from './proxy';
import { checkPages } from './scripts/learn/check-pages';
import { loadLearnFiles, readLearnData } from './scripts/learn/data-files';
import { parsePage } from './scripts/learn/parse-page';
import { leadsSomewhere } from './server/http/known-address';
import { pageMetadata } from './server/http/page-metadata';
import { loadPage } from './server/learn/pages';
import { setUpTestSite } from './server/test-site.fixture';

// What a language needs besides its texts must follow from the list: here it has one more, from right to left.
vi.mock('@/domain/locale', async (original) => {
  const real = await original<typeof import('@/domain/locale')>();
  const arabic = { name: 'العربية', direction: 'rtl', formatTag: 'ar-EG' } as const;
  return { ...real, ...real.defineLanguages({ ...real.LANGUAGES, ar: arabic }, real.DEFAULT_LOCALE) };
});
vi.mock('next-intl/middleware', () => ({ default: () => () => NextResponse.next() }));
vi.mock('next/navigation', () => ({
  usePathname: () => '/es/centers',
  useSearchParams: () => new URLSearchParams({ unit: 'km' }),
}));
const { slug } = makeRecord();
setUpTestSite((db) => addRecords(db, [makeRecord()]));

const ADDED = 'ar' as Locale;
const SITE = 'http://site.test';

describe('a language in the list', () => {
  test('is routed to by its prefix', async () => {
    expect(routing.locales).toEqual(['en', 'es', 'ar']);
    expect(leadsSomewhere(`/ar/centers/${slug}`)).toBe(true);
    expect(leadsSomewhere('/ar/centers/no-such-hospital')).toBe(false);
    const send = async (path: string) => {
      const headers = { host: 'site.test', origin: SITE, 'next-action': 'ab12' };
      return (await proxy(new NextRequest(`${SITE}${path}`, { method: 'POST', headers }))).status;
    };
    expect(await send(`/ar/centers/${slug}/report`)).toBe(200);
    expect(await send(`/fr/centers/${slug}/report`)).toBe(403);
  });

  test('is offered by the switch, at the same page with the same search', () => {
    const others = LOCALES.filter((locale) => locale !== 'es');
    const html = others.map((to) => renderToStaticMarkup(<LanguageLink key={to} to={to} />));
    expect(html).toEqual([
      '<a href="/centers?unit=km" lang="en" hrefLang="en">English</a>',
      '<a href="/ar/centers?unit=km" lang="ar" hrefLang="ar">العربية</a>',
    ]);
  });

  test('is told to search engines', () => {
    const { alternates } = pageMetadata({ locale: ADDED, path: '/centers', title: 't', description: 'd' });
    expect(alternates).toEqual({
      canonical: '/ar/centers',
      languages: { en: '/centers', es: '/es/centers', ar: '/ar/centers', 'x-default': '/centers' },
    });
    const listing = sitemap().find(({ url }) => new URL(url).pathname === `/ar/centers/${slug}`);
    expect(Object.keys(listing?.alternates?.languages ?? {})).toEqual(['en', 'es', 'ar']);
    expect(robots().rules).toMatchObject({ disallow: expect.arrayContaining(['/es/admin', '/ar/admin']) });
  });

  test('is one that readers, hospitals and reviewers can have', () => {
    expect(makeConfirmLinkSchema.shape.language.parse('ar')).toBe('ar');
    expect(writePageReviewSchema.shape.locale.parse('ar')).toBe('ar');
    expect(localPath(ADDED, '/report/R')).toBe('/ar/report/R');
    expect(formatDay(ADDED, '2026-11-23')).toContain('٢٠٢٦');
  });

  test('can have words in a notice; one written before has none', () => {
    const typed = new Map([
      ['en.title', 'It leaks'],
      ['ar.title', 'تسرب'],
    ]);
    expect(readNoticeForm(typed).notice).toMatchObject({ en: { title: 'It leaks' }, ar: { title: 'تسرب' } });
    const words = { title: 'It leaks', what: 'A little.', howMany: null, whatToDo: 'Call.' };
    const what = {
      id: 'a',
      level: 'b',
      device: 'c',
      announcedOn: '2026-11-23',
      sources: [],
      identifiers: [],
    };
    expect(noticeContentSchema.parse({ ...what, en: words, es: null })).toMatchObject({ ar: null });
  });
});

describe('until its texts are there', () => {
  test('pages are shown in English and say so', async () => {
    expect(await loadPage(ADDED, 'about')).toMatchObject({ language: DEFAULT_LOCALE });
    expect(sitemap().map(({ url }) => new URL(url).pathname)).not.toContain('/ar/about');
  });

  test('every missing message is named', () => {
    const english = readMessages(DEFAULT_LOCALE);
    const { missing } = differentKeys(english, readMessages(ADDED));
    expect(missing).toEqual(Object.keys(english));
    expect(missing).toContain('mail.answer.subject');
  });

  test('every missing page, term and notice is named, and nothing else', () => {
    const files = loadLearnFiles();
    const pages = files.pages.map(({ locale, name, text }) => parsePage(locale, name, text));
    const { data, findings } = readLearnData(files.json);
    const english = pages.filter(({ locale }) => locale === DEFAULT_LOCALE);
    const say = ({ file, code }: { file: string; code: string }) => `${file} ${code}`;
    const errors = checkPages(pages, data, new Set()).findings.filter(({ code }) => code !== 'dead-link');
    expect(errors.filter(({ level }) => level === 'error').map(say)).toEqual(
      english.map(({ file }) => `${file} no-translation`),
    );
    const published = data.notices.filter(({ status }) => status === 'published');
    expect(findings.map(say).toSorted()).toEqual([
      'data/learn/glossary/ar.json schema',
      ...published.map(() => 'data/learn/safety-notices.json no-translation'),
    ]);
  });
});
