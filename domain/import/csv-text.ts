import { guardCell } from './formula-guard';

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

const quoted = (text: string) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of RFC 4180, its end included. No cell of it is run by a spreadsheet. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(guardCell(cell))).join(',')}\r\n`;
