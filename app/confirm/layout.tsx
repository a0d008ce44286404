import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { atkinson } from '../atkinson';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/center.css';
import '../styles/report.css';
import '../styles/hospital.css';
import { Logo } from '@/components/ui/logo';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Is your listing right? · HAI Pump Centers',
  icons: { icon: '/icon.svg' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={atkinson.variable}>
      <body>
        <a className="vh skip" href="#main">
          Skip to the main part
        </a>
        <header className="top">
          <div className="wrap">
            <Link className="brand" href="/">
              <Logo />
              HAI Pump Centers
            </Link>
          </div>
        </header>
        {children}
      </body>
    </html>
  );
}
