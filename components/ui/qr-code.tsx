import { LRUCache } from 'lru-cache';
import { encode } from 'uqr';

type QrCodeProps = { text: string; label: string; className?: string };

type Drawing = { path: string; size: number };

const drawings = new LRUCache<string, Drawing>({ max: 500 });

function draw(text: string): Drawing {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return { path: data.map(rowPath).join(''), size };
}

/** Only an address without a query is kept: a query may hold a secret, or the place that somebody searched from. */
function drawingOf(text: string): Drawing {
  if (text.includes('?')) return draw(text);
  const drawing = drawings.get(text) ?? draw(text);
  drawings.set(text, drawing);
  return drawing;
}

/** A QR code, drawn as one path. Always dark on light: many readers need it so. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { path, size } = drawingOf(text);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
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
