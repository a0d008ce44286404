import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { Paper } from '@/domain/sheet/sheet';
import { unpackWoff } from './woff';

/** Points of 1/72 inch. Wide enough at the foot for the page's number. */
export const MARGINS = { top: 44, left: 54, right: 54, bottom: 54 };
export const INK = '#15264a';
export const INK_2 = '#3b4965';
export const RULE = '#8f8676';

const FONTS = path.join(process.cwd(), 'node_modules/@fontsource/atkinson-hyperlegible-next/files');
const unpacked = new Map<string, Buffer>();

/** Read and unpacked once. */
function fontOf(subset: string, weight: number): Buffer {
  const file = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`;
  const font = unpacked.get(file) ?? unpackWoff(readFileSync(path.join(FONTS, file)));
  unpacked.set(file, font);
  return font;
}

export type Weight = 'text' | 'strong';
const WEIGHTS: Record<Weight, number> = { text: 400, strong: 700 };
/** The typeface comes in two files: letters of western Europe, and the others of the Latin script, such as ł. */
const OTHER_LETTERS = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20bf]+/;

type Meta = { title: string; language: string; paper: Paper; day: string; subject: string };

/** An empty tagged document whose fonts are inside it. */
export function openDocument({ title, language, paper, day, subject }: Meta): PDFKit.PDFDocument {
  const made = new Date(`${day}T00:00:00Z`);
  const doc = new PDFDocument({
    size: paper === 'a4' ? 'A4' : 'LETTER',
    margins: MARGINS,
    // None: its own first one would be read in for nothing.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // The same day makes the same bytes, so that they can be tagged.
    info: { Title: title, Subject: subject, Author: 'HAI Pump Centers', CreationDate: made, ModDate: made },
  });
  for (const [weight, number] of Object.entries(WEIGHTS)) {
    doc.registerFont(weight, fontOf('latin', number));
    doc.registerFont(`${weight}-other`, fontOf('latin-ext', number));
  }
  return doc;
}

export type Run = { text: string; weight?: Weight };
export type TextStyle = { size: number; color?: string; weight?: Weight; gap?: number };

/** Divides a text by which file of the typeface has its letters. */
function pieces(text: string, weight: Weight): { text: string; font: string }[] {
  return text
    .split(new RegExp(`(${OTHER_LETTERS.source})`))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, font: OTHER_LETTERS.test(part) ? `${weight}-other` : weight }));
}

/** Characters that no file of the typeface has would be boxes; those that steer the direction of writing could deceive. */
const printable = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ')
    .replaceAll(/[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]|\p{So}/gu, '?');

/** How high a text stands in so many points of width. */
export function heightOf(doc: PDFKit.PDFDocument, text: string, width: number, style: TextStyle): number {
  doc.font(style.weight ?? 'text').fontSize(style.size);
  const like = printable(text).replaceAll(new RegExp(OTHER_LETTERS.source, 'g'), 'n');
  return doc.heightOfString(like === '' ? ' ' : like, { width, lineGap: style.gap ?? 2 });
}

/** `y` null: goes on where the last text ended. `more`: the next text goes on in this line. */
type Spot = { x: number; y: number | null; width: number; link?: string; more?: boolean };

/** Writes a paragraph, or a part of one, and leaves the cursor below it. */
export function write(
  doc: PDFKit.PDFDocument,
  runs: Run[],
  { x, y, width, link, more = false }: Spot,
  style: TextStyle,
): void {
  const parts = runs.flatMap(({ text, weight }) => pieces(printable(text), weight ?? style.weight ?? 'text'));
  doc.fontSize(style.size).fillColor(style.color ?? INK);
  parts.forEach(({ text, font }, index) => {
    const continued = more || index < parts.length - 1;
    const options = { width, lineGap: style.gap ?? 2, continued, ...(link && { link }) };
    doc.font(font);
    if (index === 0 && y !== null) doc.text(text, x, y, options);
    else doc.text(text, options);
  });
}

/** The finished file. */
export function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}
