import type { Metadata } from 'next';
import { PlainFrame } from '@/components/account/plain-frame';

export const metadata: Metadata = { title: 'Not yours to open' };

export default function NotPermittedPage() {
  return (
    <PlainFrame title="Not yours to open">
      <p>Your role does not open that page. An owner can change your role.</p>
      <p>
        <a href="/admin">Back to the queue</a>
      </p>
    </PlainFrame>
  );
}
