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
