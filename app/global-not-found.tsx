import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFoundMetadata } from '@/server/http/page-metadata';
import Layout from './[locale]/layout';
import NotFound from './[locale]/not-found';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame');
  const { title, ...rest } = await notFoundMetadata(await getLocale());
  return { ...rest, title: `${title} · ${t('name')}`, icons: { icon: '/icon.svg' } };
}

/** Any address that leads nowhere: a real 404 in the reader's language, complete without scripts. */
export default async function GlobalNotFound() {
  return (
    <Layout params={Promise.resolve({ locale: await getLocale() })}>
      <NotFound />
    </Layout>
  );
}
