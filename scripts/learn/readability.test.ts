import { expect, test } from 'vitest';
import { blocksOf } from './blocks';
import { makePage } from './page.fixture';
import { gradeFindings, gradeOf, medianGrade } from './readability';

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
