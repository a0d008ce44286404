import type { APIRequestContext } from '@playwright/test';
import { expect, journey as test } from '../fixtures/admin-site';
import { makeHospitalLink } from '../fixtures/records.fixture';

async function someCenter(request: APIRequestContext): Promise<{ slug: string; name: string }> {
  const { items } = await (await request.get('/api/v1/centers?service=pump_placement&limit=1')).json();
  return items[0];
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a hospital says that all is correct, once', async ({ page, request, admin }) => {
      const { slug, name } = await someCenter(request);
      const link = makeHospitalLink(admin, slug);
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Is this right for ${name}?`);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      await page.getByLabel('What do you do at the hospital?').first().fill('program coordinator');
      await page.getByRole('button', { name: 'All correct' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answer arrived.');
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has done its work');
      await expect(page.getByRole('button')).toHaveCount(0);
    });

    test('a hospital says what is wrong, and loses nothing to a mistake', async ({
      page,
      request,
      admin,
    }) => {
      const { slug } = await someCenter(request);
      await page.goto(makeHospitalLink(admin, slug));
      await page.getByText('Something is not right').click();
      await page.getByLabel('Refills the pump').selectOption('Yes');
      await page.getByLabel('Fax', { exact: true }).fill('555-0199');
      await page.getByLabel('What it is for').last().fill('Referrals');
      await page.getByLabel('What do you do at the hospital?').last().fill('nurse');
      await page.getByRole('button', { name: 'Send the changes' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('Refills the pump')).toHaveValue('yes');
      await expect(page.getByLabel('What it is for').last()).toHaveValue('Referrals');
      await page.getByLabel('Fax', { exact: true }).fill('(212) 639-2001');
      await page.getByRole('button', { name: 'Send the changes' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answer arrived.');
    });

    test('in Spanish, with what is wrong said in Spanish', async ({ page, request, admin }) => {
      const { slug, name } = await someCenter(request);
      await page.goto(makeHospitalLink(admin, slug, { language: 'es' }));
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`¿Están bien estos datos de ${name}?`);
      await page.getByText('Algo no está bien').click();
      await page.getByLabel('Fax', { exact: true }).fill('555-0199');
      await page.getByLabel('Para qué es').last().fill('Referrals');
      await page.getByLabel('¿Qué hace usted en el hospital?').last().fill('enfermera');
      await page.getByRole('button', { name: 'Enviar los cambios' }).click();
      const summary = page.getByRole('main').getByRole('alert');
      await expect(summary).toContainText('Ningún teléfono tiene este número.');
      await expect(page.getByRole('main')).not.toContainText(/\b(the|your|hospital’s)\b/);
      await page.getByLabel('Fax', { exact: true }).fill('(212) 639-2001');
      await page.getByRole('button', { name: 'Enviar los cambios' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gracias. Su respuesta llegó.');
      await expect(page.getByRole('link', { name: 'Todos los centros' })).toHaveAttribute(
        'href',
        '/es/centers',
      );
    });

    test.describe('a guessed link', () => {
      test.use({ expectedErrors: /status of 404/ });

      test('is a real 404 with a way on', async ({ page }) => {
        expect((await page.goto(`/confirm/${'A'.repeat(43)}`))?.status()).toBe(404);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('We do not know this link');
        await expect(page.getByRole('heading', { name: 'No conocemos este enlace' })).toBeVisible();
        await page.getByRole('link', { name: 'All centers' }).click();
        await expect(page).toHaveURL(/\/centers$/);
      });
    });
  });
}

test('a link that is too old says so kindly', async ({ page, request, admin }) => {
  const { slug } = await someCenter(request);
  await page.goto(makeHospitalLink(admin, slug, { sentDaysAgo: 15 }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is too old');
  await expect(page.getByRole('link', { name: 'All centers' })).toBeVisible();
});
