import { encode } from 'uqr';

type QrSquareProps = { text: string; label: string; className?: string };

/** A square for a camera, drawn as one path. Always dark on light: many readers need it so. */
export function QrSquare({ text, label, className }: QrSquareProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} fill="#000" />
    </svg>
  );
}

/** Each stretch of dark cells is one box: a path a third as long as with a box for each cell. */
function rowPath(row: boolean[], y: number): string {
  const cells = row.map((isDark) => (isDark ? '#' : ' ')).join('');
  return [...cells.matchAll(/#+/g)]
    .map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');
}
