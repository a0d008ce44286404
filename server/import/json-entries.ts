import type { ReadRow } from '@/db/import/check';
import { IMPORT_MAX_ROWS, type ImportFinding } from '@/domain/import/batch';
import { readEntry } from '@/domain/import/rows';
import type { Pace } from './check-import';
import type { Unreadable } from './csv-rows';

const fault = (line: number, message: string): ImportFinding => ({
  level: 'error',
  line,
  column: null,
  message,
});

const MARKS = /["{}[\]]/g;

/** Brackets, and whole strings, so that brackets in them do not count. By hand: a pattern for strings can take for ever. */
function* tokensOf(text: string): Generator<{ token: string; index: number }> {
  MARKS.lastIndex = 0;
  for (let mark = MARKS.exec(text); mark; mark = MARKS.exec(text)) {
    const { 0: sign, index } = mark;
    const end = sign === '"' ? endOfString(text, index) : index + 1;
    yield { token: text.slice(index, end), index };
    MARKS.lastIndex = end;
  }
}

/** Just behind the quotation mark that closes the string which begins at `from`; without one the end of the text. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = at;
    while (text[slashes - 1] === '\\') slashes--;
    if ((at - slashes) % 2 === 0) return at + 1;
  }
  return text.length;
}

type Places = { from: number; to: number }[];

/**
 * Where the entries of the list lie: of the file itself, or of its `centers`. So a long file is read entry by entry,
 * and nobody has to wait for it. null: there is no such list.
 */
async function findEntries(text: string, pace: Pace): Promise<Places | null> {
  const isList = /^\s*\[/.test(text);
  const depthOfList = isList ? 1 : 2;
  const entries: Places = [];
  let [depth, from, lastKey, isInList, wasFound] = [0, 0, '', isList, isList];
  for (const { token, index } of tokensOf(text)) {
    if (token.startsWith('"')) {
      if (depth === 1) lastKey = token;
    } else if (token === '{' || token === '[') {
      depth++;
      if (!isList && depth === 2) isInList = token === '[' && lastKey === '"centers"';
      if (depth === depthOfList + 1) from = index;
      wasFound ||= isInList;
    } else {
      if (isInList && depth === depthOfList + 1) entries.push({ from, to: index + 1 });
      depth--;
    }
    await pace();
  }
  return wasFound && depth === 0 ? entries : null;
}

/** The entries of a JSON file, counted from 1. */
export async function readJson(text: string, pace: Pace): Promise<{ rows: ReadRow[] } | Unreadable> {
  const places = await findEntries(text, pace);
  if (!places) return { findings: [fault(1, 'There is no whole list of listings in this file.')] };
  if (places.length > IMPORT_MAX_ROWS)
    return { findings: [fault(1, `More than ${IMPORT_MAX_ROWS} listings. Divide the file.`)] };
  const rows: ReadRow[] = [];
  for (const [i, { from, to }] of places.entries()) {
    const entry = parseEntry(text.slice(from, to));
    if (!entry) return { findings: [fault(i + 1, 'This entry is not JSON.')] };
    rows.push({ line: i + 1, ...readEntry(entry.value) });
    await pace();
  }
  return { rows };
}

function parseEntry(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
