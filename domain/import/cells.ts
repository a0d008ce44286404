const ESCAPED = /[\\|\n\r]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '|': '\\|', '\n': '\\n', '\r': '\\r' };
const MEANINGS: Record<string, string> = { n: '\n', r: '\r' };

const escapePart = (text: string) => text.replaceAll(ESCAPED, (sign) => ESCAPES[sign] ?? sign);
const unescapePart = (text: string) => text.replaceAll(/\\(.)/g, (_, sign: string) => MEANINGS[sign] ?? sign);

/** One entry of a list as one line of a cell: `Appointments | +16145550100 | patients`. Empty ends are left out. */
export function joinParts(parts: readonly (string | null)[]): string {
  const texts = parts.map((part) => escapePart(part ?? ''));
  while (texts.length > 1 && texts.at(-1) === '') texts.pop();
  return texts.join(' | ');
}

/** Every entry stands on its own line. */
export const joinLines = (entries: readonly (readonly (string | null)[])[]): string =>
  entries.map(joinParts).join('\n');

/** The entries of a cell; empty lines are none. A part that is empty is null. */
export function splitLines(cell: string): (string | null)[][] {
  return cell
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map(splitParts);
}

/** `\|` belongs to the words. */
function splitParts(line: string): (string | null)[] {
  const parts = line.match(/(?:^|\|)(?:\\.|[^\\|]|\\$)*/g) ?? [];
  return parts.map(
    (part, i) => unescapePart((i > 0 || part.startsWith('|') ? part.slice(1) : part).trim()) || null,
  );
}

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

const quoted = (text: string) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of RFC 4180, its end included. No cell of it is run by a spreadsheet. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(guardCell(cell))).join(',')}\r\n`;
/**
 * What makes a spreadsheet run a cell instead of showing it (OWASP, CSV injection), the full-width forms included, and
 * our own mark before it.
 */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;
/** A plain number runs nothing, and programs want to read it: longitudes here are all negative. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** The cell as it may stand in a spreadsheet: one `'` before what would be run. */
export const guardCell = (text: string): string =>
  RUNNABLE.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** The way back. What nobody guarded stays as it is: text that looks like a formula is text here. */
export const unguardCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
