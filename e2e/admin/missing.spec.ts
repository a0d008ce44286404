import { expect, journey as test } from '../fixtures/admin-site';
import { visitAs } from '../fixtures/people';
import { moveElsewhere } from '../fixtures/sign-in';

const KNOWN_FROM = 'https://example.org/liver-pump <b>says so</b>';

test.slow();
test.beforeEach(({ context }) => moveElsewhere(context));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('from an empty result to the answer of an editor', async ({ page, browser, admin }) => {
      const hospital = `Made Up Hospital ${javaScriptEnabled ? 'One' : 'Two'}`;
      await page.goto('/?near=Xqzwvkj');
      await page.getByRole('main').getByRole('link', { name: 'Tell us which one' }).click();
      await expect(page).toHaveURL('/report/missing');
      await page.getByLabel('Name of the hospital').fill(hospital);
      await page.getByLabel(/^How do you know/).fill(KNOWN_FROM);
      await page.getByRole('button', { name: 'Send it to the editors' }).click();
      const main = page.getByRole('main');
      await expect(main.getByRole('alert')).toContainText('“Town and state” needs where it is');
      await expect(page.getByLabel('Name of the hospital')).toHaveValue(hospital);
      await page.getByLabel('Town and state').fill('Toledo, Ohio');
      await page.getByRole('button', { name: 'Send it to the editors' }).click();

      await expect(page).toHaveURL(/\/report\/R-[0-9A-Z-]{14}$/);
      await expect(main).toContainText('A hospital is missing from the list');
      await expect(main).toContainText('Not on the list when you wrote');
      await expect(main).not.toContainText('Made Up');
      await expect(page.locator('meta[name="robots"]').last()).toHaveAttribute('content', /noindex/);

      const desk = await browser.newPage({ baseURL: admin.origin, javaScriptEnabled });
      await visitAs(desk, admin, 'reviewer', `Rita ${hospital}`);
      await desk.goto('/admin?kind=report');
      await desk.getByRole('button', { name: `Answer: ${hospital}` }).click();
      await expect(desk.getByLabel('Name of the hospital')).toHaveValue(hospital);
      await expect(desk.getByText(`“${KNOWN_FROM}”`)).toBeVisible();
      await expect(desk.getByRole('link', { name: /example\.org/ })).toHaveCount(0);
      await desk.getByRole('button', { name: 'I am looking at it' }).click();
      await expect(desk.getByText('Noted. The receipt says: Checked by a person.')).toBeVisible();
      await desk.getByLabel(/^What changed/).fill('Its own page says so: it is on the list now.');
      await desk.getByRole('button', { name: 'Answer: not changed' }).click();
      await expect(desk.getByText('Answered. The receipt says so.')).toBeVisible();
      await expect(desk.getByRole('button', { name: `Answer: ${hospital}` })).toHaveCount(0);
      await desk.close();

      await page.reload();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Your report was answered');
      await expect(main).toContainText('Looked into; the list stays as it is');
      await expect(main).toContainText('it is on the list now');
      await expect(main).not.toContainText('Made Up');
    });

    test('a letter about the site, from the foot of a page to its answer', async ({
      page,
      browser,
      admin,
    }) => {
      await page.goto('/learn/side-effects');
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: /^Report a mistake/ })
        .click();
      const main = page.getByRole('main');
      await page.getByRole('button', { name: 'Send it to the editors' }).click();
      await expect(main.getByRole('alert')).toContainText('Choose what it is about.');
      await page.getByLabel('What a page says').check();
      const text = `The second table is unclear. ${javaScriptEnabled}`;
      await page.getByLabel('What do you want to tell us?').fill(text);
      await page.getByRole('button', { name: 'Send it to the editors' }).click();
      await expect(page).toHaveURL(/\/report\/R-[0-9A-Z-]{14}$/);
      await expect(main).not.toContainText('second table');

      const desk = await browser.newPage({ baseURL: admin.origin, javaScriptEnabled });
      await visitAs(desk, admin, 'reviewer', `Rosa ${javaScriptEnabled}`);
      await desk.goto('/admin?kind=report');
      await desk.getByRole('button', { name: 'Answer: A page says something wrong' }).click();
      await expect(desk).toHaveURL(/\/admin\/reports\/\d+/);
      await expect(desk.getByText(text)).toBeVisible();
      await desk.getByRole('button', { name: 'I am looking at it' }).click();
      await expect(desk.getByText('Noted. The receipt says: Checked by a person.')).toBeVisible();
      await desk.getByLabel(/^What changed/).fill('The table is in plainer words.');
      await desk.getByRole('button', { name: 'Answer: not changed' }).click();
      await expect(desk.getByText('Answered. The receipt says so.')).toBeVisible();
      await desk.close();

      await page.reload();
      await expect(main).toContainText('in plainer words');
    });

    test('in Spanish, from the foot of a page', async ({ page }) => {
      await page.goto('/es/centers');
      await page.getByRole('contentinfo').getByRole('link', { name: '¿Falta un hospital? Avísenos' }).click();
      await page.getByRole('button', { name: 'Enviarlo a los editores' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('“Nombre del hospital”');
      await page.getByLabel('Nombre del hospital').fill('Hospital inventado');
      await page.getByLabel('Ciudad y estado').fill('Toledo, Ohio');
      await page.getByRole('button', { name: 'Enviarlo a los editores' }).click();
      await expect(page).toHaveURL(/\/es\/report\/R-/);
      await expect(page.getByRole('main')).toContainText('Falta un hospital en la lista');
    });
  });
}

test.describe('one press away', () => {
  // The page that is not there says so.
  test.use({ expectedErrors: /status of 404/ });

  test('a page that is not there and a short list lead to the form', async ({ page }) => {
    const link = page.getByRole('main').locator('a[href="/report/missing"]');
    for (const address of ['/no-such-page', '/?near=Anchorage&radius=50']) {
      await page.goto(address);
      await expect(link, address).toHaveCount(1);
    }
    await page.goto('/');
    await expect(link).toHaveCount(0);
  });
});
