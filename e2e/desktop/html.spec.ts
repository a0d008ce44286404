import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { expect, test } from '../fixtures/journey';
import { PAGES } from '../fixtures/pages';

const checker = new HtmlValidate(new FileSystemConfigLoader());

for (const { name, address } of PAGES) {
  test(`valid HTML: ${name}`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    const report = await checker.validateString(html, 'page.html');
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
    expect(faults).toEqual([]);
  });
}
