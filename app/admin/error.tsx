'use client';

import { PlainFrame } from '@/components/account/plain-frame';

/** An unexpected fault in the admin. What was saved before is saved. */
export default function BrokenAdmin({ reset }: { reset: () => void }) {
  return (
    <PlainFrame title="Something went wrong on our side">
      <p>What you saved before is safe. Try again; if it stays so, tell whoever runs the site.</p>
      <p>
        <button type="button" className="btn main" onClick={reset}>
          Try again
        </button>
      </p>
      <p>
        <a href="/admin">To the queue</a>
      </p>
    </PlainFrame>
  );
}
