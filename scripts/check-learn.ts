import { isPublic } from '@/domain/listing/center-view';
import { centerFileSchema } from '@/domain/listing/check-file';
import type { LearnFinding } from '@/scripts/learn/finding';
import { readCenterFile } from './center-file';
import { checkOtherWords, checkPages } from './learn/check-pages';
import { unusedSources } from './learn/citations';
import { leaks, loadLearnFiles, readLearnData } from './learn/data-files';
import { type ParsedPage, tryParsePage } from './learn/parse-page';
import { medianGrade } from './learn/wording';

const files = loadLearnFiles();
const findings: LearnFinding[] = [];
const pages: ParsedPage[] = [];
for (const { locale, name, text } of files.pages) {
  const parsed = tryParsePage(locale, name, text);
  if ('page' in parsed) pages.push(parsed.page);
  else findings.push(parsed.finding);
}

const { data, findings: dataFindings } = readLearnData(files.json);
const { centers } = centerFileSchema.parse(readCenterFile());
const slugs = new Set(centers.filter(isPublic).map(({ slug }) => slug));
const { findings: pageFindings, grades } = checkPages(pages, data, slugs);
const texts = new Map([
  ...files.otherTexts,
  ...files.pages.map(({ locale, name, text }) => [`data/learn/${locale}/${name}.mdx`, text] as const),
]);
findings.push(
  ...dataFindings,
  ...pageFindings,
  ...checkOtherWords(data),
  ...leaks(data.notices, texts),
  ...unusedSources(pages, data),
);

for (const { level, file, line, code, message } of findings) {
  console.log(`${level}: ${file}${line === null ? '' : `:${line}`} ${message} [${code}]`);
}
for (const { file, grade, forPatients } of grades.toSorted((a, b) => b.grade - a.grade)) {
  console.log(`grade ${grade.toFixed(1)} ${file}${forPatients ? '' : ' (for clinicians: no bound)'}`);
}

const median = medianGrade(grades.filter(({ forPatients }) => forPatients));
const errors = findings.filter(({ level }) => level === 'error').length;
console.log(
  `${pages.length} pages, ${Object.keys(data.sources).length} sources, ${data.glossary.length} terms; ` +
    `the middle of the patients' pages is grade ${median.toFixed(1)}. ${errors} errors.`,
);
process.exitCode = errors === 0 ? 0 : 1;
