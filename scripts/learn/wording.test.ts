import { expect, test } from 'vitest';
import json from '@/data/learn/forbidden.json';
import { makePage } from './page.fixture';
import { blocksOf } from './parse-page';
import { forbiddenIn, forbiddenSchema, gradeFindings, gradeOf, medianGrade } from './wording';

const rules = forbiddenSchema.parse(json);
const found = (text: string, audience: 'patients' | 'clinicians' = 'patients') =>
  forbiddenIn('x.mdx', [{ text, line: 1 }], rules, audience).map(({ code }) =>
    code.replace('forbidden:', ''),
  );

test.each([
  ['minor-surgery', 'Placing it is a minor procedure.'],
  ['over-half-spread', 'Over half of patients get tumors in the liver.'],
  ['over-half-spread', 'More than 50 in 100 have liver metastases.'],
  ['effect-400', 'It is 400 times more effective.'],
  ['no-side-effects', 'It has little or no side effects.'],
  ['fewer-side-effects', 'There are fewer side effects.'],
  ['cure', 'The pump can cure you.'],
  ['safe', 'The pump is safe.'],
  ['spares-organs', 'It spares other organs.'],
  ['pump-as-port', 'The surgeon places the port.'],
  ['rough-activity', 'You should rough physical activity.'],
  ['leading-cause', 'It is the leading cause of cancer death.'],
  ['only-center', 'We are the only center in the state.'],
  ['half-life', 'Its half-life is under ten minutes.'],
  ['extraction-94-99', 'The liver takes up 94-99%.'],
  ['conversion-trials', "D'Angelica 2015 found more."],
  ['mri-rules', 'It is MRI-conditional.'],
  ['flight-limit', 'Stay below 8,000 feet.'],
  ['nccn-category', 'NCCN lists it as category 2B.'],
  ['colontown', 'Join Colontown.'],
  ['medicare-quote', 'Medicare covers the pump.'],
  ['false-hope', 'A life-saving breakthrough.'],
  ['battle', 'She lost her battle.'],
  ['british', 'The tumour shrank.'],
])('%s: %s', (id, sentence) => {
  expect(found(sentence)).toContain(id);
});

test.each([
  'Up to 400 times is how much drug reaches the tumor.',
  'This is a pump, not a port.',
  'Spread that surgery cannot cure.',
  'Among people under 50 it is the leading cause of cancer death.',
  'Ask whether Medicare covers it.',
  'Is it safe?',
  'The tumor shrank at one center.',
])('lets pass: %s', (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test('an exception counts for its own sentence only', () => {
  expect(found('Surgery cannot cure it. The pump can cure it.')).toEqual(['cure']);
});

test('doses are for clinicians', () => {
  expect(found('It is 0.12 mg/kg a day.')).toEqual(['dose']);
  expect(found('It is 0.12 mg/kg a day.', 'clinicians')).toEqual([]);
});

test('a rule must be a regular expression and have a reason', () => {
  expect(forbiddenSchema.safeParse([{ id: 'x', pattern: '(', reason: 'why' }]).success).toBe(false);
  expect(forbiddenSchema.safeParse([{ id: 'x', pattern: 'a', reason: '' }]).success).toBe(false);
});

const grade = (body: string) => gradeOf(blocksOf(makePage(body).tree));
const pages = (...grades: number[]) => grades.map((each, index) => ({ file: `${index}.mdx`, grade: each }));

const PLAIN = 'The pump is small. It sits under the skin. A nurse fills it.';
const HARD =
  'Perioperative intrahepatic chemotherapy administration demonstrates statistically significant improvements in progression-free survival among appropriately selected individuals with unresectable metastases.';

test('plain words score low, hard words high', () => {
  expect(grade(PLAIN)).toBeLessThan(3);
  expect(grade(HARD)).toBeGreaterThan(18);
});

test('counts by the known formula: 6 words, 1 sentence, 7 syllables', () => {
  expect(grade('The liver is on the right.')).toBeCloseTo(0.39 * 6 + 11.8 * (7 / 6) - 15.59, 6);
});

test('headings, tables and sources do not count; list items do', () => {
  expect(grade(`## ${HARD}\n\n| ${HARD} |\n| - |\n| ${HARD} |\n\n${PLAIN}<Cite k="a"/>`)).toBe(grade(PLAIN));
  expect(grade(`${PLAIN}\n\n- ${HARD}`)).toBeGreaterThan(grade(PLAIN) + 3);
});

test('an abbreviation is read letter by letter', () => {
  expect(grade('FUDR is a drug.')).toBeGreaterThan(grade('Fuddr is a drug.'));
});

test('one page above the bound is a fault, and so is a middle above its own', () => {
  expect(gradeFindings(pages(5, 6, 8))).toEqual([]);
  expect(gradeFindings(pages(5, 6, 8.1)).map(({ file }) => file)).toEqual(['2.mdx']);
  expect(gradeFindings(pages(5, 6.6, 7)).map(({ file }) => file)).toEqual(['data/learn/en']);
  expect(gradeFindings(pages(Number.NaN, 5, 5))).toHaveLength(1);
});

test('the middle of an even number of pages lies between the two', () => {
  expect(medianGrade(pages(8, 2, 5))).toBe(5);
  expect(medianGrade(pages(2, 8, 4, 5))).toBe(4.5);
});
