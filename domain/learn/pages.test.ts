import { expect, test } from 'vitest';
import { isTopic, LEARN_PAGES, neighbors, routeOf, TOPICS } from './pages';

test('the topics are read in one line, without a gap or a loop', () => {
  expect(neighbors('what-is-hai')).toEqual({ before: null, next: 'how-it-works' });
  expect(neighbors('next-steps')).toEqual({ before: 'stories', next: null });
  const walked: string[] = [];
  for (let at = neighbors('what-is-hai').next; at; at = neighbors(at).next) walked.push(at);
  expect(walked).toEqual(TOPICS.slice(1));
});

test('each page has an address of its own', () => {
  expect(routeOf('side-effects')).toBe('/learn/side-effects');
  expect(routeOf('about-data')).toBe('/about/data');
  expect(new Set(LEARN_PAGES.map(routeOf)).size).toBe(LEARN_PAGES.length);
});

test('a page that is no topic is none', () => {
  expect(isTopic('stories')).toBe(true);
  expect(isTopic('refer')).toBe(false);
  expect(isTopic('toString')).toBe(false);
});
