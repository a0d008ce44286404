import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { collectHtml, handHtml } from './html-handover';
import { StaticHtml } from './static-html';

afterEach(() => vi.useRealTimers());

test('content reaches the document as HTML, and what is handed to the browser does not repeat it', async () => {
  const element = await StaticHtml({ id: 'text', children: <p>Bile &amp; blood</p> });
  expect(JSON.stringify(element.props)).not.toContain('Bile');
  expect(renderToStaticMarkup(element)).toBe('<div id="text"><p>Bile &amp; blood</p></div>');
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
