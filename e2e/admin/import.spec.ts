import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cellsOf, csvOf, makeNumbered } from '@/domain/import/rows.fixture';
import { type AdminSite, expect, test } from '../fixtures/admin-site';
import { axeFaults } from '../fixtures/axe';
import { addPerson, visitAs } from '../fixtures/people';
import { postAction } from '../fixtures/posts';
import { putCheckedImport } from '../fixtures/records.fixture';

const ROWS = 500;
const SCRIPT = '<script>document.title="run"</script>';
const FORMULA = '=HYPERLINK("https://example.org","x")';
const FAULTS: Record<number, Record<string, string>> = {
  10: { 'location.lat': 'north' },
  20: { phones: 'Appointments | +15555550100 | patients' },
  30: { status: 'paused' },
};

const records = Array.from({ length: ROWS }, (_, i) =>
  makeNumbered(i, { listing: 'unconfirmed', ...(i === 1 ? { name: SCRIPT, program: FORMULA } : {}) }),
);
const fileOf = (faults: typeof FAULTS) => csvOf(records.map((record, i) => cellsOf(record, null, faults[i])));

// Thousands of listings would slow down whoever else used this site.
test.use({ settings: {} });
test.describe.configure({ mode: 'serial', timeout: 180_000 });

async function send(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.goto('/admin/imports');
  await page
    .getByLabel(/^CSV or JSON file/)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** How far it is shows by itself; without scripts, when one looks again. */
async function checked(page: Page, hasScripts: boolean): Promise<void> {
  const done = page.getByRole('button', { name: 'Check again' });
  if (hasScripts) return expect(done).toBeVisible({ timeout: 60_000 });
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Look again' });
    if (await again.isVisible()) await again.click();
    await expect(done).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

const partsOf = (page: Page) => page.getByRole('navigation', { name: 'Rows of the file' });
const counted = (admin: AdminSite, table: string) =>
  Number(admin.db.$client.prepare(`select count(*) from ${table}`).pluck().get());

async function exported(page: Page, format: 'CSV' | 'JSON'): Promise<Buffer> {
  await page.goto('/admin/imports');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: `Export as ${format}` }).click();
  return readFileSync(await (await download).path());
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('three bad rows among 500, put right, taken, exported, and in again without a change', async ({
      page,
      admin,
    }) => {
      await visitAs(page, admin, 'owner');
      const [before, history] = [counted(admin, 'center'), counted(admin, 'center_revision')];
      const isFirst = before < ROWS;
      if (!isFirst) admin.db.$client.exec("update center set program = 'before' where slug like 'made-up-%'");

      await send(page, 'bad.csv', fileOf(FAULTS));
      await checked(page, javaScriptEnabled);
      await expect(partsOf(page)).toContainText('3 Cannot be imported');
      const rows = page.getByRole('table', { name: 'Cannot be imported' }).getByRole('row');
      await expect(rows.nth(1)).toHaveText(
        /^12\s*location\.lat\s*Is missing, or is not of the right kind\.$/,
      );
      await expect(rows.nth(2)).toHaveText(/^22\s*phones\s*line 1, number: No telephone has this number\.$/);
      await expect(rows.nth(3)).toHaveText(/^32\s*statusReason\s*Say why it is paused\.$/);
      await page.getByLabel(/^Why, for the history/).fill('The program sent its list.');
      await page.getByRole('button', { name: /^Import 497/ }).click();
      await expect(page.getByRole('main')).toContainText('3 rows cannot be taken.');
      expect([counted(admin, 'center'), counted(admin, 'center_revision')]).toEqual([before, history]);
      await page.getByRole('button', { name: 'Discard' }).click();
      await expect(page.getByText('Nothing was imported.').first()).toBeVisible();

      await send(page, 'good.csv', fileOf({}));
      await checked(page, javaScriptEnabled);
      await page.getByRole('link', { name: isFirst ? /Would be added/ : /Would change/ }).click();
      await expect(page.getByRole('main')).toContainText('<script>');
      await page.getByLabel(/^Why, for the history/).fill('The program sent its list.');
      await page.getByRole('button', { name: `Import 500 ${isFirst ? 'additions' : 'changes'}` }).click();
      await expect(page.getByText('Imported. Readers see what they may see now.')).toBeVisible();
      await expect(page.getByRole('main')).toContainText('No row was left out.');
      expect(counted(admin, 'center_revision')).toBe(history + ROWS);

      await page.goto('/admin/centers/made-up-1');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(SCRIPT);
      expect(await page.title()).not.toBe('run');

      // What is in the files does not depend on scripts.
      for (const format of javaScriptEnabled ? (['CSV', 'JSON'] as const) : (['CSV'] as const)) {
        const file = await exported(page, format);
        if (format === 'CSV') expect(file.toString()).toContain(`"'=HYPERLINK(`);
        await send(page, `again.${format.toLowerCase()}`, file);
        await checked(page, javaScriptEnabled);
        await expect(
          page.getByText('Nothing would change: every row says what the list says already.'),
        ).toBeVisible();
        await expect(partsOf(page)).toContainText(`${counted(admin, 'center')} No change`);
        await page.getByRole('button', { name: 'Discard' }).click();
        await expect(page.getByText('Nothing was imported.').first()).toBeVisible();
      }
    });
  });
}

test('a listing saved since the check stops the whole file, which can then be checked again', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'owner');
  const version = Number(
    admin.db.$client.prepare("select version from center where slug = 'made-up-2'").pluck().get(),
  );
  await send(page, 'old.csv', csvOf([cellsOf(records[2] ?? makeNumbered(2), version, { name: 'Mine' })]));
  await checked(page, true);
  await page.getByLabel(/^Why, for the history/).fill('They wrote to us.');
  const other = await page.context().newPage();
  await other.goto('/admin/centers/made-up-2');
  await other.getByRole('textbox', { name: 'Program', exact: true }).fill('Theirs');
  await other.getByRole('textbox', { name: 'Why', exact: true }).fill('Read their page.');
  await other.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(other.getByText('Saved. The listing is for editors only')).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 change' }).click();
  await expect(
    page.getByText('Nothing was imported. Since the check somebody changed made-up-2.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(partsOf(page)).toContainText('1 Changed since the export');
  await expect(page.getByText(/^version: The file has version/)).toBeVisible();
});

test('what cannot be read is told, and the pages are accessible, at any width', async ({ page, admin }) => {
  await visitAs(page, admin, 'owner');
  await send(page, 'workbook.xlsx', 'PK\x03\x04');
  await expect(page.getByText(/This is a workbook, not a text file/)).toBeVisible();
  await send(page, 'doubtful.csv', fileOf(FAULTS));
  await checked(page, true);
  const checkedAt = page.url();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [checkedAt, `${checkedAt}?show=add`, '/admin/imports']) {
      await page.goto(path);
      expect(await axeFaults(page, { best: false })).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});

test('a file that is too large is not even read', async ({ admin }) => {
  const { cookie } = addPerson(admin, { role: 'owner' });
  const before = counted(admin, 'import_batch');
  const answer = await fetch(`${admin.origin}/admin/imports/file`, {
    method: 'POST',
    headers: { cookie, origin: admin.origin, 'content-type': 'multipart/form-data; boundary=x' },
    body: Buffer.alloc(49 * 1024 * 1024),
  }).catch(() => null);
  // The server may hang up before all of it is sent.
  expect(answer?.status ?? 413).toBe(413);
  expect(counted(admin, 'import_batch')).toBe(before);
});

test('the template opens as a workbook', async ({ page, admin }) => {
  await visitAs(page, admin, 'owner');
  await page.goto('/admin/imports');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Spreadsheet template' }).click();
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('an address of listings that cannot be read says which word of it, and offers no export', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'owner');
  await page.goto('/admin/imports?id=7&id=seven');
  await expect(page.getByRole('alert').filter({ hasText: 'id: “seven” is not the number' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Export as/ })).toHaveCount(0);
});

test('while a long file is taken readers are answered, and who writes waits a moment', async ({
  page,
  admin,
}) => {
  await visitAs(page, admin, 'owner');
  const rows = 4000;
  await page.goto(putCheckedImport(admin, { rows, firstNumber: 1000 }));
  await page.getByLabel(/^Why, for the history/).fill('The program sent its list.');
  const slug = 'larch-lexington-ky';
  let isTaken = false;
  const taken = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name: /^Import \d/ }).click();
  const taking = taken.then(() => {
    isTaken = true;
  });
  let report: Promise<Response> | undefined;
  let answered = 0;
  while (!isTaken) {
    const { status } = await fetch(`${admin.origin}/api/v1/centers/${slug}`);
    expect(status).toBe(200);
    // Once the other thread holds the pen, somebody else wants it: that must not stop the readers.
    if (report) answered++;
    else if (isBeingWritten(admin)) report = sendReport(admin, slug);
  }
  await taking;
  expect(answered).toBeGreaterThan(3);
  expect((await report)?.headers.get('x-action-redirect')).toContain('/report/');
  await expect(page.getByText('Imported. Readers see what they may see now.')).toBeVisible();
  expect(counted(admin, 'center')).toBeGreaterThan(rows);
});

/** Whether somebody else has the database's one pen just now. */
function isBeingWritten({ db }: AdminSite): boolean {
  db.$client.pragma('busy_timeout = 0');
  try {
    db.$client.exec('begin immediate; rollback');
    return false;
  } catch {
    return true;
  } finally {
    db.$client.pragma('busy_timeout = 5000');
  }
}

const sendReport = (admin: AdminSite, slug: string) =>
  postAction(admin, {
    action: 'app/[locale]/centers/[slug]/report/actions.ts#report',
    path: `/centers/${slug}/report`,
    args: ['en', slug, { faults: [], values: {}, tries: 0 }],
    fields: { topic: 'phone', text: 'Nobody answers.', email: '' },
  });
