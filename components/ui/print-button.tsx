'use client';

import { Icon } from '@/components/ui/icon';

/** Without scripts there is no button: every browser can print by itself. */
export function PrintButton({ label, className = 'btn' }: { label: string; className?: string }) {
  return (
    <button type="button" className={className} onClick={() => window.print()}>
      <Icon name="print" />
      {label}
    </button>
  );
}
