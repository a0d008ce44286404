import type { ReactNode } from 'react';
import '../../styles/print.css';
import '../../styles/learn.css';
import '../../styles/learn-parts.css';
import '../../styles/learn-draw.css';
import '../../styles/learn-pages.css';

// The styles of reading pages: the finder does not pay for them.
export default function LearnLayout({ children }: { children: ReactNode }) {
  return children;
}
