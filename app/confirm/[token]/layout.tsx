import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { linkLanguage } from '@/server/hospital-link/link';
import { HospitalFrame } from '../frame';
import { hospitalMetadata } from '../hospital-metadata';

export const dynamic = 'force-dynamic';

type LayoutProps = { children: ReactNode; params: Promise<{ token: string }> };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  return hospitalMetadata(linkLanguage((await params).token));
}

export default async function Layout({ children, params }: LayoutProps) {
  const locale = linkLanguage((await params).token);
  setRequestLocale(locale);
  return <HospitalFrame locale={locale}>{children}</HospitalFrame>;
}
