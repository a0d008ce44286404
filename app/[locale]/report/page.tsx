import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { LookUp } from '@/components/report/look-up';
import { type Locale, localPath } from '@/domain/locale';
import { clientAddress } from '@/server/http/client-address';
import { lookUpReceipt } from '@/server/report/report';

type LookUpPageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ number?: string | string[] }>;
};

export async function generateMetadata({ params }: LookUpPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'report.lookUp' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function LookUpPage({ params, searchParams }: LookUpPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { number } = await searchParams;
  if (typeof number !== 'string') return <LookUp locale={locale} typed="" fault={null} />;
  const visitor = { address: clientAddress(await headers()), now: new Date() };
  const found = lookUpReceipt(number, visitor);
  if ('number' in found) redirect(localPath(locale, `/report/${found.number}`));
  return <LookUp locale={locale} typed={number} fault={found.fault} />;
}
