import { getDocumentProxy } from 'unpdf';
import { expect, test } from '../fixtures/journey';
import { scan } from '../fixtures/scan';

const HOSPITAL = '/centers/dogwood-durham-nc';
const LIST = '/shortlist/print?c=dogwood-durham-nc,fir-philadelphia-pa,no-such-hospital&near=43604';

test('a hospital goes into the address book, and onto paper', async ({ page, request }) => {
  await page.goto(HOSPITAL);
  const contact = page.getByRole('link', { name: 'Add to contacts' });
  const card = await request.get((await contact.getAttribute('href')) ?? '');
  expect(card.headers()['content-type']).toBe('text/vcard; charset=utf-8');
  expect(await card.text()).toContain('KIND:org');
  const pdf = await request.get(
    (await page.getByRole('link', { name: 'PDF to print' }).getAttribute('href')) ?? '',
  );
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('on paper a hospital’s page says its day, what to ask, and leads back to the live page', async ({
  page,
}) => {
  await page.goto(HOSPITAL);
  const square = page.getByRole('img', { name: 'QR code' });
  await expect(square).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Printed /)).toBeVisible();
  await expect(page.getByText('Call first. Facts change')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ask when you call' })).toBeVisible();
  await expect(page.getByText(/^Last checked .*, by reading published pages/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Google Maps' })).toBeHidden();
  const address = (await scan(square)) ?? '';
  expect(new URL(address).pathname).toBe(HOSPITAL);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Made-Up');
});

for (const language of ['', '/es'])
  test(`on paper a hospital is one sheet, and no letter is under 9.5 points: ${language || '/en'}`, async ({
    page,
  }) => {
    await page.goto(`${language}${HOSPITAL}`);
    const sizesOf = () =>
      page.getByRole('main').evaluate((main) => {
        const read = [...main.querySelectorAll('*')].filter(
          (one) =>
            one.checkVisibility() && [...one.childNodes].some((node) => /\w/.test(node.nodeValue ?? '')),
        );
        return read
          .filter((one) => !one.closest('.vh, script, style'))
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75);
      });
    await page.emulateMedia({ media: 'print' });
    expect(Math.min(...(await sizesOf()))).toBeGreaterThanOrEqual(9.49);
    for (const format of ['Letter', 'A4']) {
      const sheets = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
      expect([format, sheets.numPages]).toEqual([format, 1]);
    }
  });

test('a shortlist prints: in order, with what was left out, and the way back', async ({ page, request }) => {
  await page.goto(LIST);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My shortlist: 2 centers');
  await expect(page.getByText('Left out: no-such-hospital.')).toBeVisible();
  await expect(page.getByText('Measured in a straight line from Toledo, OH 43604.')).toBeVisible();
  const { pathname, search } = new URL((await scan(page.getByRole('img').first())) ?? '');
  expect(pathname + search).toBe('/shortlist?c=dogwood-durham-nc,fir-philadelphia-pa&near=43604');
  const href = (await page.getByRole('link', { name: 'As a PDF' }).getAttribute('href')) ?? '';
  expect((await request.get(href)).headers()['content-type']).toBe('application/pdf');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the paper is there, and no button that cannot work', async ({ page }) => {
    await page.goto(LIST);
    await expect(page.getByRole('heading', { level: 2, name: 'Made-Up' }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  });
});

test('changes near a place can be followed, from the results and by the page’s head', async ({
  page,
  request,
}) => {
  await page.goto('/?near=43604&radius=250');
  await page.getByText('Follow changes within 250 miles').click();
  const link = page.getByRole('link', { name: 'Atom feed' });
  const feed = await request.get((await link.getAttribute('href')) ?? '');
  expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(feed.headers()['cache-control']).toBe('no-store');
  expect(await feed.text()).toContain('within 250 miles of Toledo, OH 43604');
  const inHead = page.locator('link[rel="alternate"][type="application/feed+json"]');
  expect(new URL((await inHead.getAttribute('href')) ?? '').search).toBe('?near=43604&radius=250');
});

test('a region’s changes can be followed from the list of all', async ({ page, request }) => {
  await page.goto('/es/centers?page=all');
  const ohio = page.locator('section', { has: page.getByRole('heading', { level: 3, name: 'Ohio' }) }).last();
  const link = ohio.getByRole('link', { name: 'Seguir los cambios en Ohio' });
  const href = (await link.getAttribute('href')) ?? '';
  expect(href).toBe('/es/feed.atom?region=OH');
  expect(await (await request.get(href)).text()).toContain('xml:lang="es"');
});

test('addresses of files that lead nowhere say so', async ({ request }) => {
  for (const [address, status] of [
    ['/centers/no-such-hospital.pdf', 404],
    ['/es/centers/no-such-hospital.vcf', 404],
    ['/centers/%ff.pdf', 404],
    ['/xx/centers/dogwood-durham-nc.pdf', 404],
    ['/files/en/centers/dogwood-durham-nc/pdf', 404],
    ['/shortlist.pdf', 404],
    ['/feed.atom?near=', 400],
    ['/feed.json?c=no-such-hospital', 404],
  ] as const)
    expect((await request.get(address)).status(), address).toBe(status);
});
