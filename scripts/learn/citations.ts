import { splitKeys } from '@/domain/learn/sources';
import type { LearnData } from './data-files';
import { error, type LearnFinding } from './finding';
import { type Block, elementsOf, type ParsedPage, stringProp } from './parse-page';

/** Digits that are no medical figure: days and years, telephone numbers, names of trials, drugs, genes and devices. */
const NOT_A_FIGURE = [
  /\b911\b/g,
  /\b(1[-‑])?\d{3}[-‑]\d{3}[-‑]\d{4}\b/g,
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/g,
  /\b\d{1,2} de (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de \d{4}\b/g,
  /\b(19|20)\d{2}\b/g,
  /\b24[ -](hours?|horas)\b/g,
  /\b\d+(st|nd|rd|th)\b/g,
  /\b(CALGB|EXCALIBUR|ASCO|Intera|Codman|Model|NCD|phase|fase) [\d.]+/gi,
  /\b(EA|NCT|NCI-|PUMP-|PACHA-|CG-SURG-)\d[\d-]*/g,
  /\b(5-FU|CA 19-9|HER2|IDH1|FGFR2|Y90)\b/g,
  /\beach picture (shows|is) 100 people\b/gi,
  /\bcada (dibujo|imagen|figura)\b[^.]{0,30}\b100 personas\b/gi,
];

const SMALL_NUMBER =
  '(one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)';
const COUNTED =
  '(in|out of|of the|weeks?|days?|months?|hours?|minutes?|years?|percent|semanas?|d[ií]as?|meses|horas?|minutos?|años?|de cada)';
const FIGURE_IN_WORDS = new RegExp(
  `\\b${SMALL_NUMBER}( (to|or|a|o) ${SMALL_NUMBER})? ${COUNTED}\\b(?! (ways?|place)\\b)`,
  'iu',
);

/** A medical figure in a text without its source's number beside it; null: there is none. */
export function figureIn(text: string): string | null {
  const rest = NOT_A_FIGURE.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return /\S*\d\S*(\s+\S+){0,2}/.exec(rest)?.[0] ?? FIGURE_IN_WORDS.exec(rest)?.[0] ?? null;
}

/** Every figure outside headings needs a source in the same paragraph, list item, row or component. */
export function uncitedFigures(file: string, blocks: readonly Block[]): LearnFinding[] {
  return blocks.flatMap(({ kind, text, keys, line }) => {
    const figure = kind === 'heading' || keys.length > 0 ? null : figureIn(text);
    return figure === null
      ? []
      : [error(file, line, 'figure-without-source', `"${figure}" has no <Cite> beside it`)];
  });
}

/** Sources that no page and no notice names: either a sentence is missing or the source may go. */
export function unusedSources(pages: readonly ParsedPage[], { sources, notices }: LearnData): LearnFinding[] {
  const used = new Set([
    ...pages.flatMap(({ tree }) =>
      elementsOf(tree).flatMap((element) => splitKeys(stringProp(element, 'k'))),
    ),
    ...notices.flatMap((notice) => notice.sources),
  ]);
  return Object.keys(sources)
    .filter((key) => !used.has(key))
    .map((key) => ({
      level: 'warning',
      file: 'data/learn/sources.json',
      line: null,
      code: 'unused-source',
      message: `"${key}" is not used`,
    }));
}
