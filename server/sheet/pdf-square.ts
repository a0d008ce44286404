import 'server-only';
import { encode } from 'uqr';
import { INK } from './pdf-ink';

const QR = { ecc: 'M', border: 4 } as const;
/** A square's edge; the address of a long list needs a larger one, or a camera could not tell its cells apart. */
const LEAST = 96;
const CELL_LEAST = 1.5;
/** Cells overlap by so much, or a printer leaves hairs between them. */
const OVERLAP = 0.05;

export const edgeOf = (text: string): number => Math.max(LEAST, encode(text, QR).size * CELL_LEAST);

export type SquarePlace = { left: number; top: number; size: number };

/** A QR code, its quiet zone within the size, always dark on light. */
export function drawSquare(doc: PDFKit.PDFDocument, text: string, { left, top, size }: SquarePlace): void {
  const code = encode(text, QR);
  const cell = size / code.size;
  doc.rect(left, top, size, size).fill('#fff');
  code.data.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) doc.rect(left + x * cell, top + y * cell, cell + OVERLAP, cell + OVERLAP);
    });
  });
  doc.fill(INK);
  doc.fillColor(INK);
}
