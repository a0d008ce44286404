'use client';

import { useEffect, useState } from 'react';

const boxesOf = (formId: string) => [
  ...document.querySelectorAll<HTMLInputElement>(`input[name="id"][form="${formId}"]`),
];

/** How many are ticked, and one tick for all; with Shift, all between two. Without scripts: only what to do. */
export function ChosenCount({ formId }: { formId: string }) {
  const [chosen, setChosen] = useState(0);
  const [all, setAll] = useState(0);

  useEffect(() => {
    const count = () => {
      const boxes = boxesOf(formId);
      setAll(boxes.length);
      setChosen(boxes.filter(({ checked }) => checked).length);
    };
    // Later than the first paint: a browser that came back ticks again what was ticked.
    const first = setTimeout(count);
    let last: HTMLInputElement | null = null;
    const range = ({ target, shiftKey }: MouseEvent) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'id') return;
      const boxes = boxesOf(formId);
      const ends = [last ? boxes.indexOf(last) : -1, boxes.indexOf(target)].toSorted((a, b) => a - b);
      if (shiftKey && ends[0] !== -1)
        for (const box of boxes.slice(ends[0], ends[1])) box.checked = target.checked;
      last = target;
    };
    document.addEventListener('click', range);
    document.addEventListener('change', count);
    return () => {
      clearTimeout(first);
      document.removeEventListener('click', range);
      document.removeEventListener('change', count);
    };
  }, [formId]);

  function choose(checked: boolean) {
    for (const box of boxesOf(formId)) box.checked = checked;
    setChosen(checked ? all : 0);
  }

  if (all === 0) return <p>Choose listings below.</p>;
  return (
    <p>
      <label>
        <input
          type="checkbox"
          checked={chosen === all}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < all;
          }}
          onChange={(event) => choose(event.target.checked)}
        />{' '}
        <span aria-live="polite">{chosen === 0 ? `Choose all ${all}` : `${chosen} of ${all} chosen`}</span>
      </label>
    </p>
  );
}
