export type TextStyle = {
  /** CSS font shorthand. */
  font: string;
  fill: string;
  halo: string;
  spacingPx: number;
};

export const LINE_PX = 17;
const HALO_PX = 2.25;

export function textWidth(ctx: CanvasRenderingContext2D, text: string, style: TextStyle): number {
  ctx.font = style.font;
  return ctx.measureText(text).width + style.spacingPx * Math.max(0, text.length - 1);
}

/** Draws centered lines around the context's origin, first every halo, then every letter. */
export function drawCentered(ctx: CanvasRenderingContext2D, lines: string[], style: TextStyle): void {
  ctx.globalAlpha = 1;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 2 * HALO_PX;
  ctx.strokeStyle = style.halo;
  eachGlyph(ctx, lines, style, (glyph, x, y) => ctx.strokeText(glyph, x, y));
  ctx.fillStyle = style.fill;
  eachGlyph(ctx, lines, style, (glyph, x, y) => ctx.fillText(glyph, x, y));
}

/** Safari cannot space the letters of a canvas, so a spaced name is drawn letter by letter. */
function eachGlyph(
  ctx: CanvasRenderingContext2D,
  lines: string[],
  style: TextStyle,
  draw: (glyph: string, x: number, y: number) => void,
): void {
  for (const [index, line] of lines.entries()) {
    const y = (index - (lines.length - 1) / 2) * LINE_PX;
    let x = -textWidth(ctx, line, style) / 2;
    for (const glyph of style.spacingPx > 0 ? line : [line]) {
      draw(glyph, x, y);
      x += ctx.measureText(glyph).width + style.spacingPx;
    }
  }
}
