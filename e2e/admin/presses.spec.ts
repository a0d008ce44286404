import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { csvOf } from '@/domain/import/rows.fixture';
import { expect, test } from '../fixtures/admin-site';
import { openPart } from '../fixtures/facts';
import { visitAs } from '../fixtures/people';
import { addReport, rowOf } from '../fixtures/records.fixture';

test.use({ settings: {} });
test.slow();

/** The most presses that each task may take; decision 0029 has what each took before. */
const MOST = {
  'confirm by phone': 5,
  'correct a phone and confirm': 7,
  'leave a voicemail': 3,
  'answer a report': 3,
  'new hospital, public': 15,
  'ten listings exported, changed, imported': 9,
  'ten hospitals asked': 5,
};

/** What a hand does: each press, and each field gone into to type there, is one. */
function hand() {
  let presses = 0;
  const counted = (press: Promise<unknown>) => {
    presses++;
    return press;
  };
  return {
    press: (target: Locator) => counted(target.click()),
    /** Two presses: the key, and the second end of what is meant. */
    pressWithShift: async (target: Locator) => {
      presses += 2;
      await target.click({ modifiers: ['Shift'] });
    },
    type: (target: Locator, text: string) => counted(target.fill(text)),
    choose: (target: Locator, label: string) => counted(target.selectOption({ label })),
    file: (target: Locator, file: { name: string; mimeType: string; buffer: Buffer }) =>
      counted(target.setInputFiles(file)),
    open: (page: Page, part: string) => counted(openPart(page, part)),
    count: () => presses,
  };
}

test('what a new editor does takes few presses', async ({ page, admin }) => {
  await visitAs(page, admin, 'owner', 'Olive Owner');
  addReport(admin, 'dogwood-durham-nc', 'Nobody answers.');
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });
  const main = page.getByRole('main');
  const chooseTen = async (by: ReturnType<typeof hand>) => {
    const boxes = page.getByRole('row').getByRole('checkbox');
    await by.press(boxes.first());
    await by.pressWithShift(boxes.nth(9));
    await expect(main).toContainText(/10 of \d+ chosen/);
  };
  const counts: Record<string, number> = {};
  const task = async (
    name: keyof typeof MOST,
    from: string,
    run: (by: ReturnType<typeof hand>) => Promise<void>,
  ) => {
    await page.goto(from);
    const by = hand();
    await test.step(name, () => run(by));
    counts[name] = by.count();
  };

  await task('confirm by phone', '/admin?kind=unproven', async (by) => {
    await by.press(page.getByRole('button', { name: /^Call Fern/ }));
    await by.press(page.getByLabel('They said that all of this is right'));
    await by.press(page.getByRole('radio', { name: 'Reached', exact: true }));
    await by.type(page.getByLabel('Who spoke'), 'Nurse navigator');
    await by.press(button('Record this call'));
    await expect(main).toContainText('The call is recorded, and the listing is confirmed.');
  });

  await task('correct a phone and confirm', '/admin?kind=unproven', async (by) => {
    await by.press(page.getByRole('button', { name: /^Call Hornbeam/ }));
    await by.press(page.getByLabel('They said that all of this is right'));
    await by.press(
      page.getByRole('group', { name: /^People reach you at/ }).getByText('No', { exact: true }),
    );
    await by.type(page.getByLabel('Right number'), '504-555-0177');
    await by.press(page.getByRole('radio', { name: 'Reached', exact: true }));
    await by.type(page.getByLabel('Who spoke'), 'Nurse navigator');
    await by.press(button('Record this call'));
    await expect(main).toContainText(
      'The call is recorded, and the listing is confirmed. What they said is published.',
    );
  });
  expect(rowOf(admin, 'hornbeam-new-orleans-la').phones).toMatchObject([{ number: '+15045550177' }]);

  await task('leave a voicemail', '/admin?kind=unproven', async (by) => {
    await by.press(page.getByRole('button', { name: /^Call Birch/ }));
    await by.press(page.getByRole('radio', { name: 'Voicemail' }));
    await by.press(button('Record this call'));
    await expect(main).toContainText('The call is recorded.');
  });

  await task('answer a report', '/admin?kind=report', async (by) => {
    await by.press(page.getByRole('button', { name: /^Answer: Dogwood/ }));
    await by.type(page.getByLabel(/^What changed, or why nothing did/), 'The number works: I phoned it.');
    await by.press(button('Answer: not changed'));
    await expect(main).toContainText('Answered.');
  });

  await task('new hospital, public', '/admin/centers', async (by) => {
    await by.press(page.getByRole('link', { name: 'Add a listing' }));
    await by.type(page.getByLabel('Name of the hospital'), 'Made-Up Gamma Clinic');
    await by.type(page.getByLabel('City'), 'Toledo');
    await by.type(page.getByLabel('State or province'), 'OH');
    await by.type(page.getByLabel('Page that says so'), 'https://example.org/gamma');
    await by.type(page.getByLabel('What it says, in one line'), 'They place pumps.');
    await by.press(button('Create listing'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made-Up Gamma Clinic');
    await by.type(field(/^Number/).first(), '419-555-0144');
    await by.type(field(/^Who answers/).first(), 'Program office');
    await by.press(page.getByRole('group', { name: 'Places pumps' }).getByText('Yes', { exact: true }));
    await by.open(page, 'More, and notes');
    await by.choose(page.getByLabel(/^Verification/), 'Confirmed: the hospital or its own page says so');
    await by.type(field('Why'), 'Their page says so.');
    await by.type(field('Where the changed facts come from'), 'https://example.org/gamma');
    await by.press(button('Publish'));
    await expect(main).toContainText('Published. Readers see it now.');
  });

  await task('ten listings exported, changed, imported', '/admin/centers?only=never', async (by) => {
    await chooseTen(by);
    const [file] = await Promise.all([page.waitForEvent('download'), by.press(button('Export'))]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(11);
    await by.press(page.getByRole('link', { name: 'Import and export' }));
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
    const buffer = Buffer.from(csvOf(rows.map((row) => ({ ...row, editorNotes: 'Asked in November.' }))));
    await by.file(page.getByLabel(/^CSV or JSON file/), { name: 'ten.csv', mimeType: 'text/csv', buffer });
    await by.press(button('Check the file'));
    await by.type(page.getByLabel(/^Why, for the history/), 'They sent their list.');
    await by.press(page.getByRole('button', { name: /^Import 10/ }));
    await expect(main).toContainText('Imported. Readers see what they may see now.');
  });

  await task('ten hospitals asked', '/admin/centers?only=never', async (by) => {
    await chooseTen(by);
    await by.press(button('Ask the hospitals'));
    await by.press(button('Make the links'));
    await expect(page.getByRole('heading', { name: '10 links' })).toBeVisible();
  });

  for (const [name, most] of Object.entries(MOST)) expect.soft(counts[name], name).toBeLessThanOrEqual(most);
});
