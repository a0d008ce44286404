'use client';

import { useEffect } from 'react';

/** After a change of page inside the browser the focus goes where the address points, as after a full load. */
export function FocusAnchor({ page }: { page: string }) {
  useEffect(() => {
    const target = page && document.getElementById(window.location.hash.slice(1));
    if (target) target.focus();
  }, [page]);
  return null;
}
