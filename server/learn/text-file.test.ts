import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { learnFolder, writePage } from './learn.fixture';
import { compileText, readText } from './text-file';

test('no file, no text', () => {
  expect(readText(path.join(learnFolder(), 'en', 'nothing.mdx'))).toBeNull();
});

test('a file without front matter is named', () => {
  const file = path.join(learnFolder(), 'en', 'bare.mdx');
  writeFileSync(file, 'Only words.');
  expect(() => readText(file)).toThrow(/bare\.mdx does not begin with front matter/);
});

test('what is not MDX is named, with the cause', async () => {
  const folder = learnFolder();
  writePage(folder, 'en/broken', 'An <Open> tag.');
  const text = readText(path.join(folder, 'en', 'broken.mdx'));
  if (!text) throw new Error('not read');
  await expect(compileText(text)).rejects.toThrow(/broken\.mdx is not valid MDX/);
});

test('an unchanged file is read and compiled once', () => {
  const folder = learnFolder();
  writePage(folder, 'en/once', 'Words.');
  const file = path.join(folder, 'en', 'once.mdx');
  const text = readText(file);
  if (!text) throw new Error('not read');
  expect(readText(file)).toBe(text);
  expect(compileText(text)).toBe(compileText(text));
});
