import { expect, test } from 'vitest';
import { GLOSSARY_MIN_TERMS } from '@/domain/learn/glossary';
import { noticesSchema } from '@/domain/notice/notice';
import { unusedSources } from './citations';
import { type LearnFiles, leaks, readLearnData } from './data-files';
import { makePage } from './page.fixture';

const words = { title: 'Fast flow', what: 'It flowed too fast.', howMany: null, whatToDo: 'Call.' };
const notice = {
  id: 'fast',
  status: 'published',
  level: 'FDA Class I',
  device: 'A pump',
  announcedOn: '2022-07-10',
  sources: ['fda'],
  identifiers: [],
  en: words,
  es: words,
};
const source = {
  title: 'A notice',
  publisher: 'FDA',
  url: null,
  date: null,
  readOn: '2026-11-23',
  kind: 'regulator',
  note: null,
};
const terms = Array.from({ length: GLOSSARY_MIN_TERMS }, (_, index) => ({
  id: `term-${index}`,
  term: `Term ${index}`,
  definition: 'What it means.',
  synonyms: [],
}));
const files = {
  sources: { fda: source },
  notices: [notice],
  forbidden: [],
  glossaries: { en: terms, es: terms },
};
const codes = (fault: Partial<LearnFiles['json']>) =>
  readLearnData({ ...files, ...fault }).findings.map(({ file, code }) => `${file} ${code}`);

test('files in order', () => {
  expect(codes({})).toEqual([]);
});

test.each<[string, Parameters<typeof codes>[0], string]>([
  ['a file that is not there', { glossaries: { en: terms, es: null } }, 'data/learn/glossary/es.json schema'],
  [
    'a source without a title',
    { sources: { fda: { ...source, title: '' } } },
    'data/learn/sources.json schema',
  ],
  [
    'a notice that names an unknown source',
    { notices: [{ ...notice, sources: ['fad'] }] },
    'data/learn/safety-notices.json unknown-source',
  ],
  [
    'a published notice without Spanish',
    { notices: [{ ...notice, es: null }] },
    'data/learn/safety-notices.json no-translation',
  ],
  [
    'a term that only Spanish has',
    { glossaries: { en: terms, es: [...terms, { ...terms[0], id: 'nuevo' }] } },
    'data/learn/glossary/es.json no-original',
  ],
  [
    'a term that only English has',
    { glossaries: { en: [...terms, { ...terms[0], id: 'new' }], es: terms } },
    'data/learn/glossary/es.json no-translation',
  ],
])('sees %s', (_, fault, finding) => {
  expect(codes(fault)).toContain(finding);
});

test('a draft notice needs no Spanish', () => {
  expect(codes({ notices: [{ ...notice, status: 'draft', es: null }] })).toEqual([]);
});

test('a source that neither a page nor a notice names is worth a warning', () => {
  const { data } = readLearnData({ ...files, sources: { fda: source, trial: source, spare: source } });
  const page = makePage('<Odds title="t" low={2} lowText="l" restText="r" k="trial"/>');
  expect(unusedSources([page], data)).toMatchObject([{ level: 'warning', message: '"spare" is not used' }]);
});

const wordsOf = (title: string) => ({
  title,
  what: `${title}, at length.`,
  howMany: null,
  whatToDo: 'Call.',
});
const base = { level: 'FDA Class II', device: 'A pump', announcedOn: '2026-06-25', es: null };
const notices = noticesSchema.parse([
  { ...base, id: 'draft', status: 'draft', sources: [], identifiers: ['LOT-0815'], en: wordsOf('A leak') },
  {
    ...base,
    id: 'known',
    status: 'published',
    sources: ['fda'],
    identifiers: ['LOT-4711'],
    en: wordsOf('Fast flow'),
  },
]);
const found = (text: string) => leaks(notices, new Map([['x.mdx', text]]));

test('a published notice may be spoken of', () => {
  expect(found('Fast flow, lot LOT-4711.')).toEqual([]);
});

test.each(['See lot LOT-0815.', 'Notice: A leak', '{"title":"A leak"}'])('a draft may not: %s', (text) => {
  expect(found(text)).toMatchObject([{ code: 'leaked-notice', file: 'x.mdx' }]);
});
