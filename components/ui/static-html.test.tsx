import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { HandedHtml } from './handed-html';
import { collectHtml, handHtml } from './html-handover';
import { StaticHtml } from './static-html';

afterEach(() => vi.useRealTimers());

test('content reaches the document as HTML, and what is handed to the browser does not repeat it', () => {
  const element = HandedHtml({ id: 'text', html: '<p>Bile &amp; blood</p>', inPlace: false });
  expect(JSON.stringify(element.props)).not.toContain('Bile');
  expect(renderToStaticMarkup(element)).toBe('<div id="text"><p>Bile &amp; blood</p></div>');
});

test('where no document is rendered, the data bring it', () => {
  const element = HandedHtml({ id: 'text', html: '<p>Bile</p>', inPlace: true });
  expect(element.props.sent).toBe('<p>Bile</p>');
});

const texts: string[] = [];
function Text({ children }: { children: string }) {
  texts.push(children);
  return <p>{children}</p>;
}

test('what is the same for all is rendered again only when something it is made of has changed', async () => {
  const show = async (words: string, madeOf: readonly unknown[] | null) => {
    const once = madeOf && { name: 'en text', madeOf };
    const element = await StaticHtml({ id: 'text', inPlace: true, once, children: <Text>{words}</Text> });
    return element.props.html;
  };
  const file = {};
  expect(await show('Bile', [file, '1'])).toBe('<p>Bile</p>');
  expect(await show('Bile', [file, '1'])).toBe('<p>Bile</p>');
  expect(await show('Blood', [file, '2'])).toBe('<p>Blood</p>');
  expect(await show('Blood', [{}, '2'])).toBe('<p>Blood</p>');
  expect(await show('Mine', null)).toBe('<p>Mine</p>');
  expect(await show('Blood', [{}, '2'])).toBe('<p>Blood</p>');
  expect(texts).toEqual(['Bile', 'Blood', 'Blood', 'Mine', 'Blood']);
});

test('handed HTML is collected once', () => {
  const ticket = handHtml('<p>Once</p>');
  expect(collectHtml(ticket)).toBe('<p>Once</p>');
  expect(collectHtml(ticket)).toBe('');
});

test('what nobody collects is not kept', () => {
  vi.useFakeTimers();
  const ticket = handHtml('<p>Left</p>');
  vi.advanceTimersByTime(60_000);
  expect(collectHtml(ticket)).toBe('');
});

test('however many are left, only the newest are kept', () => {
  const first = handHtml('<p>First</p>');
  const last = Array.from({ length: 1000 }, () => handHtml('<p>Later</p>')).at(-1) ?? '';
  expect(collectHtml(first)).toBe('');
  expect(collectHtml(last)).toBe('<p>Later</p>');
});
