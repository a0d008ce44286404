import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Receipt } from '@/components/report/receipt';
import { findReceipt } from '@/db/report/reads';
import type { Locale } from '@/domain/locale';
import { parseReportNumber } from '@/domain/report/report';
import { db } from '@/server/db';

type ReceiptPageProps = { params: Promise<{ locale: Locale; number: string }> };

export async function generateMetadata({ params }: ReceiptPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'report.receipt' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function ReceiptPage({ params }: ReceiptPageProps) {
  const { locale, number } = await params;
  setRequestLocale(locale);
  const receipt = findReceipt(db(), parseReportNumber(number) ?? '');
  if (!receipt) notFound();
  return <Receipt locale={locale} receipt={receipt} />;
}
