import { atkinson } from '../atkinson';
import '../styles';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

// Nothing here is ever rendered ahead or kept: each page asks who is there.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Admin', template: '%s · Admin' },
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
        {children}
      </body>
    </html>
  );
}
