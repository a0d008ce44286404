const SPRITE = '/icons.svg';

export type IconName =
  | 'back'
  | 'check'
  | 'clock'
  | 'close'
  | 'copy'
  | 'down'
  | 'fax'
  | 'here'
  | 'info'
  | 'list'
  | 'mail'
  | 'map'
  | 'menu'
  | 'minus'
  | 'next'
  | 'page'
  | 'pen'
  | 'phone'
  | 'place'
  | 'plus'
  | 'print'
  | 'reach'
  | 'save'
  | 'saved'
  | 'search'
  | 'sign'
  | 'undo'
  | 'up'
  | 'warn'
  | 'way'
  | 'web';

/** A decoration beside words; it never carries meaning alone, so it is hidden from screen readers. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`.trim()} aria-hidden="true">
      <use href={`${SPRITE}#i-${name}`} />
    </svg>
  );
}

export type MarkName = 'yes' | 'no' | 'unknown';
const MARKS = { yes: 'm-yes', no: 'm-no', unknown: 'm-ns' } as const;

/** Filled disc, ring with a bar, or dots: shape first, so that it survives black-and-white paper. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className="mark" aria-hidden="true">
      <use href={`${SPRITE}#${MARKS[name]}`} />
    </svg>
  );
}
