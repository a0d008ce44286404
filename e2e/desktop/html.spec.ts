import { htmlFaults } from '../fixtures/html-faults';
import { expect, test } from '../fixtures/journey';
import { PAGES } from '../fixtures/pages';

for (const { name, address } of PAGES) {
  test(`valid HTML: ${name}`, async ({ request }) => {
    expect(await htmlFaults(await (await request.get(address)).text())).toEqual([]);
  });
}
