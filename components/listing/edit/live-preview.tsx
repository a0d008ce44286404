'use client';

import { type ReactNode, useRef, useState } from 'react';
import { useScripts } from '@/components/ui/use-scripts';
import s from './listing-form.module.css';
import { useFormChanges } from './use-form-changes';

/**
 * The public page of the form around it, as it stands. Inert, because a link pressed in it would leave the form: who
 * cannot see it uses the button "Preview".
 */
export function LivePreview({ show }: { show: (form: FormData) => Promise<ReactNode> }) {
  const box = useRef<HTMLDetailsElement>(null);
  const newest = useRef(0);
  const [page, setPage] = useState<ReactNode>(null);
  const hasScripts = useScripts();

  async function refresh() {
    const form = box.current?.closest('form');
    if (!form || !box.current?.open) return;
    newest.current += 1;
    const mine = newest.current;
    const shown = await show(new FormData(form));
    // Of two answers on their way only the later question counts.
    if (mine === newest.current) setPage(shown);
  }

  useFormChanges(box, refresh);
  if (!hasScripts) return null;
  return (
    <details className={s.live} ref={box} onToggle={refresh}>
      <summary>As readers would see it, while you type</summary>
      <p className="small">It follows each field that you leave. “Preview” opens the whole page.</p>
      <div className={s.livePage} inert>
        {page}
      </div>
    </details>
  );
}
