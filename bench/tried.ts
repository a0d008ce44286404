/**
 * What was tried for goals that a run may miss: written beside the miss into BENCHMARKS.md, which each whole run writes
 * anew. By the beginning of the goal's words.
 */
export const TRIED: Record<string, string> = {
  'nearest 20 of 1,000,000: ≥ 10×':
    'Ours tells the exact total too and keeps ties in their order; kdbush alone, which does neither, is in the table.',
  'center: p50':
    'The one client turns through all hospitals’ pages and asks for most of them first: those are rendered, and kept from then on (docs/decisions/0031). A rendered one is mostly React and the flight copy (docs/decisions/0038).',
  'finder:':
    'A search that says only a place is filled into a kept page (docs/decisions/0038). What is left: looking up the place, the rows, packing about 100 kB.',
  'finder HTML ≤ 18 kB gzip':
    'Each answer has a nonce of its own and is packed anew: gzip at level 6 (docs/decisions/0031), which costs a third more than level 4 and saves 1 kB.',
  'places:':
    'Hospitals are looked up by their rarest word. What is left: the questions to SQLite, and what Next does for any route.',
  'API near:':
    'Each listing’s JSON is made once a version (docs/decisions/0015). What is left: looking up the place, and packing some 30 kB as a stream.',
};
