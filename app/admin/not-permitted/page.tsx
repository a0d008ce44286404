import type { Metadata } from 'next';
import { PlainFrame } from '@/components/account/plain-frame';

export const metadata: Metadata = { title: 'No access' };

export default function NotPermittedPage() {
  return (
    <PlainFrame title="No access">
      <p>Your role does not include that page. An owner can change your role.</p>
      <p>
        <a className="textbtn" href="/admin">
          Back to the queue
        </a>
      </p>
    </PlainFrame>
  );
}
