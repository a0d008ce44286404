import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Locale } from '@/i18n/locales';
import { notFoundMetadata } from '@/server/page-metadata';

type UnknownPageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: UnknownPageProps): Promise<Metadata> {
  return notFoundMetadata((await params).locale);
}

/** Any other address: a real 404 in the reader's language. */
export default function UnknownPage() {
  notFound();
}
