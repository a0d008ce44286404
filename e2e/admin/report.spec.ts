import type { APIRequestContext } from '@playwright/test';
import { expect, journey as test } from '../fixtures/admin-site';
import { answerFixed } from '../fixtures/records.fixture';
import { moveElsewhere } from '../fixtures/sign-in';

const STORY = 'My brother called twice <b>and nobody</b> answered.';

async function someCenter(request: APIRequestContext): Promise<string> {
  const { items } = await (await request.get('/api/v1/centers?limit=1')).json();
  return items[0].slug;
}

test.beforeEach(({ context }) => moveElsewhere(context));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a reader says what is wrong and follows what becomes of it', async ({ page, request, admin }) => {
      await page.goto(`/centers/${await someCenter(request)}`);
      await page.getByRole('link', { name: 'Something wrong? Tell us' }).click();
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      await page.getByRole('radio', { name: 'A phone or fax number' }).check();
      await page.getByLabel(/^What should it say/).fill(STORY);
      await page.getByLabel(/^Your e-mail/).fill('reader@example.org');
      await page.getByRole('button', { name: 'Send the report' }).click();

      await expect(page).toHaveURL(/\/report\/R-[0-9A-Z-]{14}$/);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your report arrived.');
      await expect(main.getByRole('listitem')).toHaveText([
        /^Received/,
        'Not checked yet',
        'Not answered yet',
      ]);
      await expect(main).not.toContainText('brother');
      await expect(main).not.toContainText('reader@example.org');
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);

      answerFixed(admin, page.url().split('/').at(-1) ?? '', 'The number is right now.');
      await page.reload();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Your report was answered');
      await expect(main).toContainText('Fixed on the page');
      await expect(main).toContainText('The number is right now.');
      await expect(main).not.toContainText('brother');

      const number = page.url().split('/').at(-1) ?? '';
      await main.getByRole('link', { name: 'Look up a report by its number' }).click();
      const field = main.getByLabel('Number of the receipt');
      await field.fill('R-0000-0000-0000');
      await main.getByRole('button', { name: 'Show the receipt' }).click();
      await expect(main.getByRole('alert')).toHaveText(/“Number of the receipt”: no report has this number/);
      await expect(field).toHaveValue('R-0000-0000-0000');
      await field.fill(number.toLowerCase().replaceAll('-', ' '));
      await main.getByRole('button', { name: 'Show the receipt' }).click();
      await expect(page).toHaveURL(`/report/${number}`);
      await expect(main).toContainText('The number is right now.');
    });

    test('what cannot be taken is said, and what was typed is kept', async ({ page, request }) => {
      await page.goto(`/centers/${await someCenter(request)}/report`);
      await page.getByRole('radio', { name: 'Something else' }).check();
      await page.getByLabel(/^Your e-mail/).fill('reader@example.org');
      await page.getByRole('button', { name: 'Send the report' }).click();
      const summary = page.getByRole('main').getByRole('alert');
      await expect(summary).toContainText('Say in a few words what is wrong.');
      await expect(page.getByRole('radio', { name: 'Something else' })).toBeChecked();
      await expect(page.getByLabel(/^Your e-mail/)).toHaveValue('reader@example.org');
      await page.getByLabel(/^What should it say/).fill(STORY);
      await page.getByRole('button', { name: 'Send the report' }).click();
      await expect(page).toHaveURL(/\/report\/R-/);
    });

    test('in Spanish', async ({ page, request }) => {
      await page.goto(`/es/centers/${await someCenter(request)}`);
      await page.getByRole('link', { name: '¿Hay algo mal? Avísenos' }).click();
      await page.getByRole('button', { name: 'Enviar el aviso' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Elija qué está mal.');
      await page.getByRole('radio', { name: 'Un enlace o un correo electrónico' }).check();
      await page.getByRole('button', { name: 'Enviar el aviso' }).click();
      await expect(page).toHaveURL(/\/es\/report\/R-/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gracias. Su aviso llegó.');
      await page.getByRole('link', { name: 'Consultar un aviso por su número' }).click();
      await page.getByLabel('Número del comprobante').fill('no lo sé');
      await page.getByRole('button', { name: 'Ver el comprobante' }).click();
      await expect(page.getByRole('alert').first()).toContainText('escriba una R y 12 letras o cifras');
    });
  });
}

test('the scoreboard says what the API says', async ({ page, request }) => {
  const answer = await request.get('/api/v1/accuracy');
  const { listings, overdue, medianAgeDays, reports } = await answer.json();
  await page.goto('/about/data');
  const board = page.getByRole('region', { name: 'How true the list is today' });
  const figure = (name: string) =>
    board
      .locator('dl > div')
      .filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }) })
      .getByRole('definition')
      .first();
  await expect(figure('Hospitals listed')).toHaveText(String(listings.published));
  await expect(figure('Listed, but not taking patients now')).toHaveText(
    String(listings.paused + listings.planned),
  );
  await expect(figure('Withdrawn so far')).toHaveText(String(listings.withdrawn));
  await expect(figure('Overdue')).toHaveText(String(overdue));
  await expect(figure('Days since the last look')).toHaveText(String(medianAgeDays));
  await expect(figure('Open reports from readers')).toHaveText(String(reports.open));
  // A chart of one month would be eleven empty ones.
  await expect(board.getByRole('img')).toHaveCount(0);
});
