import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CenterBody } from '@/components/listing/page/center-body';
import { Withdrawn } from '@/components/listing/page/withdrawn';
import { PaperEnd, PaperHead } from '@/components/sheet/paper-ends';
import { CenterTravel } from '@/components/travel/center-travel';
import { JsonLd } from '@/components/ui/json-ld';
import { feedQuery } from '@/domain/feed/address';
import { centerJsonLd } from '@/domain/formats/json-ld/center';
import { type Locale, localPath } from '@/domain/locale';
import type { PageParams } from '@/domain/search/criteria-params';
import { siteUrl } from '@/server/formats/center-file';
import { notFoundMetadata, pageMetadata } from '@/server/http/page-metadata';
import { centerAnswer, loadCenter } from '@/server/listing/center-page';
import { baseMap } from '@/server/map/map-picture';
import { today } from '@/server/today';

type CenterPageProps = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<PageParams>;
};

export async function generateMetadata({ params }: CenterPageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const answer = centerAnswer(slug);
  if (answer.outcome === 'unknown') return notFoundMetadata(locale);
  if (answer.outcome === 'moved') return {};
  const t = await getTranslations({ locale, namespace: 'center' });
  if (answer.outcome === 'withdrawn') return { title: t('withdrawn'), robots: { index: false } };
  const { name, address } = answer.center;
  return pageMetadata({
    locale,
    path: `/centers/${slug}`,
    title: `${name}, ${address.city}`,
    description: t('description', { name, city: address.city, region: address.region }),
    feed: feedQuery({ chosen: [slug] }),
    picture: { path: `/centers/${slug}.png`, alt: `${name}, ${address.city}` },
  });
}

export default async function CenterPage({ params, searchParams }: CenterPageProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const map = await getTranslations('map');
  const answer = loadCenter(slug, await searchParams, (town) => map('pointNear', { town }));
  if (answer.outcome === 'unknown') notFound();
  if (answer.outcome === 'moved') permanentRedirect(localPath(locale, answer.path));
  if (answer.outcome === 'withdrawn') return <Withdrawn locale={locale} />;
  const { page } = answer;
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <PaperHead day={today()} />
      <CenterBody
        locale={locale}
        page={page}
        base={baseMap()}
        travel={<CenterTravel locale={locale} page={page} />}
      />
      <PaperEnd url={siteUrl(locale, `/centers/${slug}`)} />
      <JsonLd
        data={centerJsonLd(page.found.center, {
          url: siteUrl(locale, `/centers/${slug}`),
          picture: siteUrl(locale, `/centers/${slug}.png`),
        })}
      />
    </main>
  );
}
