/** Two texts and where they differ: what both begin and end with, and what stands between in each. */
export type ChangedMiddle = { start: string; before: string; after: string; end: string };

/** One changed digit is one digit: whatever is the same at both ends stays outside. Never cuts a character in two. */
export function changedMiddle(before: string, after: string): ChangedMiddle {
  const [a, b] = [[...before], [...after]];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = (text: string[]) => text.slice(start, text.length - end).join('');
  return {
    start: a.slice(0, start).join(''),
    before: middle(a),
    after: middle(b),
    end: end === 0 ? '' : a.slice(-end).join(''),
  };
}

export type LineChange = { before: string | null; after: string | null };

/** The lines of two lists that are not in both, each beside the one that took its place. */
export function changedLines(before: string, after: string): LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => !now.includes(line));
  const come = now.filter((line) => !old.includes(line));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
    before: gone[i] ?? null,
    after: come[i] ?? null,
  }));
}
