import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DEFAULT_LOCALE } from '@/domain/locale';
import { HospitalFrame } from '../frame';
import { hospitalMetadata } from '../hospital-metadata';

export const dynamic = 'force-dynamic';

export const generateMetadata = (): Promise<Metadata> => hospitalMetadata(DEFAULT_LOCALE);

export default function Layout({ children }: { children: ReactNode }) {
  setRequestLocale(DEFAULT_LOCALE);
  return <HospitalFrame locale={DEFAULT_LOCALE}>{children}</HospitalFrame>;
}
