import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { HospitalFrame } from '../frame';
import { hospitalMetadata } from '../hospital-metadata';

export const dynamic = 'force-dynamic';

export const generateMetadata = (): Promise<Metadata> => hospitalMetadata('en');

export default function Layout({ children }: { children: ReactNode }) {
  setRequestLocale('en');
  return <HospitalFrame locale="en">{children}</HospitalFrame>;
}
