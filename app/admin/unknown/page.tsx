import type { Metadata } from 'next';
import { PlainFrame } from '@/components/account/plain-frame';

export const metadata: Metadata = { title: 'Page not found' };

/** What `proxy.ts` shows, with status 404, at addresses that lead nowhere. */
export default function UnknownPage() {
  return (
    <PlainFrame title="Page not found">
      <p>
        <a className="textbtn" href="/admin">
          Back to the queue
        </a>
      </p>
    </PlainFrame>
  );
}
